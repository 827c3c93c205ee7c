/** SQL of `item_corrections`, which only grows. */
import type { Knex } from 'knex';
import type { Answer } from '../bank/question.ts';
import type { Correction, Ruling } from './ruling.ts';

interface CorrectionRow extends Correction {
  itemId: number;
}

/** Item -> its corrections, oldest first; items that were never corrected are absent. */
export async function findCorrections(
  db: Knex,
  itemIds: readonly number[],
): Promise<Map<number, Correction[]>> {
  const rows = await db('item_corrections')
    .whereRaw('item_id = any(?)', [[...itemIds]])
    .orderBy('id')
    .select<CorrectionRow[]>({
      id: 'id',
      itemId: 'item_id',
      part: 'part',
      ruling: 'ruling',
      answers: 'answers',
    });
  const byItem = new Map<number, Correction[]>();
  for (const { itemId, ...correction } of rows)
    byItem.set(itemId, [...(byItem.get(itemId) ?? []), correction]);
  return byItem;
}

/** 0 when nothing was ever corrected. */
export const newestCorrection = async (db: Knex): Promise<number> =>
  (await db('item_corrections').max({ id: 'id' }).first<{ id: number | null }>()).id ?? 0;

/** Of these items; 0 when none of them was ever corrected. */
export const newestOf = async (db: Knex, itemIds: readonly number[]): Promise<number> =>
  (
    await db('item_corrections')
      .whereRaw('item_id = any(?)', [[...itemIds]])
      .max({ id: 'id' })
      .first<{ id: number | null }>()
  ).id ?? 0;

/** Of corrections after `known`: the newest, and the versions they are of. */
export async function correctionsSince(
  db: Knex,
  known: number,
): Promise<{ newest: number; versionIds: number[] }> {
  const rows = await db('item_corrections as c')
    .join('items as i', 'i.id', 'c.item_id')
    .where('c.id', '>', known)
    .select<{ id: number; versionId: number }[]>({ id: 'c.id', versionId: 'i.version_id' });
  return {
    newest: Math.max(known, ...rows.map(({ id }) => id)),
    versionIds: [...new Set(rows.map(({ versionId }) => versionId))],
  };
}

/** Until the transaction ends nobody else corrects: so ids are committed in their order. */
export const lockCorrections = (trx: Knex.Transaction) =>
  trx.raw('lock table item_corrections in share row exclusive mode');

export const insertCorrections = (
  trx: Knex.Transaction,
  regradingId: number,
  itemIds: readonly number[],
  {
    part,
    ruling,
    answers,
    explanation,
  }: { part: number | null; ruling: Ruling; answers: readonly Answer[]; explanation: string | null },
) =>
  trx('item_corrections').insert(
    itemIds.map((itemId) => ({
      regrading_id: regradingId,
      item_id: itemId,
      part,
      ruling,
      answers: JSON.stringify(answers),
      explanation,
    })),
  );
