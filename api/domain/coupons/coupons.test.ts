import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { assertBalanced, settle } from '../../test/books.ts';
import type { Client, Reply } from '../../test/client.ts';
import { unique } from '../../test/factories.ts';
import { allowProvider, type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import { closeUnpaid, queryOrders } from '../orders/closing.ts';
import type { OrderView } from '../orders/contract.ts';

const MINUTE_MS = 60_000;

describe('coupons', () => {
  let app: TestApp;
  let finance: Client;
  let now = Date.parse('2026-12-01T02:00:00Z');
  before(async () => {
    app = await testApp({ payment: {}, deps: { clock: () => new Date(now) } });
    await allowProvider(app, 'wxpay_v3');
    finance = await app.as('finance');
  });
  after(() => app.close());

  /** Sessions of staff end when nothing is done for long. */
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    finance = await app.as('finance');
  };
  const issue = async (change: object = {}): Promise<{ id: number; staffId: number }> => {
    const body = {
      ...{
        name: unique('券'),
        kind: 'amount',
        offFen: 300,
        givenBy: 'list',
        published: true,
        reason: '开学活动',
      },
      ...change,
    };
    const { status, body: reply } = await finance.post('/api/staff/coupons', body);
    assert.equal(status, 201, JSON.stringify(reply));
    return reply.data;
  };
  const buy = (buyer: Buyer, productId: number, wish: object): Promise<Reply> =>
    buyer.client.post('/api/learner/orders', { productId, platform: 'android', accepted: true, ...wish });
  const ordered = async (...args: Parameters<typeof buy>): Promise<OrderView> => {
    const { status, body } = await buy(...args);
    assert.equal(status, 200, JSON.stringify(body));
    return body.data;
  };
  const codeOf = async (reply: Promise<Reply>) => (await reply).body?.error?.code;
  const offered = async (buyer: Buyer, productId: number, query = '') =>
    (await buyer.client.get(`/api/learner/my-coupons?productId=${productId}&platform=android${query}`)).body;
  const told = async (buyer: Buyer): Promise<string> =>
    (await buyer.client.get('/api/learner/messages')).body.data[0]?.text;
  const used = async (id: number) => (await finance.get(`/api/staff/coupons/${id}`)).body.data.used;

  it('take their part off the price, which WeChat then takes, and are counted from the order on', async () => {
    const [plan, other, buyer] = [await makePlan(app), await makePlan(app), await makeBuyer(app)];
    const coupon = await issue({ productIds: [plan.id], total: 1 });
    assert.ok(coupon.staffId > 0);
    const [offer] = (await offered(buyer, plan.id)).data;
    assert.deepEqual(
      [offer.id, offer.terms, offer.discountFen, offer.amountFen],
      [coupon.id, '减 3 元', 300, 700],
    );
    assert.deepEqual((await offered(buyer, other.id)).data, []);
    assert.equal(await codeOf(buy(buyer, other.id, { couponId: coupon.id })), 'coupon.otherProduct');
    const order = await ordered(buyer, plan.id, { couponId: coupon.id });
    assert.deepEqual([order.amountFen, order.discountFen, await used(coupon.id)], [700, 300, 1]);
    // Tapping again is the same order.
    assert.equal((await ordered(buyer, plan.id, { couponId: coupon.id })).id, order.id);
    assert.equal(await codeOf(buy(await makeBuyer(app), plan.id, { couponId: coupon.id })), 'coupon.usedUp');
    await buyer.pay(order.id);
    assert.equal((await buyer.check(order.id)).state, 'paid');
    assert.equal(app.merchant!.ledger.find(order.outTradeNo).totalFen, 700);
    assert.equal(await used(coupon.id), 1);
    assert.deepEqual((await offered(buyer, plan.id)).data, []);
  });

  it('go back when the order closes, whether called off, out of time, or made anew with another', async () => {
    const [plan, buyer] = [await makePlan(app), await makeBuyer(app)];
    const [one, two] = [
      await issue({ productIds: [plan.id] }),
      await issue({ productIds: [plan.id], offFen: 400 }),
    ];
    const first = await ordered(buyer, plan.id, { couponId: one.id });
    const second = await ordered(buyer, plan.id, { couponId: two.id });
    assert.notEqual(first.id, second.id);
    assert.deepEqual([await used(one.id), await used(two.id)], [0, 1]);
    await buyer.cancel(second.id);
    assert.equal(await used(two.id), 0);
    await ordered(buyer, plan.id, { couponId: one.id });
    await pass(31 * MINUTE_MS);
    await closeUnpaid(app.deps);
    assert.equal(await used(one.id), 0);
    assert.match(await told(buyer), /没有付款，订单已关闭/);
    assert.equal((await buyer.order(plan.id)).amountFen, plan.price_fen);
  });

  it('that make it free open it at once, without WeChat, and can be neither invoiced nor paid back', async () => {
    const [plan, buyer] = [await makePlan(app), await makeBuyer(app)];
    const coupon = await issue({ kind: 'free', offFen: undefined, productIds: [plan.id] });
    const order = await ordered(buyer, plan.id, { couponId: coupon.id });
    assert.deepEqual([order.state, order.amountFen, order.discountFen], ['paid', 0, 1000]);
    assert.equal((await finance.get(`/api/staff/orders/${order.id}`)).body.data.provider, 'free');
    assert.ok((await buyer.shop()).membership.mock);
    assert.match(await told(buyer), /用优惠券免费开通/);
    assert.equal(await codeOf(buy(buyer, plan.id, { couponId: coupon.id })), 'coupon.perLearner');
    const { data } = (await buyer.client.get('/api/learner/my-orders')).body;
    assert.deepEqual([data[0].toInvoice, data[0].toReview], [false, true]);
    const title = { kind: 'personal', title: '李四' };
    assert.equal(
      await codeOf(buyer.client.post(`/api/learner/orders/${order.id}/invoice`, title)),
      'invoice.nothingPaid',
    );
    const refund = finance.post(`/api/staff/orders/${order.id}/refund`, { reason: '学员要求' });
    assert.equal(await codeOf(refund), 'order.freeRefund');
  });

  it('come by a code for all, or by codes of one use that staff make and export', async () => {
    const [plan, buyer, other] = [await makePlan(app), await makeBuyer(app), await makeBuyer(app)];
    const shared = await issue({
      kind: 'percent',
      offFen: undefined,
      percent: 85,
      givenBy: 'code',
      code: 'new2026',
    });
    const [offer] = (await offered(buyer, plan.id, '&code=New%202026')).data;
    assert.deepEqual([offer.id, offer.amountFen], [shared.id, 850]);
    assert.equal((await offered(buyer, plan.id, '&code=nothing')).error.code, 'coupon.unknown');
    const single = await issue({ givenBy: 'codes', perLearner: 5 });
    const made = await finance.post(`/api/staff/coupons/${single.id}/generate`, { reason: '30' });
    assert.deepEqual(made.body.data, { id: single.id, count: 30, all: 30 });
    assert.equal(
      await codeOf(finance.post(`/api/staff/coupons/${shared.id}/generate`, { reason: '1' })),
      'coupon.notByCodes',
    );
    for (const reason of ['', '0', '5001', '1.5', '三十'])
      assert.equal(
        await codeOf(finance.post(`/api/staff/coupons/${single.id}/generate`, { reason })),
        'coupon.badCount',
      );
    const list = (await finance.get(`/api/staff/coupon-codes?filter[couponId][eq]=${single.id}&pageSize=100`))
      .body;
    assert.equal(new Set(list.data.map(({ code }: { code: string }) => code)).size, 30);
    const [{ id, code }] = list.data;
    const typed = `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`;
    const order = await ordered(buyer, plan.id, { couponCode: typed });
    assert.equal(order.discountFen, 300);
    assert.equal((await finance.get(`/api/staff/coupon-codes/${id}`)).body.data.orderId, order.id);
    assert.equal(await codeOf(buy(other, plan.id, { couponCode: typed })), 'coupon.codeUsed');
    await buyer.cancel(order.id);
    assert.equal((await ordered(other, plan.id, { couponCode: typed })).discountFen, 300);
    // Whoever chooses from the list cannot name what is given by code.
    assert.equal(await codeOf(buy(buyer, plan.id, { couponId: single.id })), 'coupon.unknown');
  });

  it('are used no more often than there are, each code once, however many ask at the same time', async () => {
    const plans = await Promise.all([makePlan(app), makePlan(app), makePlan(app)]);
    const buyers = await Promise.all([1, 2, 3, 4].map(() => makeBuyer(app)));
    const scarce = await issue({ total: 3 });
    const single = await issue({ givenBy: 'codes', perLearner: 9 });
    await finance.post(`/api/staff/coupons/${single.id}/generate`, { reason: '1' });
    const { code } = (await finance.get(`/api/staff/coupon-codes?filter[couponId][eq]=${single.id}`)).body
      .data[0];
    const race = async (wish: object) => {
      const replies = await Promise.all(
        buyers.flatMap((buyer) => plans.map((plan) => buy(buyer, plan.id, wish))),
      );
      assert.ok(replies.every(({ status }) => status < 500));
      const won: OrderView[] = replies.filter(({ status }) => status === 200).map(({ body }) => body.data);
      for (const order of won) {
        const buyer =
          buyers[(replies.findIndex(({ body }) => body.data?.id === order.id) / plans.length) | 0]!;
        await buyer.cancel(order.id);
      }
      return won.length;
    };
    const taken = await race({ couponId: scarce.id });
    assert.ok(taken >= 1 && taken <= 3, `${taken} of 3`);
    assert.equal(await race({ couponCode: code }), 1);
    assert.deepEqual([await used(scarce.id), await used(single.id)], [0, 0]);
  });

  it('that others have used up meanwhile send a late payment back', async () => {
    const [plan, buyer, other] = [await makePlan(app), await makeBuyer(app), await makeBuyer(app)];
    const coupon = await issue({ total: 1 });
    const late = await ordered(buyer, plan.id, { couponId: coupon.id });
    await buyer.pay(late.id, { password: false });
    await buyer.cancel(late.id);
    const winner = await ordered(other, plan.id, { couponId: coupon.id });
    app.merchant!.ledger.pay(late.outTradeNo, { late: true });
    await pass(10 * MINUTE_MS);
    await queryOrders(app.deps);
    assert.equal((await buyer.check(late.id)).state, 'closed');
    await other.pay(winner.id);
    assert.equal((await other.check(winner.id)).state, 'paid');
    const [payment] = await app.deps.db('payments').where({ order_id: late.id });
    assert.equal(payment.outcome, 'refunded');
    assert.match(await told(buyer), /7\.00 元 不会重复收取，将原路退回/);
    await settle(app, (ms) => {
      now += ms;
    });
    await assertBalanced(app);
    await pass(MINUTE_MS);
  });

  it('stand apart from the money in the figures of the month and of the list', async () => {
    const { figures } = (await finance.get('/api/staff/months/2026-12')).body.data;
    const [{ fen, orders }] = await app.deps
      .db('orders')
      .where('discount_fen', '>', 0)
      .whereNotNull('paid_at')
      .select(app.deps.db.raw('sum(discount_fen)::int as fen, count(*)::int as orders'));
    assert.deepEqual(figures.discounts, { orders, fen, free: 1 });
    const { totals } = (await finance.get('/api/staff/orders?pageSize=1')).body;
    assert.deepEqual(
      [totals.discountFen, totals.paidFen],
      [fen, figures.total.paidFen - figures.total.refundedFen],
    );
  });

  it('lower what virtual payment asks, as far as WeChat lets them', async () => {
    await allowProvider(app, 'xpay');
    const [plan, buyer] = [await makePlan(app), await makeBuyer(app)];
    const [deep, fair] = [
      await issue({ offFen: 601, perLearner: 9 }),
      await issue({ offFen: 600, perLearner: 9 }),
    ];
    assert.equal(await codeOf(buy(buyer, plan.id, { couponId: deep.id })), 'coupon.notHere');
    const order = await ordered(buyer, plan.id, { couponId: fair.id });
    await buyer.pay(order.id);
    assert.equal((await buyer.check(order.id)).state, 'paid');
    assert.equal(app.wechat.virtual.orders.get(order.outTradeNo)!.paid_fee, 400);
    await allowProvider(app, 'none');
    assert.equal(await codeOf(buy(buyer, plan.id, { couponId: fair.id })), 'order.notForSale');
    assert.equal((await offered(buyer, plan.id)).error.code, 'order.notForSale');
    await allowProvider(app, 'wxpay_v3');
  });

  it('are issued whole, and keep their terms', async () => {
    const refused = async (change: object) => {
      const body = {
        name: unique('券'),
        kind: 'amount',
        offFen: 300,
        givenBy: 'list',
        reason: '活动',
        ...change,
      };
      return (await finance.post('/api/staff/coupons', body)).body.error?.details?.[0]?.field;
    };
    assert.equal(await refused({ offFen: undefined }), 'offFen');
    assert.equal(await refused({ percent: 85 }), 'percent');
    assert.equal(await refused({ kind: 'percent', offFen: undefined, percent: 100 }), 'percent');
    assert.equal(await refused({ givenBy: 'code' }), 'code');
    assert.equal(await refused({ givenBy: 'code', code: '二〇二六' }), 'code');
    assert.equal(await refused({ kind: 'free', offFen: undefined }), 'productIds');
    assert.equal(await refused({ productIds: [999_999] }), 'productIds');
    assert.equal(await refused({ reason: '' }), 'reason');
    const coupon = await issue();
    const [plan, buyer] = [await makePlan(app), await makeBuyer(app)];
    assert.equal((await finance.patch(`/api/staff/coupons/${coupon.id}`, { offFen: 1 })).status, 400);
    await ordered(buyer, plan.id, { couponId: coupon.id });
    const gone = await finance.delete(`/api/staff/coupons/${coupon.id}`);
    assert.match(gone.body.error.message, /停用/);
    await finance.post(`/api/staff/coupons/${coupon.id}/withdraw`);
    assert.equal(await codeOf(buy(await makeBuyer(app), plan.id, { couponId: coupon.id })), 'coupon.unknown');
  });
});
