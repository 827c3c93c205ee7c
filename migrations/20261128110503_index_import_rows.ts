import type { Knex } from 'knex';

/** What was just made finds its row by index: rows just written have no statistics, and would be compared each with each. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('drop index learner_import_rows_learner_id_index');
  await knex.raw('create index learner_import_rows_learner on learner_import_rows (learner_id, import_id)');
  for (const column of ['phone_index', 'claim_index'])
    await knex.raw(
      `create index learner_import_rows_${column} on learner_import_rows (${column}, import_id) where ${column} is not null`,
    );
}

export async function down(knex: Knex): Promise<void> {
  for (const name of ['learner', 'phone_index', 'claim_index'])
    await knex.raw(`drop index learner_import_rows_${name}`);
  await knex.raw('create index learner_import_rows_learner_id_index on learner_import_rows (learner_id)');
}
