import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { allowProvider, type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import type { OwnOrders } from './contract.ts';

describe('orders in the tabs of the phone, and reviews', () => {
  let app: TestApp;
  let finance: Client;
  let now = Date.parse('2026-12-01T02:00:00Z');
  before(async () => {
    app = await testApp({ payment: {}, deps: { clock: () => new Date(now) } });
    await allowProvider(app, 'wxpay_v3');
    finance = await app.as('finance');
  });
  after(() => app.close());

  const read = async (buyer: Buyer, tab = 'all'): Promise<OwnOrders> =>
    (await buyer.client.get(`/api/learner/my-orders?tab=${tab}`)).body;
  const review = (buyer: Buyer, orderId: number, stars: unknown) =>
    buyer.client.post(`/api/learner/orders/${orderId}/review`, { stars });
  async function bought(buyer: Buyer, productId: number) {
    const order = await buyer.order(productId);
    await buyer.pay(order.id);
    return buyer.check(order.id);
  }

  it('hold what is to be done, with counts and the time of the server', async () => {
    const buyer = await makeBuyer(app);
    const [plan, other] = [await makePlan(app), await makePlan(app)];
    const waiting = await buyer.order(plan.id);
    const paid = await bought(buyer, other.id);
    const pending = await read(buyer, 'pending');
    assert.deepEqual(
      pending.data.map(({ id }) => id),
      [waiting.id],
    );
    assert.deepEqual(pending.counts, { pending: 1, review: 1, invoice: 1, all: 2 });
    assert.equal(pending.serverTime, new Date(now).toISOString());
    await review(buyer, paid.id, 5);
    await buyer.client.post(`/api/learner/orders/${paid.id}/invoice`, { kind: 'personal', title: '李四' });
    assert.deepEqual((await read(buyer, 'review')).data, []);
    assert.deepEqual((await read(buyer, 'invoice')).data, []);
    const [newest] = (await read(buyer)).data;
    assert.deepEqual([newest!.id, newest!.stars, newest!.invoice?.state], [paid.id, 5, 'applied']);
    // No longer to be paid, though nothing has closed it yet.
    now += 31 * 60_000;
    assert.equal((await read(buyer)).counts.pending, 0);
    assert.deepEqual((await read(await makeBuyer(app))).data, []);
  });

  it('offer an invoice again once it was rejected, with the reason', async () => {
    const buyer = await makeBuyer(app);
    const order = await bought(buyer, (await makePlan(app)).id);
    const { body } = await buyer.client.post(`/api/learner/orders/${order.id}/invoice`, {
      kind: 'personal',
      title: '李四',
    });
    await finance.post(`/api/staff/invoices/${body.data.id}/reject`, { reason: '抬头应为全名' });
    const [row] = (await read(buyer, 'invoice')).data;
    assert.deepEqual(row!.invoice, { id: body.data.id, state: 'rejected', reason: '抬头应为全名' });
  });

  it('are reviewed by who has paid, once, with one to five stars', async () => {
    const buyer = await makeBuyer(app);
    const plan = await makePlan(app);
    const waiting = await buyer.order(plan.id);
    const codeOf = async (reply: ReturnType<typeof review>) => (await reply).body?.error?.code;
    assert.equal(await codeOf(review(buyer, waiting.id, 5)), 'review.notPaid');
    await buyer.pay(waiting.id);
    await buyer.check(waiting.id);
    for (const stars of [0, 6, 2.5, '好']) assert.equal((await review(buyer, waiting.id, stars)).status, 400);
    const twice = await Promise.all([1, 2].map(() => codeOf(review(buyer, waiting.id, 4))));
    assert.deepEqual(twice.sort(), ['review.alreadyThere', undefined]);
    assert.equal((await review(await makeBuyer(app), waiting.id, 1)).status, 404);
  });

  it('show mean and count of a product from three reviews on, and nobody who gave them', async () => {
    const plan = await makePlan(app);
    const offerTo = async (buyer: Buyer) => (await buyer.shop()).offers.find(({ id }) => id === plan.id)!;
    const buyers: Buyer[] = [];
    for (const stars of [5, 4, 4]) {
      const buyer = await makeBuyer(app);
      buyers.push(buyer);
      const order = await bought(buyer, plan.id);
      assert.equal((await offerTo(buyer)).rating, null);
      await review(buyer, order.id, stars);
    }
    assert.deepEqual((await offerTo(buyers[0]!)).rating, { mean: 4.3, count: 3 });
    const list = await finance.get(`/api/staff/product-reviews?filter[productId][eq]=${plan.id}`);
    assert.equal(list.body.total, 3);
    for (const row of list.body.data)
      assert.deepEqual(
        Object.keys(row).filter((name) => /order|learner|openid|phone/i.test(name)),
        [],
      );
  });
});
