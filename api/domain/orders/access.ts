/** What a membership plan on sale opens is for members; as long as no plan opens it, it is open to all. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';

const OPENS = { past: 'opens_past', mock: 'opens_mock' } as const;
const NAMES = { past: '真题训练', mock: '模拟考试' } as const;

/** Why the learner may not open this paper; undefined when he may, or when there is no such paper. */
export async function membershipNeeded(
  learnerId: number,
  paperId: number,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<AppError | undefined> {
  const paper = await db('papers')
    .where({ id: paperId })
    .first<{ kind: keyof typeof OPENS } | undefined>('kind');
  if (!paper) return undefined;
  const opens = OPENS[paper.kind];
  const now = clock();
  const row = await db
    .select({
      sold: db.raw('exists ?', [
        db('products')
          .where({ kind: 'membership', published: true, [opens]: true })
          .select(db.raw('1')),
      ]),
      open: db.raw('exists ?', [
        db('entitlements')
          .where({ learner_id: learnerId, state: 'active', [opens]: true })
          .where('starts_at', '<=', now)
          .where((end) => end.whereNull('ends_at').orWhere('ends_at', '>', now))
          .select(db.raw('1')),
      ]),
    })
    .first<{ sold: boolean; open: boolean }>();
  return row.sold && !row.open ? new AppError('membership.needed', { what: NAMES[paper.kind] }) : undefined;
}
