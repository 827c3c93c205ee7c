/** Work that every process does now and then beside its requests. */
import type { Logger } from 'pino';

export interface Repeated {
  /** For the log, such as "submit overdue exams". */
  name: string;
  everyMs: number;
  run(): Promise<unknown>;
}

/** A run that fails is logged, and one that takes longer is not overtaken. Returns what stops it, after the run under way. */
export function repeating({ name, everyMs, run }: Repeated, log: Logger): () => Promise<void> {
  let running: Promise<void> | undefined;
  const once = async () => {
    try {
      await run();
    } catch (error) {
      log.error({ err: error }, `could not ${name}`);
    }
    running = undefined;
  };
  const timer = setInterval(() => {
    running ??= once();
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
