import assert from 'node:assert/strict';
import { redisStore } from '../../infra/redisStore.ts';
import { repeating } from '../../infra/repeating.ts';
import type { Store } from '../../infra/store.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { eventually } from '../../test/eventually.ts';
import { type TestRedis, testRedis } from '../../test/redis.ts';
import { makeTraining, open } from '../../test/training.ts';
import { liveReply } from '../statistics/contract.ts';
import { LIVE_SECONDS } from '../statistics/live.ts';
import { presenceTelling, STAYS_MS } from './presence.ts';

describe('presence over several processes', () => {
  let redis: TestRedis;
  let stores: Store[];
  /** Each with its own connection to Redis and its own memory, as two processes have. */
  let apps: TestApp[];
  let stops: (() => Promise<void>)[];
  let now = () => new Date();
  before(async () => {
    redis = await testRedis();
    stores = [await redisStore(redis.url), await redisStore(redis.url)];
    const clock = () => now();
    const first = await testApp({ deps: { store: stores[0]!, clock } });
    apps = [first, await testApp({ beside: first, deps: { store: stores[1]! } })];
    stops = apps.map(({ deps }) => repeating(presenceTelling(deps), deps.log));
  });
  after(async () => {
    await Promise.all(stops.map((stop) => stop()));
    await apps[1]!.close();
    await apps[0]!.close();
    await stores[1]!.close();
    await redis.close();
  });

  const figures = async (app: TestApp) => {
    const { body } = await (await app.as('content')).get('/api/staff/results/live');
    const { online, training } = liveReply.parse(body).data;
    return { online, training };
  };

  it('is told often enough to be right everywhere within 10 seconds', () => {
    const { everyMs } = presenceTelling(apps[0]!.deps);
    assert.ok(everyMs + LIVE_SECONDS * 1000 < 10_000);
  });

  it('is the same everywhere, whoever heard of a learner, and ends with a process that died', async () => {
    const [one, other] = apps as [TestApp, TestApp];
    const training = await makeTraining(one);
    const learners = await Promise.all(Array.from({ length: 5 }, () => training.learner()));
    assert.deepEqual(await figures(other), { online: 0, training: 0 }, 'and so kept for some seconds');
    const beat = async (app: TestApp, index: number) =>
      (await app.as({ learnerId: learners[index]!.id })).get('/api/learner/home');
    // The third is heard of by both.
    for (const index of [0, 1, 2]) await beat(one, index);
    for (const index of [2, 3, 4]) await beat(other, index);
    await open(other, learners[4]!.id, { source: 'training', blueprintId: training.blueprint.id });
    for (const app of apps)
      await eventually(async () => assert.deepEqual(await figures(app), { online: 5, training: 1 }));

    await stops[1]!();
    const later = new Date(Date.now() + STAYS_MS + 1000);
    now = () => later;
    for (const index of [0, 1]) await beat(one, index);
    apps = [one];
    await one.deps.store.delete('statistics:live');
    assert.deepEqual(await figures(one), { online: 2, training: 0 });
    apps = [one, other];
  });
});
