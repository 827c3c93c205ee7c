import type { Knex } from 'knex';

/** Case questions (综合分析题) ask several things about one text. */
export async function up(knex: Knex): Promise<void> {
  for (const table of ['questions', 'items'])
    await knex.schema.alterTable(table, (t) => {
      t.jsonb('parts')
        .notNullable()
        .defaultTo('[]')
        .comment('[{type, stem, options, answer, explanation}] of a case question');
    });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['questions', 'items'])
    await knex.schema.alterTable(table, (t) => t.dropColumn('parts'));
}
