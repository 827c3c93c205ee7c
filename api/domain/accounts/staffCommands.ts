/** Staff log in and out. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { StaffSession } from './contract.ts';
import { lockout } from './lockout.ts';
import { passwordMatches } from './password.ts';
import { openSession } from './sessions.ts';
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

const profileOf = ({ id, name, username, role, roleName }: store.StaffRow): StaffSession['staff'] => ({
  id,
  name,
  username,
  role,
  roleName,
});
