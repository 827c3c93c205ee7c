import type { Knex } from 'knex';

/** Papers that learners set up for themselves, and how far they are in going through a bank. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('smart_papers', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.bigInteger('bank_id').notNullable().references('banks.id').onDelete('CASCADE').index();
    t.text('name').notNullable();
    t.jsonb('sections').notNullable().comment('[{type, count, score}] in paper order');
    t.specificType('point_ids', 'bigint[]')
      .notNullable()
      .comment('draws from these knowledge points and all below them; empty = from the whole bank');
    t.integer('minutes').notNullable();
    t.decimal('pass_score', 7, 2).notNullable();
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.unique(['learner_id', 'name']);
  });
  await knex.schema.createTable('sequence_answers', (t) => {
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.bigInteger('question_id').notNullable().references('questions.id').onDelete('CASCADE').index();
    t.boolean('correct').comment('of the last answer; null = not judged');
    t.timestamp('answered_at').notNullable();
    t.primary(['learner_id', 'question_id']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('sequence_answers');
  await knex.schema.dropTable('smart_papers');
}
