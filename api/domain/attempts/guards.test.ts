import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { openAttempt, recordResponses, submitAttempt } from './contract.ts';
import { isPlainBatch, isPlainHandIn, isPlainOpening } from './guards.ts';

/** Mostly as it should be, and now and then beside it. */
const mostly = <T>(right: fc.Arbitrary<T>, ...others: fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6 * others.length, arbitrary: right }, ...others);
const wholeNumber = mostly(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer(), fc.double(), fc.constant('1'));
const instant = mostly(
  fc.date({ min: new Date(0), max: new Date('2100'), noInvalidDate: true }).map((date) => date.toISOString()),
  fc.stringMatching(/^20[0-9]{2}-[0-3][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]\.[0-9]{3}Z$/),
  fc.string(),
);
const key = mostly(fc.constantFrom('A', 'Z'), fc.constantFrom('a', 'AB', '', 'Ａ', '['), fc.string());
const response = mostly(
  fc.oneof(
    fc.record({ keys: fc.array(key, { maxLength: 30, size: 'max' }) }),
    fc.record({ value: mostly(fc.boolean(), fc.constant('true')) }),
  ),
  fc.record({ text: fc.string() }),
  fc.record({ keys: fc.constant(['A']), value: fc.boolean() }),
  fc.anything(),
);
const fields = { itemId: wholeNumber, seq: wholeNumber, response, answeredAt: instant };
const answer = mostly(
  fc.record(fields),
  fc.record({ ...fields, explained: mostly(fc.boolean(), fc.anything()) }),
  fc.record({ ...fields, more: fc.anything() }),
  fc.record(fields, { requiredKeys: [] }),
  fc.anything(),
);
const batch = mostly(
  fc.record({ responses: fc.array(answer, { maxLength: 2 }) }),
  fc.record({ responses: fc.array(answer, { maxLength: 2 }), turn: wholeNumber }),
  fc.record({ responses: fc.array(answer, { maxLength: 2 }), more: fc.anything() }),
  fc.anything(),
);

/** What the guard passes is what the schema takes as it stands. */
function assertHeldTo(
  { parse }: { parse(json: unknown): unknown },
  passes: (json: unknown) => boolean,
  made: fc.Arbitrary<unknown>,
): void {
  let passed = 0;
  fc.assert(
    fc.property(made, (one) => {
      // As it comes over the wire.
      const json = JSON.parse(JSON.stringify(one) ?? 'null');
      if (!passes(json)) return;
      passed++;
      assert.deepEqual(parse(json), json);
    }),
    { numRuns: 5_000 },
  );
  assert.ok(passed > 100, `only ${passed} of what was made says something`);
}

describe('the guard of openings', () => {
  const clientKey = randomUUID();

  it('passes what phones usually send', () => {
    assert.ok(isPlainOpening({ source: 'paper', clientKey, paperId: 7 }));
    assert.ok(isPlainOpening({ source: 'training', clientKey, blueprintId: 7 }));
    for (const mode of ['practice', 'exam'])
      assert.ok(isPlainOpening({ source: 'training', clientKey, blueprintId: 7, mode }));
  });

  it('passes nothing that the schema refuses or would change', () => {
    const uuid = fc.uuid({ version: 4 });
    const key = mostly(
      uuid,
      fc.uuid(),
      uuid.map((text) => text.toUpperCase()),
      uuid.map((text) => ` ${text}`),
    );
    const source = mostly(fc.constantFrom('paper', 'training'), fc.constant('wrong'));
    const paper = { source, clientKey: key, paperId: wholeNumber };
    const training = { source, clientKey: key, blueprintId: wholeNumber };
    const mode = mostly(fc.constantFrom('practice', 'exam'), fc.string());
    const shapes: Record<string, fc.Arbitrary<unknown>>[] = [
      paper,
      training,
      { ...training, mode },
      { ...paper, mode },
    ];
    const opening = fc.oneof(
      ...shapes.map((fields) => fc.record(fields)),
      fc.record({ ...training, more: fc.anything() }),
      fc.record({ ...paper, ...training, mode }, { requiredKeys: [] }),
      fc.anything(),
    );
    assertHeldTo(openAttempt, isPlainOpening, opening);
  });
});

describe('the guard of answer batches', () => {
  const usual = (response: object, count = 10) => ({
    responses: Array.from({ length: count }, (_, index) => ({
      itemId: index + 1,
      seq: index + 1,
      response,
      answeredAt: new Date(Date.UTC(2026, 10, 1, 8, 0, index)).toISOString(),
    })),
  });

  it('passes what phones usually send', () => {
    assert.ok(isPlainBatch(usual({ keys: ['A', 'C'] })));
    assert.ok(isPlainBatch(usual({ keys: [] }, 500)));
    assert.ok(isPlainBatch(usual({ value: false })));
    assert.ok(isPlainBatch({ ...usual({ value: false }), turn: 1_000_000 }));
    assert.ok(isPlainHandIn({ responses: [], turn: 0 }));
    const explained = usual({ value: true }).responses.map((one) => ({ ...one, explained: true }));
    assert.ok(isPlainBatch({ responses: explained }));
  });

  it('passes nothing that the schema refuses or would change', () => {
    assertHeldTo(recordResponses, isPlainBatch, batch);
    assertHeldTo(submitAttempt, isPlainHandIn, batch);
  });

  it('leaves to the schema what is too long', () => {
    assert.equal(isPlainBatch(usual({ keys: ['A'] }, 501)), false);
    assert.equal(isPlainBatch(usual({ keys: Array(27).fill('A') })), false);
    assert.equal(isPlainBatch({ responses: [] }), false);
  });
});
