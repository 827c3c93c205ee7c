import { addMonths, type Cell, monthCells, monthOf, monthTitle } from '../../../models/calendar';
import { dateTime, duration } from '../../../models/clock';
import { session } from '../../../services/api';
import { isOffline, messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { readPracticalRuns } from '../../../services/practical';
import { readProgress, readScores } from '../../../services/progress';
import type { PracticalRuns, Progress, Scores } from '../../../typings/contracts';

/** Right answers of a type or a 鉴定点. */
interface Bar {
  key: string;
  label: string;
  percent: number;
  text: string;
}

interface ReadinessLine {
  id: number;
  name: string;
  /** Empty while it cannot be told. */
  range: string;
  /** Where most is to be won. */
  weak: string;
  text: string;
}

interface ScoreLine {
  id: number;
  title: string;
  note: string;
  score: string;
  /** Of the full score, for the bar. */
  percent: number;
  passed: boolean | null;
  /** What became of it: graded, corrected, or still to come. */
  tag: string;
}

interface PracticalLine {
  id: number;
  title: string;
  note: string;
  score: number;
  passed: boolean;
}

Page({
  data: {
    loading: true,
    error: '',
    offline: false,
    figures: [] as { label: string; value: number; unit: string }[],
    month: '',
    monthTitle: '',
    isThisMonth: true,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    cells: [] as Cell[],
    types: [] as Bar[],
    points: [] as Bar[],
    readiness: [] as ReadinessLine[],
    scores: [] as ScoreLine[],
    total: 0,
    /** By his own marking. */
    practical: [] as PracticalLine[],
    practicalTotal: 0,
  },
  progress: null as Progress | null,
  page: 1,
  practicalPage: 1,

  onShow() {
    if (session.token()) void this.load();
    else wx.redirectTo({ url: PAGES.login! });
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    if (this.data.scores.length < this.data.total) void this.loadScores(this.page + 1);
  },

  async load() {
    try {
      const [progress, scores, practical] = await Promise.all([
        readProgress(),
        readScores(1),
        readPracticalRuns(1),
      ]);
      this.progress = progress;
      this.setData({
        loading: false,
        error: '',
        figures: figuresOf(progress),
        readiness: progress.readiness.map(readinessOf),
        types: progress.types.map((row) => barOf(row.type, row.label, row)),
        points: progress.points.slice(0, 8).map((row) => barOf(String(row.id), row.name, row)),
      });
      this.showMonth(monthOf(progress.today));
      this.showScores(scores, 1);
      this.showPractical(practical, 1);
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error), offline: isOffline(error) });
    }
  },
  async loadScores(page: number) {
    try {
      this.showScores(await readScores(page), page);
    } catch (error) {
      wx.showToast({ title: messageOf(error), icon: 'none' });
    }
  },
  showScores({ data, total }: Scores, page: number) {
    this.page = page;
    const lines = data.map(lineOf);
    this.setData({ scores: page === 1 ? lines : [...this.data.scores, ...lines], total });
  },
  showPractical({ data, total }: PracticalRuns, page: number) {
    this.practicalPage = page;
    const lines = data.map(practicalLineOf);
    this.setData({
      practical: page === 1 ? lines : [...this.data.practical, ...lines],
      practicalTotal: total,
    });
  },
  async onMorePractical() {
    try {
      const page = this.practicalPage + 1;
      this.showPractical(await readPracticalRuns(page), page);
    } catch (error) {
      wx.showToast({ title: messageOf(error), icon: 'none' });
    }
  },
  showMonth(month: string) {
    if (!this.progress) return;
    const { today, days } = this.progress;
    const answered = new Map(days.map((row) => [row.day, row.answered]));
    this.setData({
      month,
      monthTitle: monthTitle(month),
      isThisMonth: month === monthOf(today),
      cells: monthCells(month, answered, today),
    });
  },

  onMonth(event: WechatMiniprogram.TouchEvent) {
    this.showMonth(addMonths(this.data.month, Number(event.currentTarget.dataset.step)));
  },
  onScore(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/practice/result/index?id=${event.currentTarget.dataset.id}`);
  },
  onPractical(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/practical/result/index?id=${event.currentTarget.dataset.id}`);
  },
  onTraining() {
    go(PAGES.training!);
  },
});

const figuresOf = ({ answeredToday, answered, streak, daysKept }: Progress) => [
  { label: '今日', value: answeredToday, unit: '题' },
  { label: '累计', value: answered, unit: '题' },
  { label: '连续', value: streak, unit: '天' },
  { label: '坚持', value: daysKept, unit: '天' },
];

function barOf(key: string, label: string, { right, wrong }: { right: number; wrong: number }): Bar {
  const percent = Math.round((right / (right + wrong)) * 100);
  return { key, label, percent, text: `${right} / ${right + wrong}` };
}

/** "最该练：单选题“触电急救”（约失 4.2 分）、判断题（约失 3 分）" */
function weakText(weak: Progress['readiness'][number]['weak']): string {
  const places = weak
    .filter(({ lost }) => lost >= 0.5)
    .map(({ label, point, lost }) => `${label}${point ? `“${point}”` : ''}（约失 ${lost} 分）`);
  return places.length ? `最该练：${places.join('、')}` : '';
}

/** Two ends that round to the same are said once. */
function readinessOf({
  blueprintId: id,
  name,
  chance,
  missing,
  thin,
  weak,
}: Progress['readiness'][number]): ReadinessLine {
  if (!chance) {
    const types = thin.map((one) => `${one.label} ${one.missing} 道`).join('、');
    return {
      id,
      name,
      range: '',
      weak: '',
      text: `再做 ${missing} 道没做过的题（${types}），就能估计及格的可能`,
    };
  }
  const [low, high] = [chance.low, chance.high].map((share) => `${Math.round(share * 100)} %`);
  return {
    id,
    name,
    range: low === high ? `约 ${low}` : `约 ${low}–${high}`,
    weak: weakText(weak),
    text: '按您第一次作答的对错估计，只算机器判分的题；近期的题更算数，不是考试结果的保证',
  };
}

function lineOf({
  id,
  title,
  score,
  maxScore,
  passed,
  correctCount,
  itemCount,
  submittedAt,
  grading,
  news,
}: Scores['data'][number]): ScoreLine {
  return {
    id,
    title,
    note: `${dateTime(submittedAt)} · 答对 ${correctCount} / ${itemCount}`,
    score: `${score}`,
    percent: maxScore ? Math.round((score / maxScore) * 100) : 0,
    passed,
    tag: grading === 'waiting' ? '主观题待评分' : news ? NEWS[news] : '',
  };
}

const NEWS = { graded: '新 · 已评分', corrected: '新 · 已更正' };

const practicalLineOf = ({
  id,
  title,
  score,
  passed,
  usedSeconds,
  finishedAt,
}: PracticalRuns['data'][number]) => ({
  id,
  title,
  note: `${dateTime(finishedAt)} · 用时 ${duration(usedSeconds * 1000)}`,
  score,
  passed,
});
