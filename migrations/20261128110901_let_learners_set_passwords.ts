import type { Knex } from 'knex';

/** Beside WeChat's phone number, a learner may log in by a password of his own. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('learners', (t) => {
    t.text('password_hash').comment('Argon2id; null: none is set');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('learners', (t) => t.dropColumn('password_hash'));
}
