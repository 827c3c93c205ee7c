/**
 * Learners, WeChat and the network do what they like, in any order; in the end the money that WeChat has taken is
 * exactly what is opened, paid back, or an open difference.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type TestApp, testApp } from '../../test/app.ts';
import { assertBalanced, settle } from '../../test/books.ts';
import { makeMaterial } from '../../test/materials.ts';
import { allowProvider, type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import type { Fault } from '../../wechat-simulator/pay/faults.ts';
import { closeUnpaid, queryOrders } from './closing.ts';
import { pursueRefunds, refundOrder } from './refunds.ts';

const RUNS = 40;
const STEPS = 30;
const MINUTE_MS = 60_000;
const ORIGIN = { actor: { kind: 'guest' as const }, address: '', requestId: '' };

const FAULTS: Fault[] = ['lostRequest', 'lostReply', 'serverError', 'forgedReply', 'probeReply'];
const nth = fc.nat(3);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('order' as const),
      buyer: fc.nat(2),
      plan: fc.nat(1),
      bare: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('prepare' as const), nth }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('pay' as const), nth, late: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('payTwice' as const), nth }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('stray' as const), fen: fc.integer({ min: 1, max: 9999 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('deliver' as const), nth, times: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('forge' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('check' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refund' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refunds' as const), ok: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('sweep' as const), minutes: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('fault' as const), fault: fc.constantFrom(...FAULTS) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describe('the books, whatever happens', function () {
  this.timeout(240_000);
  let app: TestApp;
  let now = Date.parse('2026-12-01T02:00:00Z');
  let plans: { id: number }[];
  let buyers: Buyer[];
  const counts = new Map<string, number>();
  before(async () => {
    app = await testApp({
      payment: { hold: true, timeoutMs: 1000 },
      deps: { clock: () => new Date(now) },
      limits: { perAccount: 1e9, perAddress: 1e9 },
    });
    await allowProvider(app, 'wxpay_v3');
    buyers = [await makeBuyer(app), await makeBuyer(app), await makeBuyer(app)];
    const { id } = await makeMaterial(app, { pages: 1, sold: false });
    const inside = { material_ids: JSON.stringify([id]), months: 3 };
    plans = [await makePlan(app), await makePlan(app, { kind: 'gift_pack', price_fen: 2500, ...inside })];
  });
  after(() => app.close());

  it('balance after any sequence of actions, faults, notifications and jobs', async () => {
    let total = 0;
    const property = fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: STEPS }), async (steps) => {
      const orders: { id: number; outTradeNo: string; buyer: Buyer }[] = [];
      for (const one of steps) {
        total++;
        counts.set(one.do, (counts.get(one.do) ?? 0) + 1);
        // What is refused or fails on the way is part of life; only the books have to be right.
        await run(one, orders).catch(() => counts.set('failed', (counts.get('failed') ?? 0) + 1));
      }
      await settle(app, (ms) => {
        now += ms;
      });
      await assertBalanced(app);
    });
    // The database goes on from run to run, so a smaller sequence would prove nothing.
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
    const booked: { outcome: string; n: string }[] = await app.deps
      .db('payments')
      .select('outcome')
      .count({ n: '*' })
      .groupBy('outcome');
    console.log(`      ${RUNS} sequences, ${total} steps:`, Object.fromEntries(counts));
    console.log('      payments:', Object.fromEntries(booked.map(({ outcome, n }) => [outcome, Number(n)])));
    assert.ok((counts.get('pay') ?? 0) > 0);
  });

  async function run(
    one: Step,
    orders: { id: number; outTradeNo: string; buyer: Buyer }[],
  ): Promise<unknown> {
    const { ledger, outbox, faults, paidLetter } = app.merchant!;
    const picked = 'nth' in one ? orders[one.nth % Math.max(orders.length, 1)] : undefined;
    switch (one.do) {
      case 'order': {
        const buyer = buyers[one.buyer]!;
        orders.unshift({ buyer, ...(await buyer.order(plans[one.plan]!.id)) });
        return one.bare || buyer.tryPay(orders[0]!.id);
      }
      case 'prepare':
        return picked?.buyer.tryPay(picked.id);
      case 'pay': {
        if (!picked) return;
        const trade = ledger.pay(picked.outTradeNo, { late: one.late });
        return outbox.post(() => paidLetter(trade));
      }
      case 'payTwice': {
        if (!picked || !ledger.find(picked.outTradeNo).transactionId) return;
        const again = ledger.payTwice(picked.outTradeNo);
        return outbox.post(() => paidLetter(again));
      }
      case 'stray':
        return ledger.payStray(`X${Date.now()}${one.fen}`, one.fen);
      case 'deliver':
        for (let n = 0; n < one.times; n++) await deliver(one.nth);
        return;
      case 'lose':
        return outbox.held.splice(one.nth, 1);
      case 'forge': {
        const letter = outbox.held[one.nth % Math.max(outbox.held.length, 1)];
        if (letter) assert.equal(await outbox.deliver({ ...letter, body: `${letter.body} ` }), 401);
        return;
      }
      case 'check':
        return picked?.buyer.check(picked.id);
      case 'cancel':
        return picked?.buyer.cancel(picked.id);
      case 'refund':
        return picked ? refundOrder(picked.id, '学员要求', ORIGIN, app.deps) : undefined;
      case 'refunds':
        await pursueRefunds(app.deps);
        for (const refund of ledger.refunds.values())
          if (refund.status === 'PROCESSING')
            app.merchant!.settleRefund(refund, one.ok ? 'SUCCESS' : 'ABNORMAL');
        return;
      case 'sweep':
        now += one.minutes * MINUTE_MS;
        await closeUnpaid(app.deps);
        return queryOrders(app.deps);
      case 'fault':
        return faults.next.push(one.fault);
    }
  }

  async function deliver(nth: number): Promise<void> {
    const { held } = app.merchant!.outbox;
    const letter = held[nth % Math.max(held.length, 1)];
    if (letter) await app.merchant!.outbox.deliver(letter);
  }
});
