/** Staff log in, and change their own password. */
import type { Deps } from '../../deps.ts';
import { AppError, sentence } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import type { StaffSession } from './contract.ts';
import { deviceName } from './deviceName.ts';
import { lockout } from './lockout.ts';
import { newPasswordHash } from './newPassword.ts';
import { passwordMatches } from './password.ts';
import { keepOnly } from './sessionStore.ts';
import { forgetSessions, openSession, type SignedIn } from './sessions.ts';
import { requirePassword, wrongPassword } from './staffProof.ts';
import * as store from './store.ts';
import { badCode, takeCode } from './totpCommands.ts';

/** A wrong name, a wrong password and a disabled account get one answer. */
export async function logInStaff(
  login: { username: string; password: string; code?: string },
  client: { address: string; device: string },
  deps: Deps,
): Promise<StaffSession> {
  const guard = lockout(deps.store);
  const note = (outcome: store.LoginNote['outcome'], staffId: number | null = null) =>
    store.noteLogin(deps.db, { at: deps.clock(), staffId, username: login.username, outcome, ...client });
  await guard.admit(login.username, client.address).catch(async (error) => {
    await note('locked');
    throw error;
  });
  const staff = await store.findStaffByUsername(deps.db, login.username);
  const outcome = await judge(login, staff, deps);
  await note(outcome, staff?.id);
  if (outcome === 'password' || outcome === 'code') await guard.failed(client.address);
  if (outcome === 'code') throw badCode();
  if (outcome === 'codeNeeded') throw new AppError('auth.codeNeeded');
  if (!staff || outcome === 'password') throw new AppError('auth.badCredentials');
  await guard.succeeded(login.username, client.address);
  await store.noteStaffLogin(deps.db, staff.id, deps.clock());
  // The log keeps the header as it came; people read the name.
  const device = deviceName(client.device);
  const token = await openSession({ owner: { staffId: staff.id }, address: client.address, device }, deps);
  return { token, staff: profileOf(staff, deps) };
}

async function judge(
  { password, code }: { password: string; code?: string },
  staff: store.StaffRow | undefined,
  deps: Deps,
): Promise<'success' | 'password' | 'codeNeeded' | 'code'> {
  const matches = await passwordMatches(password, staff?.passwordHash);
  if (!staff || !matches || !staff.enabled) return 'password';
  if (!staff.totpEnabledAt) return 'success';
  if (code === undefined) return 'codeNeeded';
  return (await takeCode(staff, code, deps)) ? 'success' : 'code';
}

export async function staffProfile(id: number, deps: Deps): Promise<StaffSession['staff']> {
  const staff = await store.findStaff(deps.db, id);
  if (!staff) throw new AppError('auth.expired');
  return profileOf(staff, deps);
}

/**
 * Ends every other session of this person. Wrong tries count as those of logging in do: a stolen session
 * must not serve to guess the password.
 * @throws AppError auth.wrongPassword, auth.locked, auth.passwordUsed, auth.passwordWeak
 */
export async function changePassword(
  { id, sessionId }: SignedIn,
  { current, next }: { current: string; next: string },
  origin: AuditOrigin,
  deps: Deps,
): Promise<void> {
  const staff = await store.findStaff(deps.db, id);
  if (!staff) throw new AppError('auth.expired');
  await requirePassword(staff, { field: 'current', password: current }, origin.address, deps);
  await refuseUsed(next, staff, deps);
  const passwordHash = await newPasswordHash(next, 'next', deps, staff.username);
  const ended = await deps.db.transaction(async (trx) => {
    const changed = await store.replacePassword(trx, id, staff.passwordHash, passwordHash);
    if (!changed) throw wrongPassword('current');
    await writeAudit(trx, origin, [
      { action: 'staff.password', resource: 'staff', rowId: id, before: null, after: null },
    ]);
    return keepOnly(trx, id, sessionId);
  });
  await forgetSessions(ended, deps);
}

async function refuseUsed(next: string, staff: store.StaffRow, { db }: Deps): Promise<void> {
  const used = [staff.passwordHash, ...(await store.oldPasswords(db, staff.id))];
  const matches = await Promise.all(used.map((hash) => passwordMatches(next, hash)));
  if (!matches.includes(true)) return;
  const code = 'auth.passwordUsed';
  throw new AppError(code, {}, [{ field: 'next', code, message: sentence(code) }]);
}

function profileOf(staff: store.StaffRow, { secrets }: Pick<Deps, 'secrets'>): StaffSession['staff'] {
  const name = secrets.decrypt(staff.name);
  const { id, username, role, roleName, mustChangePassword, totpEnabledAt } = staff;
  return { id, name, username, role, roleName, mustChangePassword, totpEnabled: totpEnabledAt !== null };
}
