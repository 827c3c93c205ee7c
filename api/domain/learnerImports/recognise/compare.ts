/** What a row would do to a learner who is known already. Pure. */
import type { Draft } from './row.ts';

export const CHANGED_FIELDS = [
  'name',
  'category',
  'occupationId',
  'levelId',
  'examPlanId',
  'placeId',
  'organisationId',
  'classId',
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

export interface Known extends Record<Exclude<ChangedField, 'name' | 'category'>, number | null> {
  name: string | null;
  category: string | null;
  /** Of his memberships the last day; 'always': one that does not end. */
  memberUntil: Date | 'always' | null;
}

export interface Comparison {
  /** Given here, and nothing there. */
  fills: ChangedField[];
  /** Given here, and something else there. */
  differs: ChangedField[];
  /** He would get a membership that he does not have. */
  opens: boolean;
  fault?: string;
}

export function compare(draft: Draft, known: Known | undefined): Comparison {
  const opens = draft.memberUntil !== null && !isCovered(draft.memberUntil, known?.memberUntil ?? null);
  if (!known) return { fills: [], differs: [], opens };
  const given = CHANGED_FIELDS.filter((field) => draft[field] !== null);
  const fault = faultOf(draft, known);
  return {
    fills: given.filter((field) => known[field] === null),
    differs: given.filter((field) => known[field] !== null && known[field] !== draft[field]),
    opens,
    ...(fault && { fault }),
  };
}

const isCovered = (until: Date, has: Known['memberUntil']) =>
  has === 'always' || (has !== null && has.getTime() >= until.getTime());

/** An import gives learners without an organisation one; it takes nobody away from another. */
function faultOf({ organisationId, classId, classOrganisationId }: Draft, known: Known): string | undefined {
  if (organisationId !== null && known.organisationId !== null && organisationId !== known.organisationId)
    return '这个手机号的学员属于另一个合作机构，导入不会改变归属；如确要更换，请在“学员”中修改';
  const stays = known.organisationId ?? organisationId;
  if (classId !== null && classOrganisationId !== null && classOrganisationId !== stays)
    return '该班级属于另一个合作机构，不收这位学员';
  return undefined;
}
