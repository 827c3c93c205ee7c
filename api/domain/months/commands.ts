/** The report of a month, and closing it: from then on it says what it said that day. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { addDays, addMonths, dayOf, midnightOf } from '../../timeZone.ts';
import { LOOK_BACK_DAYS } from '../orders/reconcileStore.ts';
import type { Figures, MonthReport } from './contract.ts';
import { moneyFigures } from './figures.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'secrets' | 'payments'>;

export async function monthReport(month: string, deps: Needs): Promise<MonthReport> {
  const { db, clock, secrets } = deps;
  const span = spanOf(month);
  const [closing, { figures: now, ...days }] = await Promise.all([
    store.findClosing(db, month),
    readMonth(db, span, deps),
  ]);
  if (!closing) return { month, figures: now, closable: span.until <= clock(), ...days, closing: null };
  const { figures, reason, staff, createdAt } = closing;
  return {
    month,
    figures,
    closable: false,
    unreconciled: [],
    neverReconciled: [],
    closing: {
      at: createdAt.toISOString(),
      by: secrets.decrypt(staff),
      reason,
      laterPaidFen: now.total.paidFen - figures.total.paidFen,
      laterRefundedFen: now.total.refundedFen - figures.total.refundedFen,
    },
  };
}

/** @throws AppError month.notOver, month.closed, month.unreconciled, month.neverReconciled, month.reasonMissing */
export async function closeMonth(
  month: string,
  reason: string,
  origin: AuditOrigin,
  deps: Needs,
): Promise<MonthReport> {
  const { db, clock } = deps;
  const span = spanOf(month);
  if (span.until > clock()) throw new AppError('month.notOver', { month });
  await db.transaction(async (trx) => {
    const { figures, unreconciled, neverReconciled } = await readMonth(trx, span, deps);
    const { openDifferences: count } = figures;
    const staffId = origin.actor.kind === 'staff' ? origin.actor.id : 0;
    const rowId = await store.insertClosing(trx, month, figures, { reason, staffId, at: clock() });
    if (rowId === undefined) throw new AppError('month.closed', { month });
    if (unreconciled.length > 0) throw new AppError('month.unreconciled', { days: unreconciled.join('、') });
    if (neverReconciled.length > 0 && !reason)
      throw new AppError('month.neverReconciled', { days: neverReconciled.join('、') });
    if (count > 0 && !reason) throw new AppError('month.reasonMissing', { month, count });
    const after = { month, ...figures.total, openDifferences: count, reason };
    await writeAudit(trx, origin, [
      { action: 'month-closings.close', resource: 'month-closings', rowId, before: null, after },
    ]);
  });
  return monthReport(month, deps);
}

type Month = { figures: Figures } & Pick<MonthReport, 'unreconciled' | 'neverReconciled'>;

async function readMonth(db: Knex, span: store.Span, { clock, payments }: Needs): Promise<Month> {
  const money = await store.readMoney(db, span);
  const fees = await store.readFees(db, span);
  const opened = await store.readOpened(db, span);
  const refunds = await store.readRefunds(db, span);
  const discounts = await store.readDiscounts(db, span);
  const differences = await store.readDifferences(db, span);
  const today = dayOf(clock());
  const left = await store.readUnreconciled(db, span, today);
  const oldest = dayOf(addDays(clock(), -LOOK_BACK_DAYS));
  const isToHave = ({ day, provider }: store.UnreconciledDay) => payments[provider] && day >= oldest;
  const days = namesOf(left);
  const unreconciled = namesOf(left.filter(isToHave));
  return {
    figures: {
      ...moneyFigures(money, fees),
      ...{ opened, discounts, ...refunds, ...differences },
      unreconciledDays: days.length,
    },
    unreconciled,
    neverReconciled: days.filter((day) => !unreconciled.includes(day)),
  };
}

const namesOf = (days: store.UnreconciledDay[]): string[] => [...new Set(days.map(({ day }) => day))];

function spanOf(month: string): store.Span {
  const from = midnightOf(`${month}-01`);
  const until = addMonths(from, 1);
  return { from, until, firstDay: dayOf(from), endDay: dayOf(until) };
}
