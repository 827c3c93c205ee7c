/** Injects a fault, lets learner, jobs and bill do what they would, and writes down what became of the money. */
import assert from 'node:assert/strict';
import type { Knex } from 'knex';
import { closeUnpaid, queryOrders } from '../domain/orders/closing.ts';
import type { Platform } from '../domain/orders/kinds.ts';
import { reconcileDay } from '../domain/orders/reconcile.ts';
import { pursueRefunds } from '../domain/orders/refunds.ts';
import type { ProviderName } from '../domain/payments/trade.ts';
import type { RequestFault } from '../wechat-simulator/pay/faults.ts';
import type { NoticeFault } from '../wechat-simulator/pay/outbox.ts';
import type { ServedApp } from './app.ts';
import { assertBalanced, type Books, readBooks } from './books.ts';
import { type Buyer, makeBuyer, makePlan } from './orders.ts';

const HOUR_MS = 3_600_000;
const CHANNELS: Partial<Record<Platform, ProviderName>> = {
  android: 'wxpay_v3',
  windows: 'xpay',
  ios: 'xpay',
};
export const PLATFORM: Record<ProviderName, Platform> = { wxpay_v3: 'android', xpay: 'windows' };

/** What the cashier of WeChat shows instead of what was ordered. */
const WRONG = { wrong_amount: { totalFen: 777 }, wrong_payer: { openid: 'o-somebody-else' } };

interface Row {
  fault: string;
  'way to pay': string;
  'right after': string;
  'in the end': string;
  balanced: string;
}

export interface Case {
  id: number;
  outTradeNo: string;
  planId: number;
  buyer: Buyer;
}

export class FaultTable {
  private readonly rows: Row[] = [];
  private before: Books | undefined;

  private constructor(
    private readonly app: ServedApp,
    private readonly pass: (ms: number) => Promise<void>,
  ) {}

  static async open(app: ServedApp, pass: (ms: number) => Promise<void>): Promise<FaultTable> {
    for (const [platform, provider] of Object.entries(CHANNELS))
      await app.deps.db('payment_channels').where({ platform }).update({ provider });
    return new FaultTable(app, pass);
  }

  /** As Markdown. */
  print(): void {
    const names = ['fault', 'way to pay', 'right after', 'in the end', 'balanced'] as const;
    console.log(`| ${names.join(' | ')} |\n|${' --- |'.repeat(names.length)}`);
    for (const row of this.rows) console.log(`| ${names.map((name) => row[name]).join(' | ')} |`);
  }

  async notice(provider: ProviderName, fault: NoticeFault): Promise<void> {
    const order = await this.order(PLATFORM[provider]);
    await this.app.control.noticeFault(provider, fault);
    await order.buyer.pay(order.id);
    // What overtakes the first is another order's.
    if (fault === 'reordered') {
      const next = await this.order(PLATFORM[provider]);
      await next.buyer.pay(next.id);
    }
    await this.app.control.quiet();
    await this.end(`notification ${fault}`, provider, [order], await this.state(order));
  }

  async databaseAway(provider: ProviderName): Promise<void> {
    const { db } = this.app.deps;
    const order = await this.order(PLATFORM[provider]);
    await db.raw('alter table payments rename to payments_away');
    await order.buyer.pay(order.id);
    const after = await this.state(order);
    await db.raw('alter table payments_away rename to payments');
    await this.app.control.quiet();
    await this.end('database away, 500 to the notification', provider, [order], after);
    assert.equal(await this.firstHeard(order), 'notice');
  }

  async preparing(fault: RequestFault): Promise<void> {
    const order = await this.order('android');
    await this.app.control.requestFault('wxpay_v3', fault);
    const first = await order.buyer.tryPay(order.id);
    await order.buyer.pay(order.id);
    await this.app.control.quiet();
    await this.end(`${fault} at preparing`, 'wxpay_v3', [order], `HTTP ${first.status}, tapped again`);
  }

  async query(provider: ProviderName, fault: RequestFault): Promise<void> {
    const order = await this.paidUnheard(PLATFORM[provider]);
    await this.app.control.requestFault(provider, fault);
    const { state } = await order.buyer.check(order.id);
    assert.equal(state, 'pending', 'an answer that is none was believed');
    await this.end(`${fault} at the query`, provider, [order], state);
  }

  async closing(fault: RequestFault): Promise<void> {
    const order = await this.order('android');
    await order.buyer.pay(order.id, { password: false });
    await this.app.control.requestFault('wxpay_v3', fault);
    const { status } = await order.buyer.client.post(`/api/learner/orders/${order.id}/cancel`);
    const after = `HTTP ${status}, ${await this.state(order)}`;
    await this.end(`${fault} at closing`, 'wxpay_v3', [order], after);
  }

  async refund(provider: ProviderName, fault: RequestFault): Promise<void> {
    const order = await this.paid(PLATFORM[provider]);
    await this.staffRefund(order);
    await this.app.control.requestFault(provider, fault);
    await pursueRefunds(this.app.deps);
    await this.end(`${fault} at the refund`, provider, [order], await this.state(order));
    assert.equal(await this.state(order), 'refunded');
  }

  async bill(fault: RequestFault): Promise<void> {
    const order = await this.paidUnheard('android');
    await this.app.control.requestFault('wxpay_v3', fault);
    const day = this.app.deps.clock();
    const failed = await reconcileDay(day, this.app.deps).then(
      () => 'read',
      ({ code }) => code,
    );
    await reconcileDay(day, this.app.deps);
    await this.end(`${fault} at the bill`, 'wxpay_v3', [order], `bill: ${failed}`);
  }

  async paidAfterClose(provider: ProviderName): Promise<void> {
    const order = await this.order(PLATFORM[provider]);
    await order.buyer.pay(order.id, { password: false });
    await order.buyer.cancel(order.id);
    const after = await this.state(order);
    await this.app.control.pay(order.outTradeNo, true);
    await this.app.control.quiet();
    await this.end('paid after its close', provider, [order], after);
    assert.equal(await this.state(order), 'paid');
  }

  async paidAfterBuyingAgain(provider: ProviderName): Promise<void> {
    const orders = await this.boughtTwice(PLATFORM[provider]);
    await this.end('paid after being bought again', provider, orders, 'closed');
  }

  /** It cannot be given back by us, so staff have it as a difference. */
  async appleTwice(): Promise<void> {
    const orders = await this.boughtTwice('ios');
    await this.end('paid after being bought again, by Apple', 'xpay', orders, 'closed');
  }

  async refundedElsewhere(provider: ProviderName): Promise<void> {
    const order = await this.paid(PLATFORM[provider]);
    await this.app.control.refundElsewhere(order.outTradeNo);
    await this.app.control.quiet();
    const whose = provider === 'xpay' ? 'by the payer himself' : "in WeChat's console";
    await this.end(`paid back ${whose}`, provider, [order], await this.state(order));
    assert.equal(await this.state(order), 'refunded');
  }

  /** It opens nothing: staff have it as a difference, and the order closes like any other that nobody pays. */
  async wrong(provider: ProviderName, what: keyof typeof WRONG): Promise<void> {
    const order = await this.order(PLATFORM[provider]);
    await order.buyer.pay(order.id, { password: false });
    await this.app.control.spoil(order.outTradeNo, WRONG[what]);
    await this.app.control.pay(order.outTradeNo);
    await this.app.control.quiet();
    await this.end(what.replace('_', ' '), provider, [order], await this.state(order));
    assert.equal(await this.state(order), 'closed');
    const found = this.app.deps.db('payment_differences').where({ order_id: order.id, state: 'open' });
    assert.deepEqual(await found.pluck('kind'), [what]);
  }

  async chargedTwice(): Promise<void> {
    const order = await this.paid('android');
    await this.app.control.payTwice(order.outTradeNo);
    await this.app.control.quiet();
    await this.end('charged twice', 'wxpay_v3', [order], await this.state(order));
  }

  async stray(): Promise<void> {
    const reference = `X${this.app.deps.clock().getTime()}`;
    await this.app.control.payStray(reference, 777);
    await this.end('money that nobody asked for', 'wxpay_v3', [], 'nothing');
    const note = await this.app.deps.db('payment_differences').whereLike('detail', `%${reference}%`).first();
    assert.equal(note.kind, 'unknown_order');
  }

  private async order(platform: Platform): Promise<Case> {
    const buyer = await makeBuyer(this.app);
    const { id: planId } = await makePlan(this.app);
    const { id, outTradeNo } = await buyer.order(planId, platform);
    return { id, outTradeNo, planId, buyer };
  }

  async paid(platform: Platform): Promise<Case> {
    const order = await this.order(platform);
    await order.buyer.pay(order.id);
    await this.app.control.quiet();
    assert.equal(await this.state(order), 'paid');
    return order;
  }

  private async paidUnheard(platform: Platform): Promise<Case> {
    const order = await this.order(platform);
    await this.app.control.noticeFault(CHANNELS[platform]!, 'lost');
    await order.buyer.pay(order.id);
    return order;
  }

  private async boughtTwice(platform: Platform): Promise<Case[]> {
    const first = await this.order(platform);
    await first.buyer.pay(first.id, { password: false });
    await first.buyer.cancel(first.id);
    const { id, outTradeNo } = await first.buyer.order(first.planId, platform);
    await first.buyer.pay(id);
    await this.app.control.quiet();
    await this.app.control.pay(first.outTradeNo, true);
    await this.app.control.quiet();
    return [first, { ...first, id, outTradeNo }];
  }

  async staffRefund({ id }: Case): Promise<void> {
    const finance = await this.app.as('finance');
    const { status } = await finance.post(`/api/staff/orders/${id}/refund`, { reason: '学员要求' });
    assert.equal(status, 200);
  }

  async state({ id }: Case): Promise<string> {
    return (await this.app.deps.db('orders').where({ id }).first('state')).state;
  }

  private async firstHeard({ id }: Case): Promise<string> {
    return (await this.app.deps.db('payments').where({ order_id: id }).first('source')).source;
  }

  /** An hour passes, the jobs run and the bill comes; then everything has to be in order. */
  async end(fault: string, provider: ProviderName, orders: Case[], after: string): Promise<void> {
    const { deps, control } = this.app;
    const day = deps.clock();
    for (let round = 0; round < 2; round++) {
      await this.pass(HOUR_MS);
      await closeUnpaid(deps);
      await queryOrders(deps);
      await pursueRefunds(deps);
      await control.settleRefunds(true);
      await control.quiet();
    }
    await pursueRefunds(deps);
    await reconcileDay(day, deps);
    const became = await Promise.all(orders.map(({ id }) => tellOf(deps.db, id)));
    const row = { fault, 'way to pay': provider, 'right after': after, 'in the end': became.join('; ') };
    const books = await assertBalanced(this.app).catch(async (error) => {
      this.rows.push({ ...row, balanced: `NO: ${JSON.stringify(await readBooks(this.app))}` });
      throw error;
    });
    const moved = movement(this.before, books);
    this.before = books;
    this.rows.push({
      ...row,
      'in the end': row['in the end'] || 'difference unknown_order',
      balanced: `yes: ${moved}`,
    });
    // The next one's bill is its own.
    await this.pass(24 * HOUR_MS);
  }
}

/** What this fault has moved, in yuan. */
function movement(before: Books | undefined, books: Books): string {
  const parts = Object.entries(books).flatMap(([name, fen]) => {
    const change = fen - (before?.[name as keyof Books] ?? 0);
    return change === 0 ? [] : [`${name.replace('Fen', '')} ${(change / 100).toFixed(2)}`];
  });
  return parts.join(', ') || 'nothing moved';
}

async function tellOf(db: Knex, id: number): Promise<string> {
  const { state } = await db('orders').where({ id }).first('state');
  const payments = await db('payments').where({ order_id: id }).orderBy('id').select('source', 'outcome');
  const refunds = await db('refunds').where({ order_id: id }).orderBy('id').select('state');
  const open = await db('entitlements').where({ order_id: id, state: 'active' }).count({ n: '*' }).first();
  const differences = await db('payment_differences')
    .where({ order_id: id })
    .orderBy('id')
    .select('kind', 'state');
  return [
    `order ${state}`,
    ...payments.map(({ source, outcome }) => `${outcome} (heard by ${source})`),
    Number(open?.n) ? 'open once' : 'nothing open',
    ...refunds.map((refund) => `refund ${refund.state}`),
    ...differences.map((difference) => `difference ${difference.kind} ${difference.state}`),
  ].join(', ');
}
