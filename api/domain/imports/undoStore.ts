/** All SQL of undoing an import. */
import type { Knex } from 'knex';
import { referringTo } from '../../infra/referring.ts';
import type { UndoPlan, UndoResult } from './mendContract.ts';

const NAMED = 20;

/** The questions of the import with what decides on each. */
async function judged(db: Knex): Promise<string> {
  const used = await referringTo(db, 'questions', 'q');
  return `select q.id, q.stem, q.updated_at, q.retired,
                 q.updated_at <> q.created_at as edited, (${used}) as used
          from questions q where q.import_id = :importId`;
}

/** @param db inside a transaction that holds the bank, what it answers stays true */
export async function planUndo(db: Knex, importId: number): Promise<UndoPlan> {
  const of = await judged(db);
  const { rows } = await db.raw(
    `select count(*) filter (where not edited and not used) as deletes,
            count(*) filter (where not edited and used) as retires,
            count(*) filter (where edited) as edited
     from (${of}) j`,
    { importId },
  );
  const named = await db.raw(
    `select id as "questionId", left(stem, 80) as stem, updated_at as "updatedAt"
     from (${of}) j where edited order by id limit :limit`,
    { importId, limit: NAMED },
  );
  const editedNames = named.rows.map((row: { updatedAt: Date }) => ({
    ...row,
    updatedAt: row.updatedAt.toISOString(),
  }));
  return { ...rows[0], editedNames };
}

/** Nobody publishes, edits or uses the questions of this import until the transaction ends. */
export async function holdQuestions(trx: Knex.Transaction, importId: number, bankId: number): Promise<void> {
  await trx('banks').where({ id: bankId }).forUpdate().first('id');
  await trx.raw('select id from questions where import_id = ? order by id for update', [importId]);
}

/** Used ones are retired, the others deleted; edited ones only when asked for. */
export async function removeQuestions(
  trx: Knex.Transaction,
  importId: number,
  withEdited: boolean,
): Promise<UndoResult> {
  const { rows } = await trx.raw(
    `with j as (${await judged(trx)}),
          chosen as (select id, used from j where :withEdited or not edited),
          retired as (update questions set retired = true, updated_at = now()
                      where id in (select id from chosen where used) returning 1),
          deleted as (delete from questions where id in (select id from chosen where not used) returning 1)
     select (select count(*) from deleted) as deleted, (select count(*) from retired) as retired,
            (select count(*) from j) - (select count(*) from chosen) as kept`,
    { importId, withEdited },
  );
  return rows[0];
}

export const markUndone = (trx: Knex.Transaction, importId: number, undone: UndoResult) =>
  trx('imports')
    .where({ id: importId })
    .update({ state: 'undone', undone: JSON.stringify(undone), updated_at: trx.fn.now() });

export const undoneOf = async (db: Knex, importId: number): Promise<UndoResult | null> =>
  (await db('imports').where({ id: importId }).first('undone'))?.undone ?? null;
