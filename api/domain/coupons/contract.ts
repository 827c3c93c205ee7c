import { z } from 'zod';
import { couponCode, platform } from '../orders/contract.ts';

/** GET /api/learner/my-coupons */
export const couponsQuery = z.object({
  productId: z.coerce.number().int().positive(),
  platform,
  /** Only the coupon of this code; refused with the reason where it does not fit. */
  code: couponCode.optional(),
});
export type CouponsQuery = z.infer<typeof couponsQuery>;

const coupon = z.object({
  id: z.int(),
  name: z.string(),
  /** 满 100 元减 10 元 */
  terms: z.string(),
  discountFen: z.int(),
  /** What is left to pay; 0: free. */
  amountFen: z.int(),
  endsAt: z.iso.datetime().nullable(),
});
export type CouponView = z.infer<typeof coupon>;
export const couponsReply = z.object({ data: z.array(coupon) });

/** POST /api/staff/coupons/:id/generate; `reason` is what a command of the admin sends: here how many, as it was typed. */
export const generateBody = z.object({ reason: z.string().trim().max(20) });
export const generateReply = z.object({ data: z.object({ id: z.int(), count: z.int(), all: z.int() }) });
