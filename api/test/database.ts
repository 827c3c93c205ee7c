/**
 * A fresh, migrated database for a suite. One server serves the whole mocha run: an embedded one in a
 * temporary folder, or TEST_DATABASE_URL; each database is cloned from one migrated template.
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

interface Server {
  url(database: string): string;
  template: string;
  stop(): Promise<void>;
}

/** Global, because mocha loads a file with top-level await, and what it imports, as other instances. */
const run = globalThis as { ekaotongTestServer?: Promise<Server> };

export async function testDatabase(): Promise<TestDatabase> {
  run.ekaotongTestServer ??= startServer();
  const { url, template } = await run.ekaotongTestServer;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(url('postgres'), `create database ${name} template ${template}`);
  const db = connect(url(name), { max: 5 });
  return {
    db,
    url: url(name),
    async close() {
      await db.destroy();
      await administer(url('postgres'), `drop database ${name} with (force)`);
    },
  };
}

/** Called once after the last test (see hooks.ts). */
export async function stopTestServer(): Promise<void> {
  await (await run.ekaotongTestServer)?.stop();
  run.ekaotongTestServer = undefined;
}

async function startServer(): Promise<Server> {
  const { url, stop } = process.env.TEST_DATABASE_URL
    ? external(process.env.TEST_DATABASE_URL)
    : await embedded();
  const template = `template_${randomBytes(6).toString('hex')}`;
  await administer(url('postgres'), `create database ${template}`);
  const db = connect(url(template), { max: 1 });
  await migrate(db);
  await db.destroy();
  return {
    url,
    template,
    async stop() {
      await administer(url('postgres'), `drop database ${template}`);
      await stop();
    },
  };
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
  return { url: postgres.url, stop };
}

function external(given: string) {
  const url = (database: string) => {
    const address = new URL(given);
    address.pathname = database;
    return address.href;
  };
  return { url, stop: async () => {} };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
