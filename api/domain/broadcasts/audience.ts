/**
 * Whom a broadcast reaches: learners whom its sender may see, within what the broadcast chooses of them. A query, so
 * that counting, looking at some and telling all agree.
 */
import type { Knex } from 'knex';
import { type Actor, holderOf } from '../../actor.ts';
import { AppError } from '../../errors.ts';
import { inheritedBy } from '../../rest/bounds.ts';
import type { Catalogue } from '../../rest/catalogue.ts';
import type { Access } from '../../rest/permissions.ts';
import type { PlanContext } from '../../rest/plan.ts';
import { rowsInScope } from '../../rest/scope.ts';

export interface Choice {
  occupationId: number | null;
  levelId: number | null;
  examPlanId: number | null;
  organisationId: number | null;
  membership: 'member' | 'none' | null;
}

/** Whose eyes, and when. */
export interface Sight {
  actor: Actor;
  now: Date;
  catalogue: Catalogue;
}

export const contextOf = ({ actor, now, catalogue }: Sight): PlanContext => ({
  actor,
  now,
  get: catalogue.get,
  blindIndexes: () => [],
  inherited: inheritedBy({ actor, now, catalogue }),
});

/** @throws AppError auth.forbidden for whoever may see no learners */
export function accessTo(resource: string, { actor, catalogue }: Sight): Access {
  const access = catalogue.access(catalogue.get(resource), holderOf(actor));
  if (!access?.actions.has('list'))
    throw new AppError('auth.forbidden', { what: `查看${catalogue.get(resource).label}` });
  return access;
}

const IS_MEMBER = `exists (select from entitlements where learner_id = learners.id and state = 'active'
  and (opens_past or opens_mock) and starts_at <= ? and coalesce(ends_at > ?, true))`;

/**
 * As a query on `learners`. What a partner has imported of an account elsewhere is among them like any other, or the
 * count would tell of that account (docs/adr/0018); its messages go to the account once the centre merges the two.
 */
export function audience(db: Knex, choice: Choice, sight: Sight): Knex.QueryBuilder {
  const { now } = sight;
  const chosen = Object.entries({
    occupation_id: choice.occupationId,
    level_id: choice.levelId,
    exam_plan_id: choice.examPlanId,
    organisation_id: choice.organisationId,
  }).filter(([, id]) => id !== null);
  const query = rowsInScope(db, accessTo('learners', sight), contextOf(sight))
    .where({ enabled: true, cancelled_at: null })
    .where(Object.fromEntries(chosen));
  if (choice.membership === 'member') query.whereRaw(IS_MEMBER, [now, now]);
  if (choice.membership === 'none') query.whereRaw(`not ${IS_MEMBER}`, [now, now]);
  return query;
}
