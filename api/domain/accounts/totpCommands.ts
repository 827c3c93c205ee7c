/** Staff give their own account a second factor, and take it off again. */
import type { Deps } from '../../deps.ts';
import { AppError, sentence } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { proves } from './lockout.ts';
import type { SignedIn } from './sessions.ts';
import { requirePassword } from './staffProof.ts';
import * as store from './store.ts';
import { enrolment, newTotpSecret, stepOf } from './totp.ts';

/**
 * Counts only once a code of it has been confirmed. Asks for the password: on a session left open somebody else
 * would shut the owner out with a factor of his own.
 */
export async function beginTotp({ id }: SignedIn, password: string, origin: AuditOrigin, deps: Deps) {
  const staff = await store.findStaff(deps.db, id);
  if (!staff) throw new AppError('auth.expired');
  if (staff.totpEnabledAt) throw new AppError('auth.totpEnabled');
  await requirePassword(staff, { field: 'password', password }, origin.address, deps);
  const secret = newTotpSecret();
  await deps.db.transaction(async (trx) => {
    await store.setTotpSecret(trx, id, deps.secrets.encrypt(secret));
    await writeAudit(trx, origin, [
      { action: 'staff.totpBegin', resource: 'staff', rowId: id, before: null, after: null },
    ]);
  });
  return enrolment(secret, staff.username);
}

export async function confirmTotp(
  { id }: SignedIn,
  code: string,
  origin: AuditOrigin,
  deps: Deps,
): Promise<void> {
  const staff = await store.findStaff(deps.db, id);
  if (!staff?.totpSecret || staff.totpEnabledAt) throw new AppError('auth.totpEnabled');
  const { username } = staff;
  const proved = await proves({ username, address: origin.address }, deps.store, () =>
    takeCode(staff, code, deps),
  );
  if (!proved) throw badCode();
  await deps.db.transaction(async (trx) => {
    await store.setTotpEnabled(trx, id, deps.clock());
    await writeAudit(trx, origin, [
      { action: 'staff.totp', resource: 'staff', rowId: id, before: null, after: { totp: true } },
    ]);
  });
}

/** Asks for the password: a session left open must not serve to take the second factor off. */
export async function endTotp(
  { id }: SignedIn,
  password: string,
  origin: AuditOrigin,
  deps: Deps,
): Promise<void> {
  const staff = await store.findStaff(deps.db, id);
  if (!staff) throw new AppError('auth.expired');
  await requirePassword(staff, { field: 'password', password }, origin.address, deps);
  await deps.db.transaction(async (trx) => {
    await store.setTotpEnabled(trx, id, null);
    await writeAudit(trx, origin, [
      { action: 'staff.totp', resource: 'staff', rowId: id, before: { totp: true }, after: { totp: false } },
    ]);
  });
}

/** False when it is wrong or was used before. */
export async function takeCode(staff: store.StaffRow, code: string, deps: Deps): Promise<boolean> {
  const step = stepOf(code, deps.secrets.decrypt(staff.totpSecret ?? ''), deps.clock());
  return step !== undefined && store.takeTotpStep(deps.db, staff.id, step);
}

export function badCode(): AppError {
  const code = 'auth.badCode';
  return new AppError(code, {}, [{ field: 'code', code, message: sentence(code) }]);
}
