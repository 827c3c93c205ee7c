/**
 * Money that WeChat has given back without us: payers of virtual goods may ask Apple or WeChat for it themselves.
 * What it had opened is closed, as by a refund of our own.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import type { AuditOrigin } from '../../rest/audit.ts';
import { dayOf } from '../../timeZone.ts';
import { invoiceOfRefunded } from '../invoices/afterRefund.ts';
import { tell } from '../messages/tell.ts';
import { providerOf } from '../payments/provider.ts';
import type { Trade } from '../payments/trade.ts';
import { type Difference, noteDifference, solveDifference } from './differenceStore.ts';
import * as money from './moneyStore.ts';
import { newNumber } from './numbers.ts';
import { takePayment } from './payments.ts';
import { isAtWechat } from './refundStates.ts';
import { findRefund, insertRefund, refundOf, setRefund } from './refundStore.ts';
import { NO_TROUBLE, paidTwice, settleByNumber } from './refunds.ts';
import { nextState } from './states.ts';
import { findOrder, lockOrder, type Order, setOrder } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'payments'>;
type Paid = Extract<Trade, { state: 'paid' }>;

/** No member of staff has done it. */
const BY_ITSELF: AuditOrigin = { actor: { kind: 'guest' }, address: '', requestId: '' };

/**
 * WeChat's push says that something was refunded: ours is settled, any other is looked into. So is one that another has
 * replaced: asked by its number, WeChat tells of the order, which the other may have paid back.
 */
export async function refundTold(
  { outTradeNo, outRefundNo }: { outTradeNo: string; outRefundNo: string },
  deps: Needs,
): Promise<void> {
  const ours = outRefundNo ? await findRefund(deps.db, outRefundNo) : undefined;
  if (ours && ours.state !== 'replaced') {
    await settleByNumber(outRefundNo, deps);
    return;
  }
  const order = await findOrder(deps.db, { outTradeNo });
  if (!order) return;
  const trade = await providerOf(deps.payments, order.provider).query(order);
  if (trade.state !== 'paid') return;
  await takePayment(trade.paid, 'query', deps);
  await takeReturn(trade, deps);
}

/** Whatever has gone back and no refund of ours explains. May be repeated: it counts once. */
export async function takeReturn({ paid, returnedFen = 0 }: Paid, { db, clock }: Needs): Promise<void> {
  if (returnedFen === 0) return;
  await db.transaction(async (trx) => {
    const order = await lockOrder(trx, { outTradeNo: paid.outTradeNo });
    const payment = order && (await money.paymentOf(trx, paid));
    if (!payment) return;
    const refund = await refundOf(trx, payment.id);
    const explained = refund && isAtWechat(refund.state) ? refund.amountFen : 0;
    const fen = returnedFen - explained;
    if (fen <= 0) return;
    if (fen < payment.amountFen) return noteDifference(trx, partly(paid.outTradeNo, payment, fen, clock()));
    await solveDifference(trx, 'unknown_refund', paid.outTradeNo, '其余款项也已退回，见这笔订单的退款');
    if (refund?.state === 'by_hand') return noteDifference(trx, paidTwice(refund, clock()));
    const over = { state: 'succeeded' as const, settled_at: clock(), ...NO_TROUBLE };
    if (refund) await setRefund(trx, refund.id, over);
    else
      await bookReturn(trx, payment, {
        reason: '学员已向苹果或微信取回款项',
        settled: { settled_at: clock() },
      });
    if (refund) await solveDifference(trx, 'refund_stuck', refund.outRefundNo, '款项已由学员取回');
    await closeReturned(trx, order, fen, clock());
  });
}

/**
 * Staff have paid it back in WeChat's console, and nothing here had asked for that.
 * @param settledAs its number there
 * @returns our number of it
 */
export async function takeConsoleReturn(
  trx: Knex,
  { order, payment }: { order: Order; payment: money.Payment },
  { settledAt, settledAs, now }: { settledAt: Date; settledAs: string; now: Date },
): Promise<string> {
  const settled = { settled_at: settledAt, settled_as: settledAs };
  const outRefundNo = await bookReturn(trx, payment, { reason: '已在微信商户平台退款', settled });
  await closeReturned(trx, order, payment.amountFen, now);
  return outRefundNo;
}

async function bookReturn(
  trx: Knex,
  payment: money.Payment,
  { reason, settled }: { reason: string; settled: { settled_at: Date; settled_as?: string } },
): Promise<string> {
  const wish = { outRefundNo: newNumber('R'), reason, staffId: null };
  await setRefund(trx, await insertRefund(trx, wish, payment), { state: 'succeeded', ...settled });
  await money.setOutcome(trx, payment.id, 'refunded');
  await solveDifference(trx, 'late_unrefundable', payment.transactionId, '款项已退回学员');
  return wish.outRefundNo;
}

async function closeReturned(trx: Knex, order: Order, amount: number, now: Date): Promise<void> {
  await closeWhatWasOpened(trx, order, now);
  const params = { product: order.productName, amount, refundedAt: now };
  await tell(trx, order.learnerId, { kind: 'orderRefunded', params });
}

/** An order that was paid stays refunded; one that only a late payment had come for stays closed. */
async function closeWhatWasOpened(trx: Knex, { id, state }: Order, now: Date): Promise<void> {
  const refunding = nextState(state, 'refund') ?? state;
  const refunded = nextState(refunding, 'refundDone');
  if (!refunded) return;
  await money.revokeEntitlement(trx, id, now);
  await setOrder(trx, id, { state: refunded });
  await invoiceOfRefunded(trx, id, BY_ITSELF);
}

const partly = (outTradeNo: string, payment: money.Payment, fen: number, now: Date): Difference => ({
  kind: 'unknown_refund',
  provider: payment.provider,
  reference: outTradeNo,
  orderId: payment.orderId,
  amountFen: fen,
  day: dayOf(now),
  detail: `微信已退回这笔付款的一部分，但不是由系统发起（商户订单号 ${outTradeNo}）`,
});
