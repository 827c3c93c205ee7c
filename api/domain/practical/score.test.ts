import assert from 'node:assert/strict';
import fc from 'fast-check';
import { problemsOf } from './ready.ts';
import {
  lostIn,
  type Marks,
  marksFit,
  type SheetRow,
  scoreOf,
  sumOf,
  type Task,
  unmarkedCount,
} from './score.ts';

const row = (score: number, veto = false): SheetRow => ({
  content: '',
  point: '要点',
  score,
  rule: '细则',
  veto,
});

/** Tasks that may be published, their weights adding up to 100 in half per cents, with marks of each row. */
const paper = fc
  .array(
    fc.record({
      scores: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
      vetoes: fc.integer({ min: 0, max: 2 }),
      share: fc.integer({ min: 1, max: 9 }),
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((drafts) => {
    const whole = drafts.reduce((sum, { share }) => sum + share, 0);
    const weights = drafts.map(({ share }) => Math.floor((share / whole) * 200) / 2);
    weights[0] = weights[0]! + 100 - sumOf(weights);
    const tasks = drafts.map(({ scores, vetoes }, at): Task => {
      const rows = [
        ...scores.map((halves) => row(halves / 2)),
        ...Array.from({ length: vetoes }, () => row(0, true)),
      ];
      const fullScore = sumOf(rows.map(({ score }) => score));
      return {
        title: '试题',
        statement: '要求',
        minutes: 30,
        videoUrl: '',
        fullScore,
        weight: weights[at]!,
        rows,
      };
    });
    const marks = tasks.map(({ rows }, at): Marks[number] =>
      rows.map(({ score, veto }, place) =>
        veto ? false : Math.floor((drafts[at]!.shares[place] ?? 0) * score * 2) / 2,
      ),
    );
    return { tasks, marks };
  });
const full = (tasks: readonly Task[]): Marks =>
  tasks.map(({ rows }) => rows.map(({ veto, score }) => (veto ? false : score)));

describe('scoring a practical paper', () => {
  it('gives all points for all rows, none for none, and never anything outside', () => {
    fc.assert(
      fc.property(paper, ({ tasks, marks }) => {
        assert.deepEqual(problemsOf({ tasks, passScore: 60 }), []);
        assert.equal(scoreOf({ tasks, passScore: 60 }, full(tasks)).total, 100);
        assert.equal(scoreOf({ tasks, passScore: 60 }, []).total, 0);
        const { total, passed } = scoreOf({ tasks, passScore: 60 }, marks);
        assert.ok(total >= 0 && total <= 100);
        assert.equal(passed, total >= 60);
        assert.ok(marksFit(tasks, marks));
      }),
    );
  });

  it('rounds once: to within half a hundredth of the exact sum, whatever the order of tasks', () => {
    fc.assert(
      fc.property(paper, ({ tasks, marks }) => {
        const { total } = scoreOf({ tasks, passScore: 60 }, marks);
        const exact = tasks.reduce((sum, { weight, fullScore, rows }, at) => {
          const earned = rows.reduce((points, _, place) => points + Number(marks[at]![place]), 0);
          return sum + (earned * weight) / fullScore;
        }, 0);
        assert.ok(Math.abs(total - exact) <= 0.005 + 1e-9);
        assert.equal(scoreOf({ tasks: tasks.toReversed(), passScore: 60 }, marks.toReversed()).total, total);
      }),
    );
  });

  it('never falls when a row gains, and what a row lost adds up to what its task lost', () => {
    fc.assert(
      fc.property(paper, fc.nat(), fc.nat(), ({ tasks, marks }, first, second) => {
        const at = first % tasks.length;
        const task = tasks[at]!;
        const place = second % task.rows.length;
        const better = marks.map((own, index) =>
          index === at && !task.rows[place]!.veto ? own.with(place, task.rows[place]!.score) : own,
        );
        const before = scoreOf({ tasks, passScore: 60 }, marks);
        assert.ok(scoreOf({ tasks, passScore: 60 }, better).total >= before.total);
        const lost = sumOf(task.rows.map((one, index) => lostIn(one, marks[at]![index])));
        assert.equal(sumOf([before.tasks[at]!.earned, lost]), task.fullScore);
      }),
    );
  });

  it('fails whoever meets a veto, and takes all points of its task', () => {
    const tasks: Task[] = [60, 40].map((weight) => ({
      ...{ title: '试题', statement: '要求', minutes: 30, videoUrl: '', fullScore: 10, weight },
      rows: [row(10), row(0, true)],
    }));
    const result = scoreOf({ tasks, passScore: 60 }, [
      [10, false],
      [10, true],
    ]);
    assert.deepEqual(
      [result.total, result.vetoed, result.passed, result.tasks[1]!.earned],
      [60, true, false, 0],
    );
    assert.equal(
      unmarkedCount(tasks, [
        [null, null],
        [10, null],
      ]),
      1,
    );
  });

  it('knows marks that are none of this sheet', () => {
    const tasks = [{ rows: [row(10), row(0, true)] } as Task];
    for (const marks of [
      [],
      [[10]],
      [[10.5, false]],
      [[-1, false]],
      [[0.3, false]],
      [[true, false]],
      [[5, 1]],
    ])
      assert.equal(marksFit(tasks, marks), false, JSON.stringify(marks));
    for (const marks of [[[null, null]], [[9.5, true]]])
      assert.ok(marksFit(tasks, marks), JSON.stringify(marks));
  });
});
