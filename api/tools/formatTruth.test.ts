import assert from 'node:assert/strict';
import { plainTruth } from './formatTruth.ts';

const text = (value: string) => ({ format: 'moodle', text: value });

describe('truths of Moodle formats', () => {
  it('puts parsed GIFT into the common shape, and says what must be refused', () => {
    const truth = plainTruth([
      { type: 'Category', title: 'x' },
      {
        type: 'MC',
        stem: text('较轻的是'),
        choices: [
          { isCorrect: false, weight: null, text: text('铁') },
          { isCorrect: true, weight: null, text: text('铝') },
        ],
      },
      { type: 'TF', stem: text('铜能导电'), isTrue: true },
      { type: 'Numerical', stem: text('1 到 5'), choices: { type: 'high-low', numberLow: 1, numberHigh: 5 } },
      { type: 'Matching', stem: text('连线') },
    ]) as { total: number; by_type: object; samples: { answer: string; refuse?: boolean }[] };
    assert.equal(truth.total, 4);
    assert.deepEqual(truth.by_type, { single: 1, judge: 1, fill: 1, unsupported: 1 });
    assert.deepEqual(
      truth.samples.map((one) => [one.answer, one.refuse ?? false]),
      [
        ['铝', false],
        ['true', false],
        ['', true],
        ['', true],
      ],
    );
  });

  it('renames the types of Moodle and reads weights', () => {
    const samples = [
      {
        type: 'truefalse',
        stem: 'a',
        options: [
          ['0', 'true'],
          ['100', 'false'],
        ],
      },
    ];
    assert.deepEqual(plainTruth({ total: 1, by_type: { truefalse: 1, category: 2 }, samples }), {
      total: 1,
      by_type: { judge: 1 },
      samples: [{ type: 'judge', stem: 'a', options: ['true', 'false'], answer: 'false' }],
    });
  });
});
