/** The query of a list that comes in pages. */
import { z } from 'zod';

/** To be spread into a query: pages count from 1, 20 rows each unless asked for up to `most`. */
export const paging = (most = 100) => ({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(most).default(20),
});
