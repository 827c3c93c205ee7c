import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawItems } from '../papers/blueprint.ts';
import { type Held, nextPortion, type Point, stockByPoint, withBelow } from './pointTree.ts';
import { smartPool, smartShortage } from './smartPool.ts';

const TYPES = ['single', 'multiple', 'judge', 'short'] as const;

/** A forest: each point hangs below an earlier one or stands at the top. */
const forest = fc.array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: 15 }).map((parents) =>
  parents.map((parent, index): Point => {
    const parentId = parent === null || index === 0 ? null : (parent % index) + 1;
    return { id: index + 1, parentId, code: `P${index + 1}`, name: `点${index + 1}` };
  }),
);
const bank = forest.chain((points) =>
  fc.record({
    points: fc.constant(points),
    items: fc
      .array(fc.record({ type: fc.constantFrom(...TYPES), point: fc.nat(points.length) }), { maxLength: 60 })
      .map((rows) =>
        rows.map(({ type, point }, index) => ({
          id: 1000 + index,
          questionId: index + 1,
          type,
          knowledgePointId: point === 0 ? null : point,
        })),
      ),
    chosen: fc.subarray(points.map(({ id }) => id)),
    wanted: fc.array(fc.nat(8), { minLength: TYPES.length, maxLength: TYPES.length }),
    seed: fc.nat(),
  }),
);

const isWithin = (points: readonly Point[], id: number | null, chosen: readonly number[]): boolean => {
  const point = points.find((one) => one.id === id);
  return point !== undefined && (chosen.includes(point.id) || isWithin(points, point.parentId, chosen));
};

describe('drawing by type and knowledge point', () => {
  it('draws from the chosen points and below only, as many of each type as wanted, none twice', () => {
    fc.assert(
      fc.property(bank, ({ points, items, chosen, wanted, seed }) => {
        const sections = TYPES.map((type, at) => ({ type, count: wanted[at]!, score: 1 })).filter(
          ({ count }) => count > 0,
        );
        const allowed = items.filter(
          (item) => chosen.length === 0 || isWithin(points, item.knowledgePointId, chosen),
        );
        const pool = smartPool(items, points, chosen);
        const missing = sections.flatMap(({ type, count }) => {
          const lack = count - allowed.filter((item) => item.type === type).length;
          return lack > 0 ? [`还差 ${lack} 道`] : [];
        });
        assert.deepEqual(smartShortage(sections, pool).match(/还差 \d+ 道/g) ?? [], missing);
        if (missing.length > 0) return;
        const drawn = drawItems(sections, pool, seed).map(({ id }) => id);
        assert.equal(new Set(drawn).size, drawn.length);
        const byId = new Map(allowed.map((item) => [item.id, item.type]));
        assert.deepEqual(
          drawn.map((id) => byId.get(id)),
          sections.flatMap(({ type, count }) => Array(count).fill(type)),
        );
      }),
    );
  });
});

describe('the tree of knowledge points', () => {
  it('counts below each point what hangs there, once', () => {
    fc.assert(
      fc.property(bank, ({ points, items }) => {
        const answered = new Map(
          items.filter(({ id }) => id % 2).map((item) => [item.questionId, item.id % 3 === 0]),
        );
        const rows = stockByPoint(points, items, answered);
        for (const point of points) {
          const below = withBelow(points, [point.id]);
          const held = items.filter((item) => below.has(item.knowledgePointId ?? 0));
          const row = rows.find(({ id }) => id === point.id);
          assert.equal(row?.total ?? 0, held.length);
          assert.equal(row?.done ?? 0, held.filter(({ id }) => id % 2).length);
          assert.equal(row?.right ?? 0, held.filter(({ id }) => id % 2 && id % 3 === 0).length);
          assert.equal(
            (row?.counts ?? []).reduce((sum, { count }) => sum + count, 0),
            held.length,
          );
        }
        for (const [at, { parentId }] of rows.entries())
          assert.ok(parentId === null || rows.slice(0, at).some(({ id }) => id === parentId));
      }),
    );
  });
});

describe('going through a bank in order', () => {
  const held = (ids: number[]): Held[] =>
    ids.map((questionId) => ({ questionId, type: 'single', knowledgePointId: null }));

  it('meets every question once before any comes again, whatever the size of a portion', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(500), { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        (ids, size) => {
          let answered: number[] = [];
          const met: number[] = [];
          while (met.length < ids.length) {
            const portion = nextPortion(held(ids), answered, size).map(({ questionId }) => questionId);
            assert.ok(portion.length > 0 && portion.length <= size);
            met.push(...portion);
            answered = [...answered.filter((id) => !portion.includes(id)), ...portion];
          }
          assert.deepEqual(met, ids);
          const again = nextPortion(held(ids), answered, size);
          assert.deepEqual(
            again.map(({ questionId }) => questionId),
            ids.slice(0, size),
          );
        },
      ),
    );
  });
});
