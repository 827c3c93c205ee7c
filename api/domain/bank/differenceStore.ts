/** SQL of what differs between two versions of a bank, or between a version and the bank as it is now. */
import type { Knex } from 'knex';
import { DIFFERENCE_PAGE, type Difference, type DifferenceKind } from './contract.ts';
import { FROZEN } from './store.ts';

/** Which questions are compared: those of a version, those of the bank now, or none. */
export type Side = { versionId: number } | { bankId: number } | undefined;

export interface VersionRef {
  versionId: number;
  number: number;
}

export const findVersionOf = (db: Knex, bankId: number, id: number): Promise<VersionRef | undefined> =>
  db('bank_versions').where({ id, bank_id: bankId }).first({ versionId: 'id', number: 'number' });

export const lastVersionOf = (db: Knex, bankId: number): Promise<VersionRef | undefined> =>
  db('bank_versions')
    .where({ bank_id: bankId })
    .orderBy('number', 'desc')
    .first({ versionId: 'id', number: 'number' });

export async function countDifferences(db: Knex, from: Side, to: Side): Promise<Difference['counts']> {
  const { rows } = await db.raw(
    `${compared(from, to)}
     select count(*) filter (where kind = 'added') as added, count(*) filter (where kind = 'changed') as changed,
            count(*) filter (where kind = 'removed') as removed, count(*) filter (where kind = 'same') as same,
            count(*) filter (where kind = 'removed' and retired) as retired
     from compared`,
    bindings(from, to),
  );
  const entries = Object.entries(rows[0]).map(([name, count]) => [name, Number(count)]);
  return Object.fromEntries(entries);
}

export async function listDifferences(
  db: Knex,
  from: Side,
  to: Side,
  kind: DifferenceKind,
  page: number,
): Promise<Difference['items']> {
  const { rows } = await db.raw(
    `${compared(from, to)}
     select question_id as "questionId", retired, ${question('before')}, ${question('after')}
     from compared where kind = ? order by question_id limit ? offset ?`,
    [...bindings(from, to), kind, DIFFERENCE_PAGE, (page - 1) * DIFFERENCE_PAGE],
  );
  return rows;
}

/** Every question of either side, with how it differs: rows are equal when their JSON is. */
const compared = (from: Side, to: Side): string => `
  with "before" as (${sideSql(from)}), "after" as (${sideSql(to)}),
  compared as (
    select question_id, questions.retired, to_jsonb("before") as "before", to_jsonb("after") as "after",
           case when "before" is null then 'added' when "after" is null then 'removed'
                when to_jsonb("before") = to_jsonb("after") then 'same' else 'changed' end as kind
    from "before" full join "after" using (question_id) join questions on questions.id = question_id)`;

function sideSql(side: Side): string {
  if (!side) return `select id as question_id, ${FROZEN} from questions where false`;
  if ('bankId' in side)
    return `select id as question_id, ${FROZEN} from questions where bank_id = ? and not retired`;
  return `select question_id, ${FROZEN} from items where version_id = ?`;
}

const bindings = (...sides: Side[]): number[] => sides.flatMap((side) => (side ? Object.values(side) : []));

/** As the contract has it: the knowledge point by its name. */
const question = (side: 'before' | 'after'): string => `
  "${side}" || jsonb_build_object('knowledgePoint',
    (select concat_ws(' ', code, name) from knowledge_points
     where id = ("${side}"->>'knowledge_point_id')::bigint)) as "${side}"`;
