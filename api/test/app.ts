/** The real application on a free port, with its own database, store, files and simulated WeChat. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AppOptions, createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import { openSession } from '../domain/accounts/sessions.ts';
import { openPayments } from '../domain/payments/open.ts';
import { localFiles } from '../infra/files.ts';
import { createJobs } from '../infra/jobs.ts';
import { createLog } from '../infra/log.ts';
import { memoryStore } from '../infra/memoryStore.ts';
import { createSecrets } from '../infra/secrets.ts';
import { tencentSms } from '../infra/sms/tencentSms.ts';
import { createWechat } from '../infra/wechat.ts';
import type { Role } from '../rest/define.ts';
import { type SmsSimulator, startSmsSimulator } from '../sms-simulator/server.ts';
import type { TrustMode } from '../wechat-simulator/pay/account.ts';
import { type MerchantSimulator, startMerchantSimulator } from '../wechat-simulator/pay/merchant.ts';
import { notifyTo, simulatedPayment } from '../wechat-simulator/pay/setUp.ts';
import { startWechatSimulator, type WechatSimulator } from '../wechat-simulator/server.ts';
import { type Client, client } from './client.ts';
import { testDatabase } from './database.ts';
import { makeLearner, makeStaff } from './factories.ts';

export interface TestApp {
  url: string;
  deps: Deps;
  wechat: WechatSimulator;
  /** WeChat Pay, when the application was started with payment. */
  merchant: MerchantSimulator | undefined;
  /** Who sends text messages, when the application was started with them. */
  sms: SmsSimulator | undefined;
  /** A client with a fresh session of a new account of this role, or of the given account. */
  as(who: Role | { staffId: number } | { learnerId: number }): Promise<Client>;
  close(): Promise<void>;
}

export interface TestAppOptions extends AppOptions {
  /** In place of the parts that the test application makes itself. */
  deps?: Partial<Deps>;
  /** Another process on the same database, store, files and keys as this application. */
  beside?: TestApp;
  /** Both ways to pay are set up; `hold` leaves it to the test which notifications arrive. */
  payment?: { hold?: boolean; mode?: TrustMode; timeoutMs?: number };
  /** Text messages are set up. */
  sms?: boolean;
}

export async function testApp({
  deps: given,
  beside,
  payment,
  sms,
  ...options
}: TestAppOptions = {}): Promise<TestApp> {
  const parts = beside ? { ...beside, release: async () => {} } : await ownParts(given, payment, sms);
  const deps = { ...parts.deps, ...given };
  const server = (await createApp(deps, options)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (parts.merchant && !beside) notifyTo(url, parts.merchant, parts.wechat.virtual);
  return {
    url,
    deps,
    wechat: parts.wechat,
    merchant: parts.merchant,
    sms: parts.sms,
    async as(who) {
      if (who === 'guest') return client(url);
      return client(url, await openSession({ owner: await ownerOf(who, deps) }, deps));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await parts.release();
    },
  };
}

async function ownParts(
  { store = memoryStore(), clock = () => new Date() }: Partial<Deps> = {},
  payment: TestAppOptions['payment'],
  withSms = false,
) {
  const now = () => clock().getTime();
  const [database, wechat, dataDir] = await Promise.all([
    testDatabase(),
    startWechatSimulator({ clock: now, hold: payment?.hold }),
    mkdtemp(path.join(tmpdir(), 'ekaotong-app-')),
  ]);
  const merchant =
    payment && (await startMerchantSimulator({ ...payment, appId: wechat.credentials.appId, clock: now }));
  const sms = withSms ? await startSmsSimulator(now) : undefined;
  const config = {
    ...testConfig(database.url, dataDir, wechat),
    payment: merchant ? simulatedPayment(merchant, wechat.virtual) : {},
    sms: sms?.config,
  };
  const weixin = createWechat(config.wechat, store);
  const log = createLog(config.logLevel);
  const deps: Deps = {
    config,
    db: database.db,
    store,
    files: await localFiles(path.join(dataDir, 'files'), database.db),
    secrets: createSecrets(config.secretKey),
    wechat: weixin,
    payments: openPayments(config.payment, weixin, clock),
    sms: sms && tencentSms(sms.config),
    jobs: createJobs({ databaseUrl: database.url, db: database.db, clock, log }),
    clock,
    log,
  };
  const release = async () => {
    await deps.jobs.stop();
    await Promise.all([store.close(), wechat.close(), merchant?.close(), sms?.close(), database.close()]);
    await rm(dataDir, { recursive: true });
  };
  return { deps, wechat, merchant, sms, release };
}

const testConfig = (databaseUrl: string, dataDir: string, wechat: WechatSimulator): Config => ({
  production: false,
  host: '127.0.0.1',
  port: 0,
  dataDir,
  databaseUrl,
  redisUrl: undefined,
  secretKey: randomBytes(32),
  wechat: { origin: wechat.url, ...wechat.credentials },
  payment: {},
  paymentFaults: [],
  sms: undefined,
  smsFaults: [],
  trustedProxies: 0,
  logLevel: 'silent',
});

async function ownerOf(
  who: Exclude<Role, 'guest'> | { staffId: number } | { learnerId: number },
  deps: Deps,
) {
  if (typeof who === 'object') return who;
  if (who === 'learner') return { learnerId: (await makeLearner(deps)).id };
  return { staffId: (await makeStaff(deps, { role: who })).id };
}
