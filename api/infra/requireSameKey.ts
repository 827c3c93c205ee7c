/** Was the personal data in this database sealed with the key that we have? */
import type { Knex } from 'knex';
import { StartupError } from '../startupError.ts';
import { createSecrets } from './secrets.ts';

/** In `settings`; while a change of the key is under way, it names both. */
export const KEY_FINGERPRINT = 'secret-key-fingerprint';

export const keyFingerprint = (key: Buffer): string => createSecrets(key).blindIndex(KEY_FINGERPRINT);

/**
 * The first start leaves a fingerprint of its key; every later one must have the same.
 * @throws StartupError
 */
export async function requireSameKey(db: Knex, secretKey: Buffer): Promise<void> {
  const value = keyFingerprint(secretKey);
  await db('settings').insert({ name: KEY_FINGERPRINT, value }).onConflict('name').ignore();
  const known = await db('settings').where({ name: KEY_FINGERPRINT }).first('value');
  if (known?.value === value) return;
  if (known?.value.includes(' -> '))
    throw new StartupError(
      '更换密钥还没有完成，现在不能启动；请用同样的 OLD_SECRET_KEY 与 SECRET_KEY 重新执行 npm run rotate-key。',
    );
  throw new StartupError(
    '密钥与创建此数据库时的不同，手机号等加密内容将无法读出；请把 SECRET_KEY（或数据文件夹中的 secret-key 文件）恢复为原来的密钥，或换一个数据库。',
  );
}
