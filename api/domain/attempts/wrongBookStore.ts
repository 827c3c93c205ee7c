/** SQL of `wrong_questions`: what a learner has answered wrong, and what he has mastered since. */
import type { Knex } from 'knex';
import type { QuestionType } from '../bank/question.ts';
import type { AttemptSource, WrongBookQuery } from './contract.ts';
import { type ItemRow, itemColumns } from './itemStore.ts';

interface Answered {
  item: { id: number; questionId: number; type: QuestionType };
  correct: boolean;
}

/** A wrong answer opens the question again; a right one masters it only when wrong questions are trained. */
export async function noteAnswers(
  trx: Knex.Transaction,
  { learnerId, source }: { learnerId: number; source: AttemptSource },
  answers: readonly Answered[],
  at: Date,
): Promise<void> {
  // In the order of ids, so that two submissions of one learner never deadlock.
  const wrong = answers
    .filter(({ correct }) => !correct)
    .map(({ item }) => item)
    .sort((a, b) => a.questionId - b.questionId);
  const right = answers.filter(({ correct }) => correct).map(({ item }) => item.questionId);
  if (wrong.length > 0)
    await trx('wrong_questions')
      .insert(
        wrong.map(({ id, questionId, type }) => ({
          learner_id: learnerId,
          question_id: questionId,
          item_id: id,
          type,
          last_wrong_at: at,
        })),
      )
      .onConflict(['learner_id', 'question_id'])
      .merge({
        item_id: trx.raw('excluded.item_id'),
        wrong_count: trx.raw('wrong_questions.wrong_count + 1'),
        last_wrong_at: at,
        mastered_at: null,
      });
  if (source === 'wrong')
    await trx('wrong_questions')
      .where({ learner_id: learnerId })
      .whereIn('question_id', right)
      .update({ mastered_at: at });
}

const ofLearner = (db: Knex, learnerId: number) => db('wrong_questions').where({ learner_id: learnerId });

/** The latest mistakes that are not mastered. */
export function findToTrain(
  db: Knex,
  learnerId: number,
  types: readonly QuestionType[] | undefined,
  limit: number,
): Promise<ItemRow[]> {
  const query = ofLearner(db, learnerId)
    .join('items', 'items.id', 'wrong_questions.item_id')
    .whereNull('mastered_at')
    .orderBy([{ column: 'last_wrong_at', order: 'desc' }, 'wrong_questions.question_id'])
    .limit(limit);
  if (types) query.whereIn('wrong_questions.type', types);
  return query.select<ItemRow[]>(itemColumns);
}

export interface WrongRow extends ItemRow {
  wrongCount: number;
  lastWrongAt: Date;
  masteredAt: Date | null;
}

/** What is still to train comes first, then the latest mistakes. */
export function findWrong(
  db: Knex,
  learnerId: number,
  { type, page, pageSize }: WrongBookQuery,
): Promise<WrongRow[]> {
  const query = ofLearner(db, learnerId)
    .join('items', 'items.id', 'wrong_questions.item_id')
    .orderByRaw('mastered_at is not null, last_wrong_at desc, wrong_questions.question_id')
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  if (type) query.where('wrong_questions.type', type);
  return query.select<WrongRow[]>({
    ...itemColumns,
    wrongCount: 'wrong_count',
    lastWrongAt: 'last_wrong_at',
    masteredAt: 'mastered_at',
  });
}

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
