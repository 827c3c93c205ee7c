/** What a bench runs on: a durable embedded PostgreSQL as in production, a database per bench. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Koa from 'koa';
import pg from 'pg';
import type { Config } from '../../api/config.ts';
import { connect } from '../../api/infra/db.ts';
import { startEmbeddedPostgres } from '../../api/infra/embeddedPostgres.ts';
import { localFiles } from '../../api/infra/files.ts';
import { createJobs } from '../../api/infra/jobs.ts';
import { createLog } from '../../api/infra/log.ts';
import { memoryStore } from '../../api/infra/memoryStore.ts';
import { migrate } from '../../api/infra/migrate.ts';
import { createSecrets } from '../../api/infra/secrets.ts';
import { createWechat } from '../../api/infra/wechat.ts';
import type { BenchContext } from '../bench.ts';
import { load } from './load.ts';

const REPETITIONS = 5;
/** Until the compiler has optimised what is measured. */
const WARM_UP = 4;

export interface BenchServer {
  /** Runs `work` on an empty database and clears up after it. */
  withContext<T>(work: (context: BenchContext) => Promise<T>): Promise<T>;
  postgresPid(): number;
  stop(): Promise<void>;
}

export async function startBenchServer(): Promise<BenchServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-bench-'));
  // As root the server runs as nobody, who must be able to pass through.
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres'), durable: true });
  return {
    async withContext(work) {
      const databaseUrl = await createDatabase(postgres.url);
      return withDatabase(databaseUrl, folder, work);
    },
    postgresPid: postgres.pid,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function createDatabase(url: (database: string) => string): Promise<string> {
  const name = `bench_${randomBytes(4).toString('hex')}`;
  const client = new pg.Client({ connectionString: url('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url(name);
}

async function withDatabase<T>(
  databaseUrl: string,
  folder: string,
  work: (context: BenchContext) => Promise<T>,
): Promise<T> {
  const db = connect(databaseUrl);
  const store = memoryStore();
  const servers: Server[] = [];
  try {
    await migrate(db);
    const config = benchConfig(databaseUrl, folder);
    const [clock, log] = [() => new Date(), createLog('silent')];
    return await work({
      deps: {
        config,
        db,
        store,
        files: await localFiles(path.join(folder, 'files'), db),
        secrets: createSecrets(config.secretKey, config.otherKeys),
        wechat: createWechat(config.wechat, store),
        payments: {},
        sms: undefined,
        jobs: createJobs({ databaseUrl, db, clock, log }),
        clock,
        log,
      },
      databaseUrl,
      serve: (app) => serve(app, servers),
      load,
      interleave,
    });
  } finally {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await Promise.all([store.close(), db.destroy()]);
  }
}

async function serve(app: Koa, servers: Server[]): Promise<string> {
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const interleave: BenchContext['interleave'] = async (ours, yardstick) => {
  const figures: [number, number][] = [];
  for (let round = 0; round < WARM_UP + REPETITIONS; round++) figures.push([await ours(), await yardstick()]);
  const counted = figures.slice(WARM_UP);
  return { ours: median(counted.map(([one]) => one)), yardstick: median(counted.map(([, other]) => other)) };
};

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const benchConfig = (databaseUrl: string, folder: string): Config => ({
  production: true,
  host: '127.0.0.1',
  port: 0,
  dataDir: folder,
  databaseUrl,
  redisUrl: undefined,
  secretKey: randomBytes(32),
  wechat: { origin: 'http://127.0.0.1:9', appId: 'wx0000000000000000', appSecret: '0'.repeat(32) },
  payment: {},
  paymentFaults: [],
  sms: undefined,
  smsFaults: [],
  trustedProxies: 0,
  logLevel: 'silent',
});
