/** Orders that nobody pays: asked for at WeChat, closed there, and only then closed here. */
import type { Deps } from '../../deps.ts';
import { tell } from '../messages/tell.ts';
import { providerOf } from '../payments/provider.ts';
import type { Trade } from '../payments/trade.ts';
import type { Source } from './moneyStore.ts';
import { type Taken, takePayment } from './payments.ts';
import { takeReturn } from './returns.ts';
import { nextState } from './states.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'payments'>;

const BATCH = 100;

/** Finds money of which no notification came. Undefined when WeChat has none for the order. */
export async function queryOrder(order: store.Order, deps: Needs): Promise<Taken | undefined> {
  const trade = await providerOf(deps.payments, order.provider).query(order);
  const taken = trade.state === 'paid' ? await takeFound(order, trade, 'query', deps) : undefined;
  await store.setOrder(deps.db, order.id, { queried_at: deps.clock() });
  return taken;
}

/**
 * Money that WeChat tells of only when asked. Where it waits to hear that the goods are handed over, it is told: the
 * answer to its notification has not said so. What cannot be told now the daily look at all orders tells.
 */
export async function takeFound(
  order: store.Order,
  trade: Extract<Trade, { state: 'paid' }>,
  source: Source,
  deps: Needs,
): Promise<Taken> {
  const taken = await takePayment(trade.paid, source, deps);
  await takeReturn(trade, deps);
  const isOpen = taken === 'honoured' || (taken === 'known' && order.state === 'paid');
  if (trade.toDeliver && isOpen)
    await providerOf(deps.payments, order.provider)
      .deliver?.(order)
      .catch((error) => deps.log.warn({ err: error, outTradeNo: order.outTradeNo }, 'delivery not told'));
  return taken;
}

/** One that was paid meanwhile becomes paid instead. Money that does not fit it keeps no order open. */
export async function closeOrder(order: store.Order, deps: Needs): Promise<void> {
  const isPaid = async () => ![undefined, 'difference'].includes(await queryOrder(order, deps));
  // WeChat knows nothing of an order that was never prepared.
  if (order.preparedAt) {
    if (await isPaid()) return;
    const closed = await providerOf(deps.payments, order.provider).close(order);
    if (closed === 'paid' && (await isPaid())) return;
  }
  await deps.db.transaction(async (trx) => {
    const now = await store.lockOrder(trx, { id: order.id });
    // Prepared between our look and our lock: the next run closes it at WeChat, too.
    if (!now || Boolean(now.preparedAt) !== Boolean(order.preparedAt)) return;
    const state = nextState(now.state, 'close');
    if (!state) return;
    await store.setOrder(trx, order.id, { state, closed_at: deps.clock() });
    // Who calls it off himself knows.
    if (order.expiresAt > deps.clock()) return;
    const { learnerId, productName: product } = order;
    await tell(trx, learnerId, { kind: 'orderClosed', params: { product } });
  });
}

/** An order that WeChat cannot be asked about now stays open, and its turn comes again. */
async function each(
  orders: store.Order[],
  deps: Needs,
  work: (order: store.Order) => Promise<unknown>,
): Promise<number> {
  let done = 0;
  for (const order of orders)
    try {
      await work(order);
      done++;
    } catch (error) {
      deps.log.warn({ err: error, outTradeNo: order.outTradeNo }, 'order left for the next run');
    }
  return done;
}

export async function closeUnpaid(deps: Needs): Promise<string> {
  const orders = await store.findExpired(deps.db, deps.clock(), BATCH);
  const done = await each(orders, deps, (order) => closeOrder(order, deps));
  return `到期 ${orders.length} 单，处理 ${done} 单`;
}

export async function queryOrders(deps: Needs): Promise<string> {
  const orders = await store.findToQuery(deps.db, deps.clock(), BATCH);
  const done = await each(orders, deps, (order) => queryOrder(order, deps));
  return `查询 ${done} / ${orders.length} 单`;
}
