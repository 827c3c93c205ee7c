import type { Knex } from 'knex';

/** What the centre publishes on the home page. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('banners', (t) => {
    t.bigIncrements('id');
    t.text('title').notNullable();
    t.text('image_id').notNullable().references('files.id');
    t.text('jump_kind').notNullable().defaultTo('none').comment('none | page | notice | web');
    t.text('jump_target').notNullable().defaultTo('');
    t.boolean('pinned').notNullable().defaultTo(false);
    t.integer('position').notNullable().defaultTo(0);
    t.timestamp('starts_at');
    t.timestamp('ends_at');
    t.boolean('published').notNullable().defaultTo(false);
    t.timestamps(true, true);
  });
  await knex.schema.createTable('nav_items', (t) => {
    t.bigIncrements('id');
    t.text('title').notNullable();
    t.text('icon_id').references('files.id');
    t.text('jump_kind').notNullable().defaultTo('page').comment('none | page | notice | web');
    t.text('jump_target').notNullable().defaultTo('');
    t.integer('position').notNullable().defaultTo(0);
    t.boolean('published').notNullable().defaultTo(false);
    t.timestamps(true, true);
  });
  await knex.schema.createTable('notices', (t) => {
    t.bigIncrements('id');
    t.text('title').notNullable();
    t.text('body').notNullable().comment('sanitised HTML');
    t.boolean('pinned').notNullable().defaultTo(false);
    t.timestamp('starts_at');
    t.timestamp('ends_at');
    t.boolean('published').notNullable().defaultTo(false);
    t.timestamps(true, true);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['notices', 'nav_items', 'banners']) await knex.schema.dropTable(table);
}
