/** When staff move an exam that is still to come, whoever trains or has registered for it is told. */
import type { Knex } from 'knex';
import type { RowRule } from '../../rest/call.ts';
import { learnersOfPlan } from '../messages/reminderStore.ts';
import { tellEach } from '../messages/tell.ts';
import { findPlan, type PlanTimes } from './examChangeStore.ts';

export const examPlanRule: RowRule = async (trx: Knex, id, { before, now }) => {
  if (!before) return;
  const plan = await findPlan(trx, id);
  if (!isMoved(before, plan) || plan.endsAt <= now) return;
  const { name: exam, startsAt, endsAt } = plan;
  await tellEach(trx, learnersOfPlan(trx, id), { kind: 'examMoved', params: { exam, startsAt, endsAt } });
};

const isMoved = (before: Record<string, unknown>, { startsAt, endsAt }: PlanTimes): boolean =>
  time(before.examStartsAt) !== startsAt.getTime() || time(before.examEndsAt) !== endsAt.getTime();

const time = (value: unknown): number => new Date(value as Date).getTime();
