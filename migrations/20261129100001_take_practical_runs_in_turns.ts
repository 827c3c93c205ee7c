import type { Knex } from 'knex';

/** A practical run is marked on one phone at a time, as an exam is answered: the one that took it last. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('practical_runs', (t) => {
    t.integer('turn').notNullable().defaultTo(0).comment('raised by each phone that goes on with it');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('practical_runs', (t) => t.dropColumn('turn'));
}
