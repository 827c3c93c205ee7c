/** What every installation needs before anybody can log in. Runs at each start; changes nothing twice. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { hashPassword } from '../../api/domain/accounts/password.ts';
import { unsealed } from '../../api/infra/secrets.ts';
import type { StaffRole } from '../../api/rest/define.ts';
import { seedAgreements } from './agreements.ts';

const ROLES: Record<StaffRole, { name: string; description: string }> = {
  super: { name: '超级管理员', description: '全部权限，管理员工与角色' },
  bank: { name: '题库管理员', description: '题库、试卷、组卷规则' },
  content: { name: '运营', description: '轮播图、金刚区、公告' },
  finance: { name: '财务', description: '订单、发票、对账' },
  grader: { name: '评分员', description: '主观题评分' },
  service: { name: '客服', description: '查询学员情况' },
  partner: { name: '合作机构', description: '只看和导入本机构的学员' },
};

export interface BaseSeed {
  /** Of the first administrator `admin`, when this run has made him. */
  firstPassword: string | undefined;
}

/** @param demo the demo seed brings its own administrator with a known password. */
export async function seedBase(db: Knex, { demo = false } = {}): Promise<BaseSeed> {
  // Names that the administrator has changed since stay as they are.
  const rows = Object.entries(ROLES).map(([code, role]) => ({ code, ...role, built_in: true }));
  await db('roles').insert(rows).onConflict('code').ignore();
  await seedAgreements(db);
  if (demo || (await db('staff').first('id'))) return { firstPassword: undefined };
  const firstPassword = randomBytes(9).toString('base64url');
  await db('staff').insert({
    username: 'admin',
    name: unsealed('管理员'),
    password_hash: await hashPassword(firstPassword),
    must_change_password: true,
    role_id: (await db('roles').where({ code: 'super' }).first('id')).id,
  });
  return { firstPassword };
}
