/** All reading of `items`, the frozen questions of published versions, as they count since they were corrected. */
import type { Knex } from 'knex';
import type { Option, Part } from '../bank/question.ts';
import type { Keyed } from '../regrading/ruling.ts';

export interface ItemRow extends Keyed {
  id: number;
  questionId: number;
  stem: string;
  options: Option[];
  /** Its key is no longer the published one. */
  corrected: boolean;
  explanation: string;
  parts: Part[];
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

/** In the version's order, on which every drawn paper depends. */
export const findVersionItems = (db: Knex, versionId: number): Promise<ItemRow[]> =>
  db(CURRENT_ITEMS).where({ version_id: versionId }).orderBy('position').select<ItemRow[]>(itemColumns);

export const findItems = (db: Knex, ids: readonly number[]): Promise<ItemRow[]> =>
  db(CURRENT_ITEMS).whereIn('id', ids).select<ItemRow[]>(itemColumns);
