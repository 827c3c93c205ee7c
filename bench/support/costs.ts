/** Processor time per request, of this process (which serves) and of PostgreSQL on the same machine. */
import type { Knex } from 'knex';
import { parentOf, usageOf } from './usage.ts';

export interface Costs {
  /** Does `work`, which makes so many requests, and notes what it cost. */
  of<T>(requests: number, work: () => Promise<T>): Promise<T>;
  /** The least of all rounds: the machine may have been busy with other things. */
  text(): string;
}

export async function costs(db: Knex): Promise<Costs> {
  const { rows } = await db.raw<{ rows: [{ pid: number }] }>('select pg_backend_pid() as pid');
  const postgres = await parentOf(rows[0].pid);
  const api: number[] = [];
  const database: number[] = [];
  return {
    async of(requests, work) {
      const before = await Promise.all([process.cpuUsage(), usageOf(postgres)]);
      const done = await work();
      const own = process.cpuUsage(before[0]);
      const after = await usageOf(postgres);
      api.push((own.user + own.system) / requests);
      database.push(((after.cpuSeconds - before[1].cpuSeconds) * 1e6) / requests);
      return done;
    },
    text: () =>
      `${least(api)} µs of the API's processor time per request, ${least(database)} µs of PostgreSQL's`,
  };
}

const least = (values: number[]): number => Math.round(Math.min(...values));
