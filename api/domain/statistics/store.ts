/** SQL of results for staff. Row scope stands in the queries. */
import type { Knex } from 'knex';
import { CURRENT_ITEMS } from '../attempts/itemStore.ts';
import type { QuestionAnalysis, QuestionResult, QuestionResultsQuery, ResultVersion } from './contract.ts';
import type { ItemSums } from './itemAnalysis.ts';

/** @param organisationId only an attempt of a learner of this organisation; undefined: anybody's */
export async function attemptExists(
  db: Knex,
  attemptId: number,
  organisationId: number | null | undefined,
): Promise<boolean> {
  const query = db('attempts')
    .join('learners', 'learners.id', 'attempts.learner_id')
    .where('attempts.id', attemptId);
  // A partner without an organisation sees nothing: null equals no row.
  if (organisationId !== undefined) query.whereRaw('learners.organisation_id = ?', [organisationId]);
  return (await query.first('attempts.id')) !== undefined;
}

export async function findQuestionResults(
  db: Knex,
  { versionId, type, doubt, page, pageSize, sort }: QuestionResultsQuery,
): Promise<{ data: QuestionResult[]; total: number }> {
  const items = db('items')
    .leftJoin('item_analysis', 'item_analysis.item_id', 'items.id')
    .where({ version_id: versionId, ...(type && { type }) });
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

export const findResultVersions = async (db: Knex): Promise<ResultVersion[]> => {
  const rows = await db('bank_versions')
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
      sums: 'sums',
    });
