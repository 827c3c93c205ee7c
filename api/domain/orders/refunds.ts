/** Money that goes back: ordered by staff or by rule, sent until WeChat has it, asked for until it is over. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, staffIdOf, writeAudit } from '../../rest/audit.ts';
import { dayOf } from '../../timeZone.ts';
import { invoiceOfRefunded } from '../invoices/afterRefund.ts';
import { tell } from '../messages/tell.ts';
import { type PaymentProvider, providerOf } from '../payments/provider.ts';
import { passes, refusalOf, type Trouble, troubleOf } from '../payments/refusals.ts';
import type { RefundNews } from '../payments/trade.ts';
import * as differences from './differenceStore.ts';
import { isRefundable } from './kinds.ts';
import * as money from './moneyStore.ts';
import { newNumber } from './numbers.ts';
import { nextRefundState, type RefundEvent } from './refundStates.ts';
import * as store from './refundStore.ts';
import { nextState, type OrderEvent } from './states.ts';
import { lockOrder, type Order, setOrder } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'payments'>;

const BATCH = 50;

/**
 * Memberships only: materials can be read from the moment they are paid. What was opened is closed at once.
 * The coupon of an order that is paid back stays used: staff may issue another.
 * @throws AppError request.notFound, order.notRefundable, order.freeRefund, order.appleRefund, order.materialRefund
 */
export function refundOrder(
  id: number,
  reason: string,
  origin: AuditOrigin,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  return db.transaction(async (trx) => {
    const order = await lockOrder(trx, { id });
    if (!order) throw new AppError('request.notFound');
    if (order.kind !== 'membership') throw new AppError('order.materialRefund');
    if (order.amountFen === 0) throw new AppError('order.freeRefund');
    if (!isRefundable(order)) throw new AppError('order.appleRefund');
    const state = nextState(order.state, 'refund');
    const payment = await money.honouredPayment(trx, id);
    if (!state || !payment) throw new AppError('order.notRefundable');
    const staffId = staffIdOf(origin);
    await store.insertRefund(trx, { outRefundNo: newNumber('R'), reason, staffId }, payment);
    await money.setOutcome(trx, payment.id, 'refunded');
    await money.revokeEntitlement(trx, id, clock());
    await setOrder(trx, id, { state });
    await invoiceOfRefunded(trx, id, origin);
    const { learnerId, productName: product, amountFen: amount } = order;
    await tell(trx, learnerId, { kind: 'orderRefunding', params: { product, amount } });
    const [before, after] = [{ state: order.state }, { state, reason }];
    await writeAudit(trx, origin, [
      { action: 'orders.refund', resource: 'orders', rowId: id, before, after },
    ]);
  });
}

/** A refund that WeChat cannot be asked about now stays as it is, and its turn comes again. */
export async function pursueRefunds(deps: Needs): Promise<string> {
  const refunds = await store.findUnsettledRefunds(deps.db, BATCH);
  for (const refund of refunds)
    await pursueRefund(refund, deps).catch(async (error) => {
      deps.log.warn({ err: error, outRefundNo: refund.outRefundNo }, 'refund not settled yet');
      // To the end of the queue: others do not wait behind those that fail.
      await store.setRefund(deps.db, refund.id, {});
    });
  const count = await store.countStuckRefunds(deps.db);
  const told = count > 0 ? `；${count} 笔退款异常，等待人工处理` : '';
  return `处理 ${refunds.length} 笔退款${told}`;
}

/** The number was fixed when the refund was ordered, so sending it twice refunds once. */
async function pursueRefund(refund: store.Refund, deps: Needs): Promise<void> {
  const provider = providerOf(deps.payments, refund.provider);
  if (refund.state === 'requested') return send(refund, provider, deps);
  const news = await provider.refundState(refund);
  if (news.state !== 'absent') await settleRefund(refund, news, deps);
  else if (refund.state !== 'refused') await send(refund, provider, deps);
}

/** What is refused for a while is tried again. For good only what WeChat, asked for it, does not have. */
async function send(refund: store.Refund, provider: PaymentProvider, deps: Needs): Promise<void> {
  try {
    await settleRefund(refund, await provider.refund(refund), deps);
  } catch (error) {
    const code = error instanceof AppError && error.code === 'payment.refused' && String(error.params.code);
    if (!code || passes(code)) throw error;
    const news = await provider.refundState(refund);
    if (news.state !== 'absent') await settleRefund(refund, news, deps);
    else await settleRefund(refund, { state: 'refused', trouble: refusalOf(code) }, deps);
  }
}

/** When WeChat tells that something has happened to a refund: only what it says when asked counts. False: it is not ours. */
export async function settleByNumber(outRefundNo: string, deps: Needs): Promise<boolean> {
  const refund = await store.findRefund(deps.db, outRefundNo);
  if (!refund) return false;
  const news = await providerOf(deps.payments, refund.provider).refundState(refund);
  if (news.state !== 'absent') await settleRefund(refund, news, deps);
  return true;
}

type News = RefundNews | { state: 'refused'; trouble: Trouble };

function settleRefund(refund: store.Refund, news: News, { db, clock }: Needs): Promise<void> {
  return db.transaction(async (trx) => {
    const order = await lockOrder(trx, { id: refund.orderId });
    const before = await store.lockRefundState(trx, refund.id);
    if (!order || !before || news.state === 'absent') return;
    if (news.state === 'succeeded' && (before === 'by_hand' || before === 'replaced'))
      return differences.noteDifference(trx, paidTwice(refund, clock()));
    const state = nextRefundState(before, news.state);
    // Another process was faster; what is over stays over.
    if (!state) return;
    if (state === 'succeeded')
      return arrive(trx, { order, refund }, { settledAt: settledAtOf(news) ?? clock(), now: clock() });
    const trouble = 'trouble' in news ? news.trouble : knownTrouble(news.state, refund);
    await store.setRefund(trx, refund.id, { state, ...(trouble ?? NO_TROUBLE) });
    if (!trouble || before === state) return;
    await differences.reopenDifference(trx, stuck(refund, trouble, clock()));
    await follow(trx, order, refund, 'refundFail');
  });
}

const settledAtOf = (news: News): Date | undefined => ('settledAt' in news ? news.settledAt : undefined);

export const NO_TROUBLE = { problem: null, advice: null };
const knownTrouble = (state: RefundEvent, { provider }: store.Refund): Trouble | undefined =>
  state === 'abnormal' || state === 'failed' ? troubleOf(state, provider) : undefined;

/** The money is back at the payer's. @param settledAs its number at WeChat, when that is not ours */
export async function arrive(
  trx: Knex,
  { order, refund }: { order: Order; refund: store.Refund },
  { settledAt, now, settledAs }: { settledAt: Date; now: Date; settledAs?: string },
): Promise<void> {
  await store.setRefund(trx, refund.id, {
    state: 'succeeded',
    settled_at: settledAt,
    ...NO_TROUBLE,
    ...(settledAs && { settled_as: settledAs }),
  });
  await differences.solveDifference(trx, 'refund_stuck', refund.outRefundNo, '退款已到账');
  await follow(trx, order, refund, 'refundDone');
  const { productName: product, learnerId } = order;
  const params = { product, amount: refund.amountFen, refundedAt: now };
  await tell(trx, learnerId, { kind: 'orderRefunded', params });
}

/** An order follows the refund that staff have ordered; what goes back by rule was never its money. */
export async function follow(
  trx: Knex,
  order: Order,
  { staffId }: Pick<store.Refund, 'staffId'>,
  event: OrderEvent,
): Promise<void> {
  const state = staffId === null ? undefined : nextState(order.state, event);
  if (state) await setOrder(trx, order.id, { state });
}

const stuck = (refund: store.Refund, { problem, advice }: Trouble, now: Date): differences.Difference => ({
  ...named(refund, now),
  kind: 'refund_stuck',
  detail: `退款没有到账（商户退款单号 ${refund.outRefundNo}）：${problem}。${advice}`,
});

export const paidTwice = (refund: store.Refund, now: Date): differences.Difference => ({
  ...named(refund, now),
  kind: 'refunded_twice',
  detail: `这笔退款已线下支付或换号重退，微信又退了一次（商户退款单号 ${refund.outRefundNo}），请向付款人追回`,
});

const named = ({ provider, outRefundNo, orderId, amountFen }: store.Refund, now: Date) => ({
  provider,
  reference: outRefundNo,
  orderId,
  amountFen,
  day: dayOf(now),
});
