import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ResponseValue } from './contract.ts';
import { newestPerItem, renumberTaken, standingInPractice, standingOf } from './merge.ts';

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

describe('merging answers of practice', () => {
  const practised = (itemId: number, ...responses: ResponseValue[]) =>
    fc.record({
      itemId: fc.constant(itemId),
      seq: fc.integer({ min: 1, max: 9 }),
      response: fc.constantFrom(...responses),
      explained: fc.boolean(),
    });
  const answers = fc.array(
    fc.oneof(practised(1, { keys: ['A'] }, { keys: [] }), practised(2, { text: 'own' }, { text: '' })),
    { maxLength: 12 },
  );

  it('comes to the same however the answers are cut into batches', () => {
    fc.assert(
      fc.property(answers, fc.nat(12), (answers, cut) => {
        const [first, second] = [answers.slice(0, cut), answers.slice(cut)].map(standingInPractice);
        assert.deepEqual(standingInPractice([...first!, ...second!]), standingInPractice(answers));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('answers of two phones', () => {
  const given = fc.record({
    itemId: fc.integer({ min: 1, max: 5 }),
    seq: fc.integer({ min: 1, max: 9 }),
    response: fc.record({ text: fc.constantFrom('A', 'B') }),
  });
  const onePerItem = fc.uniqueArray(given, { selector: (a) => a.itemId });

  it('share a number only when they are the same', () => {
    const stored = { itemId: 1, seq: 3, response: { keys: ['A'] } };
    assert.equal(standingOf({ ...stored, response: { keys: ['A'] } }, stored), 'stored');
    assert.equal(standingOf({ ...stored, response: { keys: ['B'] } }, stored), 'taken');
    assert.equal(standingOf({ ...stored, seq: 2, response: { keys: ['B'] } }, stored), 'superseded');
    assert.equal(standingOf({ ...stored, seq: 4 }, stored), 'missing');
    assert.equal(standingOf(stored, undefined), 'missing');
  });

  it('are stored, superseded by a higher number, or renumbered above all: none is dropped', () => {
    fc.assert(
      fc.property(onePerItem, onePerItem, (stored, last) => {
        const numbered = renumberTaken(last, stored);
        const standing = newestPerItem([...stored, ...numbered]);
        const highest = Math.max(0, ...[...stored, ...last].map(({ seq }) => seq));
        for (const [place, answer] of last.entries()) {
          const kept = standing.find(({ itemId }) => itemId === answer.itemId);
          const own = numbered[place]!;
          assert.notEqual(standingOf(own, kept), 'taken');
          assert.ok(own.seq === answer.seq || own.seq > highest);
          if (kept && kept.seq <= answer.seq) assert.deepEqual(kept.response, answer.response);
        }
        assert.equal(
          new Set(numbered.filter((a, i) => a !== last[i]).map((a) => a.seq)).size,
          numbered.filter((a, i) => a !== last[i]).length,
        );
      }),
    );
  });
});
