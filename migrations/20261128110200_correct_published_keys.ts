import type { Knex } from 'knex';

/**
 * A published version stays as it is; what its questions count since is laid over it. The newest correction of
 * an item wins, and ids are given in the order of commits, so that each attempt can say up to which it was marked.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('regradings', (t) => {
    t.bigIncrements('id');
    t.bigInteger('question_id').notNullable().references('questions.id').index();
    t.text('ruling').notNullable().comment('key | gift | void');
    t.text('reason').notNullable();
    t.bigInteger('staff_id').notNullable().references('staff.id').index();
    t.boolean('bank_mended').notNullable().comment('the question of the bank was mended in the same step');
    t.text('state').notNullable().defaultTo('running').comment('running | settling | done');
    t.bigInteger('after_id').notNullable().defaultTo(0).comment('attempts up to this one were looked at');
    t.integer('total').notNullable().comment('attempts with the question when it was confirmed');
    t.integer('done').notNullable().defaultTo(0);
    t.integer('changed').notNullable().defaultTo(0).comment('attempts with another score');
    t.integer('now_passed').notNullable().defaultTo(0);
    t.integer('no_longer_passed').notNullable().defaultTo(0);
    t.timestamp('finished_at');
    t.timestamps(true, true);
  });
  await knex.raw("comment on table regradings is '更正与重评'");
  await knex.raw("create index regradings_running on regradings (id) where state <> 'done'");
  await knex.schema.createTable('item_corrections', (t) => {
    t.bigIncrements('id');
    t.bigInteger('regrading_id').notNullable().references('regradings.id').index();
    t.bigInteger('item_id').notNullable().references('items.id');
    t.text('ruling').notNullable().comment('key | gift | void');
    t.jsonb('answers').notNullable().comment('all that are accepted; the first is shown as the answer');
    t.text('explanation').comment('null = as published');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.index(['item_id', 'id']);
  });
  await knex.raw("comment on table item_corrections is '答案更正'");
  await knex.raw(`
    create function refuse_correction_change() returns trigger language plpgsql as $$
    begin raise exception 'corrections are append-only' using errcode = '23001'; end $$`);
  await knex.raw(
    `create trigger item_corrections_append_only before update or delete on item_corrections
     for each row execute function refuse_correction_change()`,
  );
  await knex.raw(`
    create view current_items as
      select i.id, i.version_id, i.position, i.question_id, i.type, i.stem, i.options,
        coalesce(c.answers->0, i.answer) as answer, coalesce(c.answers - 0, '[]') as also_right,
        coalesce(c.ruling, 'key') as ruling, c.id is not null as corrected,
        coalesce(c.explanation, i.explanation) as explanation, i.parts, i.difficulty, i.knowledge_point_id
      from items i left join lateral
        (select * from item_corrections where item_id = i.id order by id desc limit 1) c on true`);
  await knex.schema.createTable('regraded_attempts', (t) => {
    t.bigInteger('attempt_id').notNullable().references('attempts.id').onDelete('CASCADE');
    t.bigInteger('correction_id').notNullable().comment('the newest that its marks follow since');
    t.decimal('score_before', 7, 2).notNullable();
    t.decimal('score_after', 7, 2).notNullable();
    t.boolean('passed_before');
    t.boolean('passed_after');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.primary(['attempt_id', 'correction_id']);
  });
  await knex.raw("comment on table regraded_attempts is '重评过的成绩'");
  await knex.schema.alterTable('attempts', (t) => {
    t.bigInteger('marked_with')
      .notNullable()
      .defaultTo(0)
      .comment('the newest of item_corrections that its marks follow');
    t.decimal('score_before', 7, 2).comment('its first score, once a correction has changed it');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('attempts', (t) => t.dropColumns('marked_with', 'score_before'));
  await knex.schema.dropTable('regraded_attempts');
  await knex.raw('drop view current_items');
  await knex.schema.dropTable('item_corrections');
  await knex.raw('drop function refuse_correction_change()');
  await knex.schema.dropTable('regradings');
}
