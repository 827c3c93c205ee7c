import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decide, type GradingRule, seatsOf } from './decide.ts';

describe('the points of an answer', () => {
  const one: GradingRule = { raters: 1, gap: 1 };
  const two: GradingRule = { raters: 2, gap: 0.1 };

  it('are those of the only rater, or the mean of two who are close enough', () => {
    assert.deepEqual(decide([], one), { state: 'open', score: null });
    assert.deepEqual(decide([3.5], one), { state: 'done', score: 3.5 });
    assert.deepEqual(decide([3.5], two), { state: 'open', score: null });
    // 1.3 - 1.2 is a hair more than 0.1.
    assert.deepEqual(decide([1.3, 1.2], two), { state: 'done', score: 1.25 });
  });

  it('are decided by a third where two differ too far', () => {
    assert.deepEqual(decide([1, 3], two), { state: 'dispute', score: null });
    assert.deepEqual(decide([1, 3, 2.5], two), { state: 'done', score: 2.5 });
  });

  it('always come to an end within the seats there are, inside what was given', () => {
    const rule = fc.record({ raters: fc.constantFrom(1 as const, 2 as const), gap: fc.nat(10) });
    const scores = fc.array(
      fc.nat(40).map((half) => half / 2),
      { minLength: 3, maxLength: 3 },
    );
    fc.assert(
      fc.property(rule, scores, (given, all) => {
        const marks: number[] = [];
        let decision = decide(marks, given);
        while (decision.state !== 'done') {
          assert.ok(marks.length < seatsOf(decision.state, given));
          marks.push(all[marks.length]!);
          decision = decide(marks, given);
        }
        assert.ok(decision.score >= Math.min(...marks) && decision.score <= Math.max(...marks));
      }),
    );
  });
});
