/** All SQL of pairs of questions. */
import type { Knex } from 'knex';
import type { Decision, Pair, PairCounts, PairSide } from './contract.ts';
import type { PairKind } from './similarity.ts';

/** Pairs within a bank, or of the rows of an import. */
export interface Target {
  bankId: number;
  importId: number | null;
}

/** Of what decides on likeness: a decision stands as long as neither question says anything else. */
export const PRINT = {
  question: (q: string) =>
    `md5(jsonb_build_array(${q}.type, ${q}.stem, ${q}.options, ${q}.answer, ${q}.parts)::text)`,
  row: (r: string) => `md5(${r}.question::text)`,
};

const printOf = (side: string) =>
  `case when ${side}.id is null then ${PRINT.row(`${side}_row`)} else ${PRINT.question(side)} end`;
const placeOf = (side: string) =>
  `case when ${side}.id is null then ${side}_row.sheet || ' 第 ' || ${side}_row."row" || ' 行'
        else ${side}.source end`;
const column = (side: string, name: string, otherwise = 'null') =>
  `case when ${side}.id is null then ${otherwise} else ${side}.${name} end`;
const draft = (side: string, name: string) =>
  column(side, name, `coalesce(${side}_row.question->'${name}', '[]')`);
const text = (side: string, name: string) => column(side, name, `${side}_row.question->>'${name}'`);

/** As the contract has it. */
const sideJson = (side: string) => `jsonb_build_object(
  'questionId', ${side}.id, 'place', ${placeOf(side)}, 'type', ${column(side, 'type', `${side}_row.type`)},
  'stem', ${text(side, 'stem')}, 'options', ${draft(side, 'options')}, 'answer', ${draft(side, 'answer')},
  'explanation', ${text(side, 'explanation')}, 'parts', ${draft(side, 'parts')}) as ${side}`;

/** Those of which neither question is retired. */
const LIVE = `question_pairs p
  left join questions first on first.id = p.first_id
  left join questions second on second.id = p.second_id
  left join import_questions first_row on first_row.import_id = p.import_id and first_row.position = p.first_row
  left join import_questions second_row on second_row.import_id = p.import_id and second_row.position = p.second_row
  where p.bank_id = :bankId and p.import_id is not distinct from :importId
    and first.retired is not true and second.retired is not true`;
const PRINT_NOW = `md5(${printOf('first')} || ${printOf('second')})::uuid`;

export interface NewPair {
  firstId: number | null;
  firstRow: number | null;
  secondId: number | null;
  secondRow: number | null;
  kind: PairKind;
  similarity: number;
  /** PRINTs of both when they were compared. */
  prints: string;
}

const BATCH = 5000;

/** Those that are there already, decided or not, stay as they are. */
export async function insertPairs(trx: Knex, target: Target, pairs: readonly NewPair[]): Promise<void> {
  for (let from = 0; from < pairs.length; from += BATCH)
    await trx.raw(
      `insert into question_pairs
         (bank_id, import_id, first_id, first_row, second_id, second_row, kind, similarity, print)
       select :bankId, :importId, "firstId", "firstRow", "secondId", "secondRow", kind, similarity, md5(prints)::uuid
       from jsonb_to_recordset(:pairs::jsonb) as t("firstId" bigint, "firstRow" int, "secondId" bigint,
                                                   "secondRow" int, kind text, similarity real, prints text)
       where ("firstId" is null or exists (select from questions where id = "firstId"))
         and ("secondId" is null or exists (select from questions where id = "secondId"))
       on conflict do nothing`,
      { ...target, pairs: JSON.stringify(pairs.slice(from, from + BATCH)) },
    );
}

export const dropOpenPairs = (trx: Knex, { bankId, importId }: Target) =>
  trx('question_pairs').where({ bank_id: bankId, import_id: importId, decision: null }).delete();

export interface EditedPair {
  id: number;
  first: PairSide;
  second: PairSide;
  print: string;
}

/** Pairs of which a question says something else by now. */
export async function editedPairs(trx: Knex, target: Target): Promise<EditedPair[]> {
  const { rows } = await trx.raw(
    `select p.id, ${sideJson('first')}, ${sideJson('second')}, ${PRINT_NOW} as print
     from ${LIVE} and p.print <> ${PRINT_NOW}`,
    { ...target },
  );
  return rows;
}

/** Undecided again. */
export const renewPair = (
  trx: Knex,
  id: number,
  now: { kind: PairKind; similarity: number; print: string },
) =>
  trx('question_pairs')
    .where({ id })
    .update({ ...now, decision: null, decided_by: null, decided_at: null });

export const deletePairs = (trx: Knex, ids: readonly number[]) =>
  trx('question_pairs')
    .whereIn('id', [...ids])
    .delete();

export async function countPairs(
  db: Knex,
  target: Target,
): Promise<{ open: PairCounts; decided: PairCounts }> {
  const { rows } = await db.raw(
    `select p.kind, p.decision is not null as decided, count(*) as count from ${LIVE} group by 1, 2`,
    { ...target },
  );
  const none = () => ({ conflict: 0, exact: 0, near: 0 });
  const counts = { open: none(), decided: none() };
  for (const { kind, decided, count } of rows as { kind: PairKind; decided: boolean; count: number }[])
    counts[decided ? 'decided' : 'open'][kind] = count;
  return counts;
}

interface Wanted {
  kind: PairKind;
  decided: boolean;
  limit: number;
  offset: number;
}

/** The most alike first; who has decided is named as he is stored: sealed. */
export async function findPairsOf(db: Knex, target: Target, wanted: Wanted): Promise<Pair[]> {
  const { rows } = await db.raw(
    `select p.id, p.kind, p.similarity, p.decision,
            (select name from staff where id = p.decided_by) as "decidedBy",
            ${sideJson('first')}, ${sideJson('second')}
     from ${LIVE} and p.kind = :kind and (p.decision is not null) = :decided
     order by p.similarity desc, p.id limit :limit offset :offset`,
    { ...target, ...wanted },
  );
  return rows;
}

export interface StoredPair extends Target {
  id: number;
  kind: PairKind;
  decision: Decision | null;
  firstId: number | null;
  secondId: number | null;
  firstRow: number | null;
  secondRow: number | null;
}

export const findPair = (db: Knex, id: number): Promise<StoredPair | undefined> =>
  db('question_pairs').where({ id }).first<StoredPair>({
    id: 'id',
    bankId: 'bank_id',
    importId: 'import_id',
    kind: 'kind',
    decision: 'decision',
    firstId: 'first_id',
    secondId: 'second_id',
    firstRow: 'first_row',
    secondRow: 'second_row',
  });

/** @param decision null: undecided again */
export const setDecision = (trx: Knex, id: number, decision: Decision | null, staffId: number | null) =>
  trx('question_pairs')
    .where({ id })
    .update({
      decision,
      decided_by: decision && staffId,
      decided_at: decision && trx.fn.now(),
    });

/** Of open exact pairs, the later questions: what they say, the earlier ones say too. */
export async function laterDoubles(trx: Knex, target: Target): Promise<number[]> {
  const { rows } = await trx.raw(
    `select p.second_id as id from ${LIVE} and p.kind = 'exact' and p.decision is null`,
    { ...target },
  );
  return rows.map(({ id }: { id: number }) => id);
}

export interface RowDecision {
  row: number;
  /** To be retired for the row; null: the row is left out. */
  replaces: number | null;
}

/** What was decided on the rows of an import and still holds. Of two rows, the later one is left out. */
export async function rowDecisions(trx: Knex, target: Target): Promise<RowDecision[]> {
  const { rows } = await trx.raw(
    `select coalesce(p.second_row, p.first_row) as row,
            case when p.decision = 'replace' then p.second_id end as replaces
     from ${LIVE} and p.decision in ('skip', 'replace') and p.print = ${PRINT_NOW}`,
    { ...target },
  );
  return rows;
}
