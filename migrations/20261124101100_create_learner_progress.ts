import type { Knex } from 'knex';

/** What a learner has done, counted when he hands in: his pages cost the same after years of training. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('learner_days', (t) => {
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.date('day').notNullable().comment("in the centre's time zone");
    t.integer('answered').notNullable();
    t.integer('right_count').notNullable();
    t.primary(['learner_id', 'day']);
  });
  await knex.schema.createTable('learner_topics', (t) => {
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.text('type').notNullable();
    t.bigInteger('knowledge_point_id').notNullable().comment('0 = none');
    t.integer('right_count').notNullable();
    t.integer('wrong_count').notNullable();
    t.primary(['learner_id', 'type', 'knowledge_point_id']);
  });
  await knex.raw(
    `create index attempts_scores on attempts (learner_id, submitted_at desc) where state = 'submitted'`,
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index attempts_scores');
  await knex.schema.dropTable('learner_topics');
  await knex.schema.dropTable('learner_days');
}
