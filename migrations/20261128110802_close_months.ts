import type { Knex } from 'knex';

/** Months whose figures are fixed; amounts are integer fen. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('reconciliations', (t) => {
    t.bigInteger('fees_fen').comment('null: the bill does not say');
  });
  await knex.schema.createTable('month_closings', (t) => {
    t.bigIncrements('id');
    t.text('month').notNullable().unique().comment('2026-11');
    t.jsonb('figures').notNullable();
    t.bigInteger('paid_fen').notNullable();
    t.bigInteger('refunded_fen').notNullable();
    t.bigInteger('fees_fen').comment('null: not known');
    t.integer('open_differences').notNullable();
    t.text('reason').notNullable().defaultTo('').comment('why it was closed with open differences');
    t.bigInteger('staff_id').notNullable().references('staff.id').index();
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('month_closings');
  await knex.schema.alterTable('reconciliations', (t) => t.dropColumn('fees_fen'));
}
