import { filterChoices, NO_FILTER, type ScoreLine, scoreLine } from '../../../models/scores';
import type { TrendPoint } from '../../../models/trend';
import { session } from '../../../services/api';
import { go, PAGES } from '../../../services/jump';
import { listOf, listPage } from '../../../services/listPage';
import { readScores, readTrend } from '../../../services/progress';
import { emptyList } from '../../../stores/growingList';
import type { ScoreTrend } from '../../../typings/contracts';
import type { Chip } from '../components/filter-chips/index';

const ALL_TITLES = '全部试卷';
const ALL_OCCUPATIONS = '全部职业';

interface Choice {
  name: string;
  /** Empty or 0: all. */
  value: string | number;
}

Page({
  ...listPage,
  data: {
    ...emptyList<ScoreLine>(),
    filter: NO_FILTER,
    chips: [] as Chip[],
    titles: [] as Choice[],
    occupations: [] as Choice[],
    titleName: ALL_TITLES,
    occupationName: ALL_OCCUPATIONS,
    points: [] as TrendPoint[],
    figures: [] as { label: string; value: string }[],
    /** Points that are too long ago to be drawn. */
    older: 0,
  },

  onLoad() {
    this.list = listOf<ScoreLine>(this, async (page) => {
      const { filter } = this.data;
      const [{ data, total }, trend] = await Promise.all([
        readScores(page, filter),
        page === 1 ? readTrend(filter) : undefined,
      ]);
      if (trend && filter === this.data.filter) this.showTrend(trend);
      return { data: data.map(scoreLine), total };
    });
  },
  onShow() {
    if (!session.token()) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
    void this.load();
  },

  showTrend({ points, total, groups }: ScoreTrend) {
    const { filter } = this.data;
    const { kinds, titles, occupations } = filterChoices(groups, filter);
    this.setData({
      points,
      older: total - points.length,
      figures: figuresOf(points, total),
      chips: kinds.length > 1 || filter.kind ? [{ key: '', label: '全部' }, ...kinds] : [],
      titles: [{ name: ALL_TITLES, value: '' }, ...titles.map((title) => ({ name: title, value: title }))],
      occupations: [
        { name: ALL_OCCUPATIONS, value: 0 },
        ...occupations.map(({ id, name }) => ({ name, value: id })),
      ],
      titleName: filter.title || ALL_TITLES,
      occupationName: occupations.find(({ id }) => id === filter.occupationId)?.name ?? ALL_OCCUPATIONS,
    });
  },
  filterBy(change: Partial<typeof NO_FILTER>) {
    this.setData({ filter: { ...this.data.filter, ...change }, loading: true });
    void this.load();
  },

  onKind(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.filterBy({ kind: event.detail.key });
  },
  onTitle(event: WechatMiniprogram.PickerChange) {
    this.filterBy({ title: String(this.data.titles[Number(event.detail.value)]?.value ?? '') });
  },
  onOccupation(event: WechatMiniprogram.PickerChange) {
    this.filterBy({ occupationId: Number(this.data.occupations[Number(event.detail.value)]?.value ?? 0) });
  },
  onTraining() {
    go(PAGES.training!);
  },
});

function figuresOf(points: readonly TrendPoint[], total: number) {
  const percent = (share: number | undefined) => (share === undefined ? '—' : `${Math.round(share * 100)}%`);
  const judged = points.filter(({ passed }) => passed !== null);
  const shares = points.map(({ share }) => share);
  return [
    { label: '次数', value: String(total) },
    { label: '最近得分率', value: percent(shares[shares.length - 1]) },
    { label: '最高得分率', value: percent(shares.length ? Math.max(...shares) : undefined) },
    {
      label: '及格率',
      value: percent(
        judged.length ? judged.filter(({ passed }) => passed).length / judged.length : undefined,
      ),
    },
  ];
}
