import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addAttempt, type FoldedAttempt, type ItemFigures } from './figures.ts';

/** Three single-choice questions of a point each. */
const attempt = fc
  .record({
    source: fc.constantFrom('training' as const, 'wrong' as const),
    answers: fc.array(fc.constantFrom('right', 'wrong', 'blank'), { minLength: 3, maxLength: 3 }),
  })
  .map(({ source, answers }): FoldedAttempt => {
    const items = answers.map((answer, index) => {
      const correct = answer === 'right';
      const given = { response: { keys: [correct ? 'A' : 'B'] }, correct, earned: correct ? 1 : 0 };
      return { id: index + 1, judged: true, given: answer === 'blank' ? null : given };
    });
    return { source, rules: { sections: [{ type: 'single', count: 3, score: 1 }] }, items };
  });

const figuresOf = (attempts: readonly FoldedAttempt[]) => {
  const figures = new Map<number, ItemFigures>();
  for (const one of attempts) addAttempt(figures, one);
  return figures;
};

describe('figures of questions', () => {
  it('are the same when an attempt is taken out again as if it had never been added', () => {
    fc.assert(
      fc.property(fc.array(attempt), attempt, (others, mended) => {
        const figures = figuresOf([...others, mended]);
        addAttempt(figures, mended, -1);
        const expected = figuresOf(others);
        for (const [itemId, { sums, ...counts }] of expected) {
          const { sums: left, ...own } = figures.get(itemId)!;
          assert.deepEqual(own, counts);
          for (const name of ['n', 'x', 'xx', 'y', 'yy', 'xy'] as const)
            assert.ok(Math.abs(left.share[name] - sums.share[name]) < 1e-9, name);
        }
      }),
    );
  });

  it('count every paper, but observe only what says something of the question', () => {
    const [one] = fc.sample(attempt, 1);
    const items = one!.items.map((item) => ({ ...item, given: null }));
    const blank = figuresOf([{ ...one!, items }]).get(1)!;
    assert.deepEqual([blank.right, blank.wrong, blank.blank, blank.sums.share.n], [0, 0, 1, 0]);
  });
});
