import type { Knex } from 'knex';

/** Wrong questions come back on a schedule. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('wrong_questions', (t) => {
    t.jsonb('memory').comment('Memory of domain/review/schedule.ts');
    t.timestamp('due_at').comment('when it comes back; null = not again before the exam');
    t.index(['learner_id', 'due_at']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('wrong_questions', (t) => {
    t.dropIndex(['learner_id', 'due_at']);
    t.dropColumns('memory', 'due_at');
  });
}
