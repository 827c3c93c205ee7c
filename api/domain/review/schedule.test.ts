import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comesBack, type Memory, review } from './schedule.ts';

const DAY_MS = 86_400_000;
const start = new Date('2026-11-01T01:00:00Z');
const days = (number: number) => new Date(start.getTime() + number * DAY_MS);

/** The moments at which a question comes back when it is answered as soon as it does. */
function returns(answers: readonly boolean[], examAt: Date | null): Date[] {
  const moments: Date[] = [];
  let memory: Memory | null = null;
  let at: Date | null = start;
  for (const right of answers) {
    if (!at) break;
    const next: Memory = review(memory, right, at);
    const back = comesBack(new Date(next.dueAt), at, examAt);
    if (back) moments.push(back);
    [memory, at] = [next, back];
  }
  return moments;
}
const right = (times: number) => [false, ...Array<boolean>(times).fill(true)];

describe('the schedule of wrong questions', () => {
  it('brings a mistake back tomorrow, and what is known ever later', () => {
    const moments = [start, ...returns(right(4), null)];
    const gaps = moments.slice(1).map((at, i) => Math.round((at.getTime() - moments[i]!.getTime()) / DAY_MS));
    assert.equal(gaps[0], 1);
    assert.deepEqual(
      gaps.slice(1),
      gaps.slice(1).toSorted((a, b) => a - b),
    );
    assert.ok(gaps.at(-1)! > 20, `${gaps}`);
  });

  it('brings a question forgotten again back soon', () => {
    const [forgotten, known] = [returns([...right(3), false], null), returns(right(4), null)];
    assert.ok(forgotten.at(-1)!.getTime() - forgotten.at(-2)!.getTime() <= 3 * DAY_MS);
    assert.ok(known.at(-1)! > forgotten.at(-1)!);
  });

  it('comes back more often towards the exam, the last time within two days of it, and never after', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 120 }),
        fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }),
        (left, answers) => {
          const moments = returns(answers, days(left));
          assert.ok(moments.every((at) => at < days(left)));
          assert.ok(moments.at(-1)!.getTime() >= days(left - 2).getTime());
        },
      ),
    );
    assert.deepEqual(returns(right(1), days(0.5)), []);
    assert.deepEqual(returns(right(1), days(-3)), []);
  });

  it('follows an exam that is moved, at once: earlier when it comes earlier, and no further than memory lasts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 3, max: 90 }),
        fc.integer({ min: 3, max: 90 }),
        (answers, one, other) => {
          let memory: Memory | null = null;
          for (const right of [false, ...answers]) memory = review(memory, right, start);
          const dueAt = new Date(memory!.dueAt);
          const back = (exam: Date | null) => comesBack(dueAt, start, exam)!.getTime();
          const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
          assert.ok(back(days(sooner)) <= back(days(later)));
          assert.ok(back(days(later)) <= back(null));
          assert.ok(back(days(sooner)) < days(sooner).getTime());
        },
      ),
    );
  });

  it('says the same of the same answers', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (answers) => {
        assert.deepEqual(returns(answers, days(60)), returns(answers, days(60)));
      }),
    );
  });
});
