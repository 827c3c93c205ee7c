/** SQL of what a submission leaves behind in `attempts` and `item_stats`. */
import type { Knex } from 'knex';
import { runPrepared, type Statement } from '../../infra/prepared.ts';
import type { GradingState } from './contract.ts';
import type { Mark } from './mark.ts';

export interface Submission {
  score: number;
  passed: boolean | null;
  answeredCount: number;
  correctCount: number;
  submittedAt: Date;
  grading: GradingState;
}

/** In the order of ids, so that two submissions that share questions wait and never deadlock. */
const countStatement: Statement = {
  name: 'item_stats.count',
  text: `insert into item_stats (item_id, right_count, wrong_count, blank_count)
    select id, coalesce(correct, false)::int, coalesce(not correct, false)::int, (correct is null)::int
    from unnest($1::bigint[], $2::boolean[]) as t(id, correct)
    order by id
    on conflict (item_id) do update set
      right_count = item_stats.right_count + excluded.right_count,
      wrong_count = item_stats.wrong_count + excluded.wrong_count,
      blank_count = item_stats.blank_count + excluded.blank_count`,
};

/** @param judged marks of the objective questions, blanks included */
export async function saveSubmission(
  trx: Knex.Transaction,
  attemptId: number,
  submission: Submission,
  judged: readonly (Pick<Mark, 'correct'> & { item: { id: number } })[],
): Promise<void> {
  const { answeredCount, correctCount, submittedAt, ...result } = submission;
  await trx('attempts')
    .where({ id: attemptId })
    .update({
      state: 'submitted',
      ...result,
      answered_count: answeredCount,
      correct_count: correctCount,
      submitted_at: submittedAt,
      updated_at: submittedAt,
    });
  await runPrepared(trx, countStatement, [
    judged.map(({ item }) => item.id),
    judged.map(({ correct }) => correct),
  ]);
}
