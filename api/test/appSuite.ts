/** What many suites share: an application, and staff of one role at it. */
import type { StaffRole } from '../rest/define.ts';
import { type TestApp, testApp } from './app.ts';
import type { Client } from './client.ts';

/** Call it in `describe`; its values are there once a test runs. */
export function appSuite(role: StaffRole): { app: TestApp; staff: Client } {
  const suite = {} as ReturnType<typeof appSuite>;
  before(async () => {
    suite.app = await testApp();
    suite.staff = await suite.app.as(role);
  });
  after(() => suite.app.close());
  return suite;
}
