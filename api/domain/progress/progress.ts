/** A learner's own figures. */
import type { Deps } from '../../deps.ts';
import { dayOf } from '../../timeZone.ts';
import { QUESTION_TYPES, type QuestionType } from '../bank/question.ts';
import type { Progress } from './contract.ts';
import { findDays, findPoints, findTypes } from './store.ts';
import { streakOf } from './streak.ts';

const MOST_DAYS = 400;
const MOST_POINTS = 50;

export async function progressOf(
  learnerId: number,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<Progress> {
  const [days, types, points] = await Promise.all([
    findDays(db, learnerId),
    findTypes(db, learnerId),
    findPoints(db, learnerId, MOST_POINTS),
  ]);
  const today = dayOf(clock());
  const order = Object.keys(QUESTION_TYPES) as QuestionType[];
  return {
    today,
    answeredToday: days.find(({ day }) => day === today)?.answered ?? 0,
    answered: days.reduce((sum, { answered }) => sum + answered, 0),
    daysKept: days.length,
    streak: streakOf(
      days.map(({ day }) => day),
      today,
    ),
    days: days.slice(-MOST_DAYS),
    types: types
      .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
      .map((row) => ({ ...row, label: QUESTION_TYPES[row.type] })),
    points,
  };
}
