/** Before an account of staff is changed for good its password is asked again: a session may have been left open. */
import type { Deps } from '../../deps.ts';
import { AppError, sentence } from '../../errors.ts';
import { proves } from './lockout.ts';
import { passwordMatches } from './password.ts';
import type { StaffRow } from './store.ts';

/**
 * @param password the present one, and the `field` of the request that it came in
 * @throws AppError auth.wrongPassword, auth.locked
 */
export async function requirePassword(
  { username, passwordHash }: StaffRow,
  { field, password }: { field: string; password: string },
  address: string,
  { store }: Pick<Deps, 'store'>,
): Promise<void> {
  if (!(await proves({ username, address }, store, () => passwordMatches(password, passwordHash))))
    throw wrongPassword(field);
}

export function wrongPassword(field: string): AppError {
  const code = 'auth.wrongPassword';
  return new AppError(code, {}, [{ field, code, message: sentence(code) }]);
}
