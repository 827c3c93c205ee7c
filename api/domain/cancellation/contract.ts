/** A learner cancels his account (注销). */
import { z } from 'zod';

/** GET /api/learner/me/cancellation: what it would mean, or when it happens. */
export const cancellationView = z.object({
  /** Cooling-off time. */
  days: z.int(),
  /** Null: not asked for. */
  cancelAt: z.string().nullable(),
  /** Have to be settled first. */
  openMatters: z.array(z.object({ name: z.string(), state: z.enum(['pending', 'refunding', 'invoicing']) })),
  /** Memberships and materials that end with the account; no end: for good. */
  losses: z.array(z.object({ name: z.string(), until: z.string().nullable() })),
});

/** POST /api/learner/me/cancellation: by the phone-number button, he proves that the account is his. */
export const cancellationRequest = z.object({ phoneCode: z.string().min(1).max(200) });

/** POST /api/learner/me/cancellation/password: for who logs in without WeChat. */
export const cancellationByPassword = z.object({ password: z.string().min(1).max(128) });

export const cancellationAsked = z.object({ cancelAt: z.string() });
