/**
 * SQL of `wrong_questions`: what a learner has answered wrong, and what he has mastered since; and, with no mistakes,
 * what he has answered right without being sure, which comes back and is in no wrong book.
 */
import type { Knex } from 'knex';
import type { QuestionType } from '../bank/question.ts';
import { comesBack } from '../review/schedule.ts';
import type { ResponseValue } from './contract.ts';
import { CURRENT_ITEMS, type ItemRow, itemColumns } from './itemStore.ts';
import { attemptsWith } from './metStore.ts';
import { findStanding } from './planStore.ts';
import type { WrongBookQuery } from './wrongBookContract.ts';

const ofLearner = (db: Knex, learnerId: number) => db('wrong_questions').where({ learner_id: learnerId });

const mistakesOf = (db: Knex, learnerId: number) => ofLearner(db, learnerId).where('wrong_count', '>', 0);

/**
 * The questions that come back before a moment, the earliest first. They are few enough to look at each of a learner's; so none has to be written when an exam is moved.
 */
export async function findDue(db: Knex, learnerId: number, before: Date): Promise<number[]> {
  const [{ exam }, rows] = await Promise.all([
    findStanding(db, learnerId),
    ofLearner(db, learnerId)
      .whereNotNull('due_at')
      .select<{ id: number; dueAt: Date; reviewedAt: Date }[]>(
        'question_id as id',
        'due_at as dueAt',
        db.raw(`coalesce((memory->>'lastReviewAt')::timestamptz, last_wrong_at) as "reviewedAt"`),
      ),
  ]);
  const due = rows.flatMap(({ id, dueAt, reviewedAt }) => {
    const at = comesBack(dueAt, reviewedAt, exam?.startsAt ?? null);
    return at && at < before ? [{ id, at }] : [];
  });
  return due.sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id).map(({ id }) => id);
}

/** The latest mistakes that are not mastered; or what comes back before `dueBefore`, mastered or not. */
export async function findToTrain(
  db: Knex,
  learnerId: number,
  { types, limit, dueBefore }: { types?: readonly QuestionType[]; limit: number; dueBefore?: Date },
): Promise<ItemRow[]> {
  const query = ofLearner(db, learnerId)
    .join(CURRENT_ITEMS, 'items.id', 'wrong_questions.item_id')
    .limit(limit);
  if (dueBefore) {
    const due = await findDue(db, learnerId, dueBefore);
    query
      .whereIn('wrong_questions.question_id', due)
      .orderByRaw('array_position(?::bigint[], wrong_questions.question_id)', [due]);
  } else
    query
      .where('wrong_count', '>', 0)
      .whereNull('mastered_at')
      .orderBy([{ column: 'last_wrong_at', order: 'desc' }, 'wrong_questions.question_id']);
  if (types) query.whereIn('wrong_questions.type', types);
  return query.select<ItemRow[]>(itemColumns);
}

export interface WrongRow extends ItemRow {
  response: ResponseValue | null;
  wrongCount: number;
  lastWrongAt: Date;
  masteredAt: Date | null;
}

/** What is still to train comes first, then the latest mistakes. */
export function findWrong(
  db: Knex,
  learnerId: number,
  { type, mastered, page, pageSize }: WrongBookQuery,
): Promise<WrongRow[]> {
  const query = mistakesOf(db, learnerId)
    .join(CURRENT_ITEMS, 'items.id', 'wrong_questions.item_id')
    .orderByRaw('mastered_at is not null, last_wrong_at desc, wrong_questions.question_id')
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  if (type) query.where('wrong_questions.type', type);
  if (mastered === true) query.whereNotNull('mastered_at');
  if (mastered === false) query.whereNull('mastered_at');
  return query.select<WrongRow[]>(
    { ...itemColumns, wrongCount: 'wrong_count', lastWrongAt: 'last_wrong_at', masteredAt: 'mastered_at' },
    latestMistake(db).as('response'),
  );
}

/** What the learner has answered when he was last wrong. */
const latestMistake = (db: Knex) =>
  attemptsWith(db, 'wrong_questions.learner_id', 'wrong_questions.item_id')
    .join('responses', 'responses.attempt_id', 'met.id')
    .whereRaw('responses.item_id = wrong_questions.item_id')
    .where({ 'responses.correct': false })
    .whereRaw(`(met.state = 'submitted' or responses.counted_at is not null)`)
    .orderByRaw('coalesce(responses.counted_at, met.submitted_at) desc')
    .limit(1)
    .select('responses.response');

export const countWrong = (
  db: Knex,
  learnerId: number,
): Promise<{ type: QuestionType; toTrain: number; mastered: number }[]> =>
  mistakesOf(db, learnerId)
    .groupBy('type')
    .select('type')
    .select({
      toTrain: db.raw('count(*) filter (where mastered_at is null)'),
      mastered: db.raw('count(mastered_at)'),
    });
