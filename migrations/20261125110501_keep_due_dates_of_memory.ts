import type { Knex } from 'knex';

/** How the exam presses them together is worked out when they are asked for, by the exam as it is then. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `update wrong_questions set due_at = (memory->>'dueAt')::timestamptz where memory is not null`,
  );
  await knex.raw(`comment on column wrong_questions.due_at is 'when it comes back if there were no exam'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    `comment on column wrong_questions.due_at is 'when it comes back; null = not again before the exam'`,
  );
}
