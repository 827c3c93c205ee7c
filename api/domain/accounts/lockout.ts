/** Guessing passwords: five wrong ones lock an account, more of them an address, for half an hour. */
import { AppError } from '../../errors.ts';
import type { Store } from '../../infra/store.ts';

export const LOCK_MINUTES = 30;
export const TRIES_PER_ACCOUNT = 5;
/** An office shares one address, so it may mistype more often than one person. */
export const TRIES_PER_ADDRESS = 20;

export interface Lockout {
  /** Throws `auth.locked`. Counts a try of the account before it is judged: parallel guesses count too. */
  admit(username: string, address: string): Promise<void>;
  failed(address: string): Promise<void>;
  succeeded(username: string): Promise<void>;
}

const SECONDS = LOCK_MINUTES * 60;

export function lockout(store: Store): Lockout {
  // An unknown name is counted as well: the answer must not tell which names exist.
  const account = (username: string) => `login-tries:account:${username}`;
  const place = (address: string) => `login-failures:address:${address}`;
  return {
    async admit(username, address) {
      const failures = (await store.get<number>(place(address))) ?? 0;
      const locked =
        failures >= TRIES_PER_ADDRESS ||
        (await store.increment(account(username), SECONDS)) > TRIES_PER_ACCOUNT;
      if (locked) throw new AppError('auth.locked', { minutes: LOCK_MINUTES });
    },
    async failed(address) {
      await store.increment(place(address), SECONDS);
    },
    succeeded: (username) => store.delete(account(username)),
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
  await (proved ? guard.succeeded(username) : guard.failed(address));
  return proved;
}
