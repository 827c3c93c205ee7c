/** GET /api/learner/home */
import { z } from 'zod';

const jump = {
  jumpKind: z.string(),
  jumpTarget: z.string(),
};

export const home = z.object({
  banners: z.array(z.object({ id: z.int(), title: z.string(), imageUrl: z.string(), ...jump })),
  navItems: z.array(z.object({ id: z.int(), title: z.string(), iconUrl: z.string().nullable(), ...jump })),
  notices: z.array(
    z.object({ id: z.int(), title: z.string(), pinned: z.boolean(), publishedAt: z.string() }),
  ),
});
export type Home = z.infer<typeof home>;
