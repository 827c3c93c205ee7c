/** Submits exams at their deadline also when the phone has gone. Every process may run it. */
import type { Deps } from '../../deps.ts';
import { closeOverdue } from './close.ts';

const EVERY_MS = 10_000;

/** Returns what stops it; resolves when a sweep under way has ended. */
export function startSweep(deps: Pick<Deps, 'db' | 'clock' | 'log'>): () => Promise<void> {
  let running: Promise<void> | undefined;
  const sweep = async () => {
    try {
      const closed = await closeOverdue(deps);
      if (closed > 0) deps.log.info({ closed }, 'submitted overdue exams');
    } catch (error) {
      deps.log.error({ err: error }, 'could not submit overdue exams');
    }
    running = undefined;
  };
  const timer = setInterval(() => {
    running ??= sweep();
  }, EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
