/** Looking at whom a broadcast would reach, and sending it off. */
import { z } from 'zod';

const id = z.int().positive();
const name = z.string().nullable();

/** GET /broadcasts/:id/send */
export const dryRun = z.object({
  recipients: z.int().min(0),
  /** Some of them, as the role may see them. */
  sample: z.array(
    z.object({ id, phone: name, name, occupation: name, level: name, examPlan: name, organisation: name }),
  ),
  /** How many have opened it. */
  readers: z.int().min(0),
});
export type DryRun = z.infer<typeof dryRun>;

/** POST /broadcasts/:id/send: as it was looked at. */
export const sendBody = z.object({ updatedAt: z.iso.datetime() });
