/** The total of a handed-in attempt, added up again after one of its answers got other points. */
import type { Knex } from 'knex';
import { findShares } from '../regrading/attemptStore.ts';
import { roundScore, sumScores } from './mark.ts';
import { findResponses } from './responseStore.ts';
import { isFinal, passes, passMarkOf, scoresByPlace } from './sheet.ts';
import { type AttemptRow, findAttempt, saveTotal, type Total } from './store.ts';

/** Why its learner should look again. */
export type News = 'graded' | 'corrected';

/** @param attempt locked */
export async function rescore(
  trx: Knex.Transaction,
  attempt: Pick<AttemptRow, 'id' | 'rules' | 'grading' | 'maxScore' | 'markedWith'>,
  { news }: { news: News },
): Promise<Total> {
  const { id, rules, grading, maxScore } = attempt;
  const responses = await findResponses(trx, id);
  const unanswered = await giftsUnanswered(trx, attempt, new Set(responses.map(({ itemId }) => itemId)));
  const score = sumScores([...responses.map((response) => response.score ?? 0), ...unanswered]);
  const total = {
    score,
    passed: passes(passMarkOf(rules, maxScore), score, isFinal(rules, grading)),
    correctCount: responses.filter(({ correct }) => correct).length,
  };
  await saveTotal(trx, id, { ...total, grading, news });
  return total;
}

/** The points that everybody gets, of a question or of parts of it: they are there without an answer too. */
async function giftsUnanswered(
  trx: Knex.Transaction,
  { id, rules, markedWith }: Pick<AttemptRow, 'id' | 'rules' | 'markedWith'>,
  answered: ReadonlySet<number>,
): Promise<number[]> {
  if (markedWith === 0) return [];
  const { itemIds } = (await findAttempt(trx, { id }))!;
  const shares = await findShares(trx, itemIds, markedWith);
  const points = scoresByPlace(rules);
  return itemIds.flatMap((itemId, place) =>
    answered.has(itemId) ? [] : [roundScore((points[place] ?? 0) * (shares.get(itemId)?.given ?? 0))],
  );
}
