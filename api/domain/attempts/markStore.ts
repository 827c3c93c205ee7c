/** SQL of what a submission leaves behind in `attempts` and `responses`. */
import type { Knex } from 'knex';
import { runPrepared, type Statement } from '../../infra/prepared.ts';
import type { GradingState } from './contract.ts';
import type { Mark } from './mark.ts';
import type { Total } from './store.ts';

export interface Submission extends Total {
  answeredCount: number;
  submittedAt: Date;
  grading: GradingState;
}

/** Marks and what they sum to in one statement: many hand in at the same time, and each round trip counts. */
const submitStatement: Statement = {
  name: 'attempts.submit',
  text: `with marked as (
      update responses set correct = t.correct, score = t.score
      from unnest($2::bigint[], $3::boolean[], $4::numeric[]) as t(item_id, correct, score)
      where attempt_id = $1 and responses.item_id = t.item_id
    ) update attempts set state = 'submitted', score = $5, passed = $6, correct_count = $7, answered_count = $8,
        grading = $9, submitted_at = $10, updated_at = $10
      where id = $1`,
};

/** @param marks of the questions that have a response */
export const saveSubmission = (
  trx: Knex.Transaction,
  attemptId: number,
  { score, passed, correctCount, answeredCount, grading, submittedAt }: Submission,
  marks: readonly (Mark & { itemId: number })[],
): Promise<unknown> =>
  runPrepared(trx, submitStatement, [
    attemptId,
    marks.map((mark) => mark.itemId),
    marks.map((mark) => mark.correct),
    marks.map((mark) => mark.earned),
    score,
    passed,
    correctCount,
    answeredCount,
    grading,
    submittedAt,
  ]);
