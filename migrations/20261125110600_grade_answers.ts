import type { Knex } from 'knex';

/** People give points for what no machine judges: one or two of them per answer, a third where two differ too far. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('blueprints', (t) => {
    t.text('grading').notNullable().defaultTo('none').comment('none | one | two: how many people grade');
    t.decimal('rater_gap', 7, 2).notNullable().defaultTo(1).comment('points by which two may differ');
  });
  await knex.schema.alterTable('papers', (t) => {
    t.text('grading').comment('none | one | two; null = as the blueprint says, or none');
    t.decimal('rater_gap', 7, 2).comment("null = the blueprint's");
  });
  await knex.schema.alterTable('attempts', (t) => {
    t.text('grading').comment('waiting | graded; null = nobody is asked to grade it');
    t.text('news').comment('graded | corrected: what its learner has not seen of its result yet');
  });
  await knex.raw('create index attempts_news on attempts (learner_id) where news is not null');
  await knex.schema.createTable('gradings', (t) => {
    t.bigIncrements('id');
    t.bigInteger('attempt_id').notNullable().references('attempts.id').onDelete('CASCADE');
    t.bigInteger('item_id').notNullable().references('items.id');
    t.text('title').notNullable().comment('of the paper, by which raters choose');
    t.decimal('max_score', 7, 2).notNullable();
    t.smallint('raters').notNullable().comment('1 or 2');
    t.decimal('rater_gap', 7, 2).notNullable();
    t.text('state').notNullable().defaultTo('open').comment('open | dispute | done');
    t.decimal('score', 7, 2).comment('the final points');
    t.timestamps(true, true);
    t.unique(['attempt_id', 'item_id']);
    t.index(['title', 'state']);
  });
  await knex.raw("comment on table gradings is '主观题评分'");
  await knex.raw("create index gradings_to_do on gradings (id) where state <> 'done'");
  await knex.schema.createTable('grading_marks', (t) => {
    t.bigInteger('grading_id').notNullable().references('gradings.id').onDelete('CASCADE');
    t.bigInteger('staff_id').notNullable().references('staff.id').index();
    t.decimal('score', 7, 2).comment('null = only claimed');
    t.text('note').notNullable().defaultTo('');
    t.timestamp('claimed_until').notNullable().comment('afterwards somebody else may take it');
    t.timestamp('marked_at').comment('when first marked: the third mark decides');
    t.primary(['grading_id', 'staff_id']);
  });
  await knex.raw("comment on table grading_marks is '评分记录'");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('grading_marks');
  await knex.schema.dropTable('gradings');
  await knex.schema.alterTable('attempts', (t) => t.dropColumns('grading', 'news'));
  for (const table of ['papers', 'blueprints'])
    await knex.schema.alterTable(table, (t) => t.dropColumns('grading', 'rater_gap'));
}
