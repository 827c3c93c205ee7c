import type { Knex } from 'knex';

/** What is not submitted yet has no time of submission: each opening wrote it into the index for nothing. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('drop index attempts_submitted');
  await knex.raw(
    'create index attempts_submitted on attempts (submitted_at) include (learner_id) where submitted_at is not null',
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index attempts_submitted');
  await knex.raw('create index attempts_submitted on attempts (submitted_at) include (learner_id)');
}
