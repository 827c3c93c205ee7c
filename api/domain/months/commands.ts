/** The report of a month, and closing it: from then on it says what it said that day. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { addMonths, dayOf, midnightOf } from '../../timeZone.ts';
import type { Figures, MonthReport } from './contract.ts';
import { moneyFigures } from './figures.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'secrets'>;

export async function monthReport(month: string, { db, clock, secrets }: Needs): Promise<MonthReport> {
  const span = spanOf(month);
  const [closing, now] = await Promise.all([store.findClosing(db, month), readFigures(db, span)]);
  if (!closing) return { month, figures: now, closable: span.until <= clock(), closing: null };
  const { figures, reason, staff, createdAt } = closing;
  return {
    month,
    figures,
    closable: false,
    closing: {
      at: createdAt.toISOString(),
      by: secrets.decrypt(staff),
      reason,
      laterPaidFen: now.total.paidFen - figures.total.paidFen,
      laterRefundedFen: now.total.refundedFen - figures.total.refundedFen,
    },
  };
}

/** @throws AppError month.notOver, month.closed, month.reasonMissing */
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
    const figures = await readFigures(trx, span);
    const { openDifferences: count } = figures;
    const staffId = origin.actor.kind === 'staff' ? origin.actor.id : 0;
    const rowId = await store.insertClosing(trx, month, figures, { reason, staffId, at: clock() });
    if (rowId === undefined) throw new AppError('month.closed', { month });
    if (count > 0 && !reason) throw new AppError('month.reasonMissing', { month, count });
    const after = { month, ...figures.total, openDifferences: count, reason };
    await writeAudit(trx, origin, [
      { action: 'month-closings.close', resource: 'month-closings', rowId, before: null, after },
    ]);
  });
  return monthReport(month, deps);
}

async function readFigures(db: Knex, span: store.Span): Promise<Figures> {
  const money = await store.readMoney(db, span);
  const fees = await store.readFees(db, span);
  const opened = await store.readOpened(db, span);
  const refunds = await store.readRefunds(db, span);
  const discounts = await store.readDiscounts(db, span);
  const doubts = await store.readDoubts(db, span);
  return { ...moneyFigures(money, fees), opened, discounts, ...refunds, ...doubts };
}

function spanOf(month: string): store.Span {
  const from = midnightOf(`${month}-01`);
  const until = addMonths(from, 1);
  return { from, until, firstDay: dayOf(from), endDay: dayOf(until) };
}
