/** Hashes of staff passwords: Argon2id with the parameters that OWASP recommends (19 MiB, 2, 1). */
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

export const hashPassword = (password: string): Promise<string> => hash(password);

let nobodysHash: Promise<string> | undefined;

/** Takes as long when there is no such account, so that the time tells nothing. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  nobodysHash ??= hash(randomBytes(16));
  const matches = await verify(stored ?? (await nobodysHash), password);
  return matches && stored !== undefined;
}
