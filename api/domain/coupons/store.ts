/** All SQL of coupons. How often one is used the database counts by itself: an order holds its coupon until it is closed. */
import type { Knex } from 'knex';
import type { CouponTerms, GivenBy } from './price.ts';

export interface Coupon extends CouponTerms {
  id: number;
  name: string;
  /** Empty: all. */
  productIds: number[];
  givenBy: GivenBy;
  total: number | null;
  perLearner: number;
  used: number;
  startsAt: Date | null;
  endsAt: Date | null;
}

const COUPON = {
  id: 'coupons.id',
  name: 'name',
  kind: 'kind',
  offFen: 'off_fen',
  percent: 'percent',
  leastFen: 'least_fen',
  productIds: 'product_ids',
  givenBy: 'given_by',
  total: 'total',
  perLearner: 'per_learner',
  used: 'used',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
};

/** By its own code, or by one of those of one use. `codeId` is of the latter; `taken`: an order holds it. */
export async function findByCode(
  db: Knex,
  code: string,
): Promise<{ coupon: Coupon; codeId: number | null; taken: boolean } | undefined> {
  const row = await db('coupons')
    .leftJoin('coupon_codes', (join) => join.on('coupon_id', 'coupons.id').onVal('coupon_codes.code', code))
    .where({ published: true })
    .where((is) => is.where('coupons.code', code).orWhere('coupon_codes.code', code))
    .first({ ...COUPON, codeId: 'coupon_codes.id', orderId: 'order_id' });
  if (!row) return undefined;
  const { codeId, orderId, ...coupon } = row;
  return { coupon, codeId, taken: orderId !== null };
}

/** Those that all may choose, one of them, or all. */
export const findListed = (db: Knex, which: { id?: number } = {}): Promise<Coupon[]> =>
  db('coupons')
    .where({ published: true, given_by: 'list', ...which })
    .orderBy('id')
    .select(COUPON);

/**
 * Held by orders of the learner that are not closed, by coupon.
 * @param exceptOpenOf not by his open order of this product: it makes room for the next
 */
export async function usesOf(db: Knex, learnerId: number, exceptOpenOf = 0): Promise<Map<number, number>> {
  const rows: { coupon_id: number; count: string }[] = await db('orders')
    .where({ learner_id: learnerId })
    .whereNotNull('coupon_id')
    .whereNot({ state: 'closed' })
    .whereRaw("not (state = 'pending' and product_id = ?)", [exceptOpenOf])
    .groupBy('coupon_id')
    .select('coupon_id')
    .count();
  return new Map(rows.map(({ coupon_id, count }) => [coupon_id, Number(count)]));
}

interface Held {
  id: number;
  learnerId: number;
  couponId: number | null;
  couponCodeId: number | null;
}

/** Whether a closed order could hold its coupon again. Keeps others from taking it until the transaction ends. */
export async function isFree(trx: Knex, { learnerId, couponId, couponCodeId }: Held): Promise<boolean> {
  if (couponId === null) return true;
  const coupon: Coupon = await trx('coupons').where({ id: couponId }).forUpdate().first(COUPON);
  const code = couponCodeId && (await trx('coupon_codes').where({ id: couponCodeId }).first('order_id'));
  const own = (await usesOf(trx, learnerId)).get(couponId) ?? 0;
  const isLeft = coupon.total === null || coupon.used < coupon.total;
  return isLeft && own < coupon.perLearner && !(code && code.order_id !== null);
}

export const lockCoupon = (trx: Knex, id: number): Promise<{ givenBy: GivenBy; name: string } | undefined> =>
  trx('coupons').where({ id }).forUpdate().first({ givenBy: 'given_by', name: 'name' });

/** How many of them are new. */
export async function insertCodes(trx: Knex, couponId: number, codes: readonly string[]): Promise<number> {
  const rows = await trx('coupon_codes')
    .insert(codes.map((code) => ({ coupon_id: couponId, code })))
    .onConflict('code')
    .ignore()
    .returning('id');
  return rows.length;
}

export const countCodes = async (db: Knex, couponId: number): Promise<number> =>
  Number((await db('coupon_codes').where({ coupon_id: couponId }).count({ count: '*' }).first())?.count);

/** What must hold between a new coupon and others. */
export const setIssuer = (trx: Knex, id: number, staffId: number): Promise<number> =>
  trx('coupons').where({ id }).update({ staff_id: staffId });

export const areProducts = async (trx: Knex, couponId: number): Promise<boolean> => {
  const absent = await trx
    .select('inside')
    .fromRaw('coupons, jsonb_array_elements_text(product_ids) as inside')
    .where('coupons.id', couponId)
    .whereRaw('not exists (select from products where products.id = inside::bigint)')
    .first();
  return absent === undefined;
};
