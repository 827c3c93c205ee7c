/** SQL of checks for duplicates, which run as jobs. */
import type { Knex } from 'knex';
import type { ImportState } from '../../imports/contract.ts';
import type { Check } from './contract.ts';
import type { Target } from './pairStore.ts';

export type CheckRow = Omit<Check, 'createdAt' | 'updatedAt'> & { createdAt: Date; updatedAt: Date };

const COLUMNS = {
  id: 'id',
  state: 'state',
  progress: 'progress',
  questions: 'questions',
  error: 'error',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

export const latestCheck = (db: Knex, { bankId, importId }: Target): Promise<CheckRow | undefined> =>
  db('duplicate_checks')
    .where({ bank_id: bankId, import_id: importId })
    .orderBy('id', 'desc')
    .first<CheckRow>(COLUMNS);

export async function insertCheck(
  db: Knex,
  { bankId, importId }: Target,
  createdBy: number | null,
): Promise<CheckRow> {
  const row = { bank_id: bankId, import_id: importId, created_by: createdBy };
  const [{ id }] = await db('duplicate_checks').insert(row, ['id']);
  return db('duplicate_checks').where({ id }).first(COLUMNS);
}

/** Only while it runs. */
export const updateCheck = (
  db: Knex,
  id: number,
  to: Partial<Pick<Check, 'state' | 'progress' | 'questions' | 'error'>>,
) =>
  db('duplicate_checks')
    .where({ id, state: 'running' })
    .update({ ...to, updated_at: db.fn.now() });

/** Any number that no other lock of the product uses. */
const LOCK_CLASS = 7302;

/** Held until the transaction ends, by death of the process too: whoever gets it knows nobody works on it. */
export async function lockCheck(trx: Knex.Transaction, bankId: number): Promise<boolean> {
  const { rows } = await trx.raw('select pg_try_advisory_xact_lock(?, ?) as locked', [LOCK_CLASS, bankId]);
  return rows[0].locked;
}

/** What an import's rows are compared with. Until the transaction ends it stays in its state. */
export const holdImport = (
  trx: Knex,
  id: number,
): Promise<{ bankId: number; state: ImportState } | undefined> =>
  trx('imports').where({ id }).forShare().first({ bankId: 'bank_id', state: 'state' });
