/** Staff log in, and change their own password. */
import type { Deps } from '../../deps.ts';
import { AppError, sentence } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import type { StaffSession } from './contract.ts';
import { lockout } from './lockout.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { keepOnly } from './sessionStore.ts';
import { forgetSessions, openSession, type SignedIn } from './sessions.ts';
import * as store from './store.ts';

/** A wrong name, a wrong password and a disabled account get one answer. */
export async function logInStaff(
  login: { username: string; password: string },
  client: { address: string; device: string },
  deps: Deps,
): Promise<StaffSession> {
  const guard = lockout(deps.store);
  await guard.admit(login.username, client.address);
  const staff = await store.findStaffByUsername(deps.db, login.username);
  const matches = await passwordMatches(login.password, staff?.passwordHash);
  if (!staff || !matches || !staff.enabled) {
    await guard.failed(client.address);
    throw new AppError('auth.badCredentials');
  }
  await guard.succeeded(login.username);
  await store.noteStaffLogin(deps.db, staff.id, deps.clock());
  const token = await openSession({ owner: { staffId: staff.id }, ...client }, deps);
  return { token, staff: profileOf(staff) };
}

export async function staffProfile(id: number, deps: Deps): Promise<StaffSession['staff']> {
  const staff = await store.findStaff(deps.db, id);
  if (!staff) throw new AppError('auth.expired');
  return profileOf(staff);
}

/**
 * Ends every other session of this person. Wrong tries count as those of logging in do: a stolen session
 * must not serve to guess the password.
 * @throws AppError auth.wrongPassword, auth.locked
 */
export async function changePassword(
  { id, sessionId }: SignedIn,
  { current, next }: { current: string; next: string },
  origin: AuditOrigin,
  deps: Deps,
): Promise<void> {
  const staff = await store.findStaff(deps.db, id);
  if (!staff) throw new AppError('auth.expired');
  const guard = lockout(deps.store);
  await guard.admit(staff.username, origin.address);
  if (!(await passwordMatches(current, staff.passwordHash))) {
    await guard.failed(origin.address);
    throw wrongPassword();
  }
  await guard.succeeded(staff.username);
  const passwordHash = await hashPassword(next);
  const ended = await deps.db.transaction(async (trx) => {
    const changed = await store.replacePassword(trx, id, staff.passwordHash, passwordHash);
    if (!changed) throw wrongPassword();
    await writeAudit(trx, origin, [
      { action: 'staff.password', resource: 'staff', rowId: id, before: null, after: null },
    ]);
    return keepOnly(trx, id, sessionId);
  });
  await forgetSessions(ended, deps);
}

function wrongPassword(): AppError {
  const code = 'auth.wrongPassword';
  return new AppError(code, {}, [{ field: 'current', code, message: sentence(code) }]);
}

const profileOf = ({ id, name, username, role, roleName }: store.StaffRow): StaffSession['staff'] => ({
  id,
  name,
  username,
  role,
  roleName,
});
