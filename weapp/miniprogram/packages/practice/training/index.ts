import { session } from '../../../services/api';
import { isOffline, messageOf } from '../../../services/apiError';
import { type Opening, openAttempt, training } from '../../../services/attempts';
import { newKey } from '../../../services/clientKey';
import { go, PAGES } from '../../../services/jump';
import { keepPaper, savedOpen } from '../../../services/sync';
import type { TrainingOffer } from '../../../typings/contracts';

type Kind = 'training' | 'past' | 'mock';
const TITLES: Record<Kind, string> = { training: '训练题库', past: '真题模拟', mock: '模拟考试' };

type Blueprint = TrainingOffer['blueprints'][number] & { questions: number };

Page({
  data: {
    kind: 'training' as Kind,
    title: TITLES.training,
    loading: true,
    error: '',
    offline: false,
    blueprints: [] as Blueprint[],
    papers: [] as TrainingOffer['papers'],
    open: null as TrainingOffer['open'],
    /** Id of the entry that is being opened; 0: none. */
    opening: 0,
  },
  /** Belongs to one wish to open a paper: a second try after a lost reply opens no second one. */
  opener: { id: 0, key: '' },

  onLoad(query: { kind?: string }) {
    const kind: Kind = query.kind === 'past' || query.kind === 'mock' ? query.kind : 'training';
    this.setData({ kind, title: TITLES[kind] });
    wx.setNavigationBarTitle({ title: TITLES[kind] });
  },
  onShow() {
    const learner = session.learner();
    if (!learner?.occupation || !learner.level) {
      wx.redirectTo({ url: learner ? PAGES.exam! : PAGES.login! });
      return;
    }
    void this.load();
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
      }));
      const papers = offer.papers.filter((paper) => paper.kind === this.data.kind);
      this.setData({ loading: false, error: '', blueprints, papers, open: offer.open });
    } catch (error) {
      this.setData({
        loading: false,
        error: messageOf(error),
        offline: isOffline(error),
        open: savedOpen(),
      });
    }
  },

  onBlueprint(event: WechatMiniprogram.TouchEvent) {
    const id = Number(event.currentTarget.dataset.id);
    const blueprint = this.data.blueprints.find((row) => row.id === id);
    if (blueprint && !blueprint.shortage) void this.start(id, { source: 'training', blueprintId: id });
  },
  onPaper(event: WechatMiniprogram.TouchEvent) {
    const id = Number(event.currentTarget.dataset.id);
    const paper = this.data.papers.find((row) => row.id === id);
    if (paper && !paper.shortage) void this.start(id, { source: 'paper', paperId: id });
  },

  async start(id: number, opening: Opening) {
    if (this.data.opening) return;
    if (this.opener.id !== id) this.opener = { id, key: newKey() };
    this.setData({ opening: id });
    try {
      const { view } = keepPaper(await openAttempt(opening, this.opener.key));
      this.opener = { id: 0, key: '' };
      go(`/packages/practice/paper/index?id=${view.id}`);
    } catch (error) {
      wx.showModal({ title: '没有打开试卷', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ opening: 0 });
    }
  },
});
