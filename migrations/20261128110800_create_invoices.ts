import type { Knex } from 'knex';

const STATES = ['applied', 'accepted', 'issued', 'rejected', 'to_redden', 'reddened'];
const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** Invoices that learners apply for and finance staff issue elsewhere; amounts are integer fen. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('invoices', (t) => {
    t.bigIncrements('id');
    t.bigInteger('order_id').notNullable().references('orders.id').index();
    t.bigInteger('learner_id').notNullable().references('learners.id').index();
    t.integer('amount_fen').notNullable().comment('as paid for the order');
    t.text('kind').notNullable();
    t.text('company_name').comment('in clear: it is public, and staff look for it');
    t.text('person_name').comment('sealed');
    t.text('taxpayer_number').comment('sealed: of a sole trader it may be his identity number');
    t.text('email').comment('sealed');
    t.text('state').notNullable().defaultTo('applied');
    t.text('reason').notNullable().defaultTo('').comment('why it was rejected; the learner reads it');
    t.text('number');
    t.text('code').comment('of invoices with numbers of 8 digits');
    t.text('file_id').references('files.id');
    t.text('file_kind');
    t.text('red_number').comment('of the red-letter invoice that takes it back');
    t.timestamp('issued_at');
    t.timestamp('reddened_at');
    t.timestamps(true, true);
    t.check(`state in (${quoted(STATES)})`, {}, 'invoices_state');
    t.check("kind in ('personal', 'company')", {}, 'invoices_kind');
    t.check("(kind = 'company') = (company_name is not null)", {}, 'invoices_company');
    t.check("(kind = 'personal') = (person_name is not null)", {}, 'invoices_person');
    t.check('amount_fen > 0', {}, 'invoices_amount');
  });
  await knex.raw(
    "create unique index invoices_one_live on invoices (order_id) where state in ('applied', 'accepted', 'issued', 'to_redden')",
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('invoices');
}
