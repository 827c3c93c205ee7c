/** SQL of `wrong_questions`: what a learner has answered wrong, and what he has mastered since. */
import type { Knex } from 'knex';
import type { QuestionType } from '../bank/question.ts';
import { comesBack, type Memory, review } from '../review/schedule.ts';
import type { AttemptSource, ResponseValue, WrongBookQuery } from './contract.ts';
import { type ItemRow, itemColumns } from './itemStore.ts';
import { attemptsWith } from './metStore.ts';
import { findStanding } from './planStore.ts';

interface Answered {
  item: { id: number; questionId: number; type: QuestionType };
  correct: boolean;
}

/**
 * A wrong answer opens the question again; a right one masters it only when wrong questions are trained.
 * Each answer to a question that was ever wrong moves the day on which it comes back.
 */
export async function noteAnswers(
  trx: Knex.Transaction,
  { learnerId, source }: { learnerId: number; source: AttemptSource },
  answers: readonly Answered[],
  at: Date,
): Promise<void> {
  if (answers.length === 0) return;
  const known = await lockMemories(trx, learnerId, answers);
  const scheduled = answers.filter(({ item, correct }) => !correct || known.has(item.questionId));
  if (scheduled.length === 0) return;
  const reviewed = scheduled.map(({ item, correct }) => ({
    ...item,
    correct,
    memory: review(known.get(item.questionId) ?? null, correct, at),
  }));
  await noteWrong(
    trx,
    learnerId,
    reviewed.filter(({ correct }) => !correct),
    at,
  );
  const right = reviewed.filter(({ correct }) => correct);
  await noteRight(trx, learnerId, right, source === 'wrong' ? at : null);
}

type Reviewed = Answered['item'] & { memory: Memory };

/** In the order of ids, so that two submissions of one learner never deadlock. */
async function lockMemories(
  trx: Knex.Transaction,
  learnerId: number,
  answers: readonly Answered[],
): Promise<Map<number, Memory | null>> {
  const rows = await ofLearner(trx, learnerId)
    .whereIn(
      'question_id',
      answers.map(({ item }) => item.questionId),
    )
    .orderBy('question_id')
    .forUpdate()
    .select('question_id', 'memory');
  return new Map(rows.map(({ question_id, memory }) => [question_id, memory]));
}

async function noteWrong(trx: Knex.Transaction, learnerId: number, rows: readonly Reviewed[], at: Date) {
  if (rows.length === 0) return;
  await trx('wrong_questions')
    .insert(
      rows
        .toSorted((a, b) => a.questionId - b.questionId)
        .map(({ id, questionId, type, memory }) => ({
          learner_id: learnerId,
          question_id: questionId,
          item_id: id,
          type,
          last_wrong_at: at,
          memory: JSON.stringify(memory),
          due_at: memory.dueAt,
        })),
    )
    .onConflict(['learner_id', 'question_id'])
    .merge({
      item_id: trx.raw('excluded.item_id'),
      wrong_count: trx.raw('wrong_questions.wrong_count + 1'),
      last_wrong_at: at,
      mastered_at: null,
      memory: trx.raw('excluded.memory'),
      due_at: trx.raw('excluded.due_at'),
    });
}

/** @param masteredAt null: leaves what is mastered as it is */
async function noteRight(
  trx: Knex.Transaction,
  learnerId: number,
  rows: readonly Reviewed[],
  masteredAt: Date | null,
) {
  if (rows.length === 0) return;
  await trx.raw(
    `update wrong_questions w
     set memory = t.memory, due_at = (t.memory->>'dueAt')::timestamptz, mastered_at = coalesce(?::timestamptz, w.mastered_at)
     from jsonb_to_recordset(?::jsonb) as t("questionId" bigint, memory jsonb)
     where w.learner_id = ? and w.question_id = t."questionId"`,
    [masteredAt, JSON.stringify(rows), learnerId],
  );
}

const ofLearner = (db: Knex, learnerId: number) => db('wrong_questions').where({ learner_id: learnerId });

/**
 * The questions that come back before a moment, the earliest first. A learner's mistakes are few enough to
 * look at each; so none has to be written when an exam is moved.
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
  const query = ofLearner(db, learnerId).join('items', 'items.id', 'wrong_questions.item_id').limit(limit);
  if (dueBefore) {
    const due = await findDue(db, learnerId, dueBefore);
    query
      .whereIn('wrong_questions.question_id', due)
      .orderByRaw('array_position(?::bigint[], wrong_questions.question_id)', [due]);
  } else
    query
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
  const query = ofLearner(db, learnerId)
    .join('items', 'items.id', 'wrong_questions.item_id')
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
    .where({ 'met.state': 'submitted', 'responses.correct': false })
    .orderBy('met.submitted_at', 'desc')
    .limit(1)
    .select('responses.response');

export const countWrong = (
  db: Knex,
  learnerId: number,
): Promise<{ type: QuestionType; toTrain: number; mastered: number }[]> =>
  ofLearner(db, learnerId)
    .groupBy('type')
    .select('type')
    .select({
      toTrain: db.raw('count(*) filter (where mastered_at is null)'),
      mastered: db.raw('count(mastered_at)'),
    });
