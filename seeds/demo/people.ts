/** Who can log in to a demonstration, and how. */
import type { Knex } from 'knex';
import type { Deps } from '../../api/deps.ts';
import { hashPassword } from '../../api/domain/accounts/password.ts';
import { unsealed } from '../../api/infra/secrets.ts';
import type { AuditOrigin } from '../../api/rest/audit.ts';
import type { StaffRole } from '../../api/rest/define.ts';

export const DEMO_PASSWORD = 'ekaotong-2026';
export const DEMO_LEARNER_PHONE = '13800000001';

export const DEMO_STAFF: readonly { username: string; name: string; role: StaffRole }[] = [
  { username: 'admin', name: '超级管理员', role: 'super' },
  { username: 'tiku', name: '题库管理员', role: 'bank' },
  { username: 'yunying', name: '运营', role: 'content' },
  { username: 'caiwu', name: '财务', role: 'finance' },
  { username: 'pingfen', name: '评分员', role: 'grader' },
  { username: 'kefu', name: '客服', role: 'service' },
  { username: 'jigou', name: '合作机构', role: 'partner' },
];

/** Returns the id of the administrator, in whose name the rest is published. */
export async function seedStaff(trx: Knex.Transaction): Promise<number> {
  const [organisation] = await trx('organisations')
    .insert({ name: '示范职业培训学校', contact_name: unsealed('王老师') })
    .returning('id');
  const roles = new Map<string, number>(
    (await trx('roles').select('code', 'id')).map(({ code, id }) => [code, id]),
  );
  const password_hash = await hashPassword(DEMO_PASSWORD);
  const rows = DEMO_STAFF.map(({ username, name, role }) => ({
    username,
    name: unsealed(name),
    password_hash,
    role_id: roles.get(role),
    organisation_id: role === 'partner' ? organisation.id : null,
  }));
  const [admin] = await trx('staff').insert(rows).returning('id');
  return admin.id;
}

export interface ExamChoice {
  exam_plan_id: number;
  occupation_id: number;
  level_id: number;
  place_id: number;
}

export const DEMO_LEARNER = { name: '李示范', phone: DEMO_LEARNER_PHONE };

export async function seedLearner(
  trx: Knex.Transaction,
  secrets: Deps['secrets'],
  { name, phone }: { name: string; phone: string },
  choice: ExamChoice & { class_id: number },
): Promise<number> {
  const [row] = await trx('learners')
    .insert({
      phone: secrets.encrypt(phone),
      phone_index: secrets.blindIndex(phone),
      name: secrets.encrypt(name),
      organisation_id: (await trx('organisations').first('id')).id,
      ...choice,
    })
    .returning('id');
  return row.id;
}

/** Who has published what the demonstration shows. */
export const demoOrigin = (staffId: number): AuditOrigin => ({
  actor: {
    kind: 'staff',
    id: staffId,
    role: 'super',
    organisationId: null,
    sessionId: 0,
  },
  address: '',
  requestId: 'demo',
});
