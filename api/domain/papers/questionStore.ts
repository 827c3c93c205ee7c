/** SQL of the questions that a paper is put together from: the frozen items of its version. */
import type { Knex } from 'knex';
import type { Seen } from '../../family.ts';
import { CURRENT_ITEMS, type ItemRow, itemColumns } from '../attempts/itemStore.ts';
import type { QuestionType } from '../bank/question.ts';
import type { CandidateQuery } from './contract.ts';

export interface PaperItemRow extends ItemRow {
  difficulty: number | null;
  knowledgePointId: number | null;
  /** "B-1 触电急救" */
  knowledgePoint: string | null;
}

const rows = (db: Knex) =>
  db(CURRENT_ITEMS)
    .leftJoin('knowledge_points as k', 'k.id', 'items.knowledge_point_id')
    .select<PaperItemRow[]>(
      itemColumns,
      'items.difficulty',
      'items.knowledge_point_id as knowledgePointId',
      db.raw(`k.code || ' ' || k.name as "knowledgePoint"`),
    );

/** In the order of the ids; what is not of the version is left out. */
export async function findPaperItems(
  db: Knex,
  versionId: number,
  ids: readonly number[],
): Promise<PaperItemRow[]> {
  const found = await rows(db).where('items.version_id', versionId).whereIn('items.id', ids);
  const byId = new Map(found.map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One page, in the order of the version; that of an import keeps the order of its file. */
export async function findCandidates(
  db: Knex,
  versionId: number,
  query: CandidateQuery,
  bounds: Seen,
): Promise<{ data: PaperItemRow[]; total: number }> {
  const matching = <Q extends Knex.QueryBuilder>(items: Q): Q => {
    items.where('items.version_id', versionId).where(bounds.of('items'));
    if (query.type) items.where('items.type', query.type);
    if (query.difficulty) items.where('items.difficulty', query.difficulty);
    if (query.q) items.whereILike('items.stem', `%${query.q.replace(/[\\%_]/g, '\\$&')}%`);
    if (query.importId)
      items.whereIn('items.question_id', db('questions').where({ import_id: query.importId }).select('id'));
    if (query.pointId) items.whereIn('items.knowledge_point_id', pointsBelow(db, query.pointId));
    return items;
  };
  const [data, counted] = await Promise.all([
    matching(rows(db))
      .orderBy('items.position')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize),
    matching(db('items')).count({ total: '*' }).first(),
  ]);
  return { data, total: Number(counted?.total ?? 0) };
}

/** The point itself and all below it. */
const pointsBelow = (db: Knex, pointId: number) =>
  db
    .withRecursive('below', (below) =>
      below
        .select('id')
        .from('knowledge_points')
        .where({ id: pointId })
        .unionAll((children) =>
          children
            .select('child.id')
            .from('knowledge_points as child')
            .join('below', 'below.id', 'child.parent_id'),
        ),
    )
    .select('id')
    .from('below');

/** Of the same type, the nearest in knowledge point and difficulty first; among equals any. */
export const findSimilar = (
  db: Knex,
  versionId: number,
  to: { type: QuestionType; knowledgePointId: number | null; difficulty: number | null },
  besides: readonly number[],
  bounds: Seen,
): Promise<PaperItemRow | undefined> =>
  rows(db)
    .where({ 'items.version_id': versionId, 'items.type': to.type })
    .where(bounds.of('items'))
    .whereNotIn('items.id', besides)
    .orderByRaw(
      `(items.knowledge_point_id is not distinct from ?) desc,
       (k.parent_id is not distinct from (select parent_id from knowledge_points where id = ?)) desc,
       abs(coalesce(items.difficulty, 3) - ?), random()`,
      [to.knowledgePointId, to.knowledgePointId, to.difficulty ?? 3],
    )
    .first();
