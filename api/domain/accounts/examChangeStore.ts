/** SQL of the exam that a learner trains for, and of how he has changed it. */
import type { Knex } from 'knex';
import type { ChangeRule } from './examChange.ts';
import type { Choice } from './store.ts';

/** Until the transaction ends nobody else changes it. */
export const lockChoice = (
  trx: Knex.Transaction,
  learnerId: number,
): Promise<{ [Part in keyof Choice]: number | null } | undefined> =>
  trx('learners').where({ id: learnerId }).forUpdate().first({
    examPlanId: 'exam_plan_id',
    occupationId: 'occupation_id',
    levelId: 'level_id',
    placeId: 'place_id',
  });

/** How often the learner has left exams that are still to come. `now` is a placeholder. */
export const changesMade = (learnerId: string, now: string): string =>
  `(select count(*)::int from exam_changes c join exam_plans p on p.id = c.from_plan_id
    where c.learner_id = ${learnerId} and p.exam_ends_at > ${now})`;

/** Of the plan that he has chosen; undefined when he has chosen none. */
export const findChangeRule = (db: Knex, learnerId: number, now: Date): Promise<ChangeRule | undefined> =>
  db('learners')
    .join('exam_plans', 'exam_plans.id', 'learners.exam_plan_id')
    .where('learners.id', learnerId)
    .first<ChangeRule | undefined>(
      'exam_plans.name',
      'exam_starts_at as startsAt',
      'exam_ends_at as endsAt',
      'change_days as days',
      'change_limit as limit',
      'change_reason as reasonNeeded',
      db.raw(`${changesMade('learners.id', '?')} as made`, [now]),
    );

/** The exam in words: what staff read of a change years later. */
export async function describeChoice(db: Knex, learnerId: number): Promise<string> {
  const row = await db('learners')
    .leftJoin('exam_plans', 'exam_plans.id', 'exam_plan_id')
    .leftJoin('occupations', 'occupations.id', 'occupation_id')
    .leftJoin('levels', 'levels.id', 'level_id')
    .leftJoin('places', 'places.id', 'place_id')
    .where('learners.id', learnerId)
    .first(db.raw(`concat_ws(' / ', exam_plans.name, occupations.name, levels.name, places.name) as text`));
  return row.text;
}

export interface ExamChange {
  learnerId: number;
  fromPlanId: number;
  before: string;
  after: string;
  /** Sealed; null: none was asked for. */
  reason: string | null;
}

export const insertChange = (trx: Knex.Transaction, change: ExamChange, at: Date) =>
  trx('exam_changes').insert({
    learner_id: change.learnerId,
    from_plan_id: change.fromPlanId,
    before: change.before,
    after: change.after,
    reason: change.reason,
    created_at: at,
  });

export interface PlanTimes {
  name: string;
  startsAt: Date;
  endsAt: Date;
}

export const findPlan = (db: Knex, id: number): Promise<PlanTimes> =>
  db('exam_plans').where({ id }).first({ name: 'name', startsAt: 'exam_starts_at', endsAt: 'exam_ends_at' });
