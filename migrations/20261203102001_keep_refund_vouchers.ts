import type { Knex } from 'knex';

/** Every voucher of a refund that was paid by hand, also those that another has replaced; until now only the audit log named these. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('refund_vouchers', (t) => {
    t.bigIncrements('id');
    t.bigInteger('refund_id').notNullable().references('refunds.id').index();
    t.text('file_id').notNullable().unique().references('files.id');
    t.text('kind').notNullable().comment('pdf | ofd | png | jpg');
    t.bigInteger('staff_id').references('staff.id').index();
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
  });
  await knex.raw(`
    insert into refund_vouchers (refund_id, file_id, kind, staff_id, created_at)
      select refunds.id, files.id,
        case mime when 'application/pdf' then 'pdf' when 'image/png' then 'png' when 'image/jpeg' then 'jpg' else 'ofd' end,
        files.created_by, files.created_at
      from refunds join files on files.id = voucher_file_id or files.id in (
        select after ->> 'fileId' from audit_log
        where resource = 'refunds' and action = 'refunds.voucher' and row_id = refunds.id::text)
      order by files.created_at`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('refund_vouchers');
}
