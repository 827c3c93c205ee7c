import assert from 'node:assert/strict';
import {
  bodyOf,
  goneOnWith,
  isOverTime,
  newRun,
  paused,
  started,
  summaryOf,
  typedMark,
  usedMs,
  withFullMarks,
  withMark,
} from '../miniprogram/models/practicalRun.ts';
import { createPracticalRuns } from '../miniprogram/stores/practicalRuns.ts';
import type { PracticalRun } from '../miniprogram/typings/contracts';
import { memoryStorage } from './memoryStorage.ts';

const row = (point: string, score: number, veto = false) => ({ content: '', point, score, rule: '', veto });
const VIEW: PracticalRun = {
  id: 7,
  paperId: 3,
  title: '实操一',
  content: {
    preparation: '',
    passScore: 60,
    tasks: [
      {
        ...{ title: '安装', statement: '按图安装', minutes: 1, videoUrl: '', fullScore: 30, weight: 100 },
        rows: [row('布置', 10), row('接线', 20), row('带电作业', 0, true)],
      },
    ],
  },
  marks: [[null, null, null]],
  usedSeconds: 5,
  turn: 0,
  startedAt: '2026-12-01T02:00:00.000Z',
  finishedAt: null,
};

describe('a practical run on the phone', () => {
  it('counts the time between starts and pauses, never backwards', () => {
    const begun = started(newRun(VIEW), 100_000);
    assert.equal(started(begun, 200_000).runningSince, 100_000);
    assert.equal(usedMs(begun, 90_000), 5_000);
    const rested = paused(begun, 110_000);
    assert.deepEqual([usedMs(rested, 999_999), rested.runningSince], [15_000, null]);
    assert.equal(isOverTime(rested, 110_000), false);
    assert.equal(isOverTime(started(rested, 200_000), 246_000), true);
    assert.equal(bodyOf(started(rested, 0), 1e12).usedSeconds, 86_400);
  });

  it('takes marks in half points within the row, and full ones where nothing is marked', () => {
    assert.deepEqual(
      ['', '7.3', '12', '-1', 'x', '0'].map((text) => typedMark(text, { score: 10 })),
      [null, 7.5, 10, null, null, 0],
    );
    const run = withFullMarks(withMark(newRun(VIEW), 0, 1, 12), 0);
    assert.deepEqual(run.marks, [[10, 12, null]]);
    const { total, passed, summaries } = summaryOf(run);
    assert.deepEqual([total, passed, summaries[0]?.points], [73.33, true, '22 / 30 分']);
    assert.deepEqual(
      summaries[0]?.lost.map(({ point, text }) => [point, text]),
      [['接线', '扣 8 分']],
    );
    const vetoed = summaryOf(withMark(run, 0, 2, true));
    assert.deepEqual(
      [vetoed.total, vetoed.passed, vetoed.summaries[0]?.lost.at(-1)?.text],
      [0, false, '触犯否定项'],
    );
  });

  it('goes on with its own marks, or with those of another phone that had it since, its own in the gaps', () => {
    const own = { ...withMark(withMark(newRun(VIEW), 0, 0, 4), 0, 1, 5), usedMs: 60_000 };
    const alone = goneOnWith(own, { ...VIEW, turn: 1 });
    assert.deepEqual([alone.marks, alone.view.turn, bodyOf(alone, 0).turn], [[[4, 5, null]], 1, 1]);
    const elsewhere = { ...VIEW, turn: 3, marks: [[9, null, null]], usedSeconds: 40 };
    const back = goneOnWith(alone, elsewhere);
    assert.deepEqual([back.marks, back.usedMs, back.view.turn], [[[9, 5, null]], 60_000, 3]);
    assert.deepEqual(goneOnWith(undefined, elsewhere), newRun(elsewhere));
  });

  it('is kept for its learner alone, and what is damaged is left out', () => {
    const storage = memoryStorage();
    const runs = createPracticalRuns(storage, 1);
    runs.keep(newRun(VIEW));
    storage.write('practical:1:8', { view: { content: {} }, marks: [] });
    assert.deepEqual(
      runs.all().map(({ view }) => view.id),
      [7],
    );
    assert.deepEqual(createPracticalRuns(storage, 2).all(), []);
    runs.remove(7);
    assert.equal(runs.run(7), undefined);
  });
});
