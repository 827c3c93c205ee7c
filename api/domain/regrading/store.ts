/** SQL of `regradings`, one row per confirmed correction and its progress, and of what a correction is about. */
import type { Knex } from 'knex';
import { CURRENT_ITEMS, type ItemRow, itemColumns } from '../attempts/itemStore.ts';
import type { Answer, Part } from '../bank/question.ts';
import type { Ruling } from './ruling.ts';

export const findItem = (db: Knex, id: number): Promise<ItemRow | undefined> =>
  db(CURRENT_ITEMS).where('items.id', id).first<ItemRow | undefined>(itemColumns);

export interface Alike {
  itemId: number;
  versionId: number;
  versionName: string;
}

/** The same question in all versions where it reads and counts the same; this item itself among them. */
export const findAlike = (db: Knex, itemId: number): Promise<Alike[]> =>
  db('current_items as one')
    .join('current_items as i', 'i.question_id', 'one.question_id')
    .join('bank_versions as v', 'v.id', 'i.version_id')
    .where('one.id', itemId)
    .whereRaw(
      `(i.type, i.stem, i.options, i.parts, i.answer, i.also_right, i.ruling)
       = (one.type, one.stem, one.options, one.parts, one.answer, one.also_right, one.ruling)`,
    )
    .orderBy('v.id', 'desc')
    .select<Alike[]>({ itemId: 'i.id', versionId: 'v.id', versionName: 'v.name' });

export interface BankQuestion {
  answer: Answer;
  explanation: string;
  parts: Part[];
  retired: boolean;
  /** It still reads as it was published. */
  unchanged: boolean;
}

export const findBankQuestion = async (db: Knex, itemId: number): Promise<BankQuestion> => {
  const { stem, options, ...question } = await db('questions as q')
    .join('items as i', 'i.question_id', 'q.id')
    .where('i.id', itemId)
    .first<Omit<BankQuestion, 'unchanged'> & { stem: boolean; options: boolean }>(
      'q.answer',
      'q.explanation',
      'q.parts',
      'q.retired',
      db.raw('q.stem = i.stem as stem'),
      db.raw('(q.type, q.options) = (i.type, i.options) as options'),
    );
  return { ...question, unchanged: stem && options };
};

/** Of a case, as it was published. */
export const findPublishedParts = async (db: Knex, itemId: number): Promise<Part[]> =>
  (await db('items').where({ id: itemId }).first<{ parts: Part[] }>('parts')).parts;

export const mendQuestion = (
  trx: Knex.Transaction,
  id: number,
  { answer, explanation, parts }: Pick<BankQuestion, 'answer' | 'explanation' | 'parts'>,
) =>
  trx('questions')
    .where({ id })
    .update({
      answer: JSON.stringify(answer),
      explanation,
      parts: JSON.stringify(parts),
      updated_at: trx.fn.now(),
    });

export interface NewRegrading {
  questionId: number;
  part: number | null;
  ruling: Ruling;
  reason: string;
  staffId: number;
  bankMended: boolean;
  total: number;
  createdAt: Date;
}

export async function insertRegrading(trx: Knex.Transaction, row: NewRegrading): Promise<number> {
  const [inserted] = await trx('regradings').insert(
    {
      question_id: row.questionId,
      part: row.part,
      ruling: row.ruling,
      reason: row.reason,
      staff_id: row.staffId,
      bank_mended: row.bankMended,
      total: row.total,
      created_at: row.createdAt,
    },
    ['id'],
  );
  return inserted.id;
}

export interface Regrading {
  id: number;
  state: 'running' | 'settling';
  afterId: number;
}

/** The oldest that has something to do now. @param settled those of before may be looked at once more */
export const nextRegrading = (db: Knex, settled: Date): Promise<Regrading | undefined> =>
  db('regradings')
    .where({ state: 'running' })
    .orWhere((waiting) => waiting.where({ state: 'settling' }).where('created_at', '<=', settled))
    .orderBy('id')
    .first<Regrading | undefined>({ id: 'id', state: 'state', afterId: 'after_id' });

/** Asked under the lock of regrading. */
export const isInState = async (db: Knex, id: number, state: Regrading['state']): Promise<boolean> =>
  (await db('regradings').where({ id, state }).first('id')) !== undefined;

/** What it is about, and the newest of its corrections. */
export async function findScope(
  db: Knex,
  regradingId: number,
): Promise<{ itemIds: number[]; versionIds: number[]; newest: number }> {
  const rows = await db('item_corrections as c')
    .join('items as i', 'i.id', 'c.item_id')
    .where('c.regrading_id', regradingId)
    .select<{ id: number; itemId: number; versionId: number }[]>({
      id: 'c.id',
      itemId: 'c.item_id',
      versionId: 'i.version_id',
    });
  return {
    itemIds: rows.map(({ itemId }) => itemId),
    versionIds: rows.map(({ versionId }) => versionId),
    newest: Math.max(...rows.map(({ id }) => id)),
  };
}

export interface Progress {
  afterId: number;
  done: number;
  changed: number;
  nowPassed: number;
  noLongerPassed: number;
}

export const noteProgress = (trx: Knex.Transaction, id: number, { afterId, ...more }: Progress) =>
  trx('regradings')
    .where({ id })
    .update({
      after_id: afterId,
      done: trx.raw('done + ?', [more.done]),
      // Handed in since it was confirmed, and marked with the old key.
      total: trx.raw('greatest(total, done + ?)', [more.done]),
      changed: trx.raw('changed + ?', [more.changed]),
      now_passed: trx.raw('now_passed + ?', [more.nowPassed]),
      no_longer_passed: trx.raw('no_longer_passed + ?', [more.noLongerPassed]),
      updated_at: trx.fn.now(),
    });

/** All that was there is marked; once more from the first, as soon as no process can be at it with the old key. */
export const settle = (trx: Knex.Transaction, id: number, at: Date) =>
  trx('regradings').where({ id }).update({ state: 'settling', after_id: 0, updated_at: at });

/** All are done: the others were marked by the mended key when they were handed in. */
export const finish = (trx: Knex.Transaction, id: number, at: Date) =>
  trx('regradings')
    .where({ id })
    .update({ state: 'done', total: trx.ref('done'), finished_at: at, updated_at: at });

/** Any number that no other lock of the product uses. */
const REGRADING = 7304;

/** Held until the transaction ends; false while another process is at it. */
export async function lockRegrading(trx: Knex.Transaction): Promise<boolean> {
  const { rows } = await trx.raw('select pg_try_advisory_xact_lock(?) as locked', [REGRADING]);
  return rows[0].locked;
}
