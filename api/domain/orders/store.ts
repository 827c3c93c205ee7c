/** All SQL of products and orders. */
import type { Knex } from 'knex';
import type { ProviderName } from '../payments/trade.ts';
import type { Platform, ProductKind } from './kinds.ts';
import { HELD_STATES, type OrderProvider, type OrderState } from './states.ts';

export interface Product {
  id: number;
  kind: ProductKind;
  name: string;
  introduction: string;
  priceFen: number;
  months: number | null;
  opensPast: boolean;
  opensMock: boolean;
  materialIds: number[];
  xpayProductId: string | null;
}

export interface OfferedProduct extends Product {
  /** Set by staff for its kind on this platform. */
  provider: ProviderName | 'none';
  rating: { mean: number; count: number } | null;
}

export interface Order {
  id: number;
  outTradeNo: string;
  learnerId: number;
  productId: number;
  productName: string;
  kind: ProductKind;
  /** What is to be paid. */
  amountFen: number;
  /** What a coupon has taken off the price. */
  discountFen: number;
  couponId: number | null;
  /** Of a code of one use. */
  couponCodeId: number | null;
  months: number | null;
  opensPast: boolean;
  opensMock: boolean;
  materialIds: number[];
  provider: OrderProvider;
  platform: Platform;
  openid: string;
  state: OrderState;
  expiresAt: Date;
  preparedAt: Date | null;
  paidAt: Date | null;
  createdAt: Date;
  /** When the learner said that he knows: read online only, not taken back. */
  consentedAt: Date | null;
}

const ORDER = {
  id: 'orders.id',
  outTradeNo: 'out_trade_no',
  learnerId: 'learner_id',
  productId: 'product_id',
  productName: 'product_name',
  kind: 'orders.kind',
  amountFen: 'amount_fen',
  discountFen: 'discount_fen',
  couponId: 'orders.coupon_id',
  couponCodeId: 'coupon_code_id',
  months: 'orders.months',
  opensPast: 'orders.opens_past',
  opensMock: 'orders.opens_mock',
  materialIds: 'orders.material_ids',
  provider: 'orders.provider',
  platform: 'orders.platform',
  openid: 'openid',
  state: 'state',
  expiresAt: 'expires_at',
  preparedAt: 'prepared_at',
  paidAt: 'paid_at',
  createdAt: 'orders.created_at',
  consentedAt: 'consented_at',
};

/** Nothing is sold that could not be read then. */
const CONTENTS_READABLE = `not exists (select from jsonb_array_elements_text(material_ids) as inside
  where not exists (select from materials join material_files on material_files.id = document_id
    where materials.id = inside::bigint and materials.published and state = 'ready'))`;

/** Below this many reviews none is told: the one who gave it could be guessed. */
const LEAST_REVIEWS = 3;

/** What is on sale now, with who takes the money for it on this platform. */
export function onSale(
  db: Knex,
  now: Date,
  { platform, ...which }: { platform: Platform; kind?: ProductKind; id?: number },
): Promise<OfferedProduct[]> {
  const where = Object.entries(which).filter(([, value]) => value !== undefined);
  return db('products')
    .join('payment_channels', 'payment_channels.kind', 'products.kind')
    .where(Object.fromEntries(where.map(([name, value]) => [`products.${name}`, value])))
    .where({ published: true, platform })
    .where((open) => open.whereNull('starts_at').orWhere('starts_at', '<=', now))
    .where((open) => open.whereNull('ends_at').orWhere('ends_at', '>', now))
    .whereRaw(CONTENTS_READABLE)
    .orderBy(['position', 'products.id'])
    .select({
      id: 'products.id',
      kind: 'products.kind',
      name: 'name',
      introduction: 'introduction',
      priceFen: 'price_fen',
      months: 'months',
      opensPast: 'opens_past',
      opensMock: 'opens_mock',
      materialIds: 'material_ids',
      xpayProductId: 'xpay_product_id',
      provider: 'provider',
      rating: db('product_reviews')
        .whereRaw('product_id = products.id')
        .having(db.raw('count(*) >= ?', [LEAST_REVIEWS]))
        .select(db.raw("json_build_object('mean', round(avg(stars), 1)::float8, 'count', count(*)::int)")),
    });
}

export const xpayProductId = async (db: Knex, productId: number): Promise<string | null> =>
  (await db('products').where({ id: productId }).first('xpay_product_id'))?.xpay_product_id ?? null;

export const openidOf = async (db: Knex, learnerId: number): Promise<string | null> =>
  (await db('learners').where({ id: learnerId }).first('openid'))?.openid ?? null;

/** Undefined when the learner already has an open one of this product. Its coupon is held with it, or it is refused. */
export async function insertOrder(
  db: Knex,
  order: Omit<Order, 'id' | 'state' | 'preparedAt' | 'paidAt' | 'createdAt'>,
): Promise<Order | undefined> {
  const [row] = await db('orders')
    .insert({
      out_trade_no: order.outTradeNo,
      learner_id: order.learnerId,
      product_id: order.productId,
      product_name: order.productName,
      kind: order.kind,
      amount_fen: order.amountFen,
      discount_fen: order.discountFen,
      coupon_id: order.couponId,
      coupon_code_id: order.couponCodeId,
      months: order.months,
      opens_past: order.opensPast,
      opens_mock: order.opensMock,
      material_ids: JSON.stringify(order.materialIds),
      consented_at: order.consentedAt,
      provider: order.provider,
      platform: order.platform,
      openid: order.openid,
      expires_at: order.expiresAt,
    })
    .onConflict(db.raw("(learner_id, product_id) where state = 'pending'"))
    .ignore()
    .returning('id');
  return row && findOrder(db, { id: row.id });
}

type Which = { id: number } | { id: number; learnerId: number } | { outTradeNo: string } | OpenOf;
interface OpenOf {
  learnerId: number;
  productId: number;
  state: 'pending';
}

const columns: Record<string, string> = ORDER;
const conditions = (which: Which) =>
  Object.fromEntries(Object.entries(which).map(([name, value]) => [columns[name], value]));

export const findOrder = (db: Knex, which: Which): Promise<Order | undefined> =>
  db('orders').where(conditions(which)).first(ORDER);

/** Holds everybody else who wants to change the order until the transaction ends. */
export const lockOrder = (trx: Knex, which: Which): Promise<Order | undefined> =>
  trx('orders').where(conditions(which)).forUpdate().first(ORDER);

export const setOrder = (
  trx: Knex,
  id: number,
  change: { state?: OrderState; paid_at?: Date; closed_at?: Date; queried_at?: Date; expires_at?: Date },
): Promise<number> =>
  trx('orders')
    .where({ id })
    .update({ ...change, updated_at: trx.fn.now() });

/**
 * Holds back whatever else opens something to the learner until the transaction ends. Behind an order and before a
 * coupon, whoever needs them too. @returns false: his account is cancelled
 */
export const holdLearner = async (trx: Knex, id: number): Promise<boolean> =>
  (await trx('learners').where({ id }).forNoKeyUpdate().first('cancelled_at'))?.cancelled_at === null;

/** Orders that the learner may still pay. One that somebody else holds is being paid or closed just now. */
export const lockFreePending = (trx: Knex, learnerId: number): Promise<Order[]> =>
  trx('orders').where({ learner_id: learnerId, state: 'pending' }).forUpdate().skipLocked().select(ORDER);

/** False when the order is no longer to be paid. */
export async function markPrepared(db: Knex, id: number, now: Date): Promise<boolean> {
  const rows = await db('orders')
    .where({ id, state: 'pending' })
    .where('expires_at', '>', now)
    .update({ prepared_at: db.raw('coalesce(prepared_at, ?)', [now]), updated_at: now });
  return rows === 1;
}

export const findExpired = (db: Knex, now: Date, most: number): Promise<Order[]> =>
  db('orders')
    .where('state', 'pending')
    .where('expires_at', '<=', now)
    .orderBy('id')
    .limit(most)
    .select(ORDER);

/**
 * Orders for which money may have come unheard: open ones, and those closed since a day. The older an order, the
 * more rarely it is asked for.
 */
export const findToQuery = (db: Knex, now: Date, most: number): Promise<Order[]> =>
  db('orders')
    .whereIn('state', ['pending', 'closed'])
    .whereRaw("prepared_at is not null and expires_at > ?::timestamptz - interval '1 day'", [now])
    .whereRaw(
      "coalesce(queried_at, prepared_at) <= ?::timestamptz - greatest(interval '1 minute', (?::timestamptz - prepared_at) / 8)",
      [now, now],
    )
    .orderByRaw('queried_at nulls first, id')
    .limit(most)
    .select(ORDER);

/** Whether the learner has paid this product by a later order. */
export const isPaidAnew = async (db: Knex, { id, learnerId, productId }: Order): Promise<boolean> =>
  (await db('orders')
    .where({ learner_id: learnerId, product_id: productId })
    .where('id', '>', id)
    .whereIn('state', HELD_STATES)
    .first('id')) !== undefined;

/** Orders of a provider that may have been paid on the centre's day that begins then. */
export const findOfDay = (db: Knex, provider: ProviderName, from: Date, until: Date): Promise<Order[]> =>
  db('orders')
    .where({ provider })
    .where('prepared_at', '<', until)
    .whereRaw('coalesce(paid_at, expires_at) >= ?', [from])
    .select(ORDER);

/** Orders of a provider that WeChat has not paid back, whose payment is so many days old when the day ends. */
export const findPaidBefore = (
  db: Knex,
  provider: ProviderName,
  until: Date,
  days: readonly number[],
): Promise<Order[]> =>
  db('orders')
    .where({ provider })
    .where((held) =>
      held
        .whereIn('state', HELD_STATES)
        .orWhereExists(db('refunds').whereRaw('order_id = orders.id').where('refunds.state', 'by_hand')),
    )
    .whereRaw('ceil(extract(epoch from ?::timestamptz - paid_at) / 86400) = any(?)', [until, [...days]])
    .select(ORDER);
