/**
 * A fresh, migrated database for a suite. One server serves the whole mocha run and all its workers: an
 * embedded one in a temporary folder, or TEST_DATABASE_URL; each database is cloned from one migrated template.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import pg from 'pg';
import { connect } from '../infra/db.ts';
import { startEmbeddedPostgres } from '../infra/embeddedPostgres.ts';
import { migrate } from '../infra/migrate.ts';

export interface TestDatabase {
  db: Knex;
  url: string;
  /** Drops the database. */
  close(): Promise<void>;
}

/** Address of the template; set by the process that started the run, read by its workers. */
const TEMPLATE = 'EKAOTONG_TEST_TEMPLATE';

export async function testDatabase(): Promise<TestDatabase> {
  const template = process.env[TEMPLATE];
  if (!template) throw new Error('hooks.ts has started no database server for this run');
  const name = uniqueName('test');
  await administer(template, `create database ${name} template ${new URL(template).pathname.slice(1)}`);
  const url = otherDatabase(template, name);
  const db = connect(url, { max: 5 });
  return {
    db,
    url,
    async close() {
      await db.destroy();
      await administer(template, `drop database ${name} with (force)`);
    },
  };
}

/** Starts the server and makes the template, before the first worker. Resolves to what ends it. */
export async function startTestServer(): Promise<() => Promise<void>> {
  const { url, stop } = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await embedded();
  const name = uniqueName('template');
  await administer(url, `create database ${name}`);
  const template = otherDatabase(url, name);
  const db = connect(template, { max: 1 });
  await migrate(db);
  await db.destroy();
  process.env[TEMPLATE] = template;
  return async () => {
    await administer(url, `drop database ${name}`);
    await stop();
  };
}

const uniqueName = (kind: string) => `${kind}_${randomBytes(6).toString('hex')}`;

function otherDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = name;
  return url.href;
}

async function embedded() {
  const folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-test-'));
  // As root the server runs as nobody, who must be able to pass through.
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres({ folder, durable: false });
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true });
  };
  // A run that is cancelled must not leave a server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  return { url: postgres.url('postgres'), stop };
}

/** Runs one statement outside of the database that `address` names, which nobody may be using. */
async function administer(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: otherDatabase(address, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
