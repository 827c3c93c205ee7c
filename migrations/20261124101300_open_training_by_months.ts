import type { Knex } from 'knex';

/** How long before the exam its learners may train. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('exam_plans', (t) => {
    t.integer('training_months')
      .notNullable()
      .defaultTo(1)
      .comment('calendar months before the day of the exam');
    t.check('training_months between 0 and 24', {}, 'exam_plans_training_months');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('exam_plans', (t) => {
    t.dropChecks('exam_plans_training_months');
    t.dropColumn('training_months');
  });
}
