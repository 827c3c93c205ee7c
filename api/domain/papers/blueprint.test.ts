import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BlueprintSection, drawItems, type Pool, shortageSentence, shortagesOf } from './blueprint.ts';
import { MAX_SEED, Random } from './random.ts';

const seeds = fc.maxSafeNat();
const range = (from: number, length: number) => Array.from({ length }, (_, i) => from + i);
const section = fc.record({
  type: fc.constantFrom('single' as const, 'multiple' as const, 'judge' as const),
  count: fc.integer({ min: 1, max: 30 }),
  score: fc.constantFrom(0.5, 1, 2),
});
const sectionLists = fc.array(section, { minLength: 1, maxLength: 5 });
/** Enough of every type for five sections of thirty. */
const pool: Pool<number> = { single: range(1, 400), multiple: range(1001, 150), judge: range(2001, 177) };

describe('drawing a paper', () => {
  it('draws the same paper from the same seed', () => {
    fc.assert(
      fc.property(sectionLists, seeds, (sections, seed) =>
        assert.deepEqual(drawItems(sections, pool, seed), drawItems(sections, pool, seed)),
      ),
    );
  });

  it('draws what it drew in every release before, because stored papers hold only their seed', () => {
    const sections: BlueprintSection[] = [
      { type: 'single', count: 5, score: 1 },
      { type: 'judge', count: 3, score: 1 },
    ];
    assert.deepEqual(drawItems(sections, pool, 20261124), [70, 199, 169, 216, 198, 2070, 2158, 2147]);
    const random = new Random(MAX_SEED);
    assert.deepEqual([random.next(), random.next(), random.next()], [3410117539, 3406510361, 3100486543]);
  });

  it('fills every section with its own type and no question twice', () => {
    fc.assert(
      fc.property(sectionLists, seeds, (sections, seed) => {
        const drawn = drawItems(sections, pool, seed);
        assert.equal(new Set(drawn).size, drawn.length);
        const types = sections.flatMap(({ type, count }) => Array<string>(count).fill(type));
        assert.deepEqual(drawn.map(typeOf), types);
      }),
    );
  });

  it('draws the whole pool in some order when the blueprint asks for all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), seeds, (size, seed) => {
        const all = range(1, size);
        const drawn = drawItems([{ type: 'fill', count: size, score: 1 }], { fill: all }, seed);
        assert.deepEqual(
          drawn.sort((a, b) => a - b),
          all,
        );
      }),
    );
  });

  it('gives every question the same chance', () => {
    const drawnTimes = new Map<number, number>();
    const rounds = 4_000;
    for (let seed = 0; seed < rounds; seed++)
      for (const id of drawItems([{ type: 'judge', count: 5, score: 1 }], { judge: range(1, 20) }, seed))
        drawnTimes.set(id, (drawnTimes.get(id) ?? 0) + 1);
    const expected = (rounds * 5) / 20;
    const chiSquare = [...drawnTimes.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // 19 degrees of freedom: above 43.8 once in a thousand for a fair draw; these seeds never change.
    assert.ok(chiSquare < 43.8, `chi-square ${chiSquare}`);
  });

  it('takes 100 of 10,000 without shuffling 10,000', () => {
    let reads = 0;
    const large = new Proxy(range(1, 10_000), {
      get: (target, key) => {
        reads++;
        return Reflect.get(target, key);
      },
    });
    drawItems([{ type: 'single', count: 100, score: 1 }], { single: large }, 7);
    assert.ok(reads < 1_000, `${reads} reads`);
  });
});

describe('what a bank lacks for a blueprint', () => {
  it('names each short type with how many are missing, summed over its sections', () => {
    const sections: BlueprintSection[] = [
      { type: 'single', count: 40, score: 1 },
      { type: 'judge', count: 40, score: 1 },
      { type: 'single', count: 10, score: 2 },
    ];
    const shortages = shortagesOf(sections, { single: 35, judge: 40 });
    assert.deepEqual(shortages, [{ type: 'single', wanted: 50, available: 35 }]);
    assert.equal(shortageSentence(shortages), '单选题需要 50 道，题库只有 35 道，还差 15 道');
  });

  it('finds nothing exactly when the paper can be drawn', () => {
    const counts = fc.record({ single: fc.nat(40), multiple: fc.nat(40), judge: fc.nat(40) });
    fc.assert(
      fc.property(sectionLists, counts, seeds, (sections, have, seed) => {
        const small = {
          single: range(1, have.single),
          multiple: range(1, have.multiple),
          judge: range(1, have.judge),
        };
        const draw = () => drawItems(sections, small, seed);
        if (shortagesOf(sections, have).length === 0) draw();
        else assert.throws(draw, RangeError);
      }),
    );
  });
});

describe('a random number below a bound', () => {
  it('stays below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0xffff_ffff }), seeds, (bound, seed) => {
        const value = new Random(seed).below(bound);
        assert.ok(Number.isInteger(value) && value >= 0 && value < bound);
      }),
    );
  });
});

const typeOf = (id: number) => (id > 2000 ? 'judge' : id > 1000 ? 'multiple' : 'single');
