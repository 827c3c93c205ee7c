/** What staff read about jobs. */
import type { Knex } from 'knex';

interface Timetable {
  name: string;
  label: string;
  cron: string;
}

/** Jobs that this version of the program no longer has are forgotten. */
export async function registerJobs(
  db: Knex,
  jobs: readonly Timetable[],
  nextRun: (cron: string) => Date,
): Promise<void> {
  const rows = jobs.map(({ name, label, cron }) => ({ name, label, cron, next_at: nextRun(cron) }));
  await db('jobs').insert(rows).onConflict('name').merge(['label', 'cron', 'next_at']);
  await db('jobs')
    .whereNotIn(
      'name',
      jobs.map(({ name }) => name),
    )
    .delete();
}

export const jobStarted = (db: Knex, name: string, at: Date) =>
  db('jobs').where({ name }).update({ state: 'running', started_at: at, updated_at: at });

export const jobFinished = (
  db: Knex,
  name: string,
  { at, result, failed = false, nextAt }: { at: Date; result: string; failed?: boolean; nextAt: Date },
) =>
  db('jobs')
    .where({ name })
    .update({
      state: failed ? 'failed' : 'waiting',
      finished_at: at,
      next_at: nextAt,
      result: result.slice(0, 2000),
      failures: failed ? db.raw('failures + 1') : 0,
      updated_at: at,
    });

const STARTING = 20_261_125;

/** Among all processes of this database. */
export const oneAtATime = (db: Knex, work: () => Promise<void>): Promise<void> =>
  db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(?, 1)', [STARTING]);
    await work();
  });
