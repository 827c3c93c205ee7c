/** All reading of `items`, the frozen questions of published versions, as they count since they were corrected. */
import type { Knex } from 'knex';
import type { Option, Part } from '../bank/question.ts';
import type { Keyed, Ruling } from '../regrading/ruling.ts';

/** As it was published, or as it was corrected by itself. */
export type CurrentPart = Part & { ruling?: Ruling; explanation: string };

export interface ItemRow extends Keyed {
  id: number;
  questionId: number;
  stem: string;
  options: Option[];
  /** Its key is no longer the published one. */
  corrected: boolean;
  explanation: string;
  parts: CurrentPart[];
  knowledgePointId: number | null;
}

/** What `itemColumns` are columns of. */
export const CURRENT_ITEMS = 'current_items as items';

export const itemColumns = {
  id: 'items.id',
  questionId: 'items.question_id',
  type: 'items.type',
  stem: 'items.stem',
  options: 'items.options',
  answer: 'items.answer',
  alsoRight: 'items.also_right',
  ruling: 'items.ruling',
  corrected: 'items.corrected',
  explanation: 'items.explanation',
  parts: 'items.parts',
  knowledgePointId: 'items.knowledge_point_id',
} as const;

export interface CurrentItems {
  rows: ItemRow[];
  /** The newest correction of all, at the moment that the rows are of. */
  newest: number;
}

/** In the version's order, on which every drawn paper depends. */
export const findVersionItems = (db: Knex, versionId: number): Promise<CurrentItems> =>
  current(db, (items) => items.where({ version_id: versionId }).orderBy('position'));

export const findItems = (db: Knex, ids: readonly number[]): Promise<CurrentItems> =>
  current(db, (items) => items.whereIn('id', ids));

/** In one statement: a correction that comes meanwhile is in both or in neither. */
async function current(
  db: Knex,
  narrow: (items: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<CurrentItems> {
  const newest = db.raw('(select coalesce(max(id), 0) from item_corrections)');
  const found: (ItemRow & { newest: number })[] = await narrow(db(CURRENT_ITEMS)).select({
    ...itemColumns,
    newest,
  });
  return { rows: found.map(({ newest: _, ...row }) => row), newest: found[0]?.newest ?? 0 };
}
