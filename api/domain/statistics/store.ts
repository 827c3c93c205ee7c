/** SQL of results for staff. Row scope stands in the queries. */
import type { Knex } from 'knex';
import type { Seen } from '../../family.ts';
import { CURRENT_ITEMS } from '../attempts/itemStore.ts';
import type { QuestionAnalysis, QuestionResult, QuestionResultsQuery, ResultVersion } from './contract.ts';
import type { ItemSums } from './itemAnalysis.ts';

export async function findQuestionResults(
  db: Knex,
  { versionId, type, doubt, page, pageSize, sort }: QuestionResultsQuery,
  bounds: Seen,
): Promise<{ data: QuestionResult[]; total: number }> {
  const items = db('items')
    .leftJoin('item_analysis', 'item_analysis.item_id', 'items.id')
    .where({ version_id: versionId, ...(type && { type }) })
    .where(bounds.of('items'));
  if (doubt === 'any') items.whereNotNull('doubt');
  else if (doubt) items.where({ doubt });
  const [counted, data] = await Promise.all([
    items.clone().count({ total: '*' }).first<{ total: number }>(),
    items
      .select<QuestionResult[]>(
        'items.id as itemId',
        'items.position',
        'items.type',
        'items.stem',
        db.raw('coalesce(right_count, 0) as right'),
        db.raw('coalesce(wrong_count, 0) as wrong'),
        db.raw('coalesce(blank_count, 0) as blank'),
        db.raw('round(right_count::numeric / nullif(right_count + wrong_count, 0), 4) as rate'),
        'discrimination',
        'doubt',
      )
      .orderByRaw(`${orderOf(sort)}, items.position`)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
  ]);
  return { data, total: counted.total };
}

/** Aliases of the select list; questions that nobody has answered come last. */
const orderOf = (sort: QuestionResultsQuery['sort']): string =>
  sort.startsWith('-') ? `"${sort.slice(1)}" desc nulls last` : `"${sort}" nulls last`;

export const findResultVersions = async (db: Knex, bounds: Seen): Promise<ResultVersion[]> => {
  const rows = await db('bank_versions')
    .where(bounds.of('bank-versions'))
    .orderBy('bank_versions.published_at', 'desc')
    .orderBy('bank_versions.id', 'desc')
    .select<(Omit<ResultVersion, 'publishedAt'> & { publishedAt: Date })[]>(
      'bank_versions.id as versionId',
      'bank_versions.name',
      'bank_versions.item_count as itemCount',
      'bank_versions.published_at as publishedAt',
      'bank_versions.attempt_count as attemptCount',
    );
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
};

export type PublishedQuestion = Pick<
  QuestionAnalysis,
  | 'itemId'
  | 'questionId'
  | 'type'
  | 'stem'
  | 'options'
  | 'answer'
  | 'alsoRight'
  | 'ruling'
  | 'corrected'
  | 'explanation'
  | 'parts'
> & { sums: ItemSums | null };

export const findPublishedQuestion = (db: Knex, itemId: number): Promise<PublishedQuestion | undefined> =>
  db(CURRENT_ITEMS)
    .leftJoin('item_analysis', 'item_analysis.item_id', 'items.id')
    .where('items.id', itemId)
    .first({
      itemId: 'items.id',
      questionId: 'question_id',
      type: 'type',
      stem: 'stem',
      options: 'options',
      answer: 'answer',
      alsoRight: 'also_right',
      ruling: 'ruling',
      corrected: 'corrected',
      explanation: 'explanation',
      parts: 'parts',
      sums: 'sums',
    });
