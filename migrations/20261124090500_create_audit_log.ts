import type { Knex } from 'knex';

/** Every change by staff: who, when, from where, before and after. Append-only. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('audit_log', (t) => {
    t.bigIncrements('id');
    t.timestamp('at').notNullable().defaultTo(knex.fn.now()).index();
    t.bigInteger('staff_id').references('staff.id').index();
    t.text('address').notNullable().defaultTo('');
    t.text('request_id').notNullable().defaultTo('');
    t.text('action').notNullable().comment('create | update | delete | a command such as banks.publish');
    t.text('resource').notNullable();
    t.text('row_id').notNullable();
    t.jsonb('before');
    t.jsonb('after');
    t.index(['resource', 'row_id']);
  });
  await knex.raw(`
    create function refuse_audit_change() returns trigger language plpgsql as $$
    begin raise exception 'the audit log is append-only' using errcode = '23001'; end $$`);
  await knex.raw(
    'create trigger audit_log_append_only before update or delete on audit_log for each row execute function refuse_audit_change()',
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('audit_log');
  await knex.raw('drop function refuse_audit_change()');
}
