import type { Knex } from 'knex';

/** Until when, how often and why a learner may change the exam he trains for; and who trains without one. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('exam_plans', (t) => {
    t.integer('change_days')
      .notNullable()
      .defaultTo(0)
      .comment('days before the day of the exam; then it stays');
    t.integer('change_limit').comment('null = as often as he likes');
    t.boolean('change_reason').notNullable().defaultTo(false).comment('a change has to be given a reason');
  });
  await knex.schema.alterTable('occupations', (t) => {
    t.boolean('trains_without_plan')
      .notNullable()
      .defaultTo(true)
      .comment('also who has chosen no exam plan');
  });
  await knex.schema.createTable('exam_changes', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE').index();
    t.bigInteger('from_plan_id').notNullable().references('exam_plans.id').onDelete('CASCADE').index();
    t.text('before').notNullable();
    t.text('after').notNullable();
    t.text('reason').notNullable().defaultTo('');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
  });
  await knex.raw("comment on table exam_changes is '考试变更记录'");
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('exam_changes');
  await knex.schema.alterTable('occupations', (t) => t.dropColumn('trains_without_plan'));
  await knex.schema.alterTable('exam_plans', (t) =>
    t.dropColumns('change_days', 'change_limit', 'change_reason'),
  );
}
