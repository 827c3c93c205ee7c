/** All SQL of payments and of what was opened for them. */
import type { Knex } from 'knex';
import type { PaidTrade, ProviderName } from '../payments/trade.ts';
import { holdLearner } from './store.ts';

/** Who told of a payment first. */
export type Source = 'notice' | 'query' | 'bill';

export async function insertPayment(
  trx: Knex,
  orderId: number,
  trade: PaidTrade,
  source: Source,
  outcome: 'honoured' | 'refunded' | 'undecided',
): Promise<number> {
  const [{ id }] = await trx('payments')
    .insert({
      order_id: orderId,
      provider: trade.provider,
      transaction_id: trade.transactionId,
      amount_fen: trade.amountFen,
      paid_at: trade.paidAt,
      source,
      outcome,
    })
    .returning('id');
  return id;
}

export interface Payment {
  id: number;
  orderId: number;
  provider: ProviderName;
  transactionId: string;
  amountFen: number;
}
const PAYMENT = {
  id: 'id',
  orderId: 'order_id',
  provider: 'provider',
  transactionId: 'transaction_id',
  amountFen: 'amount_fen',
};

export const honouredPayment = (trx: Knex, orderId: number): Promise<Payment | undefined> =>
  trx('payments').where({ order_id: orderId, outcome: 'honoured' }).first(PAYMENT);

export const paymentOf = (
  trx: Knex,
  { provider, transactionId }: Pick<PaidTrade, 'provider' | 'transactionId'>,
): Promise<Payment | undefined> =>
  trx('payments').where({ provider, transaction_id: transactionId }).first(PAYMENT);

export const setOutcome = (trx: Knex, id: number, outcome: 'refunded'): Promise<number> =>
  trx('payments').where({ id }).update({ outcome });

export const paymentsBetween = (
  db: Knex,
  provider: ProviderName,
  from: Date,
  until: Date,
): Promise<Payment[]> =>
  db('payments')
    .where({ provider })
    .where('paid_at', '>=', from)
    .where('paid_at', '<', until)
    .select(PAYMENT);

export interface Entitlement {
  learnerId: number;
  productId: number;
  orderId: number;
  /** Null: a membership. */
  materialId: number | null;
  opensPast: boolean;
  opensMock: boolean;
  startsAt: Date;
  endsAt: Date | null;
}

export const insertEntitlement = (trx: Knex, entitlement: Entitlement) =>
  trx('entitlements').insert({
    learner_id: entitlement.learnerId,
    product_id: entitlement.productId,
    order_id: entitlement.orderId,
    material_id: entitlement.materialId,
    opens_past: entitlement.opensPast,
    opens_mock: entitlement.opensMock,
    starts_at: entitlement.startsAt,
    ends_at: entitlement.endsAt,
  });

export const setGiver = (trx: Knex, id: number, staffId: number): Promise<number> =>
  trx('entitlements').where({ id }).update({ staff_id: staffId });

/** All that the order opened. Memberships that were to follow move up, so that no gap is left. */
export async function revokeEntitlement(trx: Knex, orderId: number, now: Date): Promise<void> {
  const revoked = await trx('entitlements')
    .where({ order_id: orderId })
    .update({ state: 'revoked', updated_at: now })
    .returning(['learner_id', 'opens_past', 'opens_mock', 'starts_at', 'ends_at']);
  const gone = revoked.find((row) => row.ends_at);
  if (!gone || gone.ends_at <= now) return;
  const freedMs = gone.ends_at.getTime() - Math.max(gone.starts_at.getTime(), now.getTime());
  const earlier = (column: string) => trx.raw(`?? - ? * interval '1 millisecond'`, [column, freedMs]);
  await trx('entitlements')
    .where({ learner_id: gone.learner_id, state: 'active' })
    .whereNotNull('order_id')
    .whereRaw('((opens_past and ?) or (opens_mock and ?))', [gone.opens_past, gone.opens_mock])
    .where('starts_at', '>=', gone.ends_at)
    .update({ starts_at: earlier('starts_at'), ends_at: earlier('ends_at') });
}

/** When the last membership ends that opens any of this; a renewal goes on from there. Holds other renewals back. */
export async function membershipEnd(
  trx: Knex,
  { learnerId, opensPast, opensMock }: Pick<Entitlement, 'learnerId' | 'opensPast' | 'opensMock'>,
): Promise<Date | null> {
  await holdLearner(trx, learnerId);
  const row = await trx('entitlements')
    .where({ learner_id: learnerId, state: 'active' })
    .whereRaw('((opens_past and ?) or (opens_mock and ?))', [opensPast, opensMock])
    .max({ end: 'ends_at' })
    .first();
  return row?.end ?? null;
}

/** Materials that the learner may read now, and until when; null: for good. */
export async function openMaterials(
  db: Knex,
  learnerId: number,
  now: Date,
): Promise<Map<number, Date | null>> {
  const rows = await db('entitlements')
    .where({ learner_id: learnerId, state: 'active' })
    .whereNotNull('material_id')
    .where('starts_at', '<=', now)
    .where((open) => open.whereNull('ends_at').orWhere('ends_at', '>', now))
    .groupBy('material_id')
    .select(
      'material_id',
      db.raw('case when bool_or(ends_at is null) then null else max(ends_at) end as until'),
    );
  return new Map(rows.map((row) => [row.material_id, row.until]));
}

/** Those of them that no day ends; what is open for a time may still be bought. */
export async function ownMaterials(db: Knex, learnerId: number, now: Date): Promise<Set<number>> {
  const open = [...(await openMaterials(db, learnerId, now))];
  return new Set(open.filter(([, until]) => until === null).map(([id]) => id));
}

/** `forever`: staff have given it without an end. Null: not open. */
export type Until = Date | 'forever' | null;
export interface Access {
  past: Until;
  mock: Until;
}

/** Until when the learner's memberships open what, as far as it is open now and without a gap. */
export async function accessOf(db: Knex, learnerId: number, now: Date): Promise<Access> {
  const rows: { opensPast: boolean; opensMock: boolean; startsAt: Date; endsAt: Date | null }[] = await db(
    'entitlements',
  )
    .where({ learner_id: learnerId, state: 'active' })
    .where((open) => open.whereNull('ends_at').orWhere('ends_at', '>', now))
    .orderBy('starts_at')
    .select({ opensPast: 'opens_past', opensMock: 'opens_mock', startsAt: 'starts_at', endsAt: 'ends_at' });
  const until = (opens: 'opensPast' | 'opensMock') =>
    rows
      .filter((row) => row[opens])
      .reduce<Until>((end, { startsAt, endsAt }) => {
        if (end === 'forever' || startsAt > (end ?? now)) return end;
        if (endsAt === null) return 'forever';
        return end && end > endsAt ? end : endsAt;
      }, null);
  return { past: until('opensPast'), mock: until('opensMock') };
}

export const endMemberships = (db: Knex, now: Date): Promise<number> =>
  db('entitlements')
    .where({ state: 'active' })
    .where('ends_at', '<=', now)
    .update({ state: 'ended', updated_at: now });

/** What staff have opened by hand. */
export interface Gift {
  learnerId: number;
  material: string | null;
  opensTraining: boolean;
  endsAt: Date | null;
}

export const findGift = (db: Knex, id: number): Promise<Gift> =>
  db('entitlements')
    .leftJoin('materials', 'materials.id', 'material_id')
    .where('entitlements.id', id)
    .first({
      learnerId: 'learner_id',
      material: 'materials.title',
      opensTraining: db.raw('opens_past or opens_mock'),
      endsAt: 'entitlements.ends_at',
    });
