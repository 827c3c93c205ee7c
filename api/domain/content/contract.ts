/** What the centre publishes: pictures, and the home page of the mini program. */
import { z } from 'zod';

const jump = {
  jumpKind: z.string(),
  jumpTarget: z.string(),
};

/** GET /api/learner/home */
export const home = z.object({
  banners: z.array(z.object({ id: z.int(), title: z.string(), imageUrl: z.string(), ...jump })),
  navItems: z.array(z.object({ id: z.int(), title: z.string(), iconUrl: z.string().nullable(), ...jump })),
  notices: z.array(
    z.object({ id: z.int(), title: z.string(), pinned: z.boolean(), publishedAt: z.string() }),
  ),
});
export type Home = z.infer<typeof home>;

/** POST /api/staff/files */
export const uploadedFile = z.object({ id: z.string(), url: z.string() });
export const IMAGE_MAX_BYTES = 5 * 1024 * 1024;

export const fileUrl = (id: string): string => `/api/files/${id}`;
