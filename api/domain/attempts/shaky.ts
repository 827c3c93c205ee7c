/** Right answers of which the learner was not sure (没把握): no mistakes, but they come back like them. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError, type ErrorCode } from '../../errors.ts';
import { isObjective, type QuestionType } from '../bank/question.ts';
import { retell } from '../regrading/effectStore.ts';
import type { AttemptMode, AttemptState } from './contract.ts';
import { engineOf } from './engine.ts';
import { holdRecords } from './holdRecords.ts';
import { ownAttempt } from './ownAttempt.ts';
import { type AnswerAt, findShaky, saveShaky } from './shakyStore.ts';
import { showsKeys } from './state.ts';
import { lockAttempt } from './store.ts';

/**
 * Why a learner may say nothing of an answer: its key is still kept from him, or he judges it himself anyway.
 * Whether it is right does not matter here: in practice without a network the answer may come later than this, and
 * a corrected key may make it right.
 */
export function refusedDoubt(
  { mode, state }: { mode: AttemptMode; state: AttemptState },
  type: QuestionType,
): ErrorCode | undefined {
  if (!isObjective(type)) return 'request.notFound';
  return showsKeys(mode) || state === 'submitted' ? undefined : 'attempt.notSubmitted';
}

/**
 * The same again changes nothing, also when a phone repeats it after a lost reply.
 * @param shaky false: he takes it back
 * @throws AppError request.notFound, attempt.notSubmitted
 */
export async function sayShaky(
  learnerId: number,
  { attemptId, itemId }: AnswerAt,
  shaky: boolean,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const { versionId } = await ownAttempt(learnerId, attemptId, [{ itemId }], deps);
  const [item] = await engineOf(deps).versions.items(versionId, [itemId]);
  await deps.db.transaction(async (trx) => {
    // Nobody counts its answers meanwhile.
    const attempt = await lockAttempt(trx, attemptId);
    const refused = attempt ? refusedDoubt(attempt, item!.type) : 'request.notFound';
    if (refused) throw new AppError(refused);
    if (!(await holdRecords(trx, [learnerId])).has(learnerId)) throw new AppError('request.notFound');
    const answer = { learnerId, attemptId, itemId, at: deps.clock() };
    if (await saveShaky(trx, answer, shaky)) await retell(trx, [{ learnerId, questionId: item!.questionId }]);
  });
}

interface Counted extends AnswerAt {
  learnerId: number;
  questionId: number;
}

/** The learner had said it of some of these answers before they arrived. */
export async function followShaky(trx: Knex.Transaction, counted: readonly Counted[]): Promise<void> {
  if (counted.length === 0) return;
  const shaky = await findShaky(trx, counted);
  await retell(
    trx,
    counted.filter(({ attemptId, itemId }) =>
      shaky.some((one) => one.attemptId === attemptId && one.itemId === itemId),
    ),
  );
}
