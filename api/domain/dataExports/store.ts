/** All SQL of `data_exports` and its rules. */
import type { Knex } from 'knex';
import type { Reader } from './sources.ts';
import type { ExportState } from './states.ts';

export interface ExportRow {
  id: number;
  state: ExportState;
  clear: boolean;
  /** Null: everything, asked for by the clock. */
  rights: Reader['actor'] | null;
  fileId: string | null;
  createdBy: number | null;
  attempts: number;
  createdAt: Date;
}

const ROW = {
  id: 'id',
  state: 'state',
  clear: 'clear',
  rights: 'rights',
  fileId: 'file_id',
  createdBy: 'created_by',
  attempts: 'attempts',
  createdAt: 'created_at',
};

export const find = (db: Knex, id: number): Promise<ExportRow | undefined> =>
  db('data_exports').where({ id }).first(ROW);

/** Those that were begun by a process that has died are unfinished, too. */
export const unfinished = (db: Knex): Promise<ExportRow[]> =>
  db('data_exports').whereIn('state', ['waiting', 'running']).orderBy('id').select(ROW);

export const countWaiting = async (db: Knex): Promise<number> =>
  Number((await db('data_exports').where({ state: 'waiting' }).count())[0]?.count);

/** One of unlike kinds of locks; any number. */
const LOCK = 20_261_128;

/** Until the transaction ends, by death of the process too. */
export async function lock(trx: Knex.Transaction, id: number): Promise<boolean> {
  const { rows } = await trx.raw('select pg_try_advisory_xact_lock(?, ?) as ours', [LOCK, id]);
  return rows[0].ours;
}

/** @returns false when it is in none of these states any more */
export const move = (
  db: Knex,
  id: number,
  from: readonly ExportState[],
  to: Record<string, unknown>,
): Promise<boolean> =>
  db('data_exports')
    .where({ id })
    .whereIn('state', from)
    .update({ ...to, updated_at: db.fn.now() })
    .then((changed) => changed > 0);

export const countDownload = (db: Knex, id: number) =>
  db('data_exports').where({ id }).increment('downloads');

export const outlived = (db: Knex, now: Date): Promise<ExportRow[]> =>
  db('data_exports').where({ state: 'ready' }).where('expires_at', '<=', now).select(ROW);

export interface ExportRules {
  everyDays: number;
  hour: number;
  keptDays: number;
  clear: boolean;
}

export const findRules = (db: Knex): Promise<ExportRules> =>
  db('data_export_rules').first({
    everyDays: 'every_days',
    hour: 'hour',
    keptDays: 'kept_days',
    clear: 'clear',
  });

export const lastScheduled = async (db: Knex): Promise<Date | undefined> =>
  (await db('data_exports').where({ kind: 'scheduled' }).max('created_at as at').first())?.at ?? undefined;

export const insertScheduled = (db: Knex, clear: boolean, now: Date) =>
  db('data_exports').insert({ kind: 'scheduled', clear, created_at: now });
