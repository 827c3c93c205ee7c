/** All SQL of learners and staff as accounts; sessions have their own file. */
import type { Knex } from 'knex';

export interface StaffRow {
  id: number;
  /** Sealed. */
  name: string;
  username: string;
  passwordHash: string;
  enabled: boolean;
  role: string;
  roleName: string;
  mustChangePassword: boolean;
  /** Sealed. */
  totpSecret: string | null;
  totpEnabledAt: Date | null;
}

const staff = (db: Knex) =>
  db('staff').join('roles', 'roles.id', 'staff.role_id').select<StaffRow[]>({
    id: 'staff.id',
    name: 'staff.name',
    username: 'staff.username',
    passwordHash: 'staff.password_hash',
    enabled: 'staff.enabled',
    role: 'roles.code',
    roleName: 'roles.name',
    mustChangePassword: 'staff.must_change_password',
    totpSecret: 'staff.totp_secret',
    totpEnabledAt: 'staff.totp_enabled_at',
  });

export const findStaffByUsername = async (db: Knex, username: string): Promise<StaffRow | undefined> =>
  (await staff(db).where('staff.username', username))[0];

export const findStaff = async (db: Knex, id: number): Promise<StaffRow | undefined> =>
  (await staff(db).where('staff.id', id))[0];

export const noteStaffLogin = (db: Knex, id: number, at: Date) =>
  db('staff').where({ id }).update({ last_login_at: at });

/** Nothing happens when somebody else has set another one meanwhile. Returns the number of rows. */
export async function replacePassword(trx: Knex, id: number, before: string, after: string): Promise<number> {
  const changed = await trx('staff')
    .where({ id, password_hash: before })
    .update({ password_hash: after, updated_at: trx.fn.now() });
  // The trigger `staff_keep_old_password` takes every new one for somebody else's choice.
  if (changed > 0) await trx('staff').where({ id }).update({ must_change_password: false });
  return changed;
}

/** Of the last passwords before the present one, as many as the policy remembers. */
export async function oldPasswords(db: Knex, staffId: number): Promise<string[]> {
  const { history } = await db('security_policies').first({ history: 'password_history' });
  return db('staff_passwords')
    .where({ staff_id: staffId })
    .orderBy('id', 'desc')
    .limit(history)
    .pluck('password_hash');
}

export const setTotpSecret = (db: Knex, id: number, sealed: string) =>
  db('staff').where({ id, totp_enabled_at: null }).update({ totp_secret: sealed, totp_last_step: null });

export const setTotpEnabled = (db: Knex, id: number, at: Date | null) =>
  db('staff').where({ id }).update({ totp_enabled_at: at });

/** False when this code, or a later one, was used before. */
export const takeTotpStep = async (db: Knex, id: number, step: number): Promise<boolean> =>
  (await db('staff')
    .where({ id })
    .whereRaw('coalesce(totp_last_step, 0) < ?', [step])
    .update({ totp_last_step: step })) > 0;

export interface LoginNote {
  at: Date;
  staffId: number | null;
  username: string;
  outcome: 'success' | 'password' | 'code' | 'codeNeeded' | 'locked';
  address: string;
  device: string;
}

export const noteLogin = (db: Knex, { staffId, ...note }: LoginNote) =>
  db('login_log').insert({ ...note, staff_id: staffId });

export interface Choice {
  examPlanId: number;
  occupationId: number;
  levelId: number;
  placeId: number;
}

/** Which rows of the choice may be chosen now. */
export async function choosable(db: Knex, choice: Choice, now: Date): Promise<Record<keyof Choice, boolean>> {
  const enabled = (table: string, id: number) => db(table).where({ id, enabled: true });
  const exists = async (query: Knex.QueryBuilder) => (await query.first('id')) !== undefined;
  const [examPlanId, occupationId, levelId, placeId] = await Promise.all([
    exists(enabled('exam_plans', choice.examPlanId).where('exam_ends_at', '>', now)),
    exists(enabled('occupations', choice.occupationId)),
    exists(enabled('levels', choice.levelId)),
    exists(enabled('places', choice.placeId)),
  ]);
  return { examPlanId, occupationId, levelId, placeId };
}

export const saveChoice = (db: Knex, learnerId: number, choice: Choice, now: Date) =>
  db('learners').where({ id: learnerId }).update({
    exam_plan_id: choice.examPlanId,
    occupation_id: choice.occupationId,
    level_id: choice.levelId,
    place_id: choice.placeId,
    updated_at: now,
  });
