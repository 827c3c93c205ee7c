import type { Knex } from 'knex';

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');
const ORDER_STATES = ['pending', 'paid', 'closed', 'refunding', 'refunded'];
const REFUND_STATES = ['requested', 'processing', 'succeeded', 'abnormal', 'failed'];

/** Refunds that WeChat does not carry out: sent again, by a new number where the old one is over, or paid by hand. */
export async function up(knex: Knex): Promise<void> {
  await setStates(
    knex,
    [...ORDER_STATES, 'refund_failed'],
    [...REFUND_STATES, 'refused', 'replaced', 'by_hand'],
  );
  await knex.schema.alterTable('refunds', (t) => {
    t.dropUnique(['payment_id']);
    t.text('problem').comment('what stands in its way, for staff');
    t.text('advice').comment('what they can do about it');
    t.bigInteger('replaces_id').unique().references('refunds.id').comment('the one that WeChat has closed');
    t.text('settled_as')
      .unique()
      .comment("its number at WeChat when staff have paid it back in WeChat's console");
    t.date('billed_on').comment('the day whose bill has it; null: in none yet');
    t.date('paid_on').comment('this and the next five: paid by hand');
    t.text('voucher');
    t.text('voucher_file_id').references('files.id');
    t.text('voucher_kind');
    t.text('hand_reason');
    t.bigInteger('hand_staff_id').references('staff.id').index();
    t.check("(state = 'by_hand') = (paid_on is not null)", {}, 'refunds_by_hand');
    t.index('settled_at');
  });
  await knex.raw("create unique index refunds_one_live on refunds (payment_id) where state <> 'replaced'");
  // What has stood in a bill so far is not known; what comes from now on is looked for.
  await knex('refunds')
    .where({ state: 'succeeded' })
    .update({ billed_on: knex.raw("(settled_at at time zone 'Asia/Shanghai')::date") });
}

async function setStates(knex: Knex, orders: readonly string[], refunds: readonly string[]): Promise<void> {
  for (const [table, states] of Object.entries({ orders, refunds }))
    await knex.schema.alterTable(table, (t) => {
      t.dropChecks(`${table}_state`);
      t.check(`state in (${quoted(states)})`, {}, `${table}_state`);
    });
}

export async function down(knex: Knex): Promise<void> {
  await knex('orders').where({ state: 'refund_failed' }).update({ state: 'refunding' });
  await knex.schema.alterTable('refunds', (t) => t.dropChecks('refunds_by_hand'));
  await knex.raw('drop index refunds_one_live');
  await knex('refunds').update({ replaces_id: null });
  await knex('refunds').where({ state: 'replaced' }).delete();
  await knex('refunds').where({ state: 'refused' }).update({ state: 'requested' });
  await knex('refunds').where({ state: 'by_hand' }).update({ state: 'succeeded' });
  await setStates(knex, ORDER_STATES, REFUND_STATES);
  await knex.schema.alterTable('refunds', (t) => {
    t.dropIndex('settled_at');
    for (const column of [
      'problem',
      'advice',
      'replaces_id',
      'settled_as',
      'billed_on',
      'paid_on',
      'voucher',
      'voucher_file_id',
      'voucher_kind',
      'hand_reason',
      'hand_staff_id',
    ])
      t.dropColumn(column);
    t.unique(['payment_id']);
  });
}
