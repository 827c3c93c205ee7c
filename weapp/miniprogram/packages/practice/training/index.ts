import { recordOf } from '../../../models/offer';
import { failure } from '../../../services/apiError';
import { type Opening, training } from '../../../services/attempts';
import { go, PAGES } from '../../../services/jump';
import { refreshKept } from '../../../services/kept';
import { createOpener, mayTrain } from '../../../services/opening';
import { savedUnderWay } from '../../../services/underWay';
import type { AttemptMode, TrainingOffer, UnderWay } from '../../../typings/contracts';

type Kind = 'training' | 'past' | 'mock';
const TITLES: Record<Kind, string> = { training: '训练题库', past: '真题模拟', mock: '模拟考试' };

type Blueprint = TrainingOffer['blueprints'][number] & { questions: number; record: string };

Page({
  data: {
    kind: 'training' as Kind,
    title: TITLES.training,
    loading: true,
    error: '',
    offline: false,
    blueprints: [] as Blueprint[],
    papers: [] as TrainingOffer['papers'],
    underWay: [] as UnderWay[],
    /** Id of the entry that is being opened; 0: none. */
    opening: 0,
  },
  opener: createOpener(),

  onLoad(query: { kind?: string }) {
    const kind: Kind = query.kind === 'past' || query.kind === 'mock' ? query.kind : 'training';
    this.setData({ kind, title: TITLES[kind] });
    wx.setNavigationBarTitle({ title: TITLES[kind] });
  },
  onShow() {
    if (!mayTrain()) return;
    void this.load();
    void refreshKept().catch(() => undefined);
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  async load() {
    try {
      const offer = await training();
      const blueprints = offer.blueprints.map((blueprint) => ({
        ...blueprint,
        questions: blueprint.sections.reduce((sum, section) => sum + section.count, 0),
        record: recordOf(blueprint.own),
      }));
      const papers = offer.papers.filter((paper) => paper.kind === this.data.kind);
      this.setData({ loading: false, error: '', blueprints, papers, underWay: offer.underWay });
    } catch (error) {
      this.setData({
        ...failure(error),
        underWay: savedUnderWay(),
      });
    }
  },

  onBlueprint(event: WechatMiniprogram.TouchEvent) {
    const { id, mode } = event.currentTarget.dataset as { id: number; mode: AttemptMode };
    const blueprint = this.data.blueprints.find((row) => row.id === Number(id));
    if (!blueprint || blueprint.shortage) return;
    void this.start(blueprint.id, { source: 'training', blueprintId: blueprint.id, mode });
  },
  onPaper(event: WechatMiniprogram.CustomEvent<{ id: number }>) {
    const { id } = event.detail;
    void this.start(id, { source: 'paper', paperId: id });
  },

  onPractical() {
    go(PAGES.practical!);
  },

  async start(id: number, wish: Opening) {
    this.setData({ opening: id });
    await this.opener.open(wish, '没有打开试卷');
    this.setData({ opening: 0 });
  },
});
