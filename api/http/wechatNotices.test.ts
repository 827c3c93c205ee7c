import assert from 'node:assert/strict';
import { NOTIFY_PATH, PUSH_PATH } from '../domain/payments/config.ts';
import { type TestApp, testApp } from '../test/app.ts';
import { allowProvider, type Buyer, makeBuyer, makePlan } from '../test/orders.ts';
import type { Letter } from '../wechat-simulator/pay/outbox.ts';

for (const mode of ['publicKey', 'certificate'] as const)
  describe(`notifications of WeChat Pay, signed by ${mode}`, () => {
    let app: TestApp;
    let buyer: Buyer;
    before(async () => {
      app = await testApp({ payment: { hold: true, mode } });
      await allowProvider(app, 'wxpay_v3');
      buyer = await makeBuyer(app);
    });
    after(() => app.close());

    const deliver = (letter: Letter) => app.merchant!.outbox.deliver(letter);
    const rows = async (table: string, where: object) => (await app.deps.db(table).where(where)).length;
    async function paid() {
      const order = await buyer.order((await makePlan(app)).id);
      await buyer.pay(order.id);
      return {
        order,
        letter: app.merchant!.outbox.held.pop()!,
        trade: app.merchant!.ledger.find(order.outTradeNo),
      };
    }

    it('count once, however often and at how many at a time they come', async () => {
      const { order, letter } = await paid();
      const statuses = await Promise.all([1, 2, 3, 4, 5, 6].map(() => deliver(letter)));
      assert.deepEqual(new Set(statuses), new Set([204]));
      assert.equal(await rows('payments', { order_id: order.id }), 1);
      assert.equal(await rows('entitlements', { order_id: order.id }), 1);
    });

    it('are refused when forged, changed, old, of an unknown key, or a probe', async () => {
      const { order, letter } = await paid();
      const other = await paid();
      const header = (name: string, value: string): Letter => ({
        ...letter,
        headers: { ...letter.headers, [name]: value },
      });
      const old = String(Math.floor(Date.now() / 1000) - 301);
      const forgeries: Letter[] = [
        { ...letter, body: other.letter.body },
        { ...letter, body: `${letter.body} ` },
        { ...letter, body: '{}' },
        { ...letter, headers: {} },
        header('Wechatpay-Timestamp', old),
        header('Wechatpay-Serial', 'PUB_KEY_ID_0000'),
        header('Wechatpay-Nonce', 'other'),
        header('Wechatpay-Signature', `WECHATPAY/SIGNTEST/${letter.headers['Wechatpay-Signature']}`),
      ];
      for (const forgery of forgeries) assert.equal(await deliver(forgery), 401);
      assert.equal(await rows('payments', { order_id: order.id }), 0);
    });

    it('are refused when another merchant or app was paid', async () => {
      const { order, trade } = await paid();
      for (const change of [{ mchid: '1900000002' }, { appid: 'wx1111111111111111' }])
        assert.equal(await deliver(app.merchant!.paidLetter(trade, change)), 400);
      assert.equal(await rows('payments', { order_id: order.id }), 0);
    });

    it('of money that fits no order are kept as a difference, and open nothing', async () => {
      const { order, trade } = await paid();
      await app.deps.db('payment_channels').where({ platform: 'windows' }).update({ provider: 'xpay' });
      const virtual = await buyer.order((await makePlan(app)).id, 'windows');
      const { transactionId: reference } = trade;
      const amount = { total: trade.totalFen - 1, currency: 'CNY' };
      const cases = {
        wrong_amount: { amount },
        wrong_currency: { amount: { ...amount, total: trade.totalFen, currency: 'USD' } },
        wrong_payer: { payer: { openid: 'o-somebody-else' } },
        unknown_order: { out_trade_no: 'ENOBODYKNOWSTHIS' },
        // Of an order that is to be paid another way.
        wrong_provider: { out_trade_no: virtual.outTradeNo },
      };
      for (const [kind, change] of Object.entries(cases)) {
        const letter = app.merchant!.paidLetter(trade, change);
        assert.deepEqual([await deliver(letter), await deliver(letter)], [204, 204]);
        assert.equal(await rows('payment_differences', { kind, reference, state: 'open' }), 1);
      }
      for (const { id } of [order, virtual]) assert.equal(await rows('entitlements', { order_id: id }), 0);
      // It waits to be paid as before.
      await buyer.pay(virtual.id);
      assert.equal((await buyer.check(virtual.id)).state, 'paid');
    });

    it('answer an error while the database is away, so that WeChat comes again', async () => {
      const { order, letter } = await paid();
      await app.deps.db.raw('alter table payments rename to payments_away');
      assert.equal(await deliver(letter), 500);
      await app.deps.db.raw('alter table payments_away rename to payments');
      assert.equal(await deliver(letter), 204);
      assert.equal((await buyer.check(order.id)).state, 'paid');
    });

    it('are not listened to without payment', async () => {
      const bare = await testApp({ beside: app, deps: { config: { ...app.deps.config, payment: {} } } });
      for (const path of [NOTIFY_PATH, PUSH_PATH])
        assert.equal((await fetch(bare.url + path, { method: 'POST', body: '{}' })).status, 404);
      await bare.close();
    });
  });

describe('message push of virtual payment', () => {
  let app: TestApp;
  let buyer: Buyer;
  before(async () => {
    app = await testApp({ payment: { hold: true } });
    buyer = await makeBuyer(app);
  });
  after(() => app.close());

  async function paid() {
    const order = await buyer.order((await makePlan(app)).id);
    await buyer.pay(order.id);
    const { virtual } = app.wechat;
    return { order, letter: virtual.outbox.held.pop()!, taken: virtual.orders.get(order.outTradeNo)! };
  }
  const state = async (id: number) => (await app.deps.db('orders').where({ id }).first('state')).state;

  it('opens what was bought, once, and answers as WeChat wants it', async () => {
    const { order, letter } = await paid();
    const reply = await fetch(letter.url, { method: 'POST', body: letter.body });
    assert.deepEqual(await reply.json(), { ErrCode: 0, ErrMsg: 'success' });
    assert.equal(await app.wechat.virtual.outbox.deliver(letter), 200);
    assert.equal(await state(order.id), 'paid');
    assert.equal((await app.deps.db('payments').where({ order_id: order.id })).length, 1);
  });

  it('is refused when forged, changed, old or in clear', async () => {
    const { order, letter, taken } = await paid();
    const other = (await paid()).letter;
    const clear = JSON.stringify({ Event: 'xpay_goods_deliver_notify', OutTradeNo: order.outTradeNo });
    const aged = new URL(letter.url);
    aged.searchParams.set('timestamp', String(Math.floor(Date.now() / 1000) - 301));
    const forgeries = [
      { ...letter, body: other.body },
      { ...letter, body: clear },
      { ...letter, url: aged.href },
      { ...letter, url: letter.url.replace(/msg_signature=\w/, 'msg_signature=g') },
      app.wechat.virtual.delivery(taken, { Env: 1 }),
    ];
    for (const forgery of forgeries) assert.equal(await app.wechat.virtual.outbox.deliver(forgery), 401);
    assert.equal(await state(order.id), 'pending');
  });

  it('of money that fits no order is kept as a difference, and opens nothing', async () => {
    const { order, taken } = await paid();
    const GoodsInfo = { Quantity: 1, ActualPrice: taken.paid_fee - 1 };
    const cases = {
      wrong_amount: { GoodsInfo },
      wrong_payer: { OpenId: 'o-somebody-else' },
      unknown_order: { OutTradeNo: 'ENOBODYKNOWSTHIS' },
    };
    for (const [kind, change] of Object.entries(cases)) {
      const letter = app.wechat.virtual.delivery(taken, change);
      for (const _ of [1, 2]) assert.equal(await app.wechat.virtual.outbox.deliver(letter), 200);
      const reference = kind === 'unknown_order' ? 'ENOBODYKNOWSTHIS' : order.outTradeNo;
      const found = await app.deps.db('payment_differences').where({ kind, reference, state: 'open' });
      assert.equal(found.length, 1, kind);
    }
    assert.equal(await state(order.id), 'pending');
    assert.deepEqual(await app.deps.db('entitlements').where({ order_id: order.id }), []);
    // What WeChat says when asked is right.
    assert.equal((await buyer.check(order.id)).state, 'paid');
  });

  it('is found by asking when it was lost', async () => {
    const { order, taken } = await paid();
    assert.equal((await buyer.check(order.id)).state, 'paid');
    // And WeChat hears that the goods are handed over, which no answer to its push has told it.
    assert.equal(taken.status, 4);
  });

  it('hides the price and refuses the order where nothing may be sold', async () => {
    const plan = await makePlan(app, { price_fen: 99 });
    await app.deps.db('payment_channels').where({ platform: 'ios' }).update({ provider: 'none' });
    const offer = async () => (await buyer.shop('ios')).offers.find(({ id }) => id === plan.id)!;
    assert.equal((await offer()).priceFen, null);
    assert.match((await offer()).reason ?? '', /暂不支持购买/);
    const wish = { productId: plan.id, platform: 'ios' };
    assert.equal((await buyer.client.post('/api/learner/orders', wish)).body.error.code, 'order.notForSale');
    // Opened, but Apple sells nothing below one yuan.
    await app.deps.db('payment_channels').where({ platform: 'ios' }).update({ provider: 'xpay' });
    assert.equal((await offer()).priceFen, null);
  });
});
