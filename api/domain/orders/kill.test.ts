/** A process of the product is killed again and again in the midst of payments; the books have to be right at the end. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { appApart, type ServedApp } from '../../test/app.ts';
import { assertBalanced, settle } from '../../test/books.ts';
import { client } from '../../test/client.ts';
import { allowProvider, type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import type { PaidProgramConfig } from '../../test/paidProgram.ts';
import { packed } from '../../wechat-simulator/pay/packed.ts';
import { NOTIFY_PATH, PUSH_PATH } from '../payments/config.ts';

const KILLS = 6;
const BUYERS = 4;
const LONGEST_LIFE_MS = 900;
const PROGRAM = fileURLToPath(new URL('../../test/paidProgram.ts', import.meta.url));

describe('kill -9 in the midst of payments', function () {
  this.timeout(180_000);
  let app: ServedApp;
  let passed = 0;
  const counts = { orders: 0, paid: 0, refunds: 0 };
  before(async () => {
    app = await appApart({
      payment: { hold: true },
      deps: { clock: () => new Date(Date.now() + passed) },
      limits: { perAccount: 1e9, perAddress: 1e9 },
    });
    await allowProvider(app, 'wxpay_v3');
  });
  after(() => app.close());

  it('loses no money and opens nothing twice', async () => {
    const plans = await Promise.all(Array.from({ length: 8 }, () => makePlan(app)));
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, url } = await start();
      const finance = client(url, (await app.as('finance')).token);
      let alive = true;
      const buyers = await Promise.all(Array.from({ length: BUYERS }, () => makeBuyer(app, url)));
      const shopping = buyers.map(async (buyer) => {
        while (alive) await buy(buyer, plans[randomInt(plans.length)]!.id, finance).catch(() => {});
      });
      await later(randomInt(100, LONGEST_LIFE_MS));
      child.kill('SIGKILL');
      await once(child, 'exit');
      alive = false;
      await Promise.all(shopping);
    }
    console.log(`      ${KILLS} kills:`, counts);
    assert.ok(counts.paid > KILLS, 'hardly anything was paid');
    await settle(app, (ms) => {
      passed += ms;
      return app.control.pass(ms);
    });
    await assertBalanced(app);
  });

  /** Orders, pays, and now and then the notification comes, staff refund, or nobody says anything. */
  async function buy(buyer: Buyer, planId: number, finance: ReturnType<typeof client>): Promise<void> {
    const order = await buyer.order(planId);
    counts.orders++;
    await buyer.pay(order.id);
    counts.paid++;
    const last = (await app.control.letters()) - 1;
    if (last >= 0 && randomInt(3) > 0) await Promise.all([1, 2].map(() => app.control.deliver(last)));
    else if (randomInt(2) > 0) await buyer.check(order.id);
    if (randomInt(3) > 0) return;
    const { status } = await finance.post(`/api/staff/orders/${order.id}/refund`, { reason: '随机退款' });
    if (status === 200) counts.refunds++;
  }

  async function start(): Promise<{ child: ChildProcess; url: string }> {
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH },
    });
    child.stdin!.end(JSON.stringify(programConfig()));
    const [line] = await Promise.race([
      once(child.stdout!, 'data'),
      once(child, 'exit').then(() => Promise.reject(new Error('did not start'))),
    ]);
    const url = `http://127.0.0.1:${String(line).trim().split(' ')[1]}`;
    app.deps.config.payment.wxpay!.notifyUrl = url + NOTIFY_PATH;
    await app.control.pushTo(url + PUSH_PATH);
    return { child, url };
  }

  function programConfig(): PaidProgramConfig {
    const { secretKey, payment, ...config } = app.deps.config;
    return { config, secretKey: secretKey.toString('hex'), payment: packed(payment) };
  }
});
