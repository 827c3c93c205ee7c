/** SQL of the tabs of a learner's orders, and of reviews. */
import type { Knex } from 'knex';
import { type InvoiceState, LIVE_STATES } from '../invoices/states.ts';
import type { Platform, ProductKind } from './kinds.ts';
import type { OrderState } from './states.ts';

/** What the tabs of the phone hold. */
export const TABS = { pending: '待付款', review: '待评价', invoice: '开发票', all: '全部' } as const;
export type Tab = keyof typeof TABS;

export interface OwnOrder {
  id: number;
  outTradeNo: string;
  productName: string;
  kind: ProductKind;
  platform: Platform;
  amountFen: number;
  discountFen: number;
  state: OrderState;
  expiresAt: Date;
  paidAt: Date | null;
  createdAt: Date;
  stars: number | null;
  /** The last one. */
  invoice: { id: number; state: InvoiceState; reason: string } | null;
  toReview: boolean;
  toInvoice: boolean;
}

const LIVE = LIVE_STATES.map((state) => `'${state}'`).join(', ');
const IN_TAB: Record<Tab, string> = {
  pending: "state = 'pending' and expires_at > :now",
  review: "state = 'paid' and not exists (select from product_reviews where order_id = orders.id)",
  // What was free is nothing to invoice.
  invoice: `state = 'paid' and amount_fen > 0 and not exists
    (select from invoices where order_id = orders.id and invoices.state in (${LIVE}))`,
  all: 'true',
};

export async function countTabs(db: Knex, learnerId: number, now: Date): Promise<Record<Tab, number>> {
  const columns = Object.entries(IN_TAB).map(([tab, inside]) =>
    db.raw(`count(*) filter (where ${inside})::int as "${tab}"`, { now }),
  );
  return db('orders').where({ learner_id: learnerId }).first(columns);
}

export const findOwnOrders = (
  db: Knex,
  learnerId: number,
  { tab, now, limit, offset }: { tab: Tab; now: Date; limit: number; offset: number },
): Promise<OwnOrder[]> =>
  db('orders')
    .where({ learner_id: learnerId })
    .whereRaw(IN_TAB[tab], { now })
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .select({
      id: 'orders.id',
      outTradeNo: 'out_trade_no',
      productName: 'product_name',
      kind: 'kind',
      platform: 'platform',
      amountFen: 'amount_fen',
      discountFen: 'discount_fen',
      state: 'state',
      expiresAt: 'expires_at',
      paidAt: 'paid_at',
      createdAt: 'created_at',
      stars: db('product_reviews').whereRaw('order_id = orders.id').select('stars'),
      invoice: db('invoices')
        .whereRaw('order_id = orders.id')
        .orderBy('id', 'desc')
        .limit(1)
        .select(
          db.raw("json_build_object('id', invoices.id, 'state', invoices.state, 'reason', invoices.reason)"),
        ),
      toReview: db.raw(`(${IN_TAB.review})`, { now }),
      toInvoice: db.raw(`(${IN_TAB.invoice})`, { now }),
    });

/** False when it was reviewed before. */
export async function insertReview(
  trx: Knex,
  { id, productId }: { id: number; productId: number },
  stars: number,
): Promise<boolean> {
  const rows = await trx('product_reviews')
    .insert({ order_id: id, product_id: productId, stars })
    .onConflict('order_id')
    .ignore()
    .returning('id');
  return rows.length === 1;
}
