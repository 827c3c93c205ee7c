/** Every password that is set passes here: the policy of the centre, then the hash. */
import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { hashPassword } from './password.ts';
import { type PasswordPolicy, passwordFault } from './passwordRule.ts';

/**
 * Before a code is asked for or used up, where one is: it would be lost with the refusal.
 * @param field of the request, which the refusal names
 * @param name as of `passwordFault`
 * @throws AppError auth.passwordWeak
 */
export async function refuseWeak(
  password: string,
  field: string,
  { db }: { db: Knex },
  name?: string,
): Promise<void> {
  const policy: PasswordPolicy = await db('security_policies').first({
    length: 'password_length',
    kinds: 'password_kinds',
  });
  const message = passwordFault(password, policy, name);
  if (!message) return;
  const code = 'auth.passwordWeak';
  throw new AppError(code, { reason: message }, [{ field, code, message }]);
}

/** @throws AppError auth.passwordWeak */
export async function newPasswordHash(
  password: string,
  field: string,
  deps: { db: Knex },
  name?: string,
): Promise<string> {
  await refuseWeak(password, field, deps, name);
  return hashPassword(password);
}
