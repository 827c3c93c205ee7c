import assert from 'node:assert/strict';
import { addressKey, judge, signatureOf } from './address.ts';
import { nextTransferAt, standingOf, transfersLeft } from './terminal.ts';

const NOW = new Date('2026-12-01T02:00:00Z');
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);

describe('the phone that is read on', () => {
  const bound = { keyHash: 'a', device: 'iPhone', boundAt: NOW, sessionId: 7 };

  it('is told by its key and its login together, while that login lasts', () => {
    assert.equal(standingOf(undefined, { keyHash: 'a', sessionId: 7 }), 'unbound');
    assert.equal(standingOf(bound, { keyHash: 'a', sessionId: 7 }), 'here');
    assert.equal(standingOf(bound, { keyHash: 'a', sessionId: 8 }), 'elsewhere');
    assert.equal(standingOf(bound, { keyHash: 'b', sessionId: 7 }), 'elsewhere');
  });

  it('is told by its key once that login has ended', () => {
    const loggedOut = { ...bound, sessionId: null };
    assert.equal(standingOf(loggedOut, { keyHash: 'a', sessionId: 8 }), 'here');
    assert.equal(standingOf(loggedOut, { keyHash: 'b', sessionId: 8 }), 'elsewhere');
  });
});

describe('changing the phone', () => {
  const rule = { transfers: 3, transferDays: 90 };

  it('counts within the period only', () => {
    assert.equal(transfersLeft(rule, [], NOW), 3);
    assert.equal(transfersLeft(rule, [days(-89), days(-91)], NOW), 2);
    assert.equal(transfersLeft(rule, [days(-1), days(-2), days(-3), days(-4)], NOW), 0);
    assert.equal(transfersLeft(rule, [days(-90)], NOW), 3);
  });

  it('is free again when the oldest of the last three is past', () => {
    assert.equal(nextTransferAt(rule, [days(-1), days(-2)], NOW), null);
    assert.deepEqual(nextTransferAt(rule, [days(-40), days(-1), days(-20)], NOW), days(50));
    assert.deepEqual(nextTransferAt(rule, [days(-60), days(-40), days(-1), days(-20)], NOW), days(50));
    assert.equal(nextTransferAt({ transfers: 0, transferDays: 90 }, [], NOW), null);
  });
});

describe('the address of a page', () => {
  const key = addressKey(Buffer.alloc(32, 1));
  const address = {
    materialId: 1,
    documentId: 2,
    page: 3,
    learnerId: 4,
    sessionId: 5,
    expires: NOW.getTime() / 1000 + 300,
  };
  const signature = signatureOf(address, key);

  it('is good until it expires', () => {
    assert.equal(judge(address, signature, key, NOW), 'good');
    assert.equal(judge(address, signature, key, new Date(NOW.getTime() + 299_999)), 'good');
    assert.equal(judge(address, signature, key, new Date(NOW.getTime() + 300_000)), 'expired');
  });

  it('is forged when anything in it is another one, or the key', () => {
    for (const name of Object.keys(address) as (keyof typeof address)[])
      assert.equal(judge({ ...address, [name]: address[name] + 1 }, signature, key, NOW), 'forged', name);
    assert.equal(judge(address, signature, addressKey(Buffer.alloc(32, 2)), NOW), 'forged');
    assert.equal(judge(address, 'x', key, NOW), 'forged');
  });
});
