/**
 * `npm run migrate`: brings the database of DATABASE_URL to this version and makes the first administrator;
 * with APP_DATABASE_URL also the user that the application works as.
 */
import { seedBase } from '../../seeds/base/index.ts';
import { toolSettings } from '../config.ts';
import { grantAppRole } from '../infra/appRole.ts';
import { connect } from '../infra/db.ts';
import { migrate } from '../infra/migrate.ts';
import { requireDatabase } from '../infra/requireDatabase.ts';
import { requireSameKey } from '../infra/requireSameKey.ts';
import { sealMarked } from '../infra/sealMarked.ts';
import { createSecrets } from '../infra/secrets.ts';
import { exitWith } from '../startupError.ts';

async function main(): Promise<void> {
  const { databaseUrl, secretKey, otherKeys, appRole } = toolSettings(process.env);
  const db = connect(databaseUrl, { max: 1 });
  try {
    await requireDatabase(db);
    const ran = await migrate(db);
    if (secretKey) await requireSameKey(db, secretKey, otherKeys);
    if (appRole) await grantAppRole(db, appRole.name, appRole.password);
    const { firstPassword } = await seedBase(db);
    if (secretKey) await sealMarked(db, createSecrets(secretKey, otherKeys));
    console.log(ran.length > 0 ? `已更新数据库：\n${ran.join('\n')}` : '数据库已是最新。');
    if (firstPassword) console.log(`管理员 admin 的初始密码：${firstPassword}（只显示这一次，请登录后修改）`);
  } finally {
    await db.destroy();
  }
}

main().catch(exitWith);
