import type { Knex } from 'knex';

/** When learners are reminded of an exam. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('exam_plans', (t) => {
    t.integer('remind_days')
      .notNullable()
      .defaultTo(3)
      .comment('so many days before the exam; 0 = not at all');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('exam_plans', (t) => {
    t.dropColumn('remind_days');
  });
}
