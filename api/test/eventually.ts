/** For what comes about by itself, sooner or later: a job, a message between processes, what a page draws last. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Not shorter than a busy machine takes. Whoever waits in vain has found a fault, and may as well wait for it. */
const WITHIN_MS = 180_000;
/** Not faster: on a busy machine the looks would meet the rate limit. */
const LOOK_EVERY_MS = 100;

/** What `look` returns once it throws no more. Three minutes later it throws what `look` has thrown last. */
export async function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  const until = Date.now() + WITHIN_MS;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await sleep(LOOK_EVERY_MS);
  }
}
