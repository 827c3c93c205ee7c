import type { Knex } from 'knex';

/** Corrections of how a file was read, kept with the import and remembered for files of the same layout. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('imports', (t) => {
    t.jsonb('mapping').comment('ImportMapping: what staff said of sheets and columns');
  });
  await knex.schema.createTable('import_layouts', (t) => {
    t.bigIncrements('id');
    t.text('fingerprint').notNullable().comment('hash of the header cells');
    t.text('sheet').notNullable();
    t.text('headers').notNullable().comment('the header cells, for people');
    t.jsonb('mapping').notNullable().comment('SheetMapping');
    t.bigInteger('created_by').references('staff.id');
    t.timestamps(true, true);
    t.unique(['fingerprint', 'sheet']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('import_layouts');
  await knex.schema.alterTable('imports', (t) => t.dropColumn('mapping'));
}
