/** The key of a development installation: made once, kept beside the data it protects. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupError } from '../startupError.ts';

export async function keptSecretKey(dataDir: string): Promise<Buffer> {
  const file = path.join(dataDir, 'secret-key');
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (kept === undefined) {
    const key = randomBytes(32);
    await writeFile(file, key.toString('hex'), { mode: 0o600 });
    return key;
  }
  if (!/^[0-9a-f]{64}$/.test(kept))
    throw new StartupError(`密钥文件 ${file} 已损坏，请从备份恢复；没有它，手机号等加密内容无法读出。`);
  return Buffer.from(kept, 'hex');
}
