import assert from 'node:assert/strict';
import { Random } from '../papers/random.ts';
import { knownOf } from './knowledge.ts';
import { FEWEST_PER_TYPE, type FirstAnswer, readinessOf, type Target } from './readiness.ts';

const target: Target = {
  sections: [
    { type: 'single', count: 60, score: 1 },
    { type: 'judge', count: 40, score: 1 },
  ],
  passScore: 60,
  countsByType: { single: 500, judge: 500 },
  countsByPoint: {},
};

const answers = (type: FirstAnswer['type'], right: number, wrong: number, ageDays = 0): FirstAnswer[] => [
  ...Array.from({ length: right }, () => ({ type, pointId: 0, right: true, ageDays })),
  ...Array.from({ length: wrong }, () => ({ type, pointId: 0, right: false, ageDays })),
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
  it('holds the true probability in nine ranges of ten, however abilities are spread', () => {
    const random = new Random(20_261_124);
    const share = () => random.next() / 2 ** 32;
    const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    /** As psychometrics has them: most learners near one another. */
    const around = (mean: number) => () => 1 / (1 + Math.exp(-Math.log(mean / (1 - mean)) - 0.6 * normal()));
    const cases = [
      { spread: 'any', ability: share, ageDays: 0 },
      { spread: 'any', ability: share, ageDays: 30 },
      // Where passing is a toss-up, and where nearly all pass or fail.
      ...[0.45, 0.6, 0.85].map((mean) => ({ spread: `around ${mean}`, ability: around(mean), ageDays: 0 })),
    ];
    for (const { spread, ability, ageDays } of cases) {
      let held = 0;
      for (let learner = 0; learner < 1000; learner++) {
        const [single, judge] = [ability(), ability()];
        const done = (type: 'single' | 'judge', p: number) =>
          Array.from({ length: 40 }, () => ({ type, pointId: 0, right: share() < p, ageDays }));
        const { low, high } = rangeOf([...done('single', single), ...done('judge', judge)]);
        const truth = chanceOf(single, judge);
        // What the page rounds away is no miss.
        if (truth >= low - 0.005 && truth <= high + 0.005) held++;
      }
      assert.ok(held / 1000 >= 0.88, `${held} of 1000, abilities ${spread}, at an age of ${ageDays} days`);
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
    const missing = FEWEST_PER_TYPE - 7;
    const thin = [{ type: 'judge', missing }];
    assert.deepEqual(readinessOf(few, target), { chance: null, missing, thin, weak: [] });
    // All that the bank has are enough.
    const small = { ...target, countsByType: { single: 500, judge: 7 } };
    assert.equal(readinessOf(few, small)?.missing, 0);
  });

  const POINTS = 20;
  /** The share of simulated learners whose ability a 90 % range holds, and how wide the ranges are. */
  function coverage(order: 'random' | 'sequence', byPoint: boolean) {
    const random = new Random(20_261_128);
    const uniform = () => (random.next() + 1) / (2 ** 32 + 1);
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const learners = 1000;
    const perPoint = 30;
    let [held, width] = [0, 0];
    for (let learner = 0; learner < learners; learner++) {
      const mean = 0.4 + 0.8 * normal();
      const abilities = Array.from({ length: POINTS }, () => 1 / (1 + Math.exp(-mean - 0.8 * normal())));
      const met = Array.from({ length: 120 }, (_, n) =>
        order === 'random' ? Math.floor(uniform() * POINTS) : Math.floor(n / perPoint),
      );
      const done = met.map((point) => ({
        pointId: point + 1,
        right: uniform() < abilities[point]!,
        weight: 1,
      }));
      const counts = byPoint ? abilities.map((_, point) => [point + 1, perPoint] as const) : [];
      const known = knownOf(done, new Map(counts));
      const truth = abilities.reduce((sum, one) => sum + one, 0) / POINTS;
      const half = 1.645 * Math.sqrt(known.variance);
      if (Math.abs(known.mean - truth) <= half) held++;
      width += (2 * half) / learners;
    }
    return { held: held / learners, width };
  }

  it('doubts more where whole knowledge points have not been met, and no more where all have', () => {
    const [met, common] = [coverage('random', true), coverage('random', false)];
    assert.ok(met.held >= 0.88, `${met.held} of questions met at random`);
    assert.ok(met.width <= common.width * 1.02, `${met.width} wide, ${common.width} without points`);
    const inOrder = coverage('sequence', true);
    assert.ok(inOrder.held >= 0.88, `${inOrder.held} of questions met in order`);
    assert.ok(coverage('sequence', false).held < 0.75, 'so points would not be needed');
  });

  it('names where most points are to be lost, by knowledge point where the bank has some', () => {
    const countsByPoint = { judge: new Map([1, 2].map((point) => [point, 250])) };
    const judged = [
      ...answers('judge', 20, 0).map((one) => ({ ...one, pointId: 1 })),
      ...answers('judge', 2, 18).map((one) => ({ ...one, pointId: 2 })),
    ];
    const { weak } = readinessOf([...answers('single', 39, 1), ...judged], { ...target, countsByPoint })!;
    assert.deepEqual(
      weak.map(({ type, pointId }) => [type, pointId]),
      [
        ['judge', 2],
        ['single', 0],
        ['judge', 1],
      ],
    );
    assert.ok(weak[0]!.lost > 13 && weak[0]!.lost < 20, `${weak[0]!.lost} of 20`);
  });

  it('leaves out what people judge, and the marks for it', () => {
    const short = { type: 'short' as const, count: 1, score: 100 };
    const done = [...answers('single', 28, 12), ...answers('judge', 28, 12)];
    const sections = [...target.sections, short];
    assert.deepEqual(rangeOf(done, { ...target, sections, passScore: 120 }), rangeOf(done));
    assert.equal(readinessOf(done, { ...target, sections: [short] }), null);
  });
});
