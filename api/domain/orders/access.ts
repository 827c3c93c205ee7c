/** What a membership plan on sale opens is for members; as long as no plan opens it, it is open to all. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';

const OPENS = "case papers.kind when 'past' then ?? else ?? end";
const NAMES = { past: '真题训练', mock: '模拟考试' } as const;

/** Why the learner may not open this paper; undefined when he may, or when there is no such paper. */
export async function membershipNeeded(
  learnerId: number,
  paperId: number,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<AppError | undefined> {
  const now = clock();
  const opensIt = (table: string) => db.raw(OPENS, [`${table}.opens_past`, `${table}.opens_mock`]);
  const paper = await db('papers')
    .where({ 'papers.id': paperId })
    .select({
      kind: 'papers.kind',
      sold: db.raw('exists ?', [
        db('products')
          .where({ kind: 'membership', published: true })
          .where(opensIt('products'))
          .select(db.raw('1')),
      ]),
      open: db.raw('exists ?', [
        db('entitlements')
          .where({ learner_id: learnerId, state: 'active' })
          .where(opensIt('entitlements'))
          .where('starts_at', '<=', now)
          .where((end) => end.whereNull('ends_at').orWhere('ends_at', '>', now))
          .select(db.raw('1')),
      ]),
    })
    .first<{ kind: keyof typeof NAMES; sold: boolean; open: boolean } | undefined>();
  return paper?.sold && !paper.open
    ? new AppError('membership.needed', { what: NAMES[paper.kind] })
    : undefined;
}
