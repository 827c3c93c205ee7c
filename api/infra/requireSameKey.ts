/** Was the personal data in this database sealed with the key that we have? */
import type { Knex } from 'knex';
import { StartupError } from '../startupError.ts';
import { createSecrets, keysOf, type OtherKeys } from './secrets.ts';

/** In `settings`; while a change of the key is under way, it names both. */
export const KEY_FINGERPRINT = 'secret-key-fingerprint';

export const keyFingerprint = (key: Buffer): string => createSecrets(key).blindIndex(KEY_FINGERPRINT);

/**
 * The first start leaves a fingerprint of its key; every later one must have the same. Who starts with a new key and
 * the old one beside it begins the change of the key: from then on both are needed, until `rotateKey` has ended it.
 * @throws StartupError
 */
export async function requireSameKey(db: Knex, secretKey: Buffer, others: OtherKeys = {}): Promise<void> {
  const own = keyFingerprint(secretKey);
  const settings = () => db('settings').where({ name: KEY_FINGERPRINT });
  await db('settings').insert({ name: KEY_FINGERPRINT, value: own }).onConflict('name').ignore();
  const known: string = (await settings().first('value')).value;
  if (known === own) return;
  const held = keysOf(secretKey, others).map(keyFingerprint);
  if (isUnderway(known)) {
    if (known.split(ARROW).every((fingerprint) => held.includes(fingerprint))) return;
    throw new StartupError(
      '正在更换密钥，启动需要新旧两个密钥：请同时设置 SECRET_KEY（新）和 OLD_SECRET_KEY（旧），并执行 npm run rotate-key 完成更换。',
    );
  }
  if (!others.old || known !== keyFingerprint(others.old))
    throw new StartupError(
      '密钥与创建此数据库时的不同，手机号等加密内容将无法读出；请把 SECRET_KEY（或数据文件夹中的 secret-key 文件）恢复为原来的密钥，或换一个数据库。',
    );
  await settings()
    .where({ value: known })
    .update({ value: underway(known, own) });
}

const ARROW = ' -> ';

/** What the fingerprint reads while the key is being changed. */
export const underway = (before: string, after: string): string => `${before}${ARROW}${after}`;
const isUnderway = (value: string): boolean => value.includes(ARROW);
