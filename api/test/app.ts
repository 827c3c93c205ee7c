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
import type { PaymentConfig } from '../domain/payments/config.ts';
import { openPayments } from '../domain/payments/open.ts';
import { localFiles } from '../infra/files.ts';
import { createJobs } from '../infra/jobs.ts';
import { createLog } from '../infra/log.ts';
import { memoryStore } from '../infra/memoryStore.ts';
import { createSecrets } from '../infra/secrets.ts';
import { tencentSms } from '../infra/sms/tencentSms.ts';
import type { Store } from '../infra/store.ts';
import { createWechat } from '../infra/wechat.ts';
import type { Role } from '../rest/define.ts';
import { type SmsSimulator, startSmsSimulator } from '../sms-simulator/server.ts';
import { startWechatApart } from '../wechat-simulator/apart.ts';
import { Control } from '../wechat-simulator/control.ts';
import type { TrustMode } from '../wechat-simulator/pay/account.ts';
import { type MerchantSimulator, startMerchantSimulator } from '../wechat-simulator/pay/merchant.ts';
import { notifyTo, simulatedPayment } from '../wechat-simulator/pay/setUp.ts';
import type { ProgramOptions } from '../wechat-simulator/program.ts';
import { startWechatSimulator, type WechatSimulator } from '../wechat-simulator/server.ts';
import { type Client, client } from './client.ts';
import { testDatabase } from './database.ts';
import { makeLearner, makeStaff } from './factories.ts';

/** An application and the WeChat before it, which may be another process. */
export interface ServedApp {
  url: string;
  deps: Deps;
  /** What phones do, and what WeChat is made to do. */
  control: Control;
  /** A client with a fresh session of a new account of this role, or of the given account. */
  as(who: Role | { staffId: number } | { learnerId: number }): Promise<Client>;
  close(): Promise<void>;
}

export interface TestApp extends ServedApp {
  wechat: WechatSimulator;
  /** WeChat Pay, when the application was started with payment. */
  merchant: MerchantSimulator | undefined;
  /** Who sends text messages, when the application was started with them. */
  sms: SmsSimulator | undefined;
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
  const app = await serve({ ...parts, deps: { ...parts.deps, ...given } }, options);
  if (parts.merchant && !beside) notifyTo(app.url, parts.merchant, parts.wechat.virtual);
  return { ...app, wechat: parts.wechat, merchant: parts.merchant, sms: parts.sms };
}

export interface AppApartOptions extends AppOptions {
  payment: ProgramOptions;
  deps?: Pick<Partial<Deps>, 'clock'>;
}

/** With WeChat in a process of its own, which knows nothing of us but what is sent to it. */
export async function appApart({
  deps: given = {},
  payment,
  ...options
}: AppApartOptions): Promise<ServedApp> {
  const wechat = await startWechatApart(payment);
  const parts = await partsBefore(wechat, { ...given, payment: wechat.payment });
  const release = async () => {
    await parts.release();
    await wechat.close();
  };
  const app = await serve({ ...parts, release, control: wechat.control }, options);
  await wechat.notifyTo(app.url);
  return app;
}

async function serve(
  { deps, control, release }: { deps: Deps; control: Control; release(): Promise<void> },
  options: AppOptions,
): Promise<ServedApp> {
  const server = (await createApp(deps, options)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    deps,
    control,
    async as(who) {
      if (who === 'guest') return client(url);
      return client(url, await openSession({ owner: await ownerOf(who, deps) }, deps));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await release();
    },
  };
}

async function ownParts(
  { store, clock = () => new Date() }: Partial<Deps> = {},
  payment: TestAppOptions['payment'],
  withSms = false,
) {
  const now = () => clock().getTime();
  const wechat = await startWechatSimulator({ clock: now, hold: payment?.hold });
  const { weixin, virtual, credentials } = wechat;
  const merchant =
    payment && (await startMerchantSimulator({ ...payment, appId: credentials.appId, clock: now }));
  const sms = withSms ? await startSmsSimulator(now) : undefined;
  const parts = await partsBefore(wechat, {
    store,
    clock,
    payment: merchant ? simulatedPayment(merchant, virtual) : {},
    sms,
  });
  const release = async () => {
    await parts.release();
    await Promise.all([wechat.close(), merchant?.close(), sms?.close()]);
  };
  // The simulators go by the application's clock.
  const control = new Control({ weixin, virtual, merchant, pass: () => {} });
  return { ...parts, control, wechat, merchant, sms, release };
}

/** Everything that an application needs, before this WeChat. */
async function partsBefore(
  wechat: Pick<WechatSimulator, 'url' | 'credentials'>,
  {
    store = memoryStore(),
    clock = () => new Date(),
    payment,
    sms,
  }: { store?: Store; clock?: () => Date; payment: PaymentConfig; sms?: SmsSimulator },
) {
  const [database, dataDir] = await Promise.all([
    testDatabase(),
    mkdtemp(path.join(tmpdir(), 'ekaotong-app-')),
  ]);
  const config = { ...testConfig(database.url, dataDir, wechat), payment, sms: sms?.config };
  const weixin = createWechat(config.wechat, store, payment.wxpay?.timeoutMs);
  const log = createLog(config.logLevel);
  const deps: Deps = {
    config,
    db: database.db,
    store,
    files: await localFiles(path.join(dataDir, 'files'), database.db),
    secrets: createSecrets(config.secretKey, config.otherKeys),
    wechat: weixin,
    payments: openPayments(config.payment, weixin, clock),
    sms: sms && tencentSms(sms.config),
    jobs: createJobs({ databaseUrl: database.url, db: database.db, clock, log }),
    clock,
    log,
  };
  const release = async () => {
    await deps.jobs.stop();
    await Promise.all([store.close(), database.close()]);
    await rm(dataDir, { recursive: true });
  };
  return { deps, release };
}

const testConfig = (
  databaseUrl: string,
  dataDir: string,
  wechat: Pick<WechatSimulator, 'url' | 'credentials'>,
): Config => ({
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
