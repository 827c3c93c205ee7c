/**
 * Files that wait to be read. The queue is the table: what a process that died left waiting is begun by whoever
 * comes by next. A reading holds its lock until its transaction ends, by death of the process too.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';

/** Each reading takes a core and up to a gigabyte. */
const MOST_READINGS = 2;
const PROGRESS_EVERY_MS = 250;

/** Somebody has called it off: nothing is left of it. */
export class Cancelled extends Error {}

interface Source<Row extends { id: number }> {
  /** First come, first read. */
  waiting(db: Knex): Promise<Row[]>;
  lock(trx: Knex.Transaction, id: number): Promise<boolean>;
  /** False when it waits no more. */
  begin(db: Knex, id: number): Promise<boolean>;
  /** Ends the transaction, whatever happens. */
  read(trx: Knex.Transaction, row: Row, signal: AbortSignal, deps: Deps): Promise<void>;
}

export interface ReadingQueue {
  /** Begins what waits, as far as this process has room. */
  goOn(deps: Deps): Promise<void>;
  /** Ends the reading if it runs in this process; in another one its result finds the import cancelled. */
  stop(id: number): void;
}

export function readingQueue<Row extends { id: number }>(source: Source<Row>): ReadingQueue {
  /** What ends each reading of this process. */
  const readings = new Map<number, AbortController>();
  let starting = 0;

  async function goOn(deps: Deps): Promise<void> {
    while (readings.size + starting < MOST_READINGS) {
      starting += 1;
      try {
        if (!(await startNext(deps))) return;
      } finally {
        starting -= 1;
      }
    }
  }

  /** False when nothing waits, or others read all of it. */
  async function startNext(deps: Deps): Promise<boolean> {
    for (const row of await source.waiting(deps.db)) {
      const trx = await deps.db.transaction();
      const ours = (await source.lock(trx, row.id)) && (await source.begin(deps.db, row.id));
      if (!ours) {
        await trx.rollback();
        continue;
      }
      const abort = new AbortController();
      readings.set(row.id, abort);
      void source.read(trx, row, abort.signal, deps).finally(() => {
        readings.delete(row.id);
        goOn(deps).catch((err) => deps.log.error({ err }, 'going on with waiting imports failed'));
      });
      return true;
    }
    return false;
  }

  return { goOn, stop: (id) => readings.get(id)?.abort(new Cancelled()) };
}

/** A transaction that holds the lock. @throws AppError import.stateChanged when somebody else does */
export async function lockedTransaction(
  db: Knex,
  lock: (trx: Knex.Transaction) => Promise<boolean>,
): Promise<Knex.Transaction> {
  const trx = await db.transaction();
  if (await lock(trx)) return trx;
  await trx.rollback();
  throw new AppError('import.stateChanged', { state: '正在处理' });
}

/** Progress is a courtesy: a failed note of it must not fail the import. */
export function throttled(note: (percent: number) => PromiseLike<unknown>): (percent: number) => void {
  let last = 0;
  return (percent) => {
    if (Date.now() - last < PROGRESS_EVERY_MS) return;
    last = Date.now();
    note(percent).then(undefined, () => {});
  };
}

/** What staff read when a step has failed. What nobody foresaw is logged, and told as `unexpected`. */
export function failureSentence(
  error: unknown,
  { importId, step, unexpected }: { importId: number; step: string; unexpected: string },
  log: Deps['log'],
): string {
  if (error instanceof AppError) return error.message;
  log.error({ err: error, importId }, `${step} failed`);
  return unexpected;
}
