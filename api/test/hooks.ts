/** Root hooks of every mocha run. */
import { stopTestServer } from './database.ts';

export const mochaHooks = {
  async afterAll() {
    await stopTestServer();
  },
};
