import type { Knex } from 'knex';

/** Archives of all data, and how often the system makes one by itself. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('data_exports', (t) => {
    t.bigIncrements('id');
    t.text('kind').notNullable().defaultTo('manual');
    t.text('state').notNullable().defaultTo('waiting');
    t.integer('progress').notNullable().defaultTo(0).comment('per cent');
    t.boolean('clear').notNullable().defaultTo(false).comment('personal data as it is, not masked');
    t.text('password').comment('AES-256-GCM of what opens the archive');
    t.jsonb('rights').comment('whose eyes it is made for: role, grants, organisation; null = everything');
    t.integer('row_count').comment('of all tables together');
    t.bigInteger('bytes');
    t.text('sha256').comment('of the archive');
    t.text('file_id').references('files.id').comment('null: not made yet, or deleted by now');
    t.text('error').comment('one Chinese sentence when failed');
    t.integer('attempts').notNullable().defaultTo(0).comment('how often the work was begun');
    t.integer('downloads').notNullable().defaultTo(0);
    t.bigInteger('created_by').references('staff.id').index().comment('null: by the clock');
    t.timestamp('finished_at');
    t.timestamp('expires_at').comment('when the archive is deleted');
    t.timestamps(true, true);
    t.check("kind in ('manual', 'scheduled')", {}, 'data_exports_kind');
    t.check(
      "state in ('waiting', 'running', 'ready', 'failed', 'cancelled', 'expired')",
      {},
      'data_exports_state',
    );
    t.check("(state = 'ready') <= (file_id is not null)", {}, 'data_exports_offered_whole');
  });
  await knex.schema.createTable('data_export_rules', (t) => {
    t.bigInteger('id').primary().defaultTo(1);
    t.text('name').notNullable().defaultTo('全部数据');
    t.integer('every_days').notNullable().defaultTo(7).comment('0 = never by itself');
    t.integer('hour').notNullable().defaultTo(3).comment("by the centre's clock");
    t.integer('kept_days').notNullable().defaultTo(30);
    t.boolean('clear').notNullable().defaultTo(false);
    t.timestamp('updated_at').notNullable().defaultTo(knex.fn.now());
    t.check('id = 1', {}, 'data_export_rules_one_row');
  });
  await knex('data_export_rules').insert({ id: 1 });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('data_export_rules');
  await knex.schema.dropTable('data_exports');
}
