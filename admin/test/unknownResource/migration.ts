import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('workshops', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable().unique();
    t.text('kind').notNullable();
    t.bigInteger('occupation_id').notNullable().references('occupations.id');
    t.decimal('area', 8, 2).notNullable();
    t.date('opens_on').notNullable();
    t.boolean('open').notNullable();
    t.text('notes');
    t.jsonb('equipment').notNullable();
    t.timestamps(true, true);
  });
}
