import assert from 'node:assert/strict';
import { HeldFiles, type HeldIndex, type Limit, leastUsed } from '../miniprogram/stores/heldFiles.ts';

describe('files that are held for practice without a network', () => {
  /** A phone that has kept `index`, and files that may be others; each file at the server has 10 bytes. */
  function phone({ index, files = [], limit = { bytes: 1000, files: 100 } }: Setup = {}) {
    const there = new Map(files.map((name) => [name, name]));
    const state = {
      index: index as unknown,
      online: true,
      now: 5,
      fetched: [] as string[],
      atOnce: 0,
      most: 0,
    };
    const start = () =>
      new HeldFiles({
        files: {
          async download(url, name) {
            state.most = Math.max(state.most, ++state.atOnce);
            await new Promise(setImmediate);
            state.atOnce -= 1;
            if (!state.online) throw new Error('offline');
            state.fetched.push(url);
            there.set(name, `text of ${url}`);
            return 10;
          },
          async readText(name) {
            const text = there.get(name);
            if (text === undefined) throw new Error('no such file');
            return text;
          },
          remove: async (name) => void there.delete(name),
          names: async () => [...there.keys()],
          path: (name) => `wxfile://usr/${name}`,
        },
        read: () => state.index,
        write: (next) => {
          state.index = JSON.parse(JSON.stringify(next));
        },
        now: () => state.now,
        limit,
      });
    return { state, there, start };
  }
  interface Setup {
    index?: unknown;
    files?: string[];
    limit?: Limit;
  }
  const wanted = (...names: string[]) => names.map((name) => ({ name, url: `/api/files/${name}` }));

  it('are fetched once, a few at a time, and are there after a restart', async () => {
    const { state, start } = phone();
    const names = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const held = start();
    await Promise.all([held.hold(wanted(...names, 'p0')), held.hold(wanted(...names))]);
    assert.equal(state.fetched.length, 12);
    assert.ok(state.most <= 4, String(state.most));
    const later = start();
    assert.equal(later.path('p3'), 'wxfile://usr/p3');
    assert.equal(await later.text('p3'), 'text of /api/files/p3');
    assert.equal(later.path('p12'), undefined);
  });

  it('are tried again when the network was away, and when the phone has cleared them', async () => {
    const { state, there, start } = phone();
    state.online = false;
    const held = start();
    await held.hold(wanted('a', 'b'));
    assert.equal(held.path('a'), undefined);
    state.online = true;
    await held.hold(wanted('a', 'b'));
    there.delete('a');
    const later = start();
    assert.equal(await later.text('a'), undefined);
    assert.equal(later.path('a'), undefined);
    there.delete('b');
    await start().hold(wanted('b'));
    assert.deepEqual(state.fetched, ['/api/files/a', '/api/files/b', '/api/files/b']);
  });

  it('keep within the limit: what was used longest ago goes, what nobody knows too', async () => {
    const index: HeldIndex = { old: { bytes: 30, usedAt: 1 }, newer: { bytes: 30, usedAt: 2 } };
    const { state, there, start } = phone({
      index,
      files: ['old', 'newer', 'stray'],
      limit: { bytes: 75, files: 9 },
    });
    const held = start();
    await held.hold(wanted('a', 'b', 'c'));
    assert.deepEqual([...there.keys()].sort(), ['a', 'b', 'c', 'newer']);
    // One paper alone takes no more than the limit either.
    state.now = 6;
    const many = Array.from({ length: 30 }, (_, at) => `p${at}`);
    await held.hold(wanted(...many));
    assert.ok(there.size <= 12, String(there.size));
    assert.ok(held.path('p0'));
  });

  it('count as absent when what the phone has kept of them is damaged', async () => {
    for (const index of [null, 'text', [7], { a: null, b: { bytes: 'x' } }])
      assert.equal(phone({ index }).start().path('a'), undefined);
  });

  it('never takes from the paper in front', () => {
    const index: HeldIndex = { a: { bytes: 60, usedAt: 1 }, b: { bytes: 60, usedAt: 2 } };
    assert.deepEqual(leastUsed(index, ['a'], { bytes: 100, files: 9 }), ['b']);
    assert.deepEqual(leastUsed(index, ['a', 'b'], { bytes: 100, files: 9 }), []);
    assert.deepEqual(leastUsed(index, [], { bytes: 1000, files: 1 }), ['a']);
  });
});
