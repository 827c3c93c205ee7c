import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newestPerItem } from './merge.ts';

const answer = fc.record({ itemId: fc.integer({ min: 1, max: 5 }), seq: fc.integer({ min: 1, max: 40 }) });
/** As a phone numbers them: no seq twice. */
const history = fc.uniqueArray(answer, { selector: (a) => a.seq, maxLength: 40 });
const sorted = (answers: { itemId: number; seq: number }[]) =>
  [...answers].sort((a, b) => a.itemId - b.itemId);

describe('merging batches of answers', () => {
  it('leaves the highest seq of each question', () => {
    fc.assert(
      fc.property(history, (answers) => {
        const standing = newestPerItem(answers);
        assert.equal(new Set(standing.map((a) => a.itemId)).size, standing.length);
        for (const { itemId, seq } of answers)
          assert.ok(standing.some((a) => a.itemId === itemId && a.seq >= seq));
        for (const kept of standing) assert.ok(answers.includes(kept));
      }),
    );
  });

  it('comes to the same whatever the order, the repeats and the cuts into batches', () => {
    const delivery = history.chain((answers) =>
      fc.tuple(
        fc.constant(answers),
        fc.shuffledSubarray(answers),
        fc.array(fc.nat(Math.max(0, answers.length - 1)), { maxLength: 30 }),
      ),
    );
    fc.assert(
      fc.property(delivery, fc.nat(40), ([answers, first, again], cut) => {
        const repeats = answers.length ? again.map((place) => answers[place]!) : [];
        const sent = [...first, ...repeats, ...answers].reverse();
        const inBatches = newestPerItem([
          ...newestPerItem(sent.slice(0, cut)),
          ...newestPerItem(sent.slice(cut)),
        ]);
        assert.deepEqual(sorted(inBatches), sorted(newestPerItem(answers)));
      }),
    );
  });

  it('keeps the first of two answers with one seq: a repeat changes nothing', () => {
    const repeated = [
      { itemId: 1, seq: 3, text: 'first' },
      { itemId: 1, seq: 3, text: 'changed' },
    ];
    assert.deepEqual(newestPerItem(repeated), [repeated[0]]);
  });
});
