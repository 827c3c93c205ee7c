import { failure, messageOf } from '../../../services/apiError';
import { newKey } from '../../../services/clientKey';
import { go } from '../../../services/jump';
import { mayTrain } from '../../../services/opening';
import { giveUpRun, openRun, readPracticalOffers, savedRuns } from '../../../services/practical';
import type { PracticalOffer } from '../../../typings/contracts';

interface Row extends Omit<PracticalOffer, 'tasks'> {
  tasks: (PracticalOffer['tasks'][number] & { number: number })[];
  record: string;
}
interface UnderWay {
  id: number;
  title: string;
}

Page({
  data: {
    loading: true,
    error: '',
    offline: false,
    rows: [] as Row[],
    /** On this phone, of papers that are not in the list: the server cannot be asked, or they were withdrawn. */
    underWay: [] as UnderWay[],
    opening: 0,
  },
  /** Of the last tap whose reply has not come. */
  tapped: { paperId: 0, key: '' },

  onShow() {
    if (mayTrain()) void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const rows = (await readPracticalOffers()).map(rowOf);
      this.setData({ loading: false, error: '', rows, underWay: underWay(rows) });
    } catch (error) {
      const rows: Row[] = [];
      this.setData({
        ...failure(error),
        rows,
        underWay: underWay(rows),
      });
    }
  },

  async onStart(event: WechatMiniprogram.TouchEvent) {
    const id = Number(event.currentTarget.dataset.id);
    const row = this.data.rows.find((one) => one.id === id);
    if (!row || this.data.opening) return;
    if (row.openRunId) return goTo(row.openRunId);
    if (row.closed) {
      wx.showModal({ title: '暂时不能开始', content: row.closed, showCancel: false });
      return;
    }
    this.setData({ opening: id });
    if (this.tapped.paperId !== id) this.tapped = { paperId: id, key: newKey() };
    try {
      const { view } = await openRun(id, this.tapped.key);
      this.tapped = { paperId: 0, key: '' };
      goTo(view.id);
    } catch (error) {
      wx.showModal({ title: '没有打开试卷', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ opening: 0 });
    }
  },
  onGoOn(event: WechatMiniprogram.TouchEvent) {
    goTo(Number(event.currentTarget.dataset.id));
  },
  async onGiveUp(event: WechatMiniprogram.TouchEvent) {
    const id = Number(event.currentTarget.dataset.id);
    const { confirm } = await wx.showModal({
      title: '放弃这次练习？',
      content: '已打的分会清除，不计入成绩；以后可以重新开始。',
      confirmText: '放弃',
    });
    if (!confirm) return;
    giveUpRun(id);
    await this.load();
  },
});

const goTo = (id: number): void => go(`/packages/practical/run/index?id=${id}`);

const rowOf = (offer: PracticalOffer): Row => ({
  ...offer,
  tasks: offer.tasks.map((task, at) => ({ ...task, number: at + 1 })),
  record: recordOf(offer),
});

const recordOf = ({ finished, best }: PracticalOffer): string =>
  finished ? `自评 ${finished} 次，最高 ${best} 分` : '还没有练过';

const underWay = (rows: readonly Row[]): UnderWay[] =>
  savedRuns()
    .all()
    .filter(({ view, finishedAt }) => !finishedAt && !rows.some(({ openRunId }) => openRunId === view.id))
    .map(({ view }) => ({ id: view.id, title: view.title }));
