/** `npm run admin:reset`: for whoever has lost the last password; gives `admin` a new one, or makes him. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { toolSettings } from '../config.ts';
import { hashPassword } from '../domain/accounts/password.ts';
import { connect } from '../infra/db.ts';
import { requireCurrent } from '../infra/migrate.ts';
import { requireDatabase } from '../infra/requireDatabase.ts';
import { unsealed } from '../infra/secrets.ts';
import { writeAudit } from '../rest/audit.ts';
import { exitWith, StartupError } from '../startupError.ts';

/** Ends his sessions, and lets him in as super administrator even if he was disabled. Returns the password. */
export async function resetAdmin(db: Knex): Promise<string> {
  const password = randomBytes(9).toString('base64url');
  const password_hash = await hashPassword(password);
  await db.transaction(async (trx) => {
    const role = await trx('roles').where({ code: 'super' }).first('id');
    if (!role) throw new StartupError('数据库里还没有角色，请先执行 npm run migrate。');
    const row = {
      password_hash,
      role_id: role.id,
      organisation_id: null,
      enabled: true,
      must_change_password: true,
      totp_enabled_at: null,
      updated_at: trx.fn.now(),
    };
    const [{ id }] = await trx('staff')
      .insert({ username: 'admin', name: unsealed('管理员'), ...row })
      .onConflict('username')
      .merge(row)
      .returning('id');
    await writeAudit(trx, { actor: { kind: 'guest' }, address: '', requestId: '' }, [
      { action: 'staff.reset', resource: 'staff', rowId: id, before: null, after: null },
    ]);
  });
  return password;
}

async function main(): Promise<void> {
  const db = connect(toolSettings(process.env).databaseUrl, { max: 1 });
  try {
    await requireDatabase(db);
    await requireCurrent(db);
    console.log(`管理员 admin 的新密码：${await resetAdmin(db)}（只显示这一次，请登录后修改）`);
  } finally {
    await db.destroy();
  }
}

if (import.meta.filename === process.argv[1]) main().catch(exitWith);
