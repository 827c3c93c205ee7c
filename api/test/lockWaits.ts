import assert from 'node:assert/strict';
import type { Knex } from 'knex';
import { eventually } from './eventually.ts';

/** Resolves when so many transactions of this database wait for what another has locked. */
export const untilWaiting = (db: Knex, count: number): Promise<void> =>
  eventually(async () => {
    const { rowCount } = await db.raw(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    assert.equal(rowCount, count);
  });
