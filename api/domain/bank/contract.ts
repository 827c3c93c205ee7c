/** Replies of publishing and withdrawing a bank. */
import { z } from 'zod';

/** POST /api/staff/banks/:id/publish */
export const publishReply = z.object({
  data: z.object({ versionId: z.int(), number: z.int(), itemCount: z.int() }),
});
export type Published = z.infer<typeof publishReply>['data'];

/** POST /api/staff/banks/:id/withdraw */
export const withdrawReply = z.object({
  data: z.object({ bankId: z.int(), publishedVersionId: z.null() }),
});
