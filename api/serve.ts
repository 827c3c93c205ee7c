/** What main.ts and start.ts have in common: open everything, listen, and stop in order. */
import type { Server } from 'node:http';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { practiceCounting } from './domain/attempts/countPractice.ts';
import { overdueSweep } from './domain/attempts/sweep.ts';
import { expiryWarnings, keysOf } from './domain/payments/expiry.ts';
import { openPayments } from './domain/payments/open.ts';
import { presenceTelling } from './domain/presence/presence.ts';
import { corrections } from './domain/regrading/job.ts';
import { itemAnalysis } from './domain/statistics/fold.ts';
import { connect } from './infra/db.ts';
import { localFiles } from './infra/files.ts';
import { createJobs } from './infra/jobs.ts';
import { createLog } from './infra/log.ts';
import { openStore } from './infra/openStore.ts';
import { repeating } from './infra/repeating.ts';
import { requireDatabase } from './infra/requireDatabase.ts';
import { createSecrets } from './infra/secrets.ts';
import { tencentSms } from './infra/sms/tencentSms.ts';
import { createWechat } from './infra/wechat.ts';
import { jobsOf } from './jobs.ts';
import { StartupError } from './startupError.ts';

/** Requests still running when the process is told to stop get this long. */
const DRAIN_MS = 5_000;
/** Longer than reverse proxies keep theirs (60 s and less): or a request could meet a connection that closes. */
const KEEP_ALIVE_MS = 75_000;

/** At a common start thousands connect while the process is busy; Linux lets 4,096 wait and Node 511 unless told. */
const WAITING_CONNECTIONS = 4_096;

export interface OpenDeps {
  deps: Deps;
  /** Begins what happens by the clock. Not before the tables are there. */
  startWork(): Promise<void>;
  close(): Promise<void>;
}

/** Throws a StartupError when the database, Redis or the folder for files cannot be used. */
export async function openDeps(config: Config): Promise<OpenDeps> {
  const db = connect(config.databaseUrl);
  try {
    await requireDatabase(db);
    const store = await openStore(config.redisUrl);
    const wechat = createWechat(config.wechat, store);
    const clock = () => new Date();
    const log = createLog(config.logLevel);
    for (const fault of config.paymentFaults) log.warn(`支付未启用：${fault}`);
    const { wxpay } = config.payment;
    for (const warning of wxpay ? expiryWarnings(keysOf(wxpay), clock()) : []) log.warn(`支付：${warning}`);
    for (const fault of config.smsFaults) log.warn(`短信未启用：${fault}`);
    const deps: Deps = {
      config,
      db,
      store,
      files: await localFiles(path.join(config.dataDir, 'files'), db),
      secrets: createSecrets(config.secretKey, config.otherKeys),
      wechat,
      payments: openPayments(config.payment, wechat, clock),
      sms: config.sms && tencentSms(config.sms),
      clock,
      jobs: createJobs({ databaseUrl: config.databaseUrl, db, clock, log }),
      log,
    };
    const repeated: (() => Promise<void>)[] = [];
    return {
      deps,
      async startWork() {
        const works = [
          overdueSweep(deps),
          practiceCounting(deps),
          itemAnalysis(deps),
          corrections(deps),
          presenceTelling(deps),
        ];
        repeated.push(...works.map((work) => repeating(work, deps.log)));
        await deps.jobs.start(jobsOf(deps));
      },
      async close() {
        await Promise.all([deps.jobs.stop(), ...repeated.map((stop) => stop())]);
        await Promise.all([store.close(), db.destroy()]);
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

export interface Listening {
  port: number;
  close(): Promise<void>;
}

export async function listen(
  handler: RequestListener,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<Listening> {
  const server = createServer(handler);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, host, port)));
    server.listen({ port, host, backlog: WAITING_CONNECTIONS }, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => drain(server) };
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `端口 ${port} 已被别的程序占用，请停止那个程序，或用 PORT 换一个端口，例如 PORT=${port + 1}`,
    EACCES: `没有权限使用端口 ${port}，请用 PORT 换一个 1024 以上的端口`,
    EADDRNOTAVAIL: `本机没有地址 ${host}，请改正 HOST`,
    ENOTFOUND: `本机没有地址 ${host}，请改正 HOST`,
  };
  const reason = reasons[error.code ?? ''];
  return reason ? new StartupError(`${reason}。`, { cause: error }) : error;
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Runs `stop` at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
}
