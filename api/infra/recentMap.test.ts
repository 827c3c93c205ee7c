import assert from 'node:assert/strict';
import { RecentMap } from './recentMap.ts';

describe('a map that forgets', () => {
  it('keeps the newer half, and never more than it may', () => {
    const map = new RecentMap<number, string>(10);
    for (let key = 1; key <= 1000; key++) {
      map.set(key, `value ${key}`);
      const kept = Array.from({ length: key }, (_, index) => index + 1).filter((one) => map.get(one));
      assert.ok(kept.length <= 10);
      for (const one of kept) assert.equal(map.get(one), `value ${one}`);
      for (let newer = Math.max(1, key - 4); newer <= key; newer++) assert.ok(kept.includes(newer));
    }
  });

  it('holds the last value of a key', () => {
    const map = new RecentMap<string, number>(4);
    map.set('a', 1);
    map.set('b', 1);
    map.set('a', 2);
    assert.equal(map.get('a'), 2);
    assert.equal(map.get('c'), undefined);
  });
});
