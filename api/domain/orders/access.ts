/** What a membership plan on sale opens is for members; as long as no plan opens it, it is open to all. */
import { AppError } from '../../errors.ts';

const NAMES = { past: '真题训练', mock: '模拟考试' } as const;
export type MembersPaper = keyof typeof NAMES;

/** One membership. Instants as JSON has them; no end: for good. */
interface Period {
  startsAt: string;
  endsAt: string | null;
}

/** Null: open to all. Else when this learner is a member. */
export type MembersOnly = Period[] | null;

const opens = (table: string, paper: string) =>
  `case ${paper}.kind when 'past' then ${table}.opens_past else ${table}.opens_mock end`;

/** SQL: whether a plan on sale opens it. @param paper alias of `papers` */
export const forMembers = (paper: string): string =>
  `exists (select from products where products.kind = 'membership' and published and ${opens('products', paper)})`;

/** SQL of `MembersOnly`. @param paper alias of `papers` @param learnerId a column */
export const membersOnly = (paper: string, learnerId: string): string =>
  `case when ${forMembers(paper)}
    then (select coalesce(jsonb_agg(jsonb_build_object('startsAt', starts_at, 'endsAt', ends_at)), '[]')
      from entitlements where learner_id = ${learnerId} and state = 'active' and ${opens('entitlements', paper)})
    end`;

/** Why a learner may not open a paper of this kind; undefined when he may. */
export function membershipNeeded(kind: MembersPaper, members: MembersOnly, now: Date): AppError | undefined {
  const isOpen = ({ startsAt, endsAt }: Period) =>
    new Date(startsAt) <= now && (endsAt === null || new Date(endsAt) > now);
  return members && !members.some(isOpen)
    ? new AppError('membership.needed', { what: NAMES[kind] })
    : undefined;
}
