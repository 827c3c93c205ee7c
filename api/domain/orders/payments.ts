/**
 * The one door through which money comes into the books, whoever tells of it: a notification, a query or the bill.
 * Any number of processes may bring the same payment any number of times.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { addMonths, dayOf } from '../../timeZone.ts';
import { isFree } from '../coupons/store.ts';
import { tell } from '../messages/tell.ts';
import type { PaidTrade } from '../payments/trade.ts';
import { expireNeedless, isAlreadyOpen } from './alreadyOpen.ts';
import { type Difference, noteDifference } from './differenceStore.ts';
import { isRefundable } from './kinds.ts';
import * as money from './moneyStore.ts';
import { newNumber } from './numbers.ts';
import { insertRefund } from './refundStore.ts';
import { faultOf, nextState, type Outcome, outcomeOf, type TradeFault } from './states.ts';
import { holdLearner, isPaidAnew, lockOrder, type Order, setOrder } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log'>;

/** known: it was booked before. difference: it fits no order, and is in the books for staff to decide. */
export type Taken = Outcome | 'known' | 'difference';

/** When this returns, the money is in the books for good: with what it opens, as a refund, or as a difference. */
export async function takePayment(trade: PaidTrade, source: money.Source, deps: Needs): Promise<Taken> {
  const taken = await deps.db.transaction((trx) => book(trx, trade, source, deps.clock()));
  const { provider, outTradeNo } = trade;
  if (taken !== 'known') deps.log.info({ provider, outTradeNo, source, taken }, 'payment booked');
  return taken;
}

async function book(trx: Knex, trade: PaidTrade, source: money.Source, now: Date): Promise<Taken> {
  const order = await lockOrder(trx, { outTradeNo: trade.outTradeNo });
  if (await money.paymentOf(trx, trade)) return 'known';
  const fault = faultOf(order, trade);
  if (fault || !order) {
    await noteDifference(trx, differenceOf(fault ?? 'unknown_order', trade, order));
    return 'difference';
  }
  await holdLearner(trx, order.learnerId);
  const outcome = outcomeOf(order.state, {
    paidAnew: await isPaidAnew(trx, order),
    couponGone: order.state === 'closed' && !(await isFree(trx, order)),
    alreadyOpen: await isAlreadyOpen(trx, order, now),
    refundable: isRefundable(order),
  });
  const paymentId = await money.insertPayment(trx, order.id, trade, source, outcome);
  if (outcome === 'honoured') await honour(trx, order, now);
  else if (outcome === 'refunded') await giveBack(trx, order, { id: paymentId, orderId: order.id, ...trade });
  else await noteDifference(trx, differenceOf('late_unrefundable', trade, order));
  const closed = outcome === 'honoured' ? undefined : nextState(order.state, 'close');
  if (closed) await setOrder(trx, order.id, { state: closed, closed_at: now });
  return outcome;
}

/** What a coupon has made free: nothing is to be paid, and it opens like what is. */
export async function openFree(trx: Knex, order: Order, now: Date): Promise<Order> {
  await honour(trx, order, now);
  return { ...order, state: 'paid', paidAt: now };
}

async function honour(trx: Knex, order: Order, now: Date): Promise<void> {
  await setOrder(trx, order.id, { state: nextState(order.state, 'pay'), paid_at: now });
  const { learnerId, productId, id: orderId, months, opensPast, opensMock, materialIds } = order;
  const { productName: product, amountFen: amount } = order;
  await tell(
    trx,
    learnerId,
    amount > 0
      ? { kind: 'orderPaid', params: { product, amount, paidAt: now } }
      : { kind: 'orderFree', params: { product } },
  );
  const whose = { learnerId, productId, orderId };
  for (const materialId of materialIds)
    await money.insertEntitlement(trx, {
      ...whose,
      materialId,
      opensPast: false,
      opensMock: false,
      startsAt: now,
      endsAt: null,
    });
  if (materialIds.length > 0) await expireNeedless(trx, order, now);
  if (months === null) return;
  const end = await money.membershipEnd(trx, order);
  const startsAt = end && end > now ? end : now;
  const endsAt = addMonths(startsAt, months);
  await money.insertEntitlement(trx, { ...whose, materialId: null, opensPast, opensMock, startsAt, endsAt });
}

/** By rule: nobody decides on it, the job that sends refunds does the rest. */
async function giveBack(
  trx: Knex,
  { learnerId, productName: product }: Order,
  payment: { id: number; orderId: number; amountFen: number },
): Promise<void> {
  const refund = { outRefundNo: newNumber('R'), reason: '重复付款，自动退回', staffId: null };
  await insertRefund(trx, refund, payment);
  await tell(trx, learnerId, { kind: 'paymentReturned', params: { product, amount: payment.amountFen } });
}

const SENTENCES: Record<TradeFault | 'late_unrefundable', string> = {
  unknown_order: '收到一笔付款，但系统中没有这个订单',
  wrong_provider: '收到一笔付款，但付款方式与订单不同',
  wrong_amount: '收到一笔付款，但金额与订单不同',
  wrong_currency: '收到一笔付款，但币种不是人民币',
  wrong_payer: '收到一笔付款，但付款人不是下单的微信用户',
  late_unrefundable: '重复付款，但苹果支付不能由商家退款；请联系学员向苹果申请退款',
};

const differenceOf = (
  kind: keyof typeof SENTENCES,
  trade: PaidTrade,
  order: Order | undefined,
): Difference => ({
  kind,
  provider: trade.provider,
  reference: trade.transactionId,
  orderId: order?.id ?? null,
  amountFen: trade.amountFen,
  day: dayOf(trade.paidAt),
  detail: `${SENTENCES[kind]}（商户订单号 ${trade.outTradeNo}）`,
});
