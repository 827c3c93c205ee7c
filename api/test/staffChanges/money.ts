/** Orders, refunds, invoices and what they open. */
import { dayOf } from '../../timeZone.ts';
import { bookPdf } from '../materials.ts';
import { type Changes, REASON, tools, type World } from './change.ts';

export function ofMoney(world: World): Changes {
  const { app, make } = world;
  const { db, at, atRow } = tools(world);
  const pdf = async () => ({ name: '凭证.pdf', content: await bookPdf(1) });
  const stuck = async (body?: unknown) => atRow('refunds', { state: 'failed' }, body);
  return {
    'post /orders/:id/refund': async () => {
      const paymentId = await make('payments');
      const { order_id: id } = await db('payments').where({ id: paymentId }).first('order_id');
      await db('orders').where({ id }).update({ state: 'paid', paid_at: app.deps.clock() });
      return { at: [id], body: REASON };
    },
    'post /refunds/:id/again': () => stuck(),
    'post /refunds/:id/pay-by-hand': () =>
      stuck({ paidOn: dayOf(app.deps.clock()), voucher: '回单 1', ...REASON }),
    'post /refunds/:id/voucher': async () => ({ ...(await stuck()), file: await pdf() }),
    'post /entitlements/:id/revoke': () => at('entitlements', REASON),
    'post /payment-differences/:id/take': () => at('payment-differences'),
    'post /months/:month/close': async () => ({ at: ['2020-02'], body: REASON }),
    'post /coupons/:id/generate': () => at('coupons', { reason: '2' }, { givenBy: 'codes' }),
    'post /invoices/:id/accept': () => at('invoices'),
    'post /invoices/:id/reject': () => at('invoices', REASON),
    'post /invoices/:id/issue': () => atRow('invoices', { state: 'accepted' }, { number: '1'.repeat(20) }),
    'post /invoices/:id/file': async () => ({
      ...(await atRow('invoices', { state: 'accepted' })),
      file: await pdf(),
    }),
    'post /invoices/:id/redden': () => atRow('invoices', { state: 'to_redden' }, { reason: '2'.repeat(20) }),
  };
}
