/** How scores have moved, as a chart draws it: paths in a square of 100 by 100, y downwards. Pure. */
import type { ScoreTrend } from '../typings/contracts';
import { date } from './clock';

export type TrendPoint = ScoreTrend['points'][number];

export interface Tick {
  /** Percent of the width. */
  left: number;
  label: string;
  /** At an end the label leans inwards. */
  side: 'start' | 'middle' | 'end';
}

export interface TrendChart {
  /** Joins the points; of many their running mean. Empty: fewer than two. */
  line: string;
  /** The pass mark of each paper, stepping where papers differ. */
  passLine: string;
  passed: string;
  failed: string;
  /** Neither: no pass mark, or not all is judged yet. */
  others: string;
  ticks: Tick[];
  /** Empty: none, or papers differ. */
  passLabel: string;
  /** What the line is, when it is not the points themselves. */
  lineLabel: string;
}

/** More than that many points are joined by their mean: one after another they would be a thicket. */
const MOST_JOINED = 30;
const MEAN_OF = 10;
/** Free at both ends, so that no dot is cut off. */
const MARGIN = 3;
const DAY_MS = 86_400_000;
const FEWEST_TICKS = 2;

/** @param points oldest first @param mostTicks as many dates as the width takes */
export function trendChart(points: readonly TrendPoint[], mostTicks = 4): TrendChart {
  const times = points.map(({ at }) => Date.parse(at));
  const [from, to] = [times[0] ?? 0, times[times.length - 1] ?? 0];
  const x = (time: number) => (to > from ? MARGIN + ((time - from) / (to - from)) * (100 - 2 * MARGIN) : 50);
  const many = points.length > MOST_JOINED;
  const drawn = many ? runningMean(points.map(({ share }) => share)) : points.map(({ share }) => share);
  const dots = (passed: boolean | null) =>
    points
      .map((point, at) => (point.passed === passed ? `M${round(x(times[at]!))} ${y(point.share)}h.01` : ''))
      .join('');
  const marks = points.flatMap(({ passShare }, at) =>
    passShare === null ? [] : [{ x: x(times[at]!), passShare }],
  );
  const [only, ...more] = [...new Set(marks.map(({ passShare }) => passShare))];
  const isOne = only !== undefined && more.length === 0;
  return {
    line:
      points.length > 1
        ? drawn.map((share, at) => `${at ? 'L' : 'M'}${round(x(times[at]!))} ${y(share)}`).join('')
        : '',
    passLine: isOne ? `M0 ${y(only)}H100` : steps(marks),
    passed: dots(true),
    failed: dots(false),
    others: dots(null),
    ticks: ticks(from, to, x, mostTicks),
    passLabel: isOne ? `及格线 ${Math.round(only * 100)}%` : '',
    lineLabel: many ? `折线为最近 ${MEAN_OF} 次的平均` : '',
  };
}

/** Each pass mark holds from half way to the paper before until half way to the next; papers without one are passed over. */
function steps(marks: readonly { x: number; passShare: number }[]): string {
  const middle = (one: number, other: number) => round((marks[one]!.x + marks[other]!.x) / 2);
  return marks
    .map(({ passShare }, at) => {
      const left = at === 0 ? 0 : middle(at - 1, at);
      const right = at === marks.length - 1 ? 100 : middle(at, at + 1);
      return `M${left} ${y(passShare)}H${right}`;
    })
    .join('');
}

function runningMean(shares: readonly number[]): number[] {
  return shares.map((_, at) => {
    const last = shares.slice(Math.max(0, at - MEAN_OF + 1), at + 1);
    return last.reduce((sum, share) => sum + share, 0) / last.length;
  });
}

/** Days at equal distances; hours where all was on one day. */
function ticks(from: number, to: number, x: (time: number) => number, most: number): Tick[] {
  if (from === 0) return [];
  const days = Math.round((midnight(to) - midnight(from)) / DAY_MS);
  if (days === 0) {
    const label = (time: number) => (to > from ? clock(time) : date(new Date(time).toISOString()));
    const ends = to > from ? [from, to] : [from];
    return ends.map((time, at) => ({
      left: round(x(time)),
      label: label(time),
      side: sideOf(at, ends.length),
    }));
  }
  const count = Math.min(Math.max(FEWEST_TICKS, most), days + 1);
  const years = new Date(from).getFullYear() !== new Date(to).getFullYear();
  return Array.from({ length: count }, (_, at) => {
    const time = from + ((to - from) * at) / (count - 1);
    const label = date(new Date(time).toISOString());
    // 2026-12-05: as 26-12, over years; as 12-05 within one.
    return {
      left: round(x(time)),
      label: years ? label.slice(2, 7) : label.slice(5),
      side: sideOf(at, count),
    };
  });
}

const sideOf = (at: number, count: number): Tick['side'] =>
  count === 1 ? 'middle' : at === 0 ? 'start' : at === count - 1 ? 'end' : 'middle';
const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
const clock = (time: number): string =>
  [new Date(time).getHours(), new Date(time).getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
const round = (value: number): number => Math.round(value * 100) / 100;
const y = (share: number): number =>
  round(MARGIN + (1 - Math.min(Math.max(share, 0), 1)) * (100 - 2 * MARGIN));
