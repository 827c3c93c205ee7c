import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as keepVouchers from '../../../migrations/20261203102001_keep_refund_vouchers.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import { addDays, dayOf } from '../../timeZone.ts';
import { PROVIDERS, type ProviderName } from '../payments/trade.ts';
import type { Platform } from './kinds.ts';
import { reconcileDay } from './reconcile.ts';
import { pursueRefunds } from './refunds.ts';

const PLATFORM: Record<ProviderName, Platform> = { wxpay_v3: 'android', xpay: 'windows' };
const REFUSAL: Record<ProviderName, string> = { wxpay_v3: 'NOT_ENOUGH', xpay: '268490009' };
const PDF = { name: '回单.pdf', content: Buffer.from('%PDF-1.7\n%%EOF\n') };

describe('refunds that do not arrive', () => {
  let app: TestApp;
  let finance: Client;
  let buyer: Buyer;
  let now = Date.parse('2026-12-01T02:00:00Z');
  before(async () => {
    app = await testApp({ payment: { hold: true }, deps: { clock: () => new Date(now) } });
    for (const [provider, platform] of Object.entries(PLATFORM))
      await app.deps.db('payment_channels').where({ platform }).update({ provider });
  });
  // Sessions end when time leaps.
  beforeEach(async () => {
    [finance, buyer] = [await app.as('finance'), await makeBuyer(app)];
  });
  after(() => app.close());

  /** Paid, and to be paid back. */
  async function refunding(provider: ProviderName) {
    const order = await buyer.order((await makePlan(app)).id, PLATFORM[provider]);
    await buyer.pay(order.id);
    await buyer.check(order.id);
    const { status } = await finance.post(`/api/staff/orders/${order.id}/refund`, { reason: '报错了工种' });
    assert.equal(status, 200);
    return { ...order, refund: await refundOf(order.id) };
  }
  const refundOf = (orderId: number) =>
    app.deps.db('refunds').where({ order_id: orderId }).whereNot('state', 'replaced').first();
  const orderState = async (id: number) => (await app.deps.db('orders').where({ id }).first('state')).state;
  const difference = (kind: string, reference: string) =>
    app.deps.db('payment_differences').where({ kind, reference }).first();
  const run = (id: number, command: string, body = {}) =>
    finance.post(`/api/staff/refunds/${id}/${command}`, body);
  const codeOf = ({ body }: { body: { error?: { code: string } } }) => body.error?.code;
  const paidByHand = () => ({ paidOn: dayOf(new Date(now)), voucher: '工行回单 0042', reason: '账户已注销' });

  it('had vouchers before all were kept in a table: those that were replaced are found by the audit log', async () => {
    const { db } = app.deps;
    const { refund } = await refunding('xpay');
    await app.control.refuseRefund('xpay', REFUSAL.xpay);
    await pursueRefunds(app.deps);
    const path = `/api/staff/refunds/${refund.id}/voucher`;
    const uploads = [PDF, { ...PDF, content: Buffer.concat([PDF.content, PDF.content]) }];
    for (const file of uploads) assert.equal((await finance.upload(path, file)).status, 200);
    const kept = () => db('refund_vouchers').orderBy('id').select('refund_id', 'file_id', 'kind', 'staff_id');
    const before = await kept();
    await keepVouchers.down(db);
    await keepVouchers.up(db);
    assert.deepEqual(await kept(), before);
    assert.ok(before.length >= uploads.length);
  });

  for (const provider of Object.keys(PROVIDERS) as ProviderName[])
    describe(`by ${PROVIDERS[provider]}`, () => {
      it('are an exception of their own when WeChat refuses them, and are sent again by the same number', async () => {
        const { id, refund } = await refunding(provider);
        await app.control.refuseRefund(provider, REFUSAL[provider]);
        assert.match(await pursueRefunds(app.deps), /\d 笔退款异常，等待人工处理/);
        assert.equal(await orderState(id), 'refund_failed');
        const { state, problem } = await refundOf(id);
        assert.equal(state, 'refused');
        assert.match(problem, provider === 'wxpay_v3' ? /余额不足/ : /268490009/);
        const told = await difference('refund_stuck', refund.out_refund_no);
        assert.equal(told.state, 'open');
        assert.ok(told.detail.includes(problem));
        const listed = await finance.get('/api/staff/orders?filter[state][eq]=refund_failed');
        assert.equal(listed.body.data[0].id, id);

        assert.equal((await run(refund.id, 'again')).status, 200);
        assert.equal(codeOf(await run(refund.id, 'again')), 'refund.state');
        assert.equal(await orderState(id), 'refunding');
        assert.equal((await difference('refund_stuck', refund.out_refund_no)).state, 'solved');
        // It sticks once more: the matter is open again.
        await app.control.refuseRefund(provider, REFUSAL[provider]);
        await pursueRefunds(app.deps);
        assert.equal((await difference('refund_stuck', refund.out_refund_no)).state, 'open');
        await run(refund.id, 'again');
        await pursueRefunds(app.deps);
        await app.control.settleRefunds(true);
        await pursueRefunds(app.deps);
        assert.equal(await orderState(id), 'refunded');
        assert.deepEqual(
          [(await refundOf(id)).out_refund_no, (await refundOf(id)).problem],
          [refund.out_refund_no, null],
        );
        const acts = await app.deps.db('audit_log').where({ action: 'refunds.again' }).orderBy('id', 'desc');
        assert.deepEqual([acts[0].row_id, acts[0].before.state], [String(refund.id), 'refused']);
      });

      it('are sent by a new number when WeChat has closed them', async () => {
        const { refundedFen: before } = await app.control.money();
        const { id, refund } = await refunding(provider);
        await pursueRefunds(app.deps);
        await app.control.settleRefunds(false, 'CLOSED');
        await pursueRefunds(app.deps);
        assert.equal(await orderState(id), 'refund_failed');
        assert.equal((await refundOf(id)).state, 'failed');
        const { id: sent } = (await run(refund.id, 'again')).body.data;
        const second = await refundOf(id);
        assert.equal(second.id, sent);
        assert.equal(second.replaces_id, refund.id);
        assert.notEqual(second.out_refund_no, refund.out_refund_no);
        await pursueRefunds(app.deps);
        assert.equal((await refundOf(id)).state, 'processing');
        await app.control.settleRefunds(true);
        await pursueRefunds(app.deps);
        assert.deepEqual([(await refundOf(id)).state, await orderState(id)], ['succeeded', 'refunded']);
        assert.equal((await app.control.money()).refundedFen, before + 1000);
        // What was told of the first number comes late, or once more.
        for (let nth = await app.control.letters(); nth-- > 0; ) await app.control.deliver(nth);
        assert.equal(await difference('refunded_twice', refund.out_refund_no), undefined);
      });

      it('are paid by hand with day, voucher and reason, once', async () => {
        const { id, refund } = await refunding(provider);
        assert.equal(codeOf(await run(refund.id, 'pay-by-hand', paidByHand())), 'refund.state');
        await app.control.refuseRefund(provider, REFUSAL[provider]);
        await pursueRefunds(app.deps);
        for (const wrong of [{ voucher: '' }, { reason: '' }, { paidOn: '1.12.' }])
          assert.equal((await run(refund.id, 'pay-by-hand', { ...paidByHand(), ...wrong })).status, 400);
        for (const paidOn of ['2026-11-30', '2027-12-02'])
          assert.equal(
            codeOf(await run(refund.id, 'pay-by-hand', { ...paidByHand(), paidOn })),
            'refund.paidOn',
          );
        const path = `/api/staff/refunds/${refund.id}/voucher`;
        assert.equal((await finance.get(path)).status, 404);
        assert.equal((await finance.upload(path, PDF)).body.data.fileKind, 'pdf');
        const replies = await Promise.all([1, 2].map(() => run(refund.id, 'pay-by-hand', paidByHand())));
        assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409]);
        assert.deepEqual([await orderState(id), (await refundOf(id)).state], ['refunded', 'by_hand']);
        assert.equal((await difference('refund_stuck', refund.out_refund_no)).state, 'solved');
        assert.equal((await finance.get(path)).status, 200);
        // Another file takes its place, and the first stays.
        await finance.upload(path, { ...PDF, content: Buffer.concat([PDF.content, PDF.content]) });
        const [put, putAgain] = await app.deps
          .db('audit_log')
          .where({ action: 'refunds.voucher', row_id: String(refund.id) })
          .orderBy('id');
        assert.deepEqual(putAgain.before, { state: 'by_hand', fileId: put.after.fileId });
        assert.deepEqual(await readFile(app.deps.files.pathOf(put.after.fileId)), PDF.content);
        assert.ok(await app.deps.files.find(put.after.fileId));
        const vouchers = async () =>
          (await finance.get(`/api/staff/refund-vouchers?filter[refundId][eq]=${refund.id}`)).body.data;
        const [newest, replaced, ...others] = await vouchers();
        assert.deepEqual([newest.kind, replaced.kind, others.length], ['pdf', 'pdf', 0]);
        const fileOf = ({ id: voucher }: { id: number }) => `/api/staff/refund-vouchers/${voucher}/file`;
        assert.deepEqual((await finance.get(fileOf(replaced))).body, PDF.content);
        assert.deepEqual((await finance.get(fileOf(newest))).body, (await finance.get(path)).body);
        assert.equal((await (await app.as('service')).get(fileOf(replaced))).status, 403);
        const [act] = await app.deps
          .db('audit_log')
          .where({ action: 'refunds.pay-by-hand', row_id: String(refund.id) });
        assert.equal(act.after.voucher, paidByHand().voucher);
        const { body } = await buyer.client.get('/api/learner/messages');
        assert.match(JSON.stringify(body), /已由考试中心线下支付给您/);
        const other = await app.as('service');
        assert.equal((await other.post(`/api/staff/refunds/${refund.id}/again`)).status, 403);
        assert.equal((await other.get(path)).status, 403);
      });
    });

  it('are tried again by themselves where WeChat only asks to wait', async () => {
    const { id, refund } = await refunding('wxpay_v3');
    await app.control.refuseRefund('wxpay_v3', 'FREQUENCY_LIMITED');
    await pursueRefunds(app.deps);
    // Others that wait come first.
    assert.ok((await refundOf(id)).updated_at > refund.updated_at);
    assert.deepEqual([await orderState(id), (await refundOf(id)).state], ['refunding', 'requested']);
    await pursueRefunds(app.deps);
    assert.equal((await refundOf(id)).state, 'processing');
    await app.control.settleRefunds(true);
    await pursueRefunds(app.deps);
  });

  it('are a difference when WeChat pays as well after they were paid by hand', async () => {
    const { id, refund } = await refunding('wxpay_v3');
    await pursueRefunds(app.deps);
    await app.control.settleRefunds(false);
    await pursueRefunds(app.deps);
    assert.equal((await refundOf(id)).state, 'abnormal');
    assert.equal((await run(refund.id, 'pay-by-hand', paidByHand())).status, 200);
    await app.control.settleRefunds(true);
    assert.equal(await app.control.deliver((await app.control.letters()) - 1), 204);
    const twice = await difference('refunded_twice', refund.out_refund_no);
    assert.deepEqual([twice.state, twice.amount_fen, (await refundOf(id)).state], ['open', 1000, 'by_hand']);
  });

  it("are found in the bill when staff have paid them back in WeChat's console", async () => {
    const { id, outTradeNo } = await refunding('wxpay_v3');
    await app.control.refuseRefund('wxpay_v3', 'INVALID_REQUEST');
    await pursueRefunds(app.deps);
    await app.control.refundElsewhere(outTradeNo);
    for (let run = 0; run < 2; run++) await reconcileDay(new Date(now), app.deps);
    const { state, settled_as } = await refundOf(id);
    assert.deepEqual([state, await orderState(id)], ['succeeded', 'refunded']);
    assert.match(settled_as, /^CONSOLE/);
    assert.equal(await difference('unknown_refund', settled_as), undefined);
  });

  for (const byHand of [false, true])
    it(`${byHand ? 'paid by hand' : 'sent'} when WeChat's console was faster, are one matter, not two`, async () => {
      const { id, outTradeNo, refund } = await refunding('wxpay_v3');
      await app.control.refundElsewhere(outTradeNo);
      await reconcileDay(new Date(now), app.deps);
      const first = await app.deps.db('payment_differences').where({ order_id: id }).first();
      assert.deepEqual([first.kind, first.state], ['unknown_refund', 'open']);
      // There is nothing left that WeChat could pay back.
      await pursueRefunds(app.deps);
      assert.equal(await orderState(id), 'refund_failed');
      if (byHand) assert.equal((await run(refund.id, 'pay-by-hand', paidByHand())).status, 200);
      for (let run = 0; run < 2; run++) await reconcileDay(new Date(now), app.deps);
      const open = await app.deps
        .db('payment_differences')
        .where({ order_id: id, state: 'open' })
        .pluck('kind');
      assert.deepEqual(open, byHand ? ['refunded_twice'] : []);
      assert.deepEqual(
        [(await refundOf(id)).state, (await refundOf(id)).settled_as, await orderState(id)],
        [byHand ? 'by_hand' : 'succeeded', first.reference, 'refunded'],
      );
    });

  it("close what the payment had opened when staff have paid it back in WeChat's console only", async () => {
    const order = await buyer.order((await makePlan(app)).id, 'android');
    await buyer.pay(order.id);
    await buyer.check(order.id);
    await app.control.refundElsewhere(order.outTradeNo);
    for (let run = 0; run < 2; run++) await reconcileDay(new Date(now), app.deps);
    const { state, settled_as, staff_id } = await refundOf(order.id);
    assert.deepEqual([state, staff_id, await orderState(order.id)], ['succeeded', null, 'refunded']);
    assert.equal(await difference('unknown_refund', settled_as), undefined);
    assert.deepEqual((await buyer.shop()).membership, { past: null, mock: null });
  });

  it('are a difference when WeChat has paid as well after they were paid by hand, though its push was lost', async () => {
    const { id, outTradeNo, refund } = await refunding('xpay');
    await app.control.refuseRefund('xpay', REFUSAL.xpay);
    await pursueRefunds(app.deps);
    assert.equal((await run(refund.id, 'pay-by-hand', paidByHand())).status, 200);
    await app.control.refundElsewhere(outTradeNo);
    await reconcileDay(addDays(new Date(now), 2), app.deps);
    assert.equal((await difference('refunded_twice', refund.out_refund_no)).state, 'open');
    assert.equal(await orderState(id), 'refunded');
  });

  it('and those that have arrived, are missed in the bill when two days of it lack them', async () => {
    now = Date.parse('2026-12-04T15:50:00Z');
    [finance, buyer] = [await app.as('finance'), await makeBuyer(app)];
    const left = await refunding('wxpay_v3');
    const crossing = await refunding('wxpay_v3');
    const listedEarly = await refunding('wxpay_v3');
    const taken = await refunding('xpay');
    await pursueRefunds(app.deps);
    const noOf = ({ refund }: { refund: { out_refund_no: string } }) => refund.out_refund_no;
    const { ledger } = app.merchant!;
    ledger.leftOut.add(noOf(left));
    // Ten minutes after midnight they arrive, and are heard of a day later.
    const asked = new Date(now);
    now += 20 * 60_000;
    await app.control.settleRefunds(true);
    const arrived = new Date(now);
    now = addDays(new Date(now), 1).getTime();
    await pursueRefunds(app.deps);
    assert.equal((await refundOf(crossing.id)).settled_at.getTime(), arrived.getTime());
    app.wechat.virtual.orders.get(taken.outTradeNo)!.left_fee = 1000;
    // The first bill goes by when it was asked for.
    ledger.leftOut.add(noOf(crossing));
    ledger.billsWhenAsked = true;
    await reconcileDay(asked, app.deps);
    assert.deepEqual(await app.deps.db('payment_differences').where({ kind: 'refund_not_in_bill' }), []);
    ledger.leftOut.delete(noOf(crossing));
    ledger.leftOut.add(noOf(listedEarly));
    ledger.billsWhenAsked = false;
    await reconcileDay(arrived, app.deps);
    assert.deepEqual(await app.deps.db('payment_differences').where({ kind: 'refund_not_in_bill' }), []);
    await reconcileDay(addDays(arrived, 1), app.deps);
    const missed = await app.deps.db('payment_differences').where({ kind: 'refund_not_in_bill' });
    // Virtual payment goes by the time at which we hear of it: a day later.
    assert.deepEqual(
      missed.map(({ reference }) => reference),
      [noOf(left)],
    );
    assert.deepEqual([missed[0].day, missed[0].amount_fen, missed[0].state], ['2026-12-05', 1000, 'open']);
    await reconcileDay(addDays(arrived, 2), app.deps);
    const both = await app.deps.db('payment_differences').where({ kind: 'refund_not_in_bill' }).orderBy('id');
    assert.deepEqual(
      both.map(({ reference }) => reference),
      [noOf(left), noOf(taken)],
    );

    // Found after all.
    ledger.leftOut.delete(noOf(left));
    app.wechat.virtual.orders.get(taken.outTradeNo)!.left_fee = 0;
    await reconcileDay(arrived, app.deps);
    await reconcileDay(addDays(arrived, 1), app.deps);
    const states = await app.deps
      .db('payment_differences')
      .where({ kind: 'refund_not_in_bill' })
      .pluck('state');
    assert.deepEqual(states, ['solved', 'solved']);
  });
});
