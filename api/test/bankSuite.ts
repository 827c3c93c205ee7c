/** What suites on one bank share: an application, staff who look after banks, and an empty bank for each test. */
import { appSuite } from './appSuite.ts';
import { makeBank } from './factories.ts';

/** Call it in `describe`; its values are there once a test runs. */
export function bankSuite(): ReturnType<typeof appSuite> & { bankId: number } {
  const suite = appSuite('bank') as ReturnType<typeof bankSuite>;
  beforeEach(async () => {
    suite.bankId = (await makeBank(suite.app.deps)).id;
  });
  return suite;
}
