import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { unique } from '../../test/factories.ts';
import { untilWaiting } from '../../test/lockWaits.ts';
import { makeMaterial } from '../../test/materials.ts';
import { allowProvider, type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import { closeUnpaid, queryOrders } from './closing.ts';
import { PAY_WITHIN_MINUTES } from './commands.ts';
import type { OrderView } from './contract.ts';

const MINUTE_MS = 60_000;

describe('orders', () => {
  let app: TestApp;
  let now = Date.parse('2026-12-01T02:00:00Z');
  before(async () => {
    app = await testApp({ payment: { hold: true }, deps: { clock: () => new Date(now) } });
    await allowProvider(app, 'wxpay_v3');
  });
  after(() => app.close());

  it('are paid by a notification, once, and open what was bought', async () => {
    const plan = await makePlan(app, { months: 3, opens_mock: false });
    const buyer = await makeBuyer(app);
    const order = await buyer.order(plan.id);
    assert.equal(order.amountFen, plan.price_fen);
    await buyer.pay(order.id);
    const letter = app.merchant!.outbox.held.pop()!;
    for (const _ of [1, 2, 3]) assert.equal(await app.merchant!.outbox.deliver(letter), 204);
    assert.equal((await buyer.check(order.id)).state, 'paid');
    const { membership } = await buyer.shop();
    assert.deepEqual(membership, { past: '2027-03-01T02:00:00.000Z', mock: null });
    assert.equal(
      Number((await app.deps.db('entitlements').where({ order_id: order.id }).count())[0]!.count),
      1,
    );
  });

  it('keep one open per product, at the price it had', async () => {
    const plan = await makePlan(app, { price_fen: 1000 });
    const buyer = await makeBuyer(app);
    const first = await buyer.order(plan.id);
    await app.deps.db('products').where({ id: plan.id }).update({ price_fen: 2000 });
    const again = await Promise.all([1, 2, 3].map(() => buyer.order(plan.id)));
    assert.deepEqual(new Set(again.map(({ id }) => id)), new Set([first.id]));
    assert.equal(again[0]!.amountFen, 1000);
    await buyer.cancel(first.id);
    assert.equal((await buyer.order(plan.id)).amountFen, 2000);
  });

  it('are placed while their plan is on sale, and paid at its price after that', async () => {
    const began = now;
    const minute = (minutes: number) => new Date(began + minutes * MINUTE_MS);
    const plan = await makePlan(app, { starts_at: minute(10), ends_at: minute(20) });
    const buyer = await makeBuyer(app);
    const isOffered = async () => (await buyer.shop()).offers.some(({ id }) => id === plan.id);
    const place = () => buyer.client.post('/api/learner/orders', { productId: plan.id, platform: 'android' });
    assert.deepEqual([await isOffered(), (await place()).status], [false, 404]);
    now = minute(10).getTime();
    assert.equal(await isOffered(), true);
    const order = await buyer.order(plan.id);
    now = minute(20).getTime();
    assert.deepEqual([await isOffered(), (await place()).status], [false, 404]);
    await buyer.pay(order.id);
    assert.equal((await buyer.check(order.id)).state, 'paid');
    now = began;
  });

  it('close when nobody has paid in time, here and at WeChat', async () => {
    const { buyer, order } = await ordered();
    await buyer.pay(order.id, { password: false });
    now += PAY_WITHIN_MINUTES * MINUTE_MS + 1;
    await closeUnpaid(app.deps);
    assert.equal((await buyer.check(order.id)).state, 'closed');
    assert.equal(app.merchant!.ledger.find(order.outTradeNo).state, 'CLOSED');
    assert.equal((await buyer.tryPay(order.id)).body.error.code, 'order.notPayable');
  });

  it('become paid instead of closed when the notification was lost', async () => {
    const { buyer, order } = await ordered();
    await buyer.pay(order.id);
    app.merchant!.outbox.held.length = 0;
    now += PAY_WITHIN_MINUTES * MINUTE_MS + 1;
    await closeUnpaid(app.deps);
    assert.equal((await buyer.check(order.id)).state, 'paid');
  });

  it('stay open as long as WeChat cannot be asked', async () => {
    const { buyer, order } = await ordered();
    await buyer.pay(order.id, { password: false });
    now += PAY_WITHIN_MINUTES * MINUTE_MS + 1;
    app.merchant!.faults.next.push('serverError');
    await closeUnpaid(app.deps);
    assert.equal((await buyer.check(order.id)).state, 'pending');
    await closeUnpaid(app.deps);
    assert.equal((await buyer.check(order.id)).state, 'closed');
  });

  it('are honoured when paid after their close, and paid back when bought again meanwhile', async () => {
    const { buyer, plan, order: first } = await ordered();
    await buyer.pay(first.id, { password: false });
    await buyer.cancel(first.id);
    const second = await buyer.order(plan.id);
    await buyer.pay(second.id);
    await buyer.check(second.id);
    app.merchant!.ledger.pay(first.outTradeNo, { late: true });
    now += 10 * MINUTE_MS;
    await queryOrders(app.deps);
    const [payment] = await app.deps.db('payments').where({ order_id: first.id });
    assert.equal(payment.outcome, 'refunded');
    assert.equal((await app.deps.db('refunds').where({ order_id: first.id })).length, 1);

    const lone = await ordered();
    await lone.buyer.pay(lone.order.id, { password: false });
    await lone.buyer.cancel(lone.order.id);
    app.merchant!.ledger.pay(lone.order.outTradeNo, { late: true });
    assert.equal((await lone.buyer.check(lone.order.id)).state, 'paid');
  });

  it('are closed, or paid back, when another has opened all that they would', async () => {
    const { id, productId } = await makeMaterial(app, { pages: 1 });
    const inside = { months: null, opens_past: false, opens_mock: false, material_ids: JSON.stringify([id]) };
    const pack = await makePlan(app, { kind: 'gift_pack', ...inside });
    const atCashier = async () => {
      const buyer = await makeBuyer(app);
      const orders = [await buyer.order(productId), await buyer.order(pack.id)] as const;
      for (const order of orders) await buyer.pay(order.id, { password: false });
      return { buyer, orders };
    };
    const states = (orders: readonly { id: number }[]) =>
      app.deps
        .db('orders')
        .whereIn(
          'id',
          orders.map((order) => order.id),
        )
        .orderBy('id')
        .pluck('state');
    const { buyer, orders } = await atCashier();
    await app.control.pay(orders[0].outTradeNo);
    await buyer.check(orders[0].id);
    assert.equal((await buyer.tryPay(orders[1].id)).body.error.code, 'order.alreadyOpen');
    await closeUnpaid(app.deps);
    assert.deepEqual(await states(orders), ['paid', 'closed']);
    assert.equal(app.merchant!.ledger.find(orders[1].outTradeNo).state, 'CLOSED');

    // Both are paid before anybody has told of the first.
    const twice = await atCashier();
    for (const { outTradeNo } of twice.orders) await app.control.pay(outTradeNo);
    await Promise.all(twice.orders.map((order) => twice.buyer.check(order.id)));
    assert.deepEqual((await states(twice.orders)).sort(), ['closed', 'paid']);
    const payments = app.deps.db('payments').whereIn(
      'order_id',
      twice.orders.map((order) => order.id),
    );
    assert.deepEqual((await payments.pluck('outcome')).sort(), ['honoured', 'refunded']);
    assert.equal((await app.deps.db('entitlements').where({ material_id: id, state: 'active' })).length, 2);
    assert.match(
      JSON.stringify((await twice.buyer.client.get('/api/learner/messages')).body),
      /不会重复收取/,
    );
  });

  it('take the learner before his coupon, so that one that is paid late and one that is paid for nothing both end', async () => {
    const finance = await app.as('finance');
    const { db } = app.deps;
    const { id, productId } = await makeMaterial(app, { pages: 1 });
    const inside = { months: null, opens_past: false, opens_mock: false, material_ids: JSON.stringify([id]) };
    const pack = await makePlan(app, { kind: 'gift_pack', ...inside });
    const plan = await makePlan(app);
    const coupon = { name: unique('券'), kind: 'amount', offFen: 300, givenBy: 'list', perLearner: 2 };
    const issued = await finance.post('/api/staff/coupons', {
      ...coupon,
      published: true,
      reason: '开学活动',
    });
    const couponId: number = issued.body.data.id;
    const buyer = await makeBuyer(app);
    const late = await buyer.order(plan.id, 'android', { couponId });
    await buyer.pay(late.id, { password: false });
    await buyer.cancel(late.id);
    app.merchant!.ledger.pay(late.outTradeNo, { late: true });
    const [single, needless] = [
      await buyer.order(productId),
      await buyer.order(pack.id, 'android', { couponId }),
    ];
    for (const order of [single, needless]) await buyer.pay(order.id);
    assert.equal((await buyer.check(single.id)).state, 'paid');
    // Both tell the learner of it, and meet there.
    const held = await db.transaction();
    const begun: Promise<OrderView>[] = [];
    try {
      await held.raw('lock table learner_messages in share mode');
      for (const [place, order] of [late, needless].entries()) {
        begun.push(buyer.check(order.id));
        await untilWaiting(db, place + 1);
      }
    } finally {
      await held.commit();
    }
    assert.deepEqual(
      (await Promise.all(begun)).map(({ state }) => state),
      ['paid', 'closed'],
    );
    assert.equal((await db('coupons').where({ id: couponId }).first('used')).used, 1);
  });

  it("are honoured when what they open was the learner's for a time only", async () => {
    const { id: materialId, productId } = await makeMaterial(app, { pages: 1 });
    const buyer = await makeBuyer(app);
    const waiting = await buyer.order(productId);
    const { learner_id: learnerId } = await app.deps.db('orders').where({ id: waiting.id }).first();
    const gift = { learnerId, materialId, reason: '试用三天', endsAt: new Date(now + 3 * 86_400_000) };
    const finance = await app.as('finance');
    assert.equal((await finance.post('/api/staff/entitlements', gift)).status, 201);
    await buyer.pay(waiting.id);
    assert.equal((await buyer.check(waiting.id)).state, 'paid');
    const bought = await app.deps.db('entitlements').where({ order_id: waiting.id }).first();
    assert.deepEqual([bought.state, bought.ends_at], ['active', null]);
  });

  it("go back by WeChat Pay from Apple devices too, where only virtual payment is Apple's", async () => {
    const [plan, buyer, finance] = [await makePlan(app), await makeBuyer(app), await app.as('finance')];
    const order = await buyer.order(plan.id, 'ios');
    await buyer.pay(order.id);
    await app.control.payTwice(order.outTradeNo);
    for (const letter of app.merchant!.outbox.held.splice(0)) await app.merchant!.outbox.deliver(letter);
    const outcomes = app.deps.db('payments').where({ order_id: order.id }).pluck('outcome');
    assert.deepEqual((await outcomes).sort(), ['honoured', 'refunded']);
    const refund = await finance.post(`/api/staff/orders/${order.id}/refund`, { reason: '报错了工种' });
    assert.equal(refund.status, 200);
  });

  it('are paid on the kind of device that they were placed on, and placed anew on another', async () => {
    const { buyer, plan, order } = await ordered();
    const { loginCode } = await app.control.login({ phone: buyer.phone });
    const path = `/api/learner/orders/${order.id}/pay`;
    const elsewhere = await buyer.client.post(path, { loginCode, platform: 'ios' });
    assert.equal(elsewhere.body.error.code, 'order.otherDevice');
    const again = await buyer.order(plan.id, 'windows');
    assert.deepEqual([again.id === order.id, again.platform], [false, 'windows']);
    assert.equal((await buyer.check(order.id)).state, 'closed');
    await buyer.pay(again.id);
    assert.equal((await buyer.check(again.id)).state, 'paid');
  });

  it("are nobody else's", async () => {
    const { order } = await ordered();
    const other = await makeBuyer(app);
    assert.equal((await other.tryPay(order.id)).status, 404);
    assert.equal((await other.client.post(`/api/learner/orders/${order.id}/check`)).status, 404);
    assert.equal((await other.client.post(`/api/learner/orders/${order.id}/cancel`)).status, 404);
    assert.equal((await other.client.get(`/api/learner/orders/${order.id}`)).status, 404);
  });

  async function ordered(): Promise<{
    buyer: Buyer;
    plan: { id: number };
    order: { id: number; outTradeNo: string };
  }> {
    const [plan, buyer] = [await makePlan(app), await makeBuyer(app)];
    return { buyer, plan, order: await buyer.order(plan.id) };
  }
});
