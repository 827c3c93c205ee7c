/**
 * One process of the product that does nothing but serve, and run its payment jobs without a pause: to be killed at
 * any moment. Started by kill.test.ts with its configuration as JSON on standard input.
 */
import { text } from 'node:stream/consumers';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { jobsOf } from '../jobs.ts';
import { listen, openDeps } from '../serve.ts';
import { type PackedPayment, unpacked } from '../wechat-simulator/pay/packed.ts';

/** Buffers and keys travel as text. */
export interface PaidProgramConfig {
  config: Omit<Config, 'secretKey' | 'payment'>;
  secretKey: string;
  payment: PackedPayment;
}

const PAYMENT_JOBS = ['close-unpaid', 'query-orders', 'pursue-refunds'];

const { config, secretKey, payment } = JSON.parse(await text(process.stdin)) as PaidProgramConfig;
const { deps } = await openDeps({
  ...config,
  secretKey: Buffer.from(secretKey, 'hex'),
  payment: unpacked(payment),
});
const app = await createApp(deps, { limits: { perAccount: 1e9, perAddress: 1e9 } });
const { port } = await listen(app.callback(), { host: '127.0.0.1', port: 0 });
console.log(`listening ${port}`);
const jobs = jobsOf(deps).filter(({ name }) => PAYMENT_JOBS.includes(name));
for (;;) for (const { run } of jobs) await run();
