import type { Knex } from 'knex';

/** What a learner keeps of questions and papers, and the errors that he reports in questions. */
export async function up(knex: Knex): Promise<void> {
  const learner = (t: Knex.CreateTableBuilder) =>
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
  await knex.schema.createTable('favourite_questions', (t) => {
    t.comment('学员收藏的试题');
    learner(t);
    t.bigInteger('question_id').notNullable().references('questions.id');
    t.bigInteger('item_id').notNullable().references('items.id').comment('as last met');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.primary(['learner_id', 'question_id']);
  });
  await knex.schema.createTable('favourite_papers', (t) => {
    learner(t);
    t.bigInteger('paper_id').notNullable().references('papers.id').onDelete('CASCADE').index();
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.primary(['learner_id', 'paper_id']);
  });
  await knex.schema.createTable('question_notes', (t) => {
    t.comment('学员笔记');
    learner(t);
    t.bigInteger('question_id').notNullable().references('questions.id');
    t.text('text').notNullable();
    t.timestamp('updated_at').notNullable().defaultTo(knex.fn.now());
    t.primary(['learner_id', 'question_id']);
  });
  await knex.schema.createTable('question_reports', (t) => {
    t.bigIncrements('id');
    learner(t);
    t.uuid('client_key').notNullable().comment('made by the phone: sending twice gives one report');
    t.bigInteger('question_id').notNullable().references('questions.id').index();
    t.bigInteger('item_id').notNullable().references('items.id').comment('what the learner looked at');
    t.text('kind').notNullable().comment('answer | stem | picture | other');
    t.text('text').notNullable();
    t.text('state').notNullable().defaultTo('open').comment('open | mended | refused');
    t.text('reply').notNullable().defaultTo('').comment('for the learner');
    t.timestamps(true, true);
    t.unique(['learner_id', 'client_key']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['question_reports', 'question_notes', 'favourite_papers', 'favourite_questions'])
    await knex.schema.dropTable(table);
}
