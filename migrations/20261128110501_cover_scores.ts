import type { Knex } from 'knex';

/**
 * Scores of many learners are summed from the index alone: rows of attempts carry their papers. It takes the place
 * of the index by which a learner's own scores are listed, so that handing in costs no index more.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('drop index attempts_scores');
  await knex.raw(
    `create index attempts_scores on attempts (learner_id, submitted_at desc)
       include (source, mode, paper_id, grading, score, max_score, passed, answered_count, correct_count)
       where state = 'submitted'`,
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index attempts_scores');
  await knex.raw(
    `create index attempts_scores on attempts (learner_id, submitted_at desc) where state = 'submitted'`,
  );
}
