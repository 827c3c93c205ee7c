/**
 * Work on a timetable, done by one process of all (pg-boss, in the same PostgreSQL). What went wrong is tried again;
 * the table `jobs` tells staff how every job fares.
 */
import cronParser from 'cron-parser';
import type { Knex } from 'knex';
import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import { TIME_ZONE } from '../timeZone.ts';
import { jobFinished, jobStarted, oneAtATime, registerJobs } from './jobStore.ts';

export interface Job {
  /** Letters and hyphens: also the name of its queue. */
  name: string;
  label: string;
  /** Minute, hour, day, month, weekday by the centre's clock. */
  cron: string;
  /** Returns one sentence for staff. */
  run(): Promise<string>;
  /** When it has taken longer, its process counts as dead and another may begin. Default: 15. */
  withinMinutes?: number;
}

export interface Jobs {
  /** From now on this process takes its share. */
  start(jobs: readonly Job[]): Promise<void>;
  /** Once, as soon as some process is free; false when no job has this name. */
  runSoon(name: string): Promise<boolean>;
  stop(): Promise<void>;
}

interface Needs {
  databaseUrl: string;
  db: Knex;
  clock: () => Date;
  log: Logger;
}

const RETRY = { retryLimit: 3, retryDelay: 30, retryBackoff: true };
const LONGEST_MINUTES = 15;
/** How often jobs of processes that have died are looked for. */
const MAINTENANCE_SECONDS = 30;
const POLL_SECONDS = 2;
const STOP_WITHIN_MS = 5_000;

export const nextRun = (cron: string, now: Date): Date =>
  cronParser.parseExpression(cron, { tz: TIME_ZONE, currentDate: now }).next().toDate();

/** Connects on first use. */
export function createJobs({ databaseUrl, db, clock, log }: Needs): Jobs {
  let started: Promise<PgBoss> | undefined;

  async function connect(): Promise<PgBoss> {
    const boss = new PgBoss({
      connectionString: databaseUrl,
      application_name: 'ekaotong jobs',
      max: 2,
      maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
    });
    boss.on('error', (error) => log.warn({ err: error }, 'job queue'));
    return boss.start();
  }
  const boss = () => (started ??= connect());

  async function attempt({ name, cron, run }: Job): Promise<void> {
    await jobStarted(db, name, clock());
    try {
      const result = await run();
      await jobFinished(db, name, { at: clock(), result, nextAt: nextRun(cron, clock()) });
    } catch (error) {
      log.error({ err: error }, `job ${name} failed`);
      const result = error instanceof Error ? error.message : String(error);
      await jobFinished(db, name, { at: clock(), result, failed: true, nextAt: nextRun(cron, clock()) });
      throw error;
    }
  }

  return {
    async start(jobs) {
      const queue = await boss();
      // Processes that start together would lock each other out while they make the same queues.
      await oneAtATime(db, async () => {
        await registerJobs(db, jobs, (cron) => nextRun(cron, clock()));
        for (const { name, cron, withinMinutes = LONGEST_MINUTES } of jobs) {
          // One waiting and one running at most, among all processes.
          await queue.createQueue(name, {
            name,
            policy: 'stately',
            ...RETRY,
            expireInSeconds: withinMinutes * 60,
          });
          await queue.schedule(name, cron, {}, { tz: TIME_ZONE });
        }
      });
      for (const job of jobs)
        await queue.work(job.name, { pollingIntervalSeconds: POLL_SECONDS }, () => attempt(job));
    },
    async runSoon(name) {
      if (!(await db('jobs').where({ name }).first('id'))) return false;
      // Null when one is waiting already: that one will do.
      await (await boss()).send(name, {});
      return true;
    },
    async stop() {
      const running = await started?.catch(() => undefined);
      await running?.stop({ graceful: true, wait: true, timeout: STOP_WITHIN_MS });
    },
  };
}
