import type { Knex } from 'knex';

/** What the figures of today and of the last days are counted by. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index attempts_started on attempts (started_at) include (learner_id)');
  await knex.raw('create index attempts_submitted on attempts (submitted_at) include (learner_id)');
  await knex.raw('create index learner_days_day on learner_days (day) include (answered, right_count)');
}

export async function down(knex: Knex): Promise<void> {
  for (const index of ['attempts_started', 'attempts_submitted', 'learner_days_day'])
    await knex.raw(`drop index ${index}`);
}
