import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'mocha';
import { StartupError } from '../startupError.ts';
import { eventually } from '../test/eventually.ts';
import { type TestRedis, testRedis } from '../test/redis.ts';
import { memoryStore } from './memoryStore.ts';
import { redisStore } from './redisStore.ts';
import type { Store } from './store.ts';

/** What every store must do. */
function storeContract(open: () => Promise<Store>): void {
  let store: Store;
  before(async () => {
    store = await open();
  });
  after(() => store.close());

  it('keeps JSON values, and none that was never set', async () => {
    await store.set('kept', { a: [1, '二', null] }, 60);
    assert.deepEqual(await store.get('kept'), { a: [1, '二', null] });
    assert.equal(await store.get('never'), undefined);
  });

  it('hands out copies, so that changing one changes nothing stored', async () => {
    const value = { count: 1 };
    await store.set('copied', value, 60);
    value.count = 2;
    assert.deepEqual(await store.get('copied'), { count: 1 });
  });

  it('forgets after the time to live, and at once on delete', async () => {
    await store.set('short', 1, 0.05);
    await store.set('deleted', 1, 60);
    await store.delete('deleted');
    assert.equal(await store.get('deleted'), undefined);
    await eventually(async () => assert.equal(await store.get('short'), undefined));
  });

  it('lets one of many create a key, and the next after it expired', async () => {
    const wins = await Promise.all(Array.from({ length: 20 }, (_, i) => store.setIfAbsent('once', i, 60)));
    assert.equal(wins.filter(Boolean).length, 1);
    assert.equal(await store.setIfAbsent('soon', 1, 0.2), true);
    await eventually(async () => assert.equal(await store.setIfAbsent('soon', 'again', 60), true));
    assert.equal(await store.get('soon'), 'again');
    await store.delete('once');
    assert.equal(await store.setIfAbsent('once', 'again', 60), true);
    assert.equal(await store.get('once'), 'again');
  });

  it('counts concurrent increments without losing one', async () => {
    const counts = await Promise.all(Array.from({ length: 50 }, () => store.increment('counter', 60)));
    assert.deepEqual(
      counts.sort((a, b) => a - b),
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
  });

  it('starts the time of a counter at its first increment only', async () => {
    const counts = [await store.increment('window', 1)];
    // Were its time to start anew each time, it would never be over.
    await eventually(async () =>
      assert.equal(counts.push(await store.increment('window', 1)) && counts.at(-1), 1),
    );
    assert.deepEqual(
      counts,
      counts.map((_, index) => (index === counts.length - 1 ? 1 : index + 1)),
    );
  });

  it('knows who was seen since, by the last time each was', async () => {
    await store.see('here', ['1', '2'], 1000);
    await store.see('here', ['2', '3'], 2000);
    await store.see('here', [], 3000);
    assert.deepEqual((await store.seenSince('here', 1000)).sort(), ['1', '2', '3']);
    assert.deepEqual((await store.seenSince('here', 1001)).sort(), ['2', '3']);
    assert.deepEqual((await store.seenSince('here', 0)).sort(), ['2', '3']);
    assert.deepEqual(await store.seenSince('nowhere', 0), []);
    const many = Array.from({ length: 100_000 }, (_, number) => String(number));
    await store.see('crowd', many, 1000);
    assert.equal((await store.seenSince('crowd', 1000)).length, many.length);
  });

  it('delivers messages in order to every listener of the channel alone', async () => {
    const heard: unknown[] = [];
    const elsewhere: unknown[] = [];
    const stop = await store.subscribe('news', (message) => heard.push(message));
    await store.subscribe('other', (message) => elsewhere.push(message));
    for (let n = 1; n <= 5; n++) await store.publish('news', { n });
    await eventually(() =>
      assert.deepEqual(
        heard,
        [1, 2, 3, 4, 5].map((n) => ({ n })),
      ),
    );
    assert.deepEqual(elsewhere, []);
    await stop();
    await store.publish('news', { n: 6 });
    await sleep(50);
    assert.equal(heard.length, 5);
  });
}

describe('store in memory', () => {
  storeContract(async () => memoryStore());
});

describe('store on Redis', () => {
  let redis: TestRedis;
  before(async () => {
    redis = await testRedis();
  });
  after(() => redis.close());
  storeContract(() => redisStore(redis.url));

  it('is one store for several processes', async () => {
    const [one, other] = await Promise.all([redisStore(redis.url), redisStore(redis.url)]);
    const heard: unknown[] = [];
    await other.subscribe('shared', (message) => heard.push(message));
    await one.set('shared', 1, 60);
    await one.publish('shared', 'hello');
    await eventually(() => assert.deepEqual(heard, ['hello']));
    assert.equal(await other.get('shared'), 1);
    await Promise.all([one.close(), other.close()]);
  });

  it('says in one sentence that Redis is not there', async () => {
    await assert.rejects(
      () => redisStore('redis://127.0.0.1:1'),
      (error: unknown) => error instanceof StartupError && /连接不上 Redis.*REDIS_URL/.test(error.message),
    );
  });
});
