/** Points given by a rater, and the final score once nothing of an attempt is open. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError, sentence } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { earnedByPeople } from '../attempts/mark.ts';
import { rescore } from '../attempts/rescore.ts';
import { findAttempt, lockAttempt } from '../attempts/store.ts';
import { tell } from '../messages/tell.ts';
import { findGradings } from '../regrading/attemptStore.ts';
import type { GiveMark, MarkReply } from './contract.ts';
import { decide } from './decide.ts';
import { hasSeat } from './queue.ts';
import * as store from './store.ts';

/**
 * Once more corrects the rater's own mark, also when the final score stands: it follows.
 * @throws AppError request.notFound, grading.waived, grading.lost, grading.aboveMax
 */
export function giveMark(
  staffId: number,
  id: number,
  { score, note }: GiveMark,
  origin: AuditOrigin,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<MarkReply> {
  return db.transaction(async (trx) => {
    const grading = await store.lockGrading(trx, id);
    const marks = grading ? await store.findMarks(trx, id) : [];
    const own = marks.find((mark) => mark.staffId === staffId);
    if (!grading || !own) throw new AppError('request.notFound');
    if (grading.state === 'waived') throw new AppError('grading.waived');
    const now = clock();
    if (own.score === null && !hasSeat(staffId, grading, marks, now)) throw new AppError('grading.lost');
    if (score > grading.maxScore) throw aboveMax(grading.maxScore);
    await store.saveMark(trx, { gradingId: id, staffId, score, note }, now);
    const given = (await store.findMarks(trx, id)).flatMap((mark) => mark.score ?? []);
    const decision = decide(given, grading);
    await store.setDecision(trx, id, decision);
    await writeAudit(trx, origin, [
      {
        ...{ action: 'gradings.mark', resource: 'gradings' },
        rowId: id,
        before: own.score === null ? null : { score: own.score, note: own.note },
        after: { score, note, state: decision.state, finalScore: decision.score },
      },
    ]);
    if (decision.state === 'done') await settleAttempt(trx, grading.attemptId);
    return { state: decision.state };
  });
}

function aboveMax(max: number) {
  const params = { max };
  const code = 'grading.aboveMax';
  return new AppError(code, params, [{ field: 'score', code, message: sentence(code, params) }]);
}

/** Under the attempt's lock: of two raters who finish its last answers at once, the second sees both. */
async function settleAttempt(trx: Knex.Transaction, attemptId: number): Promise<void> {
  const attempt = await lockAttempt(trx, attemptId);
  if (!attempt || (await store.hasOpen(trx, attemptId))) return;
  const { itemIds, rules } = (await findAttempt(trx, { id: attemptId }))!;
  const gradings = (await findGradings(trx, [{ ...attempt, itemIds, rules }])).get(attemptId) ?? [];
  await store.saveEarned(
    trx,
    attemptId,
    gradings.flatMap(({ itemId, state, decision, shares, points }) =>
      state === 'done' ? [{ itemId, earned: earnedByPeople(shares, points, decision.score!) }] : [],
    ),
  );
  const { score } = await rescore(trx, { ...attempt, grading: 'graded' }, { news: 'graded' });
  await tell(trx, attempt.learnerId, {
    kind: 'examGraded',
    params: { paper: attempt.rules.title, score, maxScore: attempt.maxScore, attemptId },
    once: `${attemptId}:${score}`,
  });
}
