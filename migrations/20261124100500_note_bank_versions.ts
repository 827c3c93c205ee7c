import type { Knex } from 'knex';

/** Whoever publishes may say what is new. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('bank_versions', (t) => t.text('note').notNullable().defaultTo(''));
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('bank_versions', (t) => t.dropColumn('note'));
}
