import assert from 'node:assert/strict';
import fc from 'fast-check';
import { apportion, spread } from './apportion.ts';
import { bandOf } from './bands.ts';
import type { BlueprintSection } from './blueprint.ts';
import {
  cellKey,
  type Distribution,
  drawSpread,
  needsOf,
  type PooledItem,
  poolOf,
  shortCellsSentence,
  shortOf,
  type TopPoint,
} from './distribution.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const seeds = fc.maxSafeNat();
const weights = fc.array(
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  {
    minLength: 1,
    maxLength: 12,
  },
);

describe('apportioning by weights', () => {
  it('gives whole numbers that add up, each its share rounded up or down', () => {
    fc.assert(
      fc.property(fc.nat(500), weights, (total, parts) => {
        fc.pre(sum(parts) > 0);
        const shares = apportion(total, parts);
        assert.equal(sum(shares), total);
        for (const [index, share] of shares.entries())
          assert.ok(Math.abs(share - (total * parts[index]!) / sum(parts)) < 1, `${shares} of ${parts}`);
      }),
    );
  });

  it('gives what is left over to the largest remainders', () => {
    assert.deepEqual(apportion(10, [45, 33, 22]), [5, 3, 2]);
    assert.deepEqual(apportion(7, [33.34, 33.33, 33.33]), [3, 2, 2]);
    assert.deepEqual(apportion(3, [0, 0]), [0, 0]);
  });

  it('spreads over a table whose sums and cells are right, within what is there when that is possible', () => {
    const lines = fc.array(fc.nat(30), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), (rows, shares) => {
        fc.pre(sum(shares) > 0 && sum(rows) > 0);
        const columns = apportion(sum(rows), shares);
        const any = spread(rows, columns, []);
        const check = (table: number[][]) => {
          assert.deepEqual(table.map(sum), rows);
          assert.deepEqual(
            columns.map((_, column) => sum(table.map((line) => line[column]!))),
            columns,
          );
          for (const [row, line] of table.entries())
            for (const [column, cell] of line.entries())
              assert.ok(Math.abs(cell - (rows[row]! * columns[column]!) / sum(rows)) < 1);
        };
        check(any);
        // A bank that holds exactly one other rounding: it must be found.
        const mirrored = spread(rows.toReversed(), columns.toReversed(), []).reverse();
        const only = mirrored.map((line) => line.toReversed());
        assert.deepEqual(spread(rows, columns, only), only);
      }),
    );
  });
});

const POINTS: TopPoint[] = [
  { id: 1, code: 'A', name: '职业道德', weight: 5 },
  { id: 2, code: 'B', name: '安全知识', weight: 35 },
  { id: 3, code: 'C', name: '操作技能', weight: 60 },
  { id: 4, code: 'D', name: '未设比重', weight: null },
];
const TYPES = ['single', 'multiple', 'judge'] as const;
const bankOf = (size: number): PooledItem[] =>
  Array.from({ length: size }, (_, index) => ({
    id: index + 1,
    type: TYPES[index % 3]!,
    pointId: [1, 2, 3, 4, null][Math.floor(index / 3) % 5]!,
    difficulty: [1, 2, 3, 4, 5, null][Math.floor(index / 15) % 6]!,
    void: false,
  }));
const sectionLists = fc.uniqueArray(
  fc.record({
    type: fc.constantFrom(...TYPES),
    count: fc.integer({ min: 1, max: 60 }),
    score: fc.constant(1),
  }),
  { selector: ({ type }) => type, minLength: 1 },
);
const distributions = fc.record({
  byKnowledgePoint: fc.boolean(),
  byDifficulty: fc.option(
    fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => {
      const [easy, hard] = [Math.min(a, b), 100 - Math.max(a, b)];
      return { easy, medium: 100 - easy - hard, hard };
    }),
  ),
});

describe('drawing a spread paper', () => {
  const bank = bankOf(9_000);
  const byId = new Map(bank.map((item) => [item.id, item]));
  const drawn = (sections: BlueprintSection[], distribution: Distribution, seed: number) => {
    const pool = poolOf(bank, distribution);
    const needs = needsOf(sections, distribution, POINTS, pool);
    assert.deepEqual(shortOf(needs), []);
    return { needs, ids: drawSpread(needs, pool, seed) };
  };

  it('counts exactly, takes nothing twice, and keeps points, bands and cells within rounding', () => {
    fc.assert(
      fc.property(sectionLists, distributions, seeds, (sections, distribution, seed) => {
        const { ids } = drawn(sections, distribution, seed);
        assert.equal(new Set(ids).size, ids.length);
        let place = 0;
        for (const { type, count } of sections) {
          const own = ids.slice(place, place + count).map((id) => byId.get(id)!);
          place += count;
          assert.equal(own.length, count);
          assert.ok(own.every((item) => item.type === type));
          checkShares(own, count, distribution);
        }
        assert.equal(place, ids.length);
      }),
    );
  });

  function checkShares(own: PooledItem[], count: number, distribution: Distribution): void {
    const near = (found: number, share: number, what: string) =>
      assert.ok(
        Math.abs(found - count * share) < 1,
        `${what}: ${found} of ${count}, wanted ${count * share}`,
      );
    if (distribution.byKnowledgePoint)
      for (const { id, weight } of POINTS)
        near(own.filter(({ pointId }) => pointId === id).length, (weight ?? 0) / 100, `point ${id}`);
    for (const [band, share] of Object.entries(distribution.byDifficulty ?? {}))
      near(own.filter(({ difficulty }) => bandOf(difficulty) === band).length, share / 100, band);
  }

  it('draws the same paper from the same seed, and with its cells mixed', () => {
    const sections: BlueprintSection[] = [{ type: 'single', count: 60, score: 1 }];
    const distribution = { byKnowledgePoint: true, byDifficulty: null };
    const { ids } = drawn(sections, distribution, 7);
    assert.deepEqual(drawn(sections, distribution, 7).ids, ids);
    assert.notDeepEqual(drawn(sections, distribution, 8).ids, ids);
    const points = ids.map((id) => byId.get(id)!.pointId!);
    assert.notDeepEqual(
      points,
      points.toSorted((a, b) => a - b),
    );
  });

  it('names each short cell, and finds none exactly when the paper can be drawn', () => {
    fc.assert(
      fc.property(sectionLists, distributions, fc.nat(400), seeds, (sections, distribution, size, seed) => {
        const pool = poolOf(bankOf(size), distribution);
        const needs = needsOf(sections, distribution, POINTS, pool);
        for (const [index, { count }] of sections.entries())
          assert.equal(sum(needs[index]!.map(({ wanted }) => wanted)), count);
        const draw = () => drawSpread(needs, pool, seed);
        if (shortOf(needs).length === 0) assert.equal(new Set(draw()).size, draw().length);
        else assert.throws(draw, RangeError);
      }),
    );
    const distribution = { byKnowledgePoint: true, byDifficulty: { easy: 50, medium: 0, hard: 50 } };
    const items: PooledItem[] = [
      { id: 1, type: 'single', pointId: 3, difficulty: 1, void: false },
      { id: 2, type: 'single', pointId: 3, difficulty: 5, void: false },
    ];
    const short = shortOf(
      needsOf(
        [{ type: 'single', count: 4, score: 1 }],
        distribution,
        POINTS.slice(2),
        poolOf(items, distribution),
      ),
    );
    assert.equal(
      shortCellsSentence(short, cellKey),
      'single 3 easy需要 2 道，题库只有 1 道，还差 1 道；single 3 hard需要 2 道，题库只有 1 道，还差 1 道',
    );
  });

  it('fills nothing when knowledge points are to be told apart and none has a weight', () => {
    const distribution = { byKnowledgePoint: true, byDifficulty: null };
    const needs = needsOf(
      [{ type: 'judge', count: 5, score: 1 }],
      distribution,
      [],
      poolOf(bank, distribution),
    );
    assert.deepEqual(shortOf(needs), [{ type: 'judge', pointId: null, band: null, wanted: 5, available: 0 }]);
  });

  it('takes 100 of 10,000 without reading 10,000', () => {
    let reads = 0;
    const distribution = { byKnowledgePoint: true, byDifficulty: { easy: 30, medium: 50, hard: 20 } };
    const large = new Map(
      [...poolOf(bankOf(30_000), distribution)].map(([key, ids]) => [
        key,
        new Proxy(ids, {
          get(target, name) {
            reads++;
            return Reflect.get(target, name);
          },
        }),
      ]),
    );
    const needs = needsOf([{ type: 'single', count: 100, score: 1 }], distribution, POINTS, large);
    assert.equal(drawSpread(needs, large, 3).length, 100);
    assert.ok(reads < 1_000, `${reads} reads`);
  });
});
