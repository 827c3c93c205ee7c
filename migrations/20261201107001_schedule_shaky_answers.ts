import type { Knex } from 'knex';

/**
 * Right answers of which learners said that they were not sure. What they say of an answer stands apart from the
 * schedule, which is told from the answers again whenever a key is corrected.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('shaky_answers', (t) => {
    t.comment('学员答对但没把握的试题');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.bigInteger('attempt_id').notNullable().references('attempts.id').onDelete('CASCADE');
    t.bigInteger('item_id').notNullable().references('items.id');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.primary(['attempt_id', 'item_id']);
    t.index(['learner_id', 'created_at']);
  });
  // With 0 mistakes a question is scheduled only, and stands in no wrong book.
  await knex.schema.alterTable('wrong_questions', (t) => t.setNullable('last_wrong_at'));
}

export async function down(knex: Knex): Promise<void> {
  await knex('wrong_questions').where({ wrong_count: 0 }).delete();
  await knex.schema.alterTable('wrong_questions', (t) => t.dropNullable('last_wrong_at'));
  await knex.schema.dropTable('shaky_answers');
}
