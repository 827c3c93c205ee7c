/** Was the personal data in this database sealed with the key that we have? */
import type { Knex } from 'knex';
import { StartupError } from '../startupError.ts';
import { createSecrets } from './secrets.ts';

const NAME = 'secret-key-fingerprint';

/**
 * The first start leaves a fingerprint of its key; every later one must have the same.
 * @throws StartupError
 */
export async function requireSameKey(db: Knex, secretKey: Buffer): Promise<void> {
  const value = createSecrets(secretKey).blindIndex(NAME);
  await db('settings').insert({ name: NAME, value }).onConflict('name').ignore();
  if (await db('settings').where({ name: NAME, value }).first('name')) return;
  throw new StartupError(
    '密钥与创建此数据库时的不同，手机号等加密内容将无法读出；请把 SECRET_KEY（或数据文件夹中的 secret-key 文件）恢复为原来的密钥，或换一个数据库。',
  );
}
