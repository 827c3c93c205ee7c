/** A learner's own figures. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { dayOf } from '../../timeZone.ts';
import { findBlueprints, type OfferedBlueprint } from '../attempts/offerStore.ts';
import { QUESTION_TYPES, type QuestionType } from '../bank/question.ts';
import type { Progress } from './contract.ts';
import { type FirstAnswer, readinessOf } from './readiness.ts';
import {
  type DayRow,
  findDays,
  findFirstAnswers,
  findOpenAnswerDays,
  findPointCounts,
  findPointNames,
  findPoints,
  findTypes,
} from './store.ts';
import { streakOf } from './streak.ts';

const MOST_DAYS = 400;
const MOST_POINTS = 50;
const MOST_OPEN = 100;

export async function progressOf(
  learnerId: number,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<Progress> {
  const now = clock();
  const [days, types, points, answers, blueprints] = await Promise.all([
    daysOf(learnerId, db),
    findTypes(db, learnerId),
    findPoints(db, learnerId, MOST_POINTS),
    findFirstAnswers(db, learnerId, now),
    findBlueprints(db, learnerId),
  ]);
  const today = dayOf(now);
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
    readiness: await readinessLines(db, blueprints, answers),
  };
}

/**
 * Oldest first. What is answered counts at once; what was right when practice has explained it, or when it is
 * handed in. Read in this order, what is counted meanwhile is missing for a moment, and never there twice.
 */
async function daysOf(learnerId: number, db: Knex): Promise<DayRow[]> {
  const days = new Map((await findDays(db, learnerId)).map((row) => [row.day, row]));
  for (const day of await findOpenAnswerDays(db, learnerId, MOST_OPEN)) {
    const known = days.get(day) ?? { day, answered: 0, right: 0 };
    days.set(day, { ...known, answered: known.answered + 1 });
  }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day));
}

/** None for a blueprint of which people judge everything. */
async function readinessLines(
  db: Knex,
  blueprints: readonly OfferedBlueprint[],
  answers: readonly FirstAnswer[],
): Promise<Progress['readiness']> {
  const counts = await findPointCounts(db, [...new Set(blueprints.map(({ versionId }) => versionId))]);
  const told = blueprints.flatMap(({ id, name, sections, passScore, countsByType, versionId }) => {
    const countsByPoint = counts.get(versionId) ?? {};
    const target = { sections, passScore: Number(passScore), countsByType, countsByPoint };
    const readiness = readinessOf(answers, target);
    return readiness ? [{ blueprintId: id, name, ...readiness }] : [];
  });
  const names = await findPointNames(
    db,
    told.flatMap(({ weak }) => weak.map(({ pointId }) => pointId)),
  );
  return told.map(({ thin, weak, ...line }) => ({
    ...line,
    thin: thin.map((one) => ({ ...one, label: QUESTION_TYPES[one.type] })),
    weak: weak.map(({ type, pointId, lost }) => ({
      ...{ type, label: QUESTION_TYPES[type], point: names.get(pointId) ?? null },
      lost: Math.round(lost * 10) / 10,
    })),
  }));
}
