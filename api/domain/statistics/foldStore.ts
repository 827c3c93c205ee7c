/** SQL of folding attempts into the item analysis. */
import type { Knex } from 'knex';
import { numberArray, runPrepared, statement } from '../../infra/prepared.ts';
import type { AttemptRules, AttemptSource, ResponseValue } from '../attempts/contract.ts';
import { CURRENT_ITEMS } from '../attempts/itemStore.ts';
import type { Option } from '../bank/question.ts';
import type { Keyed } from '../regrading/ruling.ts';
import type { ItemFigures } from './figures.ts';
import type { ItemAnalysis } from './itemAnalysis.ts';

/** Any number that no other lock of the product uses. */
const FOLDING = 7303;

/** Held until the transaction ends: the sums are read, added to and written by one at a time. */
export async function lockFolding(trx: Knex.Transaction): Promise<boolean> {
  const { rows } = await trx.raw('select pg_try_advisory_xact_lock(?) as locked', [FOLDING]);
  return rows[0].locked;
}

/** The same, by one who waits for it. */
export const waitForFolding = (trx: Knex.Transaction) =>
  trx.raw('select pg_advisory_xact_lock(?)', [FOLDING]);

export interface AttemptToFold {
  id: number;
  source: AttemptSource;
  rules: AttemptRules;
  itemIds: number[];
  /** The newest correction that its marks follow. */
  markedWith: number;
}

export const attemptsToFold = (trx: Knex.Transaction, limit: number): Promise<AttemptToFold[]> =>
  trx('attempts')
    .where({ state: 'submitted', analysed: false })
    .orderBy('id')
    .limit(limit)
    .select({ id: 'id', source: 'source', rules: 'rules', itemIds: 'item_ids', markedWith: 'marked_with' });

export const markAnalysed = (trx: Knex.Transaction, ids: readonly number[]) =>
  trx('attempts').whereIn('id', ids).update({ analysed: true });

export interface QuestionRow extends Keyed {
  id: number;
  options: Option[];
}

export async function findQuestions(db: Knex, itemIds: readonly number[]): Promise<Map<number, QuestionRow>> {
  const rows: QuestionRow[] = await db(CURRENT_ITEMS)
    .whereIn('id', itemIds)
    .select('id', 'type', 'ruling', 'answer', 'also_right as alsoRight', 'options');
  return new Map(rows.map((row) => [row.id, row]));
}

export interface MarkRow {
  response: ResponseValue;
  correct: boolean | null;
  earned: number | null;
}

/** One row per attempt, which costs far less than one per answer. */
const marksStatement = statement({
  name: 'responses.marksOfMany',
  text: `select t.id, (select json_agg(json_build_array(item_id, response, correct, score))
      from responses where attempt_id = t.id) as marks
    from unnest($1::bigint[]) as t(id)`,
});

type MarkTuple = [number, MarkRow['response'], MarkRow['correct'], MarkRow['earned']];

/** Attempt -> item -> mark. */
export async function findMarks(
  db: Knex,
  attemptIds: readonly number[],
): Promise<Map<number, Map<number, MarkRow>>> {
  const rows = await runPrepared<{ id: number; marks: MarkTuple[] | null }>(db, marksStatement, [
    numberArray(attemptIds),
  ]);
  return new Map(
    rows.map(({ id, marks }) => [
      id,
      new Map(
        (marks ?? []).map(([itemId, response, correct, earned]) => [itemId, { response, correct, earned }]),
      ),
    ]),
  );
}

export async function findFigures(db: Knex, itemIds: readonly number[]): Promise<Map<number, ItemFigures>> {
  const rows: (ItemFigures & { itemId: number })[] = await db('item_analysis')
    .whereIn('item_id', itemIds)
    .select({
      itemId: 'item_id',
      right: 'right_count',
      wrong: 'wrong_count',
      blank: 'blank_count',
      sums: 'sums',
    });
  return new Map(rows.map(({ itemId, ...figures }) => [itemId, figures]));
}

export type AnalysisRow = Omit<ItemAnalysis, 'choices'> & ItemFigures & { itemId: number };

export const saveFigures = (trx: Knex.Transaction, rows: readonly AnalysisRow[]) =>
  trx.raw(
    `insert into item_analysis (item_id, sums, right_count, wrong_count, blank_count, attempts, facility,
       discrimination, point_biserial, doubt, suggested_keys)
     select "itemId", sums, "right", wrong, blank, attempts, facility, discrimination, "pointBiserial", doubt,
       "suggestedKeys"
     from jsonb_to_recordset(?::jsonb) as t("itemId" bigint, sums jsonb, "right" int, wrong int, blank int,
       attempts int, facility float, discrimination float, "pointBiserial" float, doubt text,
       "suggestedKeys" text[])
     on conflict (item_id) do update set
       sums = excluded.sums, right_count = excluded.right_count, wrong_count = excluded.wrong_count,
       blank_count = excluded.blank_count, attempts = excluded.attempts, facility = excluded.facility,
       discrimination = excluded.discrimination, point_biserial = excluded.point_biserial,
       doubt = excluded.doubt, suggested_keys = excluded.suggested_keys, updated_at = now()`,
    [JSON.stringify(rows)],
  );

/** By version; those of wrong questions belong to none. */
export const countAttempts = (trx: Knex.Transaction, attempts: readonly AttemptToFold[]) =>
  trx.raw(
    `update bank_versions v set attempt_count = attempt_count + t.n
     from (select version_id, count(*)::int as n from attempts where id = any(?) group by version_id) t
     where v.id = t.version_id`,
    [attempts.map(({ id }) => id)],
  );
