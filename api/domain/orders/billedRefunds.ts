/**
 * Refunds held against WeChat's bill, both ways round. A refund may cross midnight: the bill has it on the day it was
 * asked for, or on the day it arrived, so one that has arrived is missed only when the next day's bill lacks it too.
 */
import type { Deps } from '../../deps.ts';
import { dayOf } from '../../timeZone.ts';
import type { BillRefund, ProviderName } from '../payments/trade.ts';
import { type Difference, noteDifference, solveDifference } from './differenceStore.ts';
import { paymentOf } from './moneyStore.ts';
import type { Day } from './reconcile.ts';
import { isStuck } from './refundStates.ts';
import * as store from './refundStore.ts';
import { arrive, paidTwice, settleByNumber } from './refunds.ts';
import { takeConsoleReturn } from './returns.ts';
import { findOrder, lockOrder } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'payments'>;

export async function compareRefunds(
  provider: ProviderName,
  billed: readonly BillRefund[],
  day: Day,
  deps: Needs,
): Promise<void> {
  for (const refund of billed) await compareOne(provider, refund, day, deps);
  for (const refund of await store.unbilledBefore(deps.db, provider, day.name))
    await noteDifference(deps.db, notInBill(refund));
}

async function compareOne(provider: ProviderName, billed: BillRefund, day: Day, deps: Needs): Promise<void> {
  const { db } = deps;
  const { outRefundNo, outTradeNo, amountFen } = billed;
  const known = (await store.findRefund(db, outRefundNo)) ?? (await adopt(provider, billed, day, deps));
  const named = { provider, reference: outRefundNo, day: day.name, amountFen };
  if (!known) {
    const orderId = (await findOrder(db, { outTradeNo }))?.id ?? null;
    const detail = `微信账单中有这笔退款，但不是由系统发起（商户订单号 ${outTradeNo}）`;
    return noteDifference(db, { ...named, kind: 'unknown_refund', orderId, detail });
  }
  // The bill has what no notification and no query has told.
  if (known.state !== 'succeeded') await settleByNumber(outRefundNo, deps);
  await store.setBilled(db, known.id, day.name);
  await solveDifference(db, 'refund_not_in_bill', known.outRefundNo, `已在 ${day.name} 的账单中找到`);
  if (known.amountFen === amountFen) return;
  const detail = `退款金额与系统所记不同（商户订单号 ${outTradeNo}）`;
  await noteDifference(db, { ...named, kind: 'refund_amount', orderId: known.orderId, detail });
}

/**
 * Staff have paid back in WeChat's console. What WeChat had not taken on from us is that refund, by another number; a
 * whole payment that nothing here was to pay back is one by itself, and what it had opened is closed.
 */
function adopt(
  provider: ProviderName,
  { outRefundNo, outTradeNo, transactionId, amountFen, underWay }: BillRefund,
  day: Day,
  { db, clock }: Needs,
): Promise<store.Refund | undefined> {
  return db.transaction(async (trx) => {
    const order = await lockOrder(trx, { outTradeNo });
    const payment = order && (await paymentOf(trx, { provider, transactionId }));
    const refund = payment && (await store.refundOf(trx, payment.id));
    if (!payment || underWay || payment.amountFen !== amountFen) return undefined;
    // An earlier run may have had nothing to connect it with.
    const ours = (no: string) =>
      solveDifference(trx, 'unknown_refund', outRefundNo, `是退款 ${no}，已在商户平台退回`);
    const settled = { settledAt: day.from, now: clock(), settledAs: outRefundNo };
    if (!refund) {
      await ours(await takeConsoleReturn(trx, { order, payment }, settled));
      return store.findRefund(trx, outRefundNo);
    }
    if (refund.state === 'by_hand') {
      await store.setRefund(trx, refund.id, { settled_as: outRefundNo });
      await noteDifference(trx, paidTwice(refund, clock()));
    } else if (isStuck(refund.state)) await arrive(trx, { order, refund }, settled);
    else return undefined;
    await ours(refund.outRefundNo);
    return { ...refund, state: 'succeeded' as const };
  });
}

const notInBill = (refund: store.SettledRefund): Difference => ({
  kind: 'refund_not_in_bill',
  provider: refund.provider,
  reference: refund.outRefundNo,
  orderId: refund.orderId,
  amountFen: refund.amountFen,
  day: dayOf(refund.settledAt),
  detail: `系统记这笔退款已到账，但微信当天和次日的账单中都没有（商户退款单号 ${refund.outRefundNo}）`,
});
