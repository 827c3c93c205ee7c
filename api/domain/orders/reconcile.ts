/** The day's books held against WeChat's. What does not agree is a row that somebody has to close. */
import type { Deps } from '../../deps.ts';
import { addDays, dayOf, startOfDay } from '../../timeZone.ts';
import type { PaymentProvider } from '../payments/provider.ts';
import { type Bill, type BillRefund, PROVIDERS, type ProviderName } from '../payments/trade.ts';
import * as money from './moneyStore.ts';
import { takePayment } from './payments.ts';
import { type Side, saveReconciliation } from './reconcileStore.ts';
import { takeReturn } from './returns.ts';
import { findOfDay, findOrder, findPaidBefore } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'payments'>;

interface Day {
  name: string;
  from: Date;
  until: Date;
}

/** Yesterday: WeChat has its bill ready after ten in the morning. */
export async function reconcileYesterday(deps: Needs): Promise<string> {
  return reconcileDay(addDays(deps.clock(), -1), deps);
}

/** May be repeated: money is booked once and a difference is one row. */
export async function reconcileDay(at: Date, deps: Needs): Promise<string> {
  const from = startOfDay(at);
  const day = { name: dayOf(at), from, until: addDays(from, 1) };
  const found: string[] = [];
  for (const [name, provider] of Object.entries(deps.payments) as [ProviderName, PaymentProvider][]) {
    const bill = provider.bill
      ? await provider.bill(day.name)
      : await billByQueries(name, provider, day, deps);
    const differences = await compare(name, bill, day, deps);
    found.push(`${PROVIDERS[name]} ${bill.payments.length} 笔付款，${differences} 处差异`);
  }
  return `${day.name}：${found.join('；') || '没有启用支付'}`;
}

/** Payers may take their money back for months, and the push that tells of it may be lost. */
const LOOK_BACK_DAYS = [3, 7, 14, 30, 60, 90];

/** Where WeChat makes no bill, every order that may have been paid that day is asked for. */
async function billByQueries(
  name: ProviderName,
  provider: PaymentProvider,
  day: Day,
  deps: Needs,
): Promise<Bill> {
  const { db } = deps;
  const asked = await findOfDay(db, name, day.from, day.until);
  const orders = [...asked, ...(await findPaidBefore(db, name, day.until, LOOK_BACK_DAYS))];
  const payments = [];
  for (const order of orders) {
    const trade = await provider.query(order);
    if (trade.state !== 'paid') continue;
    await takePayment(trade.paid, 'bill', deps);
    await takeReturn(trade, deps);
    if (dayOf(trade.paid.paidAt) === day.name) payments.push(trade.paid);
  }
  // What went back without us has been found above; the rest are refunds that each have been asked for.
  const refunds = await money.refundsBetween(db, name, day.from, day.until);
  return { payments, refunds, feesFen: null };
}

/** Returns how many differences the day has, decided or not. */
async function compare(provider: ProviderName, bill: Bill, day: Day, deps: Needs): Promise<number> {
  for (const trade of bill.payments) await takePayment(trade, 'bill', deps);
  const ours = await money.paymentsBetween(deps.db, provider, day.from, day.until);
  const theirs = new Set(bill.payments.map(({ transactionId }) => transactionId));
  const named = { provider, day: day.name };
  for (const payment of ours)
    if (!theirs.has(payment.transactionId))
      await money.noteDifference(deps.db, { ...named, ...notInBill(payment) });
  for (const refund of bill.refunds) {
    const known = await money.findRefund(deps.db, refund.outRefundNo);
    if (known?.amountFen === refund.amountFen) continue;
    const { outTradeNo } = refund;
    const orderId = known?.orderId ?? (await findOrder(deps.db, { outTradeNo }))?.id ?? null;
    await money.noteDifference(deps.db, { ...named, ...unlike(refund, known !== undefined, orderId) });
  }
  const differences = await money.countDifferences(deps.db, provider, day.name);
  const ourRefunds = await money.refundsBetween(deps.db, provider, day.from, day.until);
  const [their, our] = [sideOf(bill.payments, bill.refunds), sideOf(ours, ourRefunds)];
  await saveReconciliation(deps.db, {
    ...{ day: day.name, provider, their, our, differences },
    feesFen: bill.feesFen,
  });
  return differences;
}

type Found = Omit<money.Difference, 'provider' | 'day'>;

const notInBill = ({ transactionId, orderId, amountFen }: money.Payment): Found => ({
  kind: 'not_in_bill',
  reference: transactionId,
  orderId,
  amountFen,
  detail: '系统记有这笔付款，但微信账单中没有',
});

const unlike = (
  { outRefundNo, outTradeNo, amountFen }: BillRefund,
  known: boolean,
  orderId: number | null,
): Found => ({
  kind: known ? 'refund_amount' : 'unknown_refund',
  reference: outRefundNo,
  orderId,
  amountFen,
  detail: `${known ? '退款金额与系统所记不同' : '微信账单中有这笔退款，但不是由系统发起'}（商户订单号 ${outTradeNo}）`,
});

const sideOf = (payments: { amountFen: number }[], refunds: { amountFen: number }[]): Side => ({
  payments: payments.length,
  paidFen: sum(payments),
  refunds: refunds.length,
  refundedFen: sum(refunds),
});

const sum = (rows: { amountFen: number }[]): number => rows.reduce((total, row) => total + row.amountFen, 0);
