import { addMonths, type Cell, monthCells, monthOf, monthTitle } from '../../../models/calendar';
import { NO_FILTER, type ScoreLine, scoreLine } from '../../../models/scores';
import { session } from '../../../services/api';
import { failure } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { readProgress, readScores } from '../../../services/progress';
import type { Progress } from '../../../typings/contracts';

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

/** The latest; all are in the score query. */
const SCORES_SHOWN = 3;
/** The weakest; the others when he asks. */
const POINTS_SHOWN = 8;

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
    pointTotal: 0,
    readiness: [] as ReadinessLine[],
    scores: [] as ScoreLine[],
    total: 0,
    /** Also of what is not handed in yet. */
    answered: 0,
  },
  progress: null as Progress | null,

  onShow() {
    if (session.token()) void this.load();
    else wx.redirectTo({ url: PAGES.login! });
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const [progress, scores] = await Promise.all([readProgress(), readScores(1, NO_FILTER, SCORES_SHOWN)]);
      this.progress = progress;
      this.setData({
        loading: false,
        error: '',
        figures: figuresOf(progress),
        readiness: progress.readiness.map(readinessOf),
        types: progress.types.map((row) => barOf(row.type, row.label, row)),
        scores: scores.data.map(scoreLine),
        total: scores.total,
        answered: progress.answered,
        points: pointBars(progress).slice(0, POINTS_SHOWN),
        pointTotal: progress.points.length,
      });
      this.showMonth(monthOf(progress.today));
    } catch (error) {
      this.setData(failure(error));
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
  onAllPoints() {
    if (this.progress) this.setData({ points: pointBars(this.progress) });
  },
  onScores() {
    go(PAGES.scores!);
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

const pointBars = ({ points }: Progress): Bar[] => points.map((row) => barOf(String(row.id), row.name, row));

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
