/** SQL of what the home page shows, and of who has read it. */
import type { Knex } from 'knex';
import { fileUrl, type Home } from './contract.ts';

const NOTICES_SHOWN = 20;

const visible = (table: string, now: Date) => (query: Knex.QueryBuilder) =>
  query
    .where({ [`${table}.published`]: true })
    .whereRaw('(starts_at is null or starts_at <= ?)', now)
    .whereRaw('(ends_at is null or ends_at > ?)', now);

interface Jump {
  id: number;
  title: string;
  jumpKind: string;
  jumpTarget: string;
}
type BannerRow = Jump & { imageId: string };
type NavRow = Jump & { iconId: string | null };
type NoticeRow = { id: number; title: string; pinned: boolean; publishedAt: Date };

export async function findHome(db: Knex, now: Date): Promise<Home> {
  const [banners, navItems, notices]: [BannerRow[], NavRow[], NoticeRow[]] = await Promise.all([
    db('banners')
      .modify(visible('banners', now))
      .orderBy([{ column: 'pinned', order: 'desc' }, 'position', 'id'])
      .select({
        id: 'id',
        title: 'title',
        imageId: 'image_id',
        jumpKind: 'jump_kind',
        jumpTarget: 'jump_target',
      }),
    db('nav_items').where({ published: true }).orderBy(['position', 'id']).select({
      id: 'id',
      title: 'title',
      iconId: 'icon_id',
      jumpKind: 'jump_kind',
      jumpTarget: 'jump_target',
    }),
    db('notices')
      .modify(visible('notices', now))
      .orderBy([
        { column: 'pinned', order: 'desc' },
        { column: 'published_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(NOTICES_SHOWN)
      .select({ id: 'id', title: 'title', pinned: 'pinned', publishedAt: 'published_at' }),
  ]);
  return {
    banners: banners.map(({ imageId, ...banner }) => ({ ...banner, imageUrl: fileUrl(imageId) })),
    navItems: navItems.map(({ iconId, ...item }) => ({ ...item, iconUrl: iconId && fileUrl(iconId) })),
    notices: notices.map((notice) => ({ ...notice, publishedAt: notice.publishedAt.toISOString() })),
  };
}

/** Counted the first time only. @returns false when no such notice is out */
export async function noteReader(db: Knex, noticeId: number, learnerId: number, now: Date): Promise<boolean> {
  const notice = db('notices').where({ id: noticeId }).modify(visible('notices', now)).select('id');
  const { rows } = await db.raw(
    `with notice as (?),
       first_time as (
         insert into notice_reads (notice_id, learner_id, created_at) select id, ?, ? from notice
           on conflict do nothing returning notice_id
       ),
       counted as (
         update notices set readers = readers + 1 from first_time where id = first_time.notice_id
       )
     select exists (select from notice) as out`,
    [notice, learnerId, now],
  );
  return rows[0].out;
}
