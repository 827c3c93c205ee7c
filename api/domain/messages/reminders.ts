/**
 * What learners are told because time passes. Both jobs may run any number of times: each matter is told once, and who comes
 * to it later is told by the next run.
 */
import type { Deps } from '../../deps.ts';
import { addDays, dayOf, startOfDay } from '../../timeZone.ts';
import { endingMemberships, learnersOfPlan, plansToRemindOf } from './reminderStore.ts';
import { tellAll, tellEach } from './tell.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

/** A renewal takes a learner a moment; a week leaves room for who looks in at weekends only. */
const MEMBERSHIP_DAYS = 7;
const CHUNK = 1000;

/** So many days before the exam as staff have set for it; once more when the exam is moved to another day. */
export async function remindOfExams({ db, clock }: Needs): Promise<string> {
  let told = 0;
  for (const { id, exam, startsAt } of await plansToRemindOf(db, startOfDay(clock()), clock()))
    told += await tellEach(db, learnersOfPlan(db, id), {
      kind: 'examReminder',
      params: { exam, startsAt },
      once: `${id}:${dayOf(startsAt)}`,
    });
  return `提醒 ${told} 人`;
}

/** Whose last membership ends within days. */
export async function remindOfMemberships({ db, clock }: Needs): Promise<string> {
  const now = clock();
  const ending = await endingMemberships(db, now, addDays(now, MEMBERSHIP_DAYS));
  for (let from = 0; from < ending.length; from += CHUNK)
    await tellAll(
      db,
      ending.slice(from, from + CHUNK).map(({ learnerId, endsAt }) => ({
        learnerId,
        message: { kind: 'membershipEnding', params: { endsAt }, once: dayOf(endsAt) },
      })),
    );
  return `即将到期 ${ending.length} 人`;
}
