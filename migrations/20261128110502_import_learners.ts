import type { Knex } from 'knex';

/**
 * Lists of learners that staff import. What is not imported yet is kept sealed, row by row; what was imported keeps
 * only what undoing needs.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('learners', (t) => {
    t.text('category').comment('学员类别, as the centre calls it');
    t.bigInteger('claimed_learner_id')
      .references('learners.id')
      .onDelete('CASCADE')
      .index()
      .comment(
        'an organisation has imported a phone that has an account elsewhere: that account, see docs/adr/0018',
      );
  });
  await knex.schema.createTable('learner_imports', (t) => {
    t.bigIncrements('id');
    t.bigInteger('organisation_id').references('organisations.id').index().comment('null: by the centre');
    t.text('file_id').references('files.id').comment('null: read, and gone');
    t.text('file_name').notNullable();
    t.text('state').notNullable();
    t.integer('progress').notNullable().defaultTo(0);
    t.text('error');
    t.jsonb('report');
    t.text('existing').comment('fill | overwrite | skip: what happens to phones that are known');
    t.jsonb('outcome');
    t.jsonb('undone');
    t.bigInteger('created_by').notNullable().references('staff.id').index();
    t.timestamps(true, true);
  });
  await knex.raw("create index learner_imports_waiting on learner_imports (id) where state = 'waiting'");
  await knex.schema.createTable('learner_import_rows', (t) => {
    t.bigInteger('import_id').notNullable().references('learner_imports.id').onDelete('CASCADE');
    t.integer('position').notNullable();
    t.text('sheet').notNullable();
    t.integer('row').notNullable();
    t.text('fault').comment('null: can be imported');
    t.text('cells').comment('AES-256-GCM of the cells, of a row that is at fault');
    t.text('phone').comment('AES-256-GCM');
    t.text('phone_index');
    t.text('claim_index').comment("of an organisation's import: finds the phone among what it has imported");
    t.text('name').comment('AES-256-GCM');
    for (const column of ['organisation', 'occupation', 'level', 'exam_plan', 'place', 'class'])
      t.bigInteger(`${column}_id`);
    t.text('category');
    t.timestamp('member_until');
    t.boolean('known')
      .notNullable()
      .defaultTo(false)
      .comment('there was such a learner when the file was read');
    t.specificType('fills', 'text[]').notNullable().defaultTo('{}').comment('fields that the learner lacks');
    t.specificType('differs', 'text[]')
      .notNullable()
      .defaultTo('{}')
      .comment('fields that the learner has otherwise');
    t.boolean('opens').notNullable().defaultTo(false).comment('a membership that he does not have yet');
    t.bigInteger('learner_id').references('learners.id').onDelete('SET NULL').index();
    t.bigInteger('entitlement_id').references('entitlements.id').onDelete('SET NULL').index();
    t.text('result').comment('created | updated | unchanged | skipped');
    t.jsonb('before').comment('of what was changed, by field');
    t.jsonb('after');
    t.primary(['import_id', 'position']);
  });
  await knex.raw("comment on table learner_imports is '学员导入'");
  await knex.raw("comment on table learner_import_rows is '学员导入的行'");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('learner_import_rows');
  await knex.schema.dropTable('learner_imports');
  await knex.schema.alterTable('learners', (t) => t.dropColumns('category', 'claimed_learner_id'));
}
