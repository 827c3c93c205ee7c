/** An attempt as the learner may see it at any time: questions and his own answers; keys in practice only. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type ByteText, byteText, type ReadyJson } from '../../infra/readyJson.ts';
import { closeAttempt } from './close.ts';
import { engineOf } from './engine.ts';
import { type ItemBytes, paperItems, withItems } from './itemBytes.ts';
import { findStanding } from './planStore.ts';
import { findResponses, type StoredResponse } from './responseStore.ts';
import { rulesBeforeItems } from './rulesJson.ts';
import { examRunning } from './runningExam.ts';
import { isLate, showsKeys } from './state.ts';
import { type AttemptRow, findAttempt } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

export type Shown = Pick<
  AttemptRow,
  'id' | 'mode' | 'source' | 'state' | 'turn' | 'rules' | 'startedAt' | 'deadlineAt' | 'submittedAt'
>;

export async function viewAttempt(learnerId: number, attemptId: number, deps: Needs): Promise<ReadyJson> {
  const attempt = await findAttempt(deps.db, { id: attemptId });
  if (attempt?.learnerId !== learnerId) throw new AppError('request.notFound');
  return viewOf(attempt, deps);
}

/** Practice that was opened before comes with its keys, too. */
async function refuseDuringExam(learnerId: number, { db, clock }: Needs): Promise<void> {
  const { running } = await findStanding(db, learnerId);
  const refused = examRunning(running, clock());
  if (refused) throw refused;
}

/** Looking at an exam whose time is up submits it with what was acknowledged. */
export async function viewOf(attempt: AttemptRow, deps: Needs): Promise<ReadyJson> {
  const now = deps.clock();
  if (attempt.state === 'dropped') throw new AppError('attempt.dropped');
  if (attempt.state === 'in_progress' && isLate(attempt, now)) {
    await closeAttempt(attempt.id, {}, deps);
    return viewAttempt(attempt.learnerId, attempt.id, deps);
  }
  if (attempt.state === 'in_progress' && showsKeys(attempt.mode))
    await refuseDuringExam(attempt.learnerId, deps);
  const [items, responses] = await Promise.all([
    engineOf(deps).versions.items(attempt.versionId, attempt.itemIds),
    findResponses(deps.db, attempt.id),
  ]);
  return viewBytes(
    attempt,
    paperItems(attempt.rules.sections, items, showsKeys(attempt.mode)),
    responses,
    now,
  );
}

/**
 * `{"data": AttemptView}`
 * @param items see `withItems`
 */
export function viewBytes(
  attempt: Shown,
  items: ItemBytes,
  responses: readonly StoredResponse[],
  now: Date,
): ReadyJson {
  const { id, mode, source, state, turn, rules, startedAt, deadlineAt, submittedAt } = attempt;
  const given = responses.map(({ itemId, seq, response, explained }) => ({
    ...{ itemId, seq, response },
    ...(explained && { explained }),
  }));
  // Numbers, words of ours and instants: put together by hand in a third of the time.
  const head = `"id":${id},"mode":"${mode}","source":"${source}","state":"${state}","turn":${turn},"startedAt":${instant(startedAt)},"deadlineAt":${instant(deadlineAt)},"submittedAt":${instant(submittedAt)},"serverTime":${instant(now)}`;
  const answers = given.length > 0 ? byteText(JSON.stringify(given)) : '[]';
  return withItems(`${head},"responses":${answers}`, rulesBeforeItems(rules), items);
}

/** What was written last: of thousands of openings a second many begin in the same millisecond. */
let latest = { ms: Number.NaN, json: '' };

function instant(at: Date | null): ByteText {
  if (!at) return 'null';
  const ms = at.getTime();
  if (ms !== latest.ms) latest = { ms, json: `"${at.toISOString()}"` };
  return latest.json;
}
