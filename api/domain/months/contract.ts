/** The monthly report and its closing. Amounts in fen. */
import { z } from 'zod';
import { PRODUCT_KINDS } from '../orders/kinds.ts';
import { PROVIDERS } from '../payments/trade.ts';

const keysOf = <T extends string>(table: Record<T, unknown>) => z.enum(Object.keys(table) as [T]);

/** In the path: 2026-11. */
export const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/);

const money = z.object({
  payments: z.int(),
  paidFen: z.int(),
  refunds: z.int(),
  /** That have arrived, those paid by hand included. */
  refundedFen: z.int(),
});

const figures = z.object({
  total: money,
  /** What WeChat kept for itself, of the days whose bill tells it; null: none does. */
  feesFen: z.int().nullable(),
  byProduct: z.array(money.extend({ name: z.string(), kind: keysOf(PRODUCT_KINDS) })),
  byProvider: z.array(money.extend({ provider: keysOf(PROVIDERS), feesFen: z.int().nullable() })),
  /** What was opened in the month: bought, or by staff. */
  opened: z.object({
    memberships: z.int(),
    materials: z.int(),
    membershipsByStaff: z.int(),
    materialsByStaff: z.int(),
  }),
  /** What coupons took off the orders paid in the month: no money, and in no other figure. */
  discounts: z.object({
    orders: z.int(),
    fen: z.int(),
    /** Of them those that were free. */
    free: z.int(),
  }),
  /** Of the refunds those that staff have paid outside WeChat: no bill has them. */
  byHand: z.object({ refunds: z.int(), fen: z.int() }),
  /** Ordered by the end of the month, and not arrived yet: money that is owed. */
  owed: z.object({ refunds: z.int(), fen: z.int() }),
  /** Of the month, and not dealt with. */
  openDifferences: z.int(),
  /** Whichever way the money went; refunds that are stuck are in `owed`. */
  openDifferencesFen: z.int(),
  /** Over, and not held against WeChat's bill. */
  unreconciledDays: z.int(),
});
export type Figures = z.infer<typeof figures>;

const report = z.object({
  month: z.string(),
  /** As they were when the month was closed, else as they are now. */
  figures,
  /** It has ended and is not closed. */
  closable: z.boolean(),
  /** Days (2026-11-30) that must be held against WeChat's bill first. Of a closed month none. */
  unreconciled: z.array(z.string()),
  /** Days of which no bill can be had any more: whoever closes the month says why. */
  neverReconciled: z.array(z.string()),
  closing: z
    .object({
      at: z.iso.datetime(),
      by: z.string(),
      reason: z.string(),
      /** Of this month since it was closed. */
      laterPaidFen: z.int(),
      laterRefundedFen: z.int(),
    })
    .nullable(),
});
export type MonthReport = z.infer<typeof report>;
export const reportReply = z.object({ data: report });

/** POST /api/staff/months/:month/close */
export const closeBody = z.object({ reason: z.string().trim().max(200).optional() });
