import type { Knex } from 'knex';

/** Documents that are read online only, what is sold of them, who reads them, and on which phone. */
export async function up(knex: Knex): Promise<void> {
  await createDocuments(knex);
  await createMaterials(knex);
  await sellThem(knex);
  await createReading(knex);
}

async function createDocuments(knex: Knex): Promise<void> {
  await knex.schema.createTable('material_files', (t) => {
    t.bigIncrements('id');
    t.text('file_id')
      .notNullable()
      .references('files.id')
      .comment('the original, which no learner ever gets');
    t.text('name').notNullable();
    t.text('state').notNullable().defaultTo('waiting');
    t.integer('page_count').notNullable();
    t.integer('pages_done').notNullable().defaultTo(0);
    t.text('error');
    t.bigInteger('created_by').references('staff.id').index();
    t.timestamps(true, true);
    t.check("state in ('waiting', 'rendering', 'ready', 'failed')", {}, 'material_files_state');
  });
  await knex.schema.createTable('material_pages', (t) => {
    t.bigInteger('material_file_id').notNullable().references('material_files.id').onDelete('CASCADE');
    t.integer('number').notNullable();
    t.text('file_id').notNullable().references('files.id');
    t.integer('width').notNullable();
    t.integer('height').notNullable();
    t.primary(['material_file_id', 'number']);
  });
  await knex.raw("comment on table material_pages is '资料页面'");
}

async function createMaterials(knex: Knex): Promise<void> {
  await knex.schema.createTable('materials', (t) => {
    t.bigIncrements('id');
    t.text('title').notNullable().unique();
    t.text('cover_id').references('files.id');
    t.text('introduction').notNullable().defaultTo('');
    t.bigInteger('occupation_id').references('occupations.id').index();
    t.bigInteger('level_id').references('levels.id').index();
    t.bigInteger('document_id').references('material_files.id').index();
    t.integer('sample_pages').notNullable().defaultTo(3);
    t.boolean('published').notNullable().defaultTo(false);
    t.boolean('pinned').notNullable().defaultTo(false);
    t.integer('position').notNullable().defaultTo(0);
    t.timestamps(true, true);
  });
}

async function sellThem(knex: Knex): Promise<void> {
  await knex.schema.alterTable('products', (t) => {
    t.dropChecks('products_months');
    t.jsonb('material_ids').notNullable().defaultTo('[]');
  });
  await knex.raw(
    "alter table products add constraint products_months check ((kind = 'membership') <= (months is not null) and (kind = 'material') <= (months is null))",
  );
  await knex.schema.alterTable('orders', (t) => {
    t.jsonb('material_ids').notNullable().defaultTo('[]').comment('as the product had them');
    t.timestamp('consented_at').comment('to material being read online only and not taken back');
  });
  await knex.schema.alterTable('entitlements', (t) => {
    t.dropUnique(['order_id']);
    t.bigInteger('material_id').references('materials.id').index().comment('null: a membership');
    t.index(['learner_id', 'material_id']);
  });
  await knex.raw(
    'create unique index entitlements_once_per_order on entitlements (order_id, coalesce(material_id, 0))',
  );
}

async function createReading(knex: Knex): Promise<void> {
  await knex.schema.createTable('reading_terminals', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().unique().references('learners.id').onDelete('CASCADE');
    t.text('key_hash').notNullable().comment('SHA-256 of a random key that the phone keeps');
    t.bigInteger('session_id').references('sessions.id').onDelete('SET NULL');
    t.text('device').notNullable().defaultTo('');
    t.timestamp('bound_at').notNullable();
    t.timestamps(true, true);
    t.index('session_id');
  });
  await knex.schema.createTable('terminal_changes', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.text('kind').notNullable();
    t.text('from_device').notNullable().defaultTo('');
    t.text('to_device').notNullable().defaultTo('');
    t.bigInteger('staff_id').references('staff.id').index();
    t.text('reason').notNullable().defaultTo('');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.index(['learner_id', 'created_at']);
    t.check("kind in ('bound', 'moved', 'reset')", {}, 'terminal_changes_kind');
  });
  await knex.schema.createTable('readings', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.bigInteger('material_id').notNullable().references('materials.id').index();
    t.text('device').notNullable().defaultTo('');
    t.text('address').notNullable().defaultTo('');
    t.integer('pages').notNullable().defaultTo(0).comment('sent to the phone');
    t.integer('last_page').notNullable().defaultTo(1);
    t.timestamp('last_at').notNullable();
    t.timestamps(true, true);
    t.index(['learner_id', 'material_id', 'id']);
  });
  await knex.schema.createTable('reading_rules', (t) => {
    t.bigInteger('id').primary().defaultTo(1);
    t.text('name').notNullable().defaultTo('全部资料');
    t.integer('transfers').notNullable().defaultTo(3);
    t.integer('transfer_days').notNullable().defaultTo(90);
    t.integer('pages_per_minute').notNullable().defaultTo(30);
    t.integer('pages_per_day').notNullable().defaultTo(600);
    t.integer('address_minutes').notNullable().defaultTo(5);
    t.timestamp('updated_at').notNullable().defaultTo(knex.fn.now());
    t.check('id = 1', {}, 'reading_rules_one_row');
  });
  await knex('reading_rules').insert({ id: 1 });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['reading_rules', 'readings', 'terminal_changes', 'reading_terminals'])
    await knex.schema.dropTable(table);
  await knex.raw('drop index entitlements_once_per_order');
  await knex.schema.alterTable('entitlements', (t) => {
    t.dropColumn('material_id');
    t.unique(['order_id']);
  });
  await knex.schema.alterTable('orders', (t) => t.dropColumns('material_ids', 'consented_at'));
  await knex.schema.alterTable('products', (t) => {
    t.dropChecks('products_months');
    t.dropColumn('material_ids');
  });
  await knex.raw(
    "alter table products add constraint products_months check ((kind = 'membership') = (months is not null))",
  );
  for (const table of ['materials', 'material_pages', 'material_files']) await knex.schema.dropTable(table);
}
