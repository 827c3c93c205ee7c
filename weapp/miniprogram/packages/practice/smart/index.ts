import { failure, messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { createOpener, mayTrain } from '../../../services/opening';
import { deleteSmartPaper, readSmartPapers } from '../../../services/practice';
import type { AttemptMode, SmartPaper } from '../../../typings/contracts';

type Row = SmartPaper & { line: string };

const lineOf = ({ counts, points }: SmartPaper): string => {
  const types = counts.map(({ label, count }) => `${label} ${count}`).join('、');
  return points.length ? `${types}（${points.join('、')}）` : types;
};

Page({
  data: { loading: true, error: '', offline: false, rows: [] as Row[] },
  opener: createOpener(),

  onShow() {
    if (mayTrain()) void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const rows = (await readSmartPapers()).map((paper) => ({ ...paper, line: lineOf(paper) }));
      this.setData({ loading: false, error: '', rows });
    } catch (error) {
      this.setData(failure(error));
    }
  },

  onNew() {
    go(PAGES.smartNew!);
  },
  onOpen(event: WechatMiniprogram.TouchEvent) {
    const { id, mode } = event.currentTarget.dataset as { id: number; mode: AttemptMode };
    void this.opener.open({ source: 'smart', smartPaperId: Number(id), mode }, '没有打开智能练习');
  },
  async onDelete(event: WechatMiniprogram.TouchEvent) {
    const paper = this.data.rows.find(({ id }) => id === Number(event.currentTarget.dataset.id));
    if (!paper) return;
    const { confirm } = await wx.showModal({
      title: '删除这份练习？',
      content: `“${paper.name}”将从列表中删除，做过的成绩和错题仍然保留。`,
      confirmText: '删除',
    });
    if (!confirm) return;
    try {
      await deleteSmartPaper(paper.id);
      await this.load();
    } catch (error) {
      wx.showModal({ title: '没有删除', content: messageOf(error), showCancel: false });
    }
  },
});
