/** SQL of `wrong_questions`: what a learner has answered wrong, and what he has mastered since. */
import type { Knex } from 'knex';
import { numberArray, runPrepared, type Statement } from '../../infra/prepared.ts';
import type { QuestionType } from '../bank/question.ts';
import { comesBack, type Memory, review } from '../review/schedule.ts';
import type { AttemptSource, ResponseValue } from './contract.ts';
import { type ItemRow, itemColumns } from './itemStore.ts';
import { attemptsWith } from './metStore.ts';
import { findStanding } from './planStore.ts';
import type { WrongBookQuery } from './wrongBookContract.ts';

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
  // Named one by one: an item holds its whole text besides.
  const rows = scheduled.map(({ item: { id, questionId, type }, correct }) => ({
    id,
    questionId,
    type,
    correct,
    memory: review(known.get(questionId) ?? null, correct, at),
  }));
  await runPrepared(trx, noteStatement, [
    learnerId,
    at,
    source === 'wrong' ? at : null,
    JSON.stringify(rows),
  ]);
}

/** In the order of ids, so that two submissions of one learner never deadlock. */
const lockStatement: Statement = {
  name: 'wrong_questions.lock',
  text: `select question_id as "questionId", memory from wrong_questions
    where learner_id = $1 and question_id = any($2::bigint[]) order by question_id for update`,
};

async function lockMemories(
  trx: Knex.Transaction,
  learnerId: number,
  answers: readonly Answered[],
): Promise<Map<number, Memory | null>> {
  const rows = await runPrepared<{ questionId: number; memory: Memory | null }>(trx, lockStatement, [
    learnerId,
    numberArray(answers.map(({ item }) => item.questionId)),
  ]);
  return new Map(rows.map(({ questionId, memory }) => [questionId, memory]));
}

/** $3: when what was answered right is mastered; null leaves it as it is. */
const noteStatement: Statement = {
  name: 'wrong_questions.note',
  text: `with answered as (
      select "questionId", id, type, correct, memory, (memory->>'dueAt')::timestamptz as due
      from jsonb_to_recordset($4::jsonb)
        as t("questionId" bigint, id bigint, type text, correct boolean, memory jsonb)
    ), known as (
      update wrong_questions w
      set memory = t.memory, due_at = t.due, mastered_at = coalesce($3::timestamptz, w.mastered_at)
      from answered t where t.correct and w.learner_id = $1 and w.question_id = t."questionId"
    ) insert into wrong_questions (learner_id, question_id, item_id, type, last_wrong_at, memory, due_at)
      select $1, "questionId", id, type, $2, memory, due from answered where not correct order by "questionId"
      on conflict (learner_id, question_id) do update set
        item_id = excluded.item_id, wrong_count = wrong_questions.wrong_count + 1,
        last_wrong_at = excluded.last_wrong_at, mastered_at = null, memory = excluded.memory, due_at = excluded.due_at`,
};

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
