/** SQL of the monthly report. A month is the centre's: from midnight to midnight. */
import type { Knex } from 'knex';
import type { ProductKind } from '../orders/kinds.ts';
import type { ProviderName } from '../payments/trade.ts';
import type { Figures } from './contract.ts';

export interface Span {
  from: Date;
  until: Date;
  /** Its first day and the first one after it, as dates. */
  firstDay: string;
  endDay: string;
}

/** Money of one product by one way to pay. */
export interface MoneyRow {
  name: string;
  kind: ProductKind;
  provider: ProviderName;
  payments: number;
  paidFen: number;
  refunds: number;
  refundedFen: number;
}

export async function readMoney(db: Knex, { from, until }: Span): Promise<MoneyRow[]> {
  const { rows } = await db.raw(
    `select product_name as name, orders.kind, moved.provider,
       sum(paid)::int as payments, sum(paid_fen)::float8 as "paidFen",
       sum(back)::int as refunds, sum(back_fen)::float8 as "refundedFen"
     from (
       select order_id, provider, 1 as paid, amount_fen as paid_fen, 0 as back, 0 as back_fen
       from payments where paid_at >= :from and paid_at < :until
       union all
       select refunds.order_id, provider, 0, 0, 1, refunds.amount_fen
       from refunds join payments on payments.id = payment_id
       where refunds.state in ('succeeded', 'by_hand') and settled_at >= :from and settled_at < :until
     ) moved join orders on orders.id = moved.order_id
     group by product_name, orders.kind, moved.provider
     order by "paidFen" desc, name, moved.provider`,
    { from, until },
  );
  return rows;
}

/** Refunds outside WeChat, and those that were still owed when the month ended. */
export async function readRefunds(
  db: Knex,
  { from, until }: Span,
): Promise<Pick<Figures, 'byHand' | 'owed'>> {
  const count = (which: string) => `json_build_object('refunds', count(*) filter (where ${which})::int,
    'fen', coalesce(sum(amount_fen) filter (where ${which}), 0)::float8)`;
  return db('refunds').first({
    byHand: db.raw(count("state = 'by_hand' and settled_at >= :from and settled_at < :until"), {
      from,
      until,
    }),
    owed: db.raw(
      count("state <> 'replaced' and created_at < :until and (settled_at is null or settled_at >= :until)"),
      { until },
    ),
  });
}

/** Null where no bill of the month tells. */
export const readFees = (
  db: Knex,
  { firstDay, endDay }: Span,
): Promise<{ provider: ProviderName; feesFen: number | null }[]> =>
  db('reconciliations')
    .where('day', '>=', firstDay)
    .where('day', '<', endDay)
    .groupBy('provider')
    .select('provider', db.raw('sum(fees_fen)::float8 as "feesFen"'));

export const readOpened = (db: Knex, { from, until }: Span): Promise<Figures['opened']> => {
  const count = (what: string, whose: string) =>
    `count(*) filter (where material_id is ${what} and order_id is ${whose})::int`;
  return db('entitlements')
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .first({
      memberships: db.raw(count('null', 'not null')),
      materials: db.raw(count('not null', 'not null')),
      membershipsByStaff: db.raw(count('null', 'null')),
      materialsByStaff: db.raw(count('not null', 'null')),
    });
};

export const readDiscounts = (db: Knex, { from, until }: Span): Promise<Figures['discounts']> =>
  db('orders')
    .where('discount_fen', '>', 0)
    .where('paid_at', '>=', from)
    .where('paid_at', '<', until)
    .first({
      orders: db.raw('count(*)::int'),
      fen: db.raw('coalesce(sum(discount_fen), 0)::float8'),
      free: db.raw('count(*) filter (where amount_fen = 0)::int'),
    });

export async function readDifferences(
  db: Knex,
  { firstDay, endDay }: Span,
): Promise<Pick<Figures, 'openDifferences' | 'openDifferencesFen'>> {
  return db('payment_differences')
    .where('state', 'open')
    .where('day', '>=', firstDay)
    .where('day', '<', endDay)
    .first({
      openDifferences: db.raw('count(*)::int'),
      openDifferencesFen: db.raw(
        "coalesce(sum(abs(amount_fen)) filter (where kind <> 'refund_stuck'), 0)::float8",
      ),
    });
}

export interface UnreconciledDay {
  day: string;
  provider: ProviderName;
}

/** Days before today since the first order of each way to pay that nobody has held against WeChat's bill. */
export async function readUnreconciled(
  db: Knex,
  { firstDay, endDay }: Span,
  today: string,
): Promise<UnreconciledDay[]> {
  const { rows } = await db.raw(
    `select to_char(past, 'YYYY-MM-DD') as day, provider
     from (select provider, min((prepared_at at time zone 'Asia/Shanghai')::date) as first
       from orders where prepared_at is not null group by provider) sold,
       generate_series(greatest(first, cast(:firstDay as date)),
         least(cast(:endDay as date), cast(:today as date)) - 1, interval '1 day') as past
     where not exists (select from reconciliations
       where reconciliations.provider = sold.provider and reconciliations.day = past::date)
     order by past, provider`,
    { firstDay, endDay, today },
  );
  return rows;
}

export interface Closing {
  figures: Figures;
  reason: string;
  /** Sealed name. */
  staff: string;
  createdAt: Date;
}

/** What months closed before it was counted say of it. */
const NONE = { byHand: { refunds: 0, fen: 0 }, owed: { refunds: 0, fen: 0 } };

export async function findClosing(db: Knex, month: string): Promise<Closing | undefined> {
  const closing: Closing | undefined = await db('month_closings')
    .join('staff', 'staff.id', 'staff_id')
    .where({ month })
    .first({
      figures: 'figures',
      reason: 'reason',
      staff: 'staff.name',
      createdAt: 'month_closings.created_at',
    });
  return closing && { ...closing, figures: { ...NONE, ...closing.figures } };
}

/** Undefined when it was closed before. */
export async function insertClosing(
  trx: Knex,
  month: string,
  figures: Figures,
  { reason, staffId, at }: { reason: string; staffId: number; at: Date },
): Promise<number | undefined> {
  const [row] = await trx('month_closings')
    .insert({
      month,
      figures: JSON.stringify(figures),
      paid_fen: figures.total.paidFen,
      refunded_fen: figures.total.refundedFen,
      fees_fen: figures.feesFen,
      open_differences: figures.openDifferences,
      reason,
      staff_id: staffId,
      created_at: at,
    })
    .onConflict('month')
    .ignore()
    .returning('id');
  return row?.id;
}
