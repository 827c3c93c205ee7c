/** Is there a PostgreSQL that this program can work with? Asked once, before anything else uses it. */
import type { Knex } from 'knex';
import { StartupError } from '../startupError.ts';

const OLDEST = 15;

/** Throws a StartupError that names what is wrong. */
export async function requireDatabase(db: Knex): Promise<void> {
  const { version, encoding } = await ask(db);
  const major = Math.floor(Number(version) / 10_000);
  if (major < OLDEST)
    throw new StartupError(`数据库是 PostgreSQL ${major}，请升级到 ${OLDEST} 或更新的版本。`);
  if (encoding !== 'UTF8')
    throw new StartupError(`数据库的编码是 ${encoding}，存不了中文，请用 UTF8 编码新建一个数据库。`);
}

async function ask(db: Knex): Promise<{ version: string; encoding: string }> {
  try {
    const { rows } = await db.raw(
      `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
    );
    return rows[0];
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string };
    throw new StartupError(
      `连接不上 PostgreSQL（${message || code}），请确认它已启动，并检查 DATABASE_URL 中的地址、用户、密码和库名。`,
      { cause },
    );
  }
}
