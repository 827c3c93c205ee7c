import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { allowProvider, type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import { addDays } from '../../timeZone.ts';
import { openPayments } from '../payments/open.ts';
import { reconcileDay, reconcileDue } from './reconcile.ts';
import { missedDays } from './reconcileStore.ts';
import { pursueRefunds } from './refunds.ts';

describe('refunds and the daily bill', () => {
  let app: TestApp;
  let finance: Client;
  let buyer: Buyer;
  let now = Date.parse('2026-12-01T02:00:00Z');
  before(async () => {
    app = await testApp({ payment: { hold: true, timeoutMs: 2000 }, deps: { clock: () => new Date(now) } });
    await allowProvider(app, 'wxpay_v3');
    finance = await app.as('finance');
    buyer = await makeBuyer(app);
  });
  after(() => app.close());

  async function bought(row: Record<string, unknown> = {}) {
    const order = await buyer.order((await makePlan(app, row)).id);
    await buyer.pay(order.id);
    await buyer.check(order.id);
    return order;
  }
  const refund = (id: number, reason = '学员报错了工种') =>
    finance.post(`/api/staff/orders/${id}/refund`, { reason });
  const stateOf = async (table: string, where: object) =>
    (await app.deps.db(table).where(where).first('state'))?.state;

  it('close what was opened at once, and are over when WeChat has paid back', async () => {
    const order = await bought();
    assert.equal((await refund(order.id)).status, 200);
    assert.deepEqual((await buyer.shop()).membership, { past: null, mock: null });
    await pursueRefunds(app.deps);
    assert.equal(await stateOf('orders', { id: order.id }), 'refunding');
    const [sent] = [...app.merchant!.ledger.refunds.values()].slice(-1);
    app.merchant!.settleRefund(sent!, 'SUCCESS');
    assert.equal(await app.merchant!.outbox.deliver(app.merchant!.outbox.held.pop()!), 204);
    assert.equal(await stateOf('orders', { id: order.id }), 'refunded');
    assert.equal((await refund(order.id)).body.error.code, 'order.notRefundable');
    const [entry] = await app.deps
      .db('audit_log')
      .where({ action: 'orders.refund', row_id: String(order.id) });
    assert.equal(entry.after.reason, '学员报错了工种');
  });

  it('are sent under one number until WeChat has them, and pay back once', async () => {
    const order = await bought();
    await refund(order.id);
    const before = app.merchant!.ledger.refunds.size;
    for (const fault of ['lostReply', 'lostRequest', 'silence', 'forgedReply', 'probeReply'] as const) {
      app.merchant!.faults.next.push(fault);
      await pursueRefunds(app.deps);
    }
    await pursueRefunds(app.deps);
    assert.equal(app.merchant!.ledger.refunds.size, before + 1);
    assert.equal(await stateOf('refunds', { order_id: order.id }), 'processing');
  });

  it('that do not arrive are a difference until they do', async () => {
    const order = await bought();
    await refund(order.id);
    await pursueRefunds(app.deps);
    const [sent] = [...app.merchant!.ledger.refunds.values()].slice(-1);
    app.merchant!.settleRefund(sent!, 'ABNORMAL');
    await pursueRefunds(app.deps);
    const which = { kind: 'refund_stuck', reference: sent!.outRefundNo };
    assert.equal(await stateOf('payment_differences', which), 'open');
    app.merchant!.settleRefund(sent!, 'SUCCESS');
    await pursueRefunds(app.deps);
    assert.equal(await stateOf('payment_differences', which), 'solved');
  });

  it('are for memberships, and not for what Apple has sold', async () => {
    const material = await bought({ kind: 'material', months: null });
    assert.equal((await refund(material.id)).body.error.code, 'order.materialRefund');
    const apple = await bought();
    await app.deps.db('orders').where({ id: apple.id }).update({ platform: 'ios', provider: 'xpay' });
    assert.equal((await refund(apple.id)).body.error.code, 'order.appleRefund');
    assert.equal((await refund(apple.id, '')).status, 400);
    assert.equal((await (await app.as('service')).post(`/api/staff/orders/${apple.id}/refund`)).status, 403);
  });

  it('move later periods of a membership up', async () => {
    const buyer = await makeBuyer(app);
    const orders = [];
    for (let n = 0; n < 2; n++) {
      // Of another plan each: what counts is what they open.
      const order = await buyer.order((await makePlan(app)).id);
      await buyer.pay(order.id);
      orders.push(await buyer.check(order.id));
    }
    assert.equal((await buyer.shop()).membership.mock, '2027-02-01T02:00:00.000Z');
    await refund(orders[0]!.id);
    assert.equal((await buyer.shop()).membership.mock, '2027-01-01T02:00:00.000Z');
  });

  it('that payers got from Apple or WeChat themselves close what was opened, though the push was lost', async () => {
    const platform = 'windows';
    await app.deps.db('payment_channels').where({ platform }).update({ provider: 'xpay' });
    const other = await makeBuyer(app);
    const material = { kind: 'material', months: null };
    const order = await other.order((await makePlan(app, material)).id, platform);
    await other.pay(order.id);
    await other.check(order.id);
    const began = now;
    now = addDays(new Date(now), 6).getTime();
    await app.control.refundElsewhere(order.outTradeNo);
    await app.control.calm();
    for (let day = 0; day < 2; day++) {
      await reconcileDay(new Date(now), app.deps);
      await reconcileDay(new Date(now), app.deps);
      now = addDays(new Date(now), 1).getTime();
    }
    assert.equal(await stateOf('orders', { id: order.id }), 'refunded');
    assert.equal(await stateOf('refunds', { order_id: order.id }), 'succeeded');
    const told = await app.deps.db('learner_messages').where({ kind: 'orderRefunded' }).orderBy('id', 'desc');
    assert.match(told[0].text, /的退款 10.00 元 已退回/);
    now = began;
  });

  it('stand in the bill, which finds lost payments and what nobody here has asked for', async () => {
    now = addDays(new Date(now), 5).getTime();
    // A session does not last as long.
    finance = await app.as('finance');
    const order = await buyer.order((await makePlan(app)).id);
    await buyer.pay(order.id);
    const stray = app.merchant!.ledger.payStray('X-OTHER-SYSTEM', 777);
    const ours = await bought();
    await app.deps.db('payments').insert({
      order_id: ours.id,
      provider: 'wxpay_v3',
      transaction_id: 'invented',
      amount_fen: 5,
      paid_at: new Date(now),
      source: 'notice',
      outcome: 'undecided',
    });
    const unequal = { order_id: ours.id, outcome: 'honoured' };
    await app.deps.db('payments').where(unequal).update({ amount_fen: 900 });
    const { transaction_id } = await app.deps.db('payments').where(unequal).first('transaction_id');
    app.merchant!.outbox.held.length = 0;
    await reconcileDay(new Date(now), app.deps);
    await reconcileDay(new Date(now), app.deps);
    assert.equal(await stateOf('orders', { id: order.id }), 'paid');
    const found = await app.deps.db('payment_differences').where({ day: '2026-12-06' }).orderBy('kind');
    assert.deepEqual(
      found.map(({ kind, reference, amount_fen }) => [kind, reference, amount_fen]),
      [
        ['not_in_bill', 'invented', 5],
        ['unknown_order', stray.transactionId, 777],
        ['wrong_amount', transaction_id, 100],
      ],
    );
    const [day] = await app.deps.db('reconciliations').where({ day: '2026-12-06', provider: 'wxpay_v3' });
    assert.deepEqual(
      [day.their_payments, day.our_payments, day.their_paid_fen, day.differences],
      [3, 3, 2777, 3],
    );

    const path = `/api/staff/payment-differences/${found[0].id}`;
    assert.equal((await finance.post(`${path}/take`)).status, 200);
    assert.match((await finance.patch(path, { state: 'solved' })).body.error.message, /请写明处理结果/);
    assert.equal((await finance.patch(path, { state: 'solved', note: '测试数据，已删除' })).status, 200);
    // Whoever decides on one that nobody had taken owns it.
    const other = `/api/staff/payment-differences/${found[1].id}`;
    assert.equal((await finance.patch(other, { state: 'solved', note: '已与对方核实' })).status, 200);
    const [taken, decided] = await app.deps
      .db('payment_differences')
      .whereIn('id', [found[0].id, found[1].id])
      .orderBy('kind');
    assert.ok(taken.owner_id);
    assert.equal(decided.owner_id, taken.owner_id);
  });

  it('are compared for days that were left out, too', async () => {
    now = addDays(new Date(now), 1).getTime();
    const left = () => missedDays(app.deps.db, 'wxpay_v3', '2026-12-06');
    const days = [1, 2, 3, 4, 5].map((day) => `2026-12-0${day}`);
    assert.deepEqual(await left(), days);
    assert.match(await reconcileDue(app.deps), /^2026-12-06：.*；补对 2026-12-01 微信支付/);
    assert.deepEqual(await left(), []);
    assert.doesNotMatch(await reconcileDue(app.deps), /补对/);
    const payments = openPayments({}, app.deps.wechat, app.deps.clock);
    assert.match(await reconcileDue({ ...app.deps, payments }), /没有启用支付/);
  });

  it('are compared for one way to pay when the other cannot be asked, and for that one when it can', async () => {
    now = Date.parse('2026-12-21T02:00:00Z');
    const compared = () =>
      app.deps.db('reconciliations').where({ day: '2026-12-20' }).orderBy('provider').pluck('provider');
    await app.control.requestFault('wxpay_v3', 'serverError');
    await assert.rejects(reconcileDue(app.deps));
    assert.deepEqual(await compared(), ['xpay']);
    await reconcileDue(app.deps);
    assert.deepEqual(await compared(), ['wxpay_v3', 'xpay']);
  });
});
