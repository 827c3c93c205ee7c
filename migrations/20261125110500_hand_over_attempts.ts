import type { Knex } from 'knex';

/** An exam is gone on with on one phone at a time. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('attempts', (t) => {
    t.integer('turn')
      .notNullable()
      .defaultTo(0)
      .comment('raised when a phone takes the exam over; that phone numbers its answers above it');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('attempts', (t) => t.dropColumn('turn'));
}
