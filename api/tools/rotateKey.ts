/**
 * `npm run rotate-key`: OLD_SECRET_KEY -> SECRET_KEY, while no process of the application runs, or all run with both
 * (docs/deployment.md).
 */
import { rotationSettings } from '../config.ts';
import { connect } from '../infra/db.ts';
import { rotateKey } from '../infra/keyRotation.ts';
import { requireCurrent } from '../infra/migrate.ts';
import { requireDatabase } from '../infra/requireDatabase.ts';
import { exitWith } from '../startupError.ts';

async function main(): Promise<void> {
  const { databaseUrl, keys } = rotationSettings(process.env);
  const db = connect(databaseUrl, { max: 1 });
  try {
    await requireDatabase(db);
    await requireCurrent(db);
    const changed = await rotateKey(db, keys, (table, done) => console.log(`${table}：已处理 ${done} 行`));
    console.log(
      `已用新密钥重新加密 ${changed} 行，并核对无误。请让各进程只带新的 SECRET_KEY 重新启动；旧密钥请与旧备份一同保存。`,
    );
  } finally {
    await db.destroy();
  }
}

main().catch(exitWith);
