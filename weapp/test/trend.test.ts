import assert from 'node:assert/strict';
import { filterChoices, NO_FILTER, scoreLine } from '../miniprogram/models/scores.ts';
import { type TrendPoint, trendChart } from '../miniprogram/models/trend.ts';
import type { Scores, ScoreTrend } from '../miniprogram/typings/contracts';

const at = (day: number, hour = 9) => new Date(2026, 10, day, hour).toISOString();
const point = (day: number, share: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  at: at(day),
  share,
  passShare: 0.6,
  passed: share >= 0.6,
  ...more,
});
/** Places of a path, in the order in which they are drawn. */
const places = (path: string) =>
  [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])]);

describe('the trend of scores', () => {
  it('stands in the middle for one attempt, with its day and the pass line', () => {
    const chart = trendChart([point(3, 0.75)]);
    assert.equal(chart.line, '');
    assert.deepEqual(places(chart.passed), [[50, 26.5]]);
    assert.equal(chart.passLine, 'M0 40.6H100');
    assert.deepEqual(chart.ticks, [{ left: 50, label: '2026-11-03', side: 'middle' }]);
    assert.equal(chart.passLabel, '及格线 60%');
  });

  it('lies on real time, not on the number of the attempt', () => {
    const chart = trendChart([point(1, 0), point(2, 0.5), point(11, 1)]);
    assert.deepEqual(places(chart.line), [
      [3, 97],
      [12.4, 50],
      [97, 3],
    ]);
    assert.deepEqual(
      chart.ticks.map(({ label, side }) => [label, side]),
      [
        ['11-01', 'start'],
        ['11-04', 'middle'],
        // 09:00 of the first and 16 hours over.
        ['11-08', 'middle'],
        ['11-11', 'end'],
      ],
    );
    assert.deepEqual([places(chart.passed).length, places(chart.failed).length], [1, 2]);
  });

  it('tells hours where all was on one day, and the year where there are two', () => {
    const day = trendChart([point(3, 0.5, { at: at(3, 8) }), point(3, 0.7, { at: at(3, 20) })]);
    assert.deepEqual(
      day.ticks.map(({ label }) => label),
      ['08:00', '20:00'],
    );
    const years = trendChart([point(1, 0.5, { at: new Date(2025, 11, 1).toISOString() }), point(1, 0.7)], 3);
    assert.deepEqual(
      years.ticks.map(({ label }) => label),
      ['25-12', '26-05', '26-11'],
    );
  });

  it('steps where pass marks differ, and is away where there is none', () => {
    const unmarked = point(3, 1, { passShare: null });
    const points = [point(1, 0.5), unmarked, point(3, 0.5, { passShare: 0.8 })];
    const { passLine, passLabel } = trendChart(points);
    assert.deepEqual([passLine, passLabel], ['M0 40.6H50M50 21.8H100', '']);
    assert.equal(trendChart([unmarked]).passLine, '');
    assert.equal(trendChart([point(1, 0.5), unmarked]).passLabel, '及格线 60%');
  });

  it('joins hundreds by their mean, in time order, each dot drawn', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      point(1, (index % 10) / 10, { at: new Date(2026, 0, 1 + index).toISOString() }),
    );
    const chart = trendChart(many);
    const line = places(chart.line);
    assert.equal(line.length, 300);
    assert.equal(places(chart.passed).length + places(chart.failed).length, 300);
    // Ten in a row have each share once: their mean is always the same.
    assert.deepEqual(new Set(line.slice(9).map(([, y]) => y)), new Set([54.7]));
    assert.ok(line.every(([x], index) => index === 0 || x! >= line[index - 1]![0]!));
    assert.equal(chart.lineLabel, '折线为最近 10 次的平均');
  });
});

describe('the score query', () => {
  const group = (kind: string, title: string, occupation: number | null, count: number) =>
    ({
      kind,
      kindLabel: kind,
      title,
      occupation: occupation && { id: occupation, name: `职业 ${occupation}` },
      count,
    }) as ScoreTrend['groups'][number];
  const groups = [
    group('past', '真题一', 1, 5),
    group('past', '真题二', 2, 3),
    group('wrong', '错题重练', null, 2),
  ];

  it('offers of each filter what the others leave', () => {
    const all = filterChoices(groups, NO_FILTER);
    assert.deepEqual(all.kinds, [
      { key: 'past', label: 'past 8' },
      { key: 'wrong', label: 'wrong 2' },
    ]);
    assert.deepEqual(all.titles, ['真题一', '真题二', '错题重练']);
    const second = filterChoices(groups, { ...NO_FILTER, occupationId: 2 });
    assert.deepEqual([second.kinds, second.titles], [[{ key: 'past', label: 'past 3' }], ['真题二']]);
    // The one that is chosen can still be changed.
    assert.equal(second.occupations.length, 2);
  });

  it('shows where the pass mark stands', () => {
    const row = {
      score: 45,
      maxScore: 60,
      passScore: 36,
      passed: true,
      usedSeconds: null,
      submittedAt: at(3),
    } as Scores['data'][number];
    const { percent, passPercent, tag } = scoreLine(row);
    assert.deepEqual([percent, passPercent, tag], [75, 60, '']);
    assert.equal(scoreLine({ ...row, passScore: null }).passPercent, -1);
    assert.equal(scoreLine({ ...row, news: 'corrected' }).tag, '新 · 已更正');
    assert.equal(scoreLine({ ...row, news: 'graded', grading: 'waiting' }).tag, '主观题待评分');
  });

  it('says of a practical run that he has marked himself, and how long he took', () => {
    const row = {
      source: 'practical',
      id: 7,
      score: 80,
      maxScore: 100,
      usedSeconds: 125,
      submittedAt: at(3),
    };
    const { tag, page, note } = scoreLine({ ...row, passScore: 60, passed: true } as Scores['data'][number]);
    assert.deepEqual([tag, page], ['自评', '/packages/practical/result/index?id=7']);
    assert.match(note, /· 用时 02:05$/);
  });
});
