import type { Knex } from 'knex';

/** Question banks: editable questions, their frozen published versions, and imports into them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('files', (t) => {
    t.text('id').primary().comment('random, unguessable');
    t.text('name').notNullable();
    t.text('mime').notNullable().comment('found from the content, never from the name');
    t.bigInteger('bytes').notNullable();
    t.text('sha256').notNullable();
    t.boolean('public').notNullable().defaultTo(false).comment('served to anybody, for example banners');
    t.bigInteger('created_by').references('staff.id');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
  });
  await knex.schema.createTable('banks', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable();
    t.bigInteger('occupation_id').notNullable().references('occupations.id').index();
    t.bigInteger('level_id').notNullable().references('levels.id').index();
    t.text('description').notNullable().defaultTo('');
    t.bigInteger('published_version_id').comment('what learners get; null = nothing published');
    t.timestamps(true, true);
    t.unique(['occupation_id', 'level_id', 'name']);
  });
  await knex.schema.createTable('imports', (t) => {
    t.bigIncrements('id');
    t.bigInteger('bank_id').notNullable().references('banks.id').index();
    t.text('file_id').notNullable().references('files.id');
    t.text('file_name').notNullable();
    t.text('state').notNullable().comment('reading | ready | importing | done | failed | cancelled');
    t.integer('progress').notNullable().defaultTo(0).comment('per cent of the running step');
    t.jsonb('report').comment('ImportReport: counts by type, sheets, problems');
    t.text('error').comment('one Chinese sentence when state = failed');
    t.bigInteger('created_by').references('staff.id');
    t.timestamps(true, true);
  });
  await knex.schema.createTable('import_questions', (t) => {
    t.bigInteger('import_id').notNullable().references('imports.id').onDelete('CASCADE');
    t.integer('position').notNullable();
    t.text('sheet').notNullable();
    t.integer('row').notNullable().comment('1-based, as the spreadsheet shows it');
    t.text('type').notNullable();
    t.jsonb('question').notNullable().comment('QuestionDraft');
    t.primary(['import_id', 'position']);
  });
  await knex.schema.createTable('questions', (t) => {
    t.bigIncrements('id');
    t.bigInteger('bank_id').notNullable().references('banks.id').index();
    t.text('type').notNullable();
    t.text('stem').notNullable();
    t.jsonb('options').notNullable().defaultTo('[]');
    t.jsonb('answer').notNullable();
    t.text('explanation').notNullable().defaultTo('');
    t.smallint('difficulty').comment('1 easy .. 5 hard');
    t.bigInteger('knowledge_point_id').references('knowledge_points.id').index();
    t.bigInteger('import_id').references('imports.id').index();
    t.text('source').notNullable().defaultTo('').comment('sheet and row it came from');
    t.boolean('retired').notNullable().defaultTo(false);
    t.timestamps(true, true);
    t.check(
      "type in ('single','multiple','judge','fill','short','calculation','case')",
      {},
      'questions_type',
    );
    t.index(['bank_id', 'type']);
  });
  await knex.schema.createTable('bank_versions', (t) => {
    t.bigIncrements('id');
    t.bigInteger('bank_id').notNullable().references('banks.id');
    t.integer('number').notNullable();
    t.text('name').notNullable().comment('as the bank was called when this version was published');
    t.integer('item_count').notNullable();
    t.jsonb('counts_by_type').notNullable();
    t.bigInteger('published_by').references('staff.id');
    t.timestamp('published_at').notNullable().defaultTo(knex.fn.now());
    t.timestamp('withdrawn_at');
    t.unique(['bank_id', 'number']);
  });
  await knex.schema.alterTable('banks', (t) => {
    t.foreign('published_version_id').references('bank_versions.id');
  });
  await knex.schema.createTable('items', (t) => {
    t.bigIncrements('id');
    t.bigInteger('version_id').notNullable().references('bank_versions.id');
    t.bigInteger('question_id').notNullable().references('questions.id').index();
    t.integer('position').notNullable();
    t.text('type').notNullable();
    t.text('stem').notNullable();
    t.jsonb('options').notNullable();
    t.jsonb('answer').notNullable();
    t.text('explanation').notNullable();
    t.smallint('difficulty');
    t.bigInteger('knowledge_point_id');
    t.unique(['version_id', 'position']);
  });
  // A published version never changes under a learner: not by a bug, not by a careless UPDATE.
  await knex.raw(`
    create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'published items are immutable' using errcode = '23001'; end $$`);
  await knex.raw(
    'create trigger items_immutable before update or delete on items for each row execute function refuse_change()',
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('banks', (t) => t.dropForeign('published_version_id'));
  for (const table of [
    'items',
    'bank_versions',
    'questions',
    'import_questions',
    'imports',
    'banks',
    'files',
  ])
    await knex.schema.dropTable(table);
  await knex.raw('drop function refuse_change()');
}
