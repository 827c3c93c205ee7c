/** Fixtures of every mocha run, held by the process that starts the workers. */
import { startTestServer } from './database.ts';

let stop: (() => Promise<void>) | undefined;

export async function mochaGlobalSetup() {
  stop = await startTestServer();
}

export async function mochaGlobalTeardown() {
  await stop?.();
}
