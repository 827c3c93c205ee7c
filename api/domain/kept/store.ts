/** SQL of favourites and notes. */
import type { Knex } from 'knex';
import { CURRENT_ITEMS, type ItemRow, itemColumns } from '../attempts/itemStore.ts';
import { keyIsKnown } from '../attempts/metStore.ts';
import { findShakyOf } from '../attempts/shakyStore.ts';
import type { QuestionType } from '../bank/question.ts';
import type { Ruling } from '../regrading/ruling.ts';
import { type FavouritesQuery, type Kept, MOST_KEPT } from './contract.ts';

/** Brings no points: it stays a favourite, and is not trained. */
const VOID: Ruling = 'void';

export type KeptTable = 'favourite_questions' | 'favourite_papers' | 'question_notes';

const KEYS: Record<KeptTable, string> = {
  favourite_questions: 'question_id',
  favourite_papers: 'paper_id',
  question_notes: 'question_id',
};

export const countOthers = async (
  db: Knex,
  table: KeptTable,
  learnerId: number,
  id: number,
): Promise<number> => {
  const counted = await db(table)
    .where({ learner_id: learnerId })
    .whereNot(KEYS[table], id)
    .count({ kept: '*' })
    .first<{ kept: number }>();
  return counted.kept;
};

export async function keepQuestion(db: Knex, learnerId: number, questionId: number, itemId: number) {
  await db('favourite_questions')
    .insert({ learner_id: learnerId, question_id: questionId, item_id: itemId })
    .onConflict(['learner_id', 'question_id'])
    .merge({ item_id: itemId });
}

export async function keepPaper(db: Knex, learnerId: number, paperId: number) {
  await db('favourite_papers')
    .insert({ learner_id: learnerId, paper_id: paperId })
    .onConflict(['learner_id', 'paper_id'])
    .ignore();
}

export async function keepNote(db: Knex, learnerId: number, questionId: number, text: string, at: Date) {
  await db('question_notes')
    .insert({ learner_id: learnerId, question_id: questionId, text, updated_at: at })
    .onConflict(['learner_id', 'question_id'])
    .merge({ text, updated_at: at });
}

export async function forget(db: Knex, table: KeptTable, learnerId: number, id: number) {
  await db(table)
    .where({ learner_id: learnerId, [KEYS[table]]: id })
    .delete();
}

export const findKeptPapers = (db: Knex, learnerId: number): Promise<number[]> =>
  db('favourite_papers').where({ learner_id: learnerId }).orderBy('paper_id').pluck('paper_id');

export async function findKept(db: Knex, learnerId: number): Promise<Kept> {
  const own = { learner_id: learnerId };
  const [questions, papers, notes, shaky] = await Promise.all([
    db('favourite_questions').where(own).orderBy('question_id').pluck('question_id'),
    findKeptPapers(db, learnerId),
    db('question_notes').where(own).orderBy('question_id').select({ questionId: 'question_id' }, 'text'),
    findShakyOf(db, learnerId, MOST_KEPT),
  ]);
  return { questions, papers, notes, shaky };
}

const favouritesOf = (db: Knex, learnerId: number) =>
  db('favourite_questions as f')
    .join(CURRENT_ITEMS, 'items.id', 'f.item_id')
    .where('f.learner_id', learnerId);

/** Whether the learner may see the key of a favourite. */
const known = (db: Knex) =>
  db.raw('exists(?)', [keyIsKnown(db, 'f.learner_id', 'f.item_id').select(db.raw('1'))]);

export const findFavourites = (
  db: Knex,
  learnerId: number,
  { type, page, pageSize }: FavouritesQuery,
): Promise<(ItemRow & { keyKnown: boolean })[]> =>
  favouritesOf(db, learnerId)
    .modify((query) => type && query.where('items.type', type))
    .orderBy([
      { column: 'f.created_at', order: 'desc' },
      { column: 'f.question_id', order: 'desc' },
    ])
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select({ ...itemColumns, keyKnown: known(db) });

export const countFavourites = (
  db: Knex,
  learnerId: number,
): Promise<{ type: QuestionType; count: number; toTrain: number }[]> =>
  favouritesOf(db, learnerId)
    .groupBy('items.type')
    .select({
      type: 'items.type',
      count: db.raw('count(*)'),
      toTrain: db.raw('count(*) filter (where ? and ?? <> ?)', [known(db), 'items.ruling', VOID]),
    });

/** Only those whose key is known: handing in would give away the keys of an exam that is still open. */
export const findFavouritesToTrain = (
  db: Knex,
  learnerId: number,
  { types, limit }: { types?: readonly QuestionType[]; limit: number },
): Promise<ItemRow[]> =>
  favouritesOf(db, learnerId)
    .whereExists(keyIsKnown(db, 'f.learner_id', 'f.item_id'))
    .whereNot('items.ruling', VOID)
    .modify((query) => types && query.whereIn('items.type', types))
    .orderBy([
      { column: 'f.created_at', order: 'desc' },
      { column: 'f.question_id', order: 'desc' },
    ])
    .limit(limit)
    .select(itemColumns);
