/** What the shop and the orders of a learner look like from outside. */
import { z } from 'zod';
import { INVOICE_STATES } from '../invoices/states.ts';
import { paging } from '../paging.ts';
import { PLATFORMS, PRODUCT_KINDS } from './kinds.ts';
import { TABS } from './ownOrderStore.ts';
import { REFUND_STATES } from './refundStates.ts';
import { ORDER_STATES } from './states.ts';

const keysOf = <T extends string>(table: Record<T, unknown>) => z.enum(Object.keys(table) as [T]);
const instant = z.iso.datetime();

/** What is typed: a code for all, or one of one use, with the blanks that people put in. */
export const couponCode = z.string().trim().min(1).max(40);

export const platform = keysOf(PLATFORMS);
const kind = keysOf(PRODUCT_KINDS);

export const shopQuery = z.object({ platform, kind: kind.optional() });

/** Of reviews, once there are enough that none can be guessed. */
export const rating = z.object({ mean: z.number(), count: z.int() }).nullable();

const offer = z.object({
  id: z.int(),
  kind,
  name: z.string(),
  introduction: z.string(),
  months: z.int().nullable(),
  opensPast: z.boolean(),
  opensMock: z.boolean(),
  materialIds: z.array(z.int()),
  rating,
  /** Null where it cannot be bought on this platform: no price is shown there. */
  priceFen: z.int().nullable(),
  /** One sentence, where it cannot be bought. */
  reason: z.string().nullable(),
});
export type Offer = z.infer<typeof offer>;

/** Until when; null: not open. */
const until = z.union([instant, z.literal('forever')]).nullable();
const membership = z.object({ past: until, mock: until });
export type Membership = z.infer<typeof membership>;

export const shopReply = z.object({ data: z.object({ membership, offers: z.array(offer) }) });

export const orderBody = z.object({
  productId: z.int().positive(),
  platform,
  /** What is sold to be read: the learner knows that it is read online only and cannot be given back. */
  accepted: z.boolean().optional(),
  /** From the list that all see; or a code. */
  couponId: z.int().positive().optional(),
  couponCode: couponCode.optional(),
});
export type OrderWish = z.infer<typeof orderBody>;

const order = z.object({
  id: z.int(),
  outTradeNo: z.string(),
  productName: z.string(),
  kind,
  /** It is paid on this kind of device only. */
  platform,
  /** What is to be paid, the discount taken off. */
  amountFen: z.int(),
  discountFen: z.int(),
  state: keysOf(ORDER_STATES),
  expiresAt: instant,
  paidAt: instant.nullable(),
  createdAt: instant,
});
export type OrderView = z.infer<typeof order>;
export const orderReply = z.object({ data: order });

/** GET /api/learner/my-orders */
export const ownOrdersQuery = z.object({ tab: keysOf(TABS).default('all'), ...paging() });
export type OwnOrdersQuery = z.infer<typeof ownOrdersQuery>;

const ownOrder = order.extend({
  /** What the learner gave it. */
  stars: z.int().nullable(),
  /** The last one that was applied for. */
  invoice: z.object({ id: z.int(), state: keysOf(INVOICE_STATES), reason: z.string() }).nullable(),
  toReview: z.boolean(),
  toInvoice: z.boolean(),
});
export const ownOrdersReply = z.object({
  data: z.array(ownOrder),
  total: z.int(),
  /** How many each tab holds. */
  counts: z.record(keysOf(TABS), z.int()),
  /** By which the time that is left to pay is counted: the phone's own may be wrong. */
  serverTime: instant,
});
export type OwnOrders = z.infer<typeof ownOrdersReply>;

/** POST /api/learner/orders/:id/review */
export const reviewBody = z.object({ stars: z.int().min(1).max(5) });

export const payBody = z.object({
  loginCode: z.string().min(1).max(200),
  /** Where it is paid; phones of before do not say it. */
  platform: platform.optional(),
});
export type PayWish = z.infer<typeof payBody>;
export const payReply = z.object({
  data: z.object({
    /** Which method of `wx` takes the parameters. */
    method: z.enum(['requestPayment', 'requestVirtualPayment']),
    params: z.record(z.string(), z.string()),
  }),
});
export type PayReply = z.infer<typeof payReply>['data'];

export const refundBody = z.object({ reason: z.string().trim().min(2).max(80) });
export const refundReply = z.object({ data: z.object({ id: z.int(), state: keysOf(ORDER_STATES) }) });

/** POST /api/staff/refunds/:id/pay-by-hand */
export const handBody = z.object({
  /** When the payer had the money. */
  paidOn: z.iso.date(),
  /** Of the bank's receipt or the cash slip. */
  voucher: z.string().trim().min(1).max(60),
  reason: z.string().trim().min(2).max(80),
});
export type HandWish = z.infer<typeof handBody>;
export const refundStateReply = z.object({
  data: z.object({ id: z.int(), state: keysOf(REFUND_STATES) }),
});
export const voucherReply = z.object({ data: z.object({ id: z.int(), fileKind: z.string() }) });
export const revokeReply = z.object({ data: z.object({ id: z.int() }) });
export const takeReply = z.object({ data: z.object({ id: z.int(), ownerId: z.int() }) });
