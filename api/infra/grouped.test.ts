import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { grouped } from './grouped.ts';

describe('grouped statements', () => {
  it('writes what arrives together in one go, and answers each caller his own result', async () => {
    const groups: number[][] = [];
    const add = grouped(async (entries: readonly number[]) => {
      groups.push([...entries]);
      return entries.map((entry) => entry * 10);
    });
    const results = await Promise.all([1, 2, 3].map(add));
    assert.deepEqual(results, [10, 20, 30]);
    assert.deepEqual(groups, [[1, 2, 3]]);
  });

  it('keeps to its limits of transactions at a time and entries in each', async () => {
    let running = 0;
    let most = 0;
    const sizes: number[] = [];
    const add = grouped(
      async (entries: readonly number[]) => {
        most = Math.max(most, ++running);
        sizes.push(entries.length);
        await wait(2);
        running--;
        return entries;
      },
      { inFlight: 2, most: 4 },
    );
    const entries = Array.from({ length: 30 }, (_, index) => index);
    assert.deepEqual(await Promise.all(entries.map(add)), entries);
    assert.equal(most, 2);
    assert.ok(Math.max(...sizes) <= 4);
    assert.equal(
      sizes.reduce((sum, size) => sum + size),
      30,
    );
  });

  it('answers nobody before his transaction has ended', async () => {
    let committed = false;
    const add = grouped(async (entries: readonly string[]) => {
      await wait(5);
      committed = true;
      return entries;
    });
    await add('answer');
    assert.equal(committed, true);
  });

  it('lets an entry that breaks its group fail alone', async () => {
    const written: string[] = [];
    const add = grouped(async (entries: readonly string[]) => {
      if (entries.includes('poison')) throw new Error('cannot be stored');
      written.push(...entries);
      return entries;
    });
    const settled = await Promise.allSettled(['a', 'poison', 'b'].map(add));
    assert.deepEqual(
      settled.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(written, ['a', 'b']);
    assert.equal(await add('later'), 'later');
  });
});
