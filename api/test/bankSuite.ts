/** What suites on one bank share: an application, staff who look after banks, and an empty bank for each test. */
import { type TestApp, testApp } from './app.ts';
import type { Client } from './client.ts';
import { makeBank } from './factories.ts';

/** Call it in `describe`; its values are there once a test runs. */
export function bankSuite(): { app: TestApp; staff: Client; bankId: number } {
  const suite = {} as ReturnType<typeof bankSuite>;
  before(async () => {
    suite.app = await testApp();
    suite.staff = await suite.app.as('bank');
  });
  beforeEach(async () => {
    suite.bankId = (await makeBank(suite.app.deps)).id;
  });
  after(() => suite.app.close());
  return suite;
}
