/** SQL of who is to be reminded. */
import type { Knex } from 'knex';

export interface PlanToRemindOf {
  id: number;
  exam: string;
  startsAt: Date;
}

/** Exams still to come whose day is so near as staff have set. @param today the centre's midnight */
export const plansToRemindOf = (db: Knex, today: Date, now: Date): Promise<PlanToRemindOf[]> =>
  db('exam_plans')
    .where({ enabled: true })
    .where('remind_days', '>', 0)
    .where('exam_starts_at', '>', now)
    .whereRaw("exam_starts_at < ?::timestamptz + (remind_days + 1) * interval '24 hours'", [today])
    .orderBy('id')
    .select({ id: 'id', exam: 'name', startsAt: 'exam_starts_at' });

/** Ids of those who train for it, or have registered for it and were not rejected. */
export const learnersOfPlan = (db: Knex, examPlanId: number): Knex.QueryBuilder =>
  db('learners')
    .where({ exam_plan_id: examPlanId, cancelled_at: null })
    .select('id')
    .union(
      db('registrations')
        .where({ exam_plan_id: examPlanId })
        .whereIn('state', ['submitted', 'reviewing', 'approved'])
        .select('learner_id'),
    );

/** Whose memberships all end until then, the last of them still to come. */
export const endingMemberships = (
  db: Knex,
  now: Date,
  until: Date,
): Promise<{ learnerId: number; endsAt: Date }[]> =>
  db('entitlements')
    .where({ state: 'active' })
    .whereRaw('(opens_past or opens_mock)')
    .groupBy('learner_id')
    .havingRaw('bool_and(ends_at is not null) and max(ends_at) > ? and max(ends_at) <= ?', [now, until])
    .orderBy('learner_id')
    .select({ learnerId: 'learner_id' })
    .max({ endsAt: 'ends_at' });
