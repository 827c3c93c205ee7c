import type { Knex } from 'knex';

/** One to five stars for what was bought, once for each paid order. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('product_reviews', (t) => {
    t.bigIncrements('id');
    t.bigInteger('order_id').notNullable().unique().references('orders.id').comment('shown to nobody');
    t.bigInteger('product_id').notNullable().references('products.id').index();
    t.integer('stars').notNullable();
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.check('stars between 1 and 5', {}, 'product_reviews_stars');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('product_reviews');
}
