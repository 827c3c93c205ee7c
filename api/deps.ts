/** Everything that the application needs from outside, built once by whoever starts it. */
import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Payments } from './domain/payments/provider.ts';
import type { Files } from './infra/files.ts';
import type { Jobs } from './infra/jobs.ts';
import type { Secrets } from './infra/secrets.ts';
import type { SmsProvider } from './infra/sms/sms.ts';
import type { Store } from './infra/store.ts';
import type { Wechat } from './infra/wechat.ts';

export interface Deps {
  config: Config;
  db: Knex;
  store: Store;
  files: Files;
  secrets: Secrets;
  jobs: Jobs;
  wechat: Wechat;
  payments: Payments;
  /** Undefined where no provider is set up. */
  sms: SmsProvider | undefined;
  /** Injected so that tests can stand at a moment. */
  clock: () => Date;
  log: Logger;
}
