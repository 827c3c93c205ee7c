import type { Knex } from 'knex';

/** 班级: who is taught together. A learner is in one class at most; a partner's class holds its own learners. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('classes', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable();
    t.bigInteger('organisation_id').references('organisations.id').index().comment("null: the centre's own");
    t.bigInteger('occupation_id').references('occupations.id').index();
    t.bigInteger('level_id').references('levels.id').index();
    t.bigInteger('exam_plan_id').references('exam_plans.id').index();
    t.text('teacher');
    t.date('starts_on');
    t.date('ends_on');
    t.boolean('enabled').notNullable().defaultTo(true);
    t.timestamps(true, true);
  });
  // Not a plain one: two classes of the centre itself would not count as equal.
  await knex.raw('create unique index classes_name on classes (organisation_id, name) nulls not distinct');
  await knex.schema.alterTable('learners', (t) => {
    t.bigInteger('class_id').references('classes.id').index();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('learners', (t) => t.dropColumn('class_id'));
  await knex.schema.dropTable('classes');
}
