/**
 * Processes of the product are killed (kill -9) in the midst of payments: right before any statement of what moves money,
 * and at any moment of much going on. The money has to be right afterwards. KILL_POINTS=all (`npm run kills`) goes
 * through all statements; else some are drawn.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { setTimeout as later } from 'node:timers/promises';
import { appApart, type ServedApp } from '../../test/app.ts';
import { assertBalanced, settle } from '../../test/books.ts';
import { type Client, client } from '../../test/client.ts';
import { type Buyer, makeBuyer, makePlan } from '../../test/orders.ts';
import { Victim } from '../../test/victim.ts';
import { dayOf } from '../../timeZone.ts';
import type { Platform } from './kinds.ts';
import { pursueRefunds } from './refunds.ts';

const ALL = process.env.KILL_POINTS === 'all';
/** In a storm. */
const KILLS = 2;
const BUYERS = 4;
const LIFE_MS = [500, 2500] as const;
/** More than any of the actions has. */
const MOST_STATEMENTS = 40;
const PLATFORMS: Platform[] = ['android', 'windows'];

interface Scene {
  id: number;
  buyer: Buyer;
  /** The same learner, before the process that will die. */
  api: Client;
  url: string;
  victim: Victim;
}

interface Action {
  /** What is brought about first, and what the process dies of. */
  first?: (scene: Scene) => Promise<unknown>;
  act(scene: Scene): Promise<unknown>;
}

describe('kill -9 in the midst of payments', function () {
  if (ALL) this.timeout(1_800_000);
  let app: ServedApp;
  let passed = 0;
  const victims: Victim[] = [];
  before(async () => {
    app = await appApart({
      payment: { hold: true },
      deps: { clock: () => new Date(Date.now() + passed) },
      limits: { perAccount: 1e9, perAddress: 1e9 },
    });
    await app.deps.db('payment_channels').where({ platform: 'android' }).update({ provider: 'wxpay_v3' });
    await app.deps.db('payment_channels').where({ platform: 'windows' }).update({ provider: 'xpay' });
  });
  after(async () => {
    await Promise.all(victims.map((victim) => victim.kill()));
    await app.close();
  });

  const lastLetter = async () => (await app.control.letters()) - 1;
  const paid = ({ id, buyer }: Scene) => buyer.pay(id);
  const actions: Record<string, Action> = {
    'a notification': {
      first: paid,
      act: async ({ url }) => app.control.deliver(await lastLetter(), false, url),
    },
    'the learner who comes back': {
      first: paid,
      act: ({ id, api }) => api.post(`/api/learner/orders/${id}/check`),
    },
    'the way to the cashier': {
      async act({ id, api, buyer }) {
        const { loginCode } = await app.control.login({ phone: buyer.phone });
        return api.post(`/api/learner/orders/${id}/pay`, { loginCode });
      },
    },
    'an order called off': {
      first: ({ id, buyer }) => buyer.pay(id, { password: false }),
      act: ({ id, api }) => api.post(`/api/learner/orders/${id}/cancel`),
    },
    'a refund': {
      async first(scene) {
        await paid(scene);
        await scene.buyer.check(scene.id);
      },
      act: ({ id, url }) => staff(url, `orders/${id}/refund`, { reason: '学员要求' }),
    },
    'the notification of a refund': {
      async first(scene) {
        await refunding(scene);
        await pursueRefunds(app.deps);
        await app.control.settleRefunds(true);
      },
      act: async ({ url }) => app.control.deliver(await lastLetter(), false, url),
    },
    'a refund sent by a new number': {
      first: closedRefund,
      act: async ({ id, url }) => staff(url, `refunds/${await refundOf(id)}/again`),
    },
    'a refund paid by hand': {
      first: closedRefund,
      act: async ({ id, url }) =>
        staff(url, `refunds/${await refundOf(id)}/pay-by-hand`, {
          paidOn: dayOf(new Date()),
          voucher: '0042',
          reason: '账户已注销',
        }),
    },
  };
  /** The clock of processes that are killed is the true one: what they are to find is made older. */
  const age = ({ id }: Scene, change: object) => app.deps.db('orders').where({ id }).update(change);
  const jobs: Record<string, Action> = {
    'close-unpaid': {
      async first(scene) {
        await scene.buyer.pay(scene.id, { password: false });
        await age(scene, { expires_at: new Date(Date.now() - 1000) });
      },
      act: ({ victim }) => victim.runJob('close-unpaid'),
    },
    'query-orders': {
      async first(scene) {
        await paid(scene);
        await age(scene, { prepared_at: new Date(Date.now() - 600_000) });
      },
      act: ({ victim }) => victim.runJob('query-orders'),
    },
    'pursue-refunds': { first: refunding, act: ({ victim }) => victim.runJob('pursue-refunds') },
    reconcile: { first: paid, act: ({ victim }) => victim.runJob('reconcile') },
  };
  async function staff(url: string, path: string, body = {}) {
    const { token } = await app.as('finance');
    return client(url, token).post(`/api/staff/${path}`, body);
  }
  async function refunding(scene: Scene) {
    await paid(scene);
    await scene.buyer.check(scene.id);
    await staff(app.url, `orders/${scene.id}/refund`, { reason: '学员要求' });
  }
  async function closedRefund(scene: Scene) {
    await refunding(scene);
    await pursueRefunds(app.deps);
    await app.control.settleRefunds(false, 'CLOSED');
    await pursueRefunds(app.deps);
  }
  const refundOf = async (orderId: number): Promise<number> =>
    (await app.deps.db('refunds').where({ order_id: orderId, state: 'failed' }).first('id')).id;

  for (const [what, action] of Object.entries(actions))
    it(`${what}: right before a statement of it`, () => dieOf(action));
  if (ALL)
    for (const [job, action] of Object.entries(jobs))
      it(`the job ${job}: right before a statement of it`, () => dieOf(action));
  else
    it('a job: right before a statement of it', () =>
      dieOf(Object.values(jobs)[randomInt(Object.keys(jobs).length)]!));

  async function dieOf({ first, act }: Action): Promise<void> {
    const deaths: string[] = [];
    let victim: Victim | undefined;
    const numbers = ALL ? Array.from({ length: MOST_STATEMENTS }, (_, n) => n + 1) : [randomInt(1, 9)];
    for (const nth of numbers) {
      victim ??= await start({ jobs: false });
      const scene = await sceneBefore(victim, PLATFORMS[nth % PLATFORMS.length]!);
      await first?.(scene);
      await victim.dieBefore(nth);
      await act(scene).catch(() => {});
      const words = await victim.lastWords();
      if (!words) break;
      deaths.push(words.slice(0, 60));
      victim = undefined;
      await goOn(scene);
    }
    console.log(`      ${deaths.length} deaths: ${deaths.join(' | ') || 'none, it had fewer statements'}`);
  }

  it('two processes that are told of one payment at once book it once', async () => {
    const both = await Promise.all([1, 2].map(() => start({ jobs: true })));
    for (const platform of PLATFORMS) {
      const scene = await sceneBefore(both[0]!, platform);
      await paid(scene);
      const letter = await lastLetter();
      const told = both.flatMap(({ url }) => [
        app.control.deliver(letter, false, url),
        client(url, scene.buyer.client.token).post(`/api/learner/orders/${scene.id}/check`),
      ]);
      await Promise.all(told);
      assert.equal((await app.deps.db('payments').where({ order_id: scene.id })).length, 1);
      assert.equal((await app.deps.db('entitlements').where({ order_id: scene.id })).length, 1);
    }
  });

  it('at any moment, with jobs running and many buying', async () => {
    const counts = { orders: 0, paid: 0, notified: 0, refunds: 0 };
    const plans = await Promise.all(Array.from({ length: 8 }, () => makePlan(app)));
    for (let kill = 0; kill < KILLS; kill++) {
      const victim = await start({ jobs: true });
      const finance = client(victim.url, (await app.as('finance')).token);
      const buyers = await Promise.all(Array.from({ length: BUYERS }, () => makeBuyer(app, victim.url)));
      const shopping = buyers.map(async (buyer) => {
        while (victim.isAlive)
          await buy(buyer, plans[randomInt(plans.length)]!.id, finance, victim, counts).catch(() => {});
      });
      await later(randomInt(...LIFE_MS));
      await victim.kill();
      await Promise.all(shopping);
    }
    console.log(`      ${KILLS} kills:`, counts);
  });

  // Last: it moves time on for this process, and not for those that are killed.
  it('leave the money right in the end', async () => {
    await settle(app, (ms) => {
      passed += ms;
      return app.control.pass(ms);
    });
    console.log('      books:', await assertBalanced(app));
  });

  async function start(options: { jobs: boolean }): Promise<Victim> {
    const victim = await Victim.start(app, options);
    victims.push(victim);
    return victim;
  }

  async function sceneBefore(victim: Victim, platform: Platform): Promise<Scene> {
    const { url } = victim;
    const buyer = await makeBuyer(app);
    const { id } = await buyer.order((await makePlan(app)).id, platform);
    return { id, buyer, api: client(url, buyer.client.token), url, victim };
  }

  /** WeChat comes again, and the learner looks, before another process. */
  async function goOn({ id, buyer }: Scene): Promise<void> {
    const last = await lastLetter();
    if (last >= 0) {
      const status = await app.control.deliver(last, false, app.url);
      assert.ok(status === 200 || status === 204, `the notification was answered by ${status}`);
    }
    await buyer.check(id);
    await app.control.calm();
  }

  /** Orders, pays, and now and then the notification comes, staff refund, or nobody says anything. */
  async function buy(
    buyer: Buyer,
    planId: number,
    finance: Client,
    { url }: Victim,
    counts: Record<'orders' | 'paid' | 'notified' | 'refunds', number>,
  ): Promise<void> {
    const order = await buyer.order(planId, PLATFORMS[randomInt(PLATFORMS.length)]);
    counts.orders++;
    await buyer.pay(order.id);
    counts.paid++;
    const letter = await lastLetter();
    if (letter >= 0 && randomInt(3) > 0) {
      await Promise.all([1, 2].map(() => app.control.deliver(letter, false, url)));
      counts.notified++;
    } else if (randomInt(2) > 0) await buyer.check(order.id);
    if (randomInt(3) > 0) return;
    const { status } = await finance.post(`/api/staff/orders/${order.id}/refund`, { reason: '随机退款' });
    if (status === 200) counts.refunds++;
  }
});
