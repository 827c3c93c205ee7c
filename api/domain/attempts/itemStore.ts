/** All reading of `items`, the frozen questions of published versions. */
import type { Knex } from 'knex';
import type { Answer, Option, Part, QuestionType } from '../bank/question.ts';

export interface ItemRow {
  id: number;
  questionId: number;
  type: QuestionType;
  stem: string;
  options: Option[];
  answer: Answer;
  explanation: string;
  parts: Part[];
  knowledgePointId: number | null;
}

export const itemColumns = {
  id: 'items.id',
  questionId: 'items.question_id',
  type: 'items.type',
  stem: 'items.stem',
  options: 'items.options',
  answer: 'items.answer',
  explanation: 'items.explanation',
  parts: 'items.parts',
  knowledgePointId: 'items.knowledge_point_id',
} as const;

/** In the version's order, on which every drawn paper depends. */
export const findVersionItems = (db: Knex, versionId: number): Promise<ItemRow[]> =>
  db('items').where({ version_id: versionId }).orderBy('position').select<ItemRow[]>(itemColumns);

export const findItems = (db: Knex, ids: readonly number[]): Promise<ItemRow[]> =>
  db('items').whereIn('id', ids).select<ItemRow[]>(itemColumns);
