/** Brings a database to this version of the program, and refuses one that is newer. */
import { readdir } from 'node:fs/promises';
import type { Knex } from 'knex';
import { StartupError } from '../startupError.ts';

const folder = new URL('../../migrations/', import.meta.url);

/** Names carry no extension, so that compiled (.js) and direct (.ts) runs keep one history. */
export const migrationSource: Knex.MigrationSource<string> = {
  async getMigrations() {
    const files = await readdir(folder);
    return files.filter((file) => /^\d{14}_\w+\.[jt]s$/.test(file)).sort();
  },
  getMigrationName: (file) => file.replace(/\.[jt]s$/, ''),
  getMigration: (file) => import(new URL(file, folder).href) as Promise<Knex.Migration>,
};

/** Runs what is missing, each in its own transaction. Returns the names that ran. */
export async function migrate(db: Knex): Promise<string[]> {
  refuseNewer((await compare(db)).unknown);
  const [, ran] = (await db.migrate
    .latest({ migrationSource })
    .catch((error) => refuseRights(db, error))) as [number, string[]];
  return ran;
}

/** For production, where an operator backs up first and then migrates once for all processes. */
export async function requireCurrent(db: Knex): Promise<void> {
  const { unknown, missing } = await compare(db);
  refuseNewer(unknown);
  if (missing.length > 0)
    throw new StartupError(
      `数据库比程序旧，缺少 ${missing.length} 项更新，请先备份数据库，再执行 npm run migrate:prod，然后重新启动。`,
    );
}

async function compare(db: Knex): Promise<{ unknown: string[]; missing: string[] }> {
  const files = await migrationSource.getMigrations([]);
  const known = files.map((file) => migrationSource.getMigrationName(file));
  const applied: string[] = (await db.schema.hasTable('knex_migrations'))
    ? await db('knex_migrations').orderBy('id').pluck('name')
    : [];
  return {
    unknown: applied.filter((name) => !known.includes(name)),
    missing: known.filter((name) => !applied.includes(name)),
  };
}

/** A database that a later version has changed must not be written by this one. */
function refuseNewer(unknown: string[]): void {
  if (unknown.length > 0)
    throw new StartupError(
      `数据库由更新的版本创建（含本版本没有的 ${unknown.at(-1)}），为免损坏数据不能启动，请改用更新的程序版本或换一个数据库。`,
    );
}

/** insufficient_privilege; invalid_schema_name, when not even the schema may be seen. */
const NO_RIGHTS = new Set(['42501', '3F000']);

async function refuseRights(db: Knex, error: Error & { code?: string }): Promise<never> {
  if (!NO_RIGHTS.has(error.code ?? '')) throw error;
  const { rows } = await db.raw('select quote_ident(current_user) as role');
  throw new StartupError(
    `数据库用户 ${rows[0].role} 不能建表（${error.message.split(' - ').at(-1)}），请用数据库所有者执行 GRANT USAGE, CREATE ON SCHEMA public TO ${rows[0].role}; 然后重试。`,
    { cause: error },
  );
}
