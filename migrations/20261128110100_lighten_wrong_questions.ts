import type { Knex } from 'knex';

/**
 * Handing in a paper writes a row for each mistake, and three foreign keys cost several times what the row
 * does: each locks its question, which thousands share at a common deadline. What they hold, others hold: only
 * what an attempt has asked is noted, items are never deleted and keep their questions, and attempts keep their
 * learners. The due date is only read with a learner's other mistakes, which his key finds.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('wrong_questions', (t) => {
    t.dropForeign('learner_id');
    t.dropForeign('question_id');
    t.dropForeign('item_id');
    t.dropIndex('question_id');
    t.dropIndex(['learner_id', 'due_at']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('wrong_questions', (t) => {
    t.foreign('learner_id').references('learners.id').onDelete('CASCADE');
    t.foreign('question_id').references('questions.id');
    t.foreign('item_id').references('items.id');
    t.index('question_id');
    t.index(['learner_id', 'due_at']);
  });
}
