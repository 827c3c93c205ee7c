/**
 * One process of the product that does nothing but serve, to be killed at any moment: also by itself, right before a
 * statement that it is told. Started by victim.ts with its configuration as JSON on standard input.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { reconcileDay } from '../domain/orders/reconcile.ts';
import { jobsOf } from '../jobs.ts';
import { listen, openDeps } from '../serve.ts';
import { type PackedPayment, unpacked } from '../wechat-simulator/pay/packed.ts';

/** Buffers and keys travel as text. */
export interface PaidProgramConfig {
  config: Omit<Config, 'secretKey' | 'payment'>;
  secretKey: string;
  payment: PackedPayment;
  /** Its payment jobs run again and again. */
  jobs: boolean;
}

/** Between two rounds of jobs, so that requests have their turn. */
const PAUSE_MS = 50;
const PAYMENT_JOBS = ['close-unpaid', 'query-orders', 'pursue-refunds'];

const { config, secretKey, payment, jobs } = JSON.parse(await text(process.stdin)) as PaidProgramConfig;
const { deps } = await openDeps({
  ...config,
  secretKey: Buffer.from(secretKey, 'hex'),
  payment: unpacked(payment),
});
const app = await createApp(deps, { limits: { perAccount: 1e9, perAddress: 1e9 } });
const handle = app.callback();
const request = new AsyncLocalStorage<true>();
const { port } = await listen((req, res) => void request.run(true, () => handle(req, res)), {
  host: '127.0.0.1',
  port: 0,
});
dieWhenTold();
console.log(`listening ${port}`);
const paying = jobsOf(deps).filter(({ name }) => PAYMENT_JOBS.includes(name));
for (; jobs; await sleep(PAUSE_MS)) for (const { run } of paying) await run();

/** Reconciling is of today: what is to be found has just happened. */
const runNow = (name: string): Promise<unknown> =>
  name === 'reconcile'
    ? reconcileDay(deps.clock(), deps)
    : jobsOf(deps)
        .find((job) => job.name === name)!
        .run();

/**
 * Told 5, it ends right before the fifth statement of requests from now, `begin` and `commit` counted, and says which.
 * Told the name of a job, it runs that as if a request had asked for it.
 */
function dieWhenTold(): void {
  let left = 0;
  process.on('message', async (order: number | string) => {
    if (typeof order === 'number') left = order;
    else await request.run(true, () => runNow(order)).catch(() => {});
    process.send!('done');
  });
  deps.db.on('query', ({ sql }: { sql: string }) => {
    if (left === 0 || !request.getStore() || --left > 0) return;
    writeSync(1, `before ${sql}\n`);
    process.kill(process.pid, 'SIGKILL');
  });
}
