import type { Knex } from 'knex';

/** Messages are counted now instead of results with news. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('drop index attempts_news');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('create index attempts_news on attempts (learner_id) where news is not null');
}
