import type { Knex } from 'knex';

/** One row: how learners reach the people of the centre, beside WeChat's own chat. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('customer_services', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable();
    t.text('phone').notNullable().defaultTo('');
    t.text('hours').notNullable().defaultTo('');
    t.boolean('chat').notNullable().defaultTo(true).comment('WeChat customer service is set up');
    t.timestamp('updated_at').notNullable().defaultTo(knex.fn.now());
  });
  await knex('customer_services').insert({ name: '客服' });
}

export const down = (knex: Knex): Promise<void> => knex.schema.dropTable('customer_services');
