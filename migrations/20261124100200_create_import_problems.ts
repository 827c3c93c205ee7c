import type { Knex } from 'knex';

/** What an import could not take, row by row, until somebody mends it; and undoing an import. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('import_problems', (t) => {
    t.bigInteger('import_id').notNullable().references('imports.id').onDelete('CASCADE');
    t.integer('position').notNullable().comment('errors before warnings, in file order');
    t.text('sheet').notNullable();
    t.integer('row').comment('1-based; null when the whole sheet is meant');
    t.text('severity').notNullable();
    t.text('message').notNullable();
    t.text('reason').notNullable().comment('the message without what differs from row to row');
    t.text('outcome').notNullable();
    t.jsonb('cells').comment('of a failed row, as they stand in the file');
    t.text('heading')
      .notNullable()
      .defaultTo('')
      .comment('must stand above the row for its type to be known');
    t.integer('frame').comment('index in imports.frames');
    t.jsonb('question').comment('MendDraft: as far as understood, or as mended');
    t.integer('question_position').comment('of the mended question in import_questions');
    t.primary(['import_id', 'position']);
    t.check("severity in ('error','warning')", {}, 'import_problems_severity');
    t.check(
      "outcome in ('open','mended','dismissed','imported','duplicate','skipped','note')",
      {},
      'import_problems_outcome',
    );
    t.check("(outcome = 'mended') = (question_position is not null)", {}, 'import_problems_mended');
  });
  await knex.schema.alterTable('imports', (t) => {
    t.jsonb('frames').notNullable().defaultTo('[]').comment('headers of the sections that have failed rows');
    t.jsonb('undone').comment('{deleted, retired, kept} once undone');
  });
  // Deleting many questions looks here for each of them.
  await knex.schema.alterTable('wrong_questions', (t) => t.index('question_id'));
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('wrong_questions', (t) => t.dropIndex('question_id'));
  await knex.schema.alterTable('imports', (t) => t.dropColumns('frames', 'undone'));
  await knex.schema.dropTable('import_problems');
}
