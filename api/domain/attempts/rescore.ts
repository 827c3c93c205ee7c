/** The total of a handed-in attempt, added up again after one of its answers got other points. */
import type { Knex } from 'knex';
import { isObjective } from '../bank/question.ts';
import { sumScores } from './mark.ts';
import { findResponses } from './responseStore.ts';
import { passes } from './sheet.ts';
import { type AttemptRow, saveTotal, type Total } from './store.ts';

/** Why its learner should look again. */
export type News = 'graded' | 'corrected';

/** @param attempt locked */
export async function rescore(
  trx: Knex.Transaction,
  { id, rules, grading }: Pick<AttemptRow, 'id' | 'rules' | 'grading'>,
  { news }: { news: News },
): Promise<Total> {
  const responses = await findResponses(trx, id);
  const score = sumScores(responses.map((response) => response.score ?? 0));
  const isFinal = rules.grading
    ? grading !== 'waiting'
    : rules.sections.every(({ type }) => isObjective(type));
  const total = {
    score,
    passed: passes(rules.passScore, score, isFinal),
    correctCount: responses.filter(({ correct }) => correct).length,
  };
  await saveTotal(trx, id, { ...total, grading, news });
  return total;
}
