/** The day's books held against WeChat's. What does not agree is a row that somebody has to close. */
import type { Deps } from '../../deps.ts';
import { yuanText } from '../../money.ts';
import { addDays, dayOf, midnightOf } from '../../timeZone.ts';
import type { PaymentProvider } from '../payments/provider.ts';
import { type Bill, PROVIDERS, type ProviderName } from '../payments/trade.ts';
import { compareRefunds } from './billedRefunds.ts';
import { takeFound } from './closing.ts';
import { countDifferences, type Difference, noteDifference } from './differenceStore.ts';
import * as money from './moneyStore.ts';
import { takePayment } from './payments.ts';
import { missedDays, type Side, saveReconciliation } from './reconcileStore.ts';
import * as refunds from './refundStore.ts';
import { findOfDay, findOrder, findPaidBefore, type Order } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'payments'>;

export interface Day {
  name: string;
  from: Date;
  until: Date;
}

/**
 * Yesterday, which WeChat has its bill of after ten in the morning; then earlier days that were left out, because the
 * system stood still or WeChat had nothing to give. What still cannot be had is named, and its turn comes again.
 */
export async function reconcileDue(deps: Needs): Promise<string> {
  const yesterday = addDays(deps.clock(), -1);
  const [first] = await Promise.allSettled([reconcileDay(yesterday, deps)]);
  const told: string[] = [];
  for (const [name, provider] of providersOf(deps))
    for (const day of await missedDays(deps.db, name, dayOf(yesterday)))
      told.push(await makeUp(name, provider, day, deps));
  if (first.status === 'rejected') throw first.reason;
  return [first.value, ...told].join('；');
}

async function makeUp(
  name: ProviderName,
  provider: PaymentProvider,
  day: string,
  deps: Needs,
): Promise<string> {
  try {
    return `补对 ${day} ${await reconcile(name, provider, dayNamed(day), deps)}`;
  } catch (error) {
    deps.log.warn({ err: error, day, provider: name }, 'day not reconciled');
    return `${day} ${PROVIDERS[name]}仍未对账`;
  }
}

/** May be repeated: money is booked once and a difference is one row. @throws what the first provider failed by, after all */
export async function reconcileDay(at: Date, deps: Needs): Promise<string> {
  const day = dayNamed(dayOf(at));
  const found: string[] = [];
  const failures: unknown[] = [];
  for (const [name, provider] of providersOf(deps))
    try {
      found.push(await reconcile(name, provider, day, deps));
    } catch (error) {
      deps.log.warn({ err: error, day: day.name, provider: name }, 'day not reconciled');
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
  return `${day.name}：${found.join('；') || '没有启用支付'}`;
}

/** Those that are set up. */
const providersOf = ({ payments }: Needs) =>
  Object.entries(payments).filter(([, provider]) => provider) as [ProviderName, PaymentProvider][];

function dayNamed(name: string): Day {
  const from = midnightOf(name);
  return { name, from, until: addDays(from, 1) };
}

async function reconcile(
  name: ProviderName,
  provider: PaymentProvider,
  day: Day,
  deps: Needs,
): Promise<string> {
  const bill = provider.bill ? await provider.bill(day.name) : await billByQueries(name, provider, day, deps);
  const differences = await compare(name, bill, day, deps);
  return `${PROVIDERS[name]} ${bill.payments.length} 笔付款，${differences} 处差异`;
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
  const gone = await refunds.refundsBetween(db, name, addDays(day.from, -1), day.until);
  const refunded = await Promise.all(gone.map(({ orderId: id }) => findOrder(db, { id })));
  const orders = new Map<number, Order>();
  for (const order of [
    ...(await findOfDay(db, name, day.from, day.until)),
    ...(await findPaidBefore(db, name, day.until, LOOK_BACK_DAYS)),
    ...refunded,
  ])
    if (order) orders.set(order.id, order);
  const payments = [];
  const returnedFen = new Map<number, number>();
  for (const order of orders.values()) {
    const trade = await provider.query(order);
    if (trade.state !== 'paid') continue;
    await takeFound(order, trade, 'bill', deps);
    returnedFen.set(order.id, trade.returnedFen ?? 0);
    if (dayOf(trade.paid.paidAt) === day.name) payments.push(trade.paid);
  }
  // What went back without us has been found above. Of ours, those that WeChat says have gone back.
  const went = gone.filter(
    ({ orderId, amountFen, billedOn, settledAt }) =>
      (billedOn === null || settledAt >= day.from) && (returnedFen.get(orderId) ?? 0) >= amountFen,
  );
  return { payments, refunds: went, feesFen: null };
}

/** Returns how many differences the day has, decided or not. */
async function compare(provider: ProviderName, bill: Bill, day: Day, deps: Needs): Promise<number> {
  for (const trade of bill.payments) await takePayment(trade, 'bill', deps);
  const ours = await money.paymentsBetween(deps.db, provider, day.from, day.until);
  const theirs = new Map(bill.payments.map(({ transactionId, amountFen }) => [transactionId, amountFen]));
  const named = { provider, day: day.name };
  for (const payment of ours) {
    const fen = theirs.get(payment.transactionId);
    if (fen === payment.amountFen) continue;
    const found = fen === undefined ? notInBill(payment) : unequal(payment, fen);
    await noteDifference(deps.db, { ...named, ...found });
  }
  await compareRefunds(provider, bill.refunds, day, deps);
  const differences = await countDifferences(deps.db, provider, day.name);
  const ourRefunds = await refunds.refundsBetween(deps.db, provider, day.from, day.until);
  const [their, our] = [sideOf(bill.payments, bill.refunds), sideOf(ours, ourRefunds)];
  await saveReconciliation(deps.db, {
    ...{ day: day.name, provider, their, our, differences },
    feesFen: bill.feesFen,
  });
  return differences;
}

type Found = Omit<Difference, 'provider' | 'day'>;

const notInBill = ({ transactionId, orderId, amountFen }: money.Payment): Found => ({
  kind: 'not_in_bill',
  reference: transactionId,
  orderId,
  amountFen,
  detail: '系统记有这笔付款，但微信账单中没有',
});

/** What WeChat has more than we; negative: less. */
const unequal = ({ transactionId, orderId, amountFen }: money.Payment, theirFen: number): Found => ({
  kind: 'wrong_amount',
  reference: transactionId,
  orderId,
  amountFen: theirFen - amountFen,
  detail: `微信账单记为 ${yuanText(theirFen)} 元，系统记为 ${yuanText(amountFen)} 元`,
});

const sideOf = (payments: { amountFen: number }[], refunds: { amountFen: number }[]): Side => ({
  payments: payments.length,
  paidFen: sum(payments),
  refunds: refunds.length,
  refundedFen: sum(refunds),
});

const sum = (rows: { amountFen: number }[]): number => rows.reduce((total, row) => total + row.amountFen, 0);
