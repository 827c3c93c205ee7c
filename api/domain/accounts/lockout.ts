/**
 * Guessing passwords: five wrong ones from one address lock an account there, more of them the address, for half an hour.
 * Whoever only knows the name of an account must not be able to lock its owner out: what is tried elsewhere does
 * not count against him, and when many addresses guess together, those that the owner comes from stay open.
 */
import { AppError } from '../../errors.ts';
import type { Store } from '../../infra/store.ts';

export const LOCK_MINUTES = 30;
/** From one address. */
export const TRIES_PER_ACCOUNT = 5;
/** From all addresses together; more are taken only where the owner has logged in before. */
export const TRIES_FROM_EVERYWHERE = 20;
/** An office shares one address, so it may mistype more often than one person. */
export const TRIES_PER_ADDRESS = 20;
/** How long an address counts as one of the owner's. */
const KNOWN_DAYS = 30;

export interface Lockout {
  /** Throws `auth.locked`. Counts a try of the account before it is judged: parallel guesses count too. */
  admit(username: string, address: string): Promise<void>;
  failed(address: string): Promise<void>;
  succeeded(username: string, address: string): Promise<void>;
}

const SECONDS = LOCK_MINUTES * 60;

export function lockout(store: Store): Lockout {
  // An unknown name is counted as well: the answer must not tell which names exist.
  const everywhere = (username: string) => `login-tries:account:${username}`;
  const here = (username: string, address: string) => `login-tries:account:${username}@${address}`;
  const known = (username: string, address: string) => `login-known:${username}@${address}`;
  const place = (address: string) => `login-failures:address:${address}`;
  /** Tries that are refused here count nowhere else: one address alone cannot use up those of all. */
  async function isLocked(username: string, address: string): Promise<boolean> {
    if (((await store.get<number>(place(address))) ?? 0) >= TRIES_PER_ADDRESS) return true;
    if ((await store.increment(here(username, address), SECONDS)) > TRIES_PER_ACCOUNT) return true;
    if ((await store.increment(everywhere(username), SECONDS)) <= TRIES_FROM_EVERYWHERE) return false;
    return !(await store.get(known(username, address)));
  }
  return {
    async admit(username, address) {
      if (await isLocked(username, address)) throw new AppError('auth.locked', { minutes: LOCK_MINUTES });
    },
    async failed(address) {
      await store.increment(place(address), SECONDS);
    },
    async succeeded(username, address) {
      await store.set(known(username, address), 1, KNOWN_DAYS * 86_400);
      await Promise.all([store.delete(here(username, address)), store.delete(everywhere(username))]);
    },
  };
}

/** Somebody logged in proves again that it is he; a stolen session must not serve to guess. */
export async function proves(
  { username, address }: { username: string; address: string },
  store: Store,
  holds: () => Promise<boolean>,
): Promise<boolean> {
  const guard = lockout(store);
  await guard.admit(username, address);
  const proved = await holds();
  await (proved ? guard.succeeded(username, address) : guard.failed(address));
  return proved;
}
