import type { Knex } from 'knex';

/**
 * What a learner has open is found by `attempts_open_paper` as well, which begins with him. Each opening wrote into
 * both, each submission again; and while the tables were empty, locking by id looked cheaper by all of this index.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('drop index attempts_open');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("create index attempts_open on attempts (learner_id, id) where state = 'in_progress'");
}
