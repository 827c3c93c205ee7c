import assert from 'node:assert/strict';
import { seeded } from '../papers/random.ts';
import { FEWEST_PER_TYPE, type FirstAnswer, readinessOf, type Target } from './readiness.ts';

const target: Target = {
  sections: [
    { type: 'single', count: 60, score: 1 },
    { type: 'judge', count: 40, score: 1 },
  ],
  passScore: 60,
  countsByType: { single: 500, judge: 500 },
};

const answers = (type: FirstAnswer['type'], right: number, wrong: number, ageDays = 0): FirstAnswer[] => [
  ...Array.from({ length: right }, () => ({ type, right: true, ageDays })),
  ...Array.from({ length: wrong }, () => ({ type, right: false, ageDays })),
];

const rangeOf = (of: readonly FirstAnswer[], at = target) => {
  const readiness = readinessOf(of, at);
  assert.ok(readiness?.chance);
  return readiness.chance;
};

/** How many of a section's questions are right, as shares: the exact binomial distribution. */
function binomial(count: number, p: number): number[] {
  let shares = [1];
  for (let at = 0; at < count; at++)
    shares = [...shares, 0].map((share, k) => share * (1 - p) + (k > 0 ? shares[k - 1]! * p : 0));
  return shares;
}

/** Exactly, by adding up all pairs of results that pass. */
function chanceOf(single: number, judge: number): number {
  const judges = binomial(40, judge);
  return binomial(60, single).reduce(
    (sum, share, right) =>
      sum + share * judges.slice(Math.max(0, 60 - right)).reduce((rest, one) => rest + one, 0),
    0,
  );
}

describe('the readiness of a learner', () => {
  it('holds the true probability in nine ranges of ten, for known abilities of many learners', () => {
    const random = seeded(20_261_124);
    const share = () => random() / 2 ** 32;
    for (const ageDays of [0, 30]) {
      let held = 0;
      for (let learner = 0; learner < 1000; learner++) {
        const [single, judge] = [share(), share()];
        const done = (type: 'single' | 'judge', p: number) =>
          Array.from({ length: 40 }, () => ({ type, right: share() < p, ageDays }));
        const { low, high } = rangeOf([...done('single', single), ...done('judge', judge)]);
        const truth = chanceOf(single, judge);
        // What the page rounds away is no miss.
        if (truth >= low - 0.005 && truth <= high + 0.005) held++;
      }
      assert.ok(held / 1000 >= 0.88, `${held} of 1000 at an age of ${ageDays} days`);
    }
  });

  it('is a narrower range the more is known, and a wider one when it was long ago', () => {
    const width = (of: FirstAnswer[]) => {
      const { low, high } = rangeOf(of);
      return high - low;
    };
    const done = (times: number, ageDays = 0) => [
      ...answers('single', 13 * times, 7 * times, ageDays),
      ...answers('judge', 13 * times, 7 * times, ageDays),
    ];
    assert.ok(width(done(4)) < width(done(1)));
    assert.ok(width(done(4, 60)) > width(done(4)));
  });

  it('follows what was answered lately rather than long ago', () => {
    const before = [...answers('single', 5, 25, 90), ...answers('judge', 5, 25, 90)];
    const since = [...answers('single', 25, 5), ...answers('judge', 25, 5)];
    assert.ok(rangeOf([...before, ...since]).low > 0.5);
  });

  it('says how many questions are missing of each type that the paper asks', () => {
    const few = [...answers('single', 30, 0), ...answers('judge', 4, 3), ...answers('multiple', 50, 0)];
    assert.deepEqual(readinessOf(few, target), { chance: null, missing: FEWEST_PER_TYPE - 7 });
    // All that the bank has are enough.
    const small = { ...target, countsByType: { single: 500, judge: 7 } };
    assert.equal(readinessOf(few, small)?.missing, 0);
  });

  it('leaves out what people judge, and the marks for it', () => {
    const short = { type: 'short' as const, count: 1, score: 100 };
    const done = [...answers('single', 28, 12), ...answers('judge', 28, 12)];
    const sections = [...target.sections, short];
    assert.deepEqual(rangeOf(done, { ...target, sections, passScore: 120 }), rangeOf(done));
    assert.equal(readinessOf(done, { ...target, sections: [short] }), null);
  });
});
