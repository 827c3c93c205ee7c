import { date } from '../../../models/clock';
import { messageOf } from '../../../services/apiError';
import { publishedAt, readNotices } from '../../../services/content';
import { go } from '../../../services/jump';
import type { Notice } from '../../../typings/contracts';

type Row = Notice & { day: string };

Page({
  data: { loading: true, error: '', rows: [] as Row[], total: 0 },
  page: 1,

  onLoad() {
    void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    if (this.data.rows.length < this.data.total) void this.loadPage(this.page + 1);
  },

  load(): Promise<void> {
    return this.loadPage(1);
  },
  async loadPage(page: number) {
    try {
      const { data, total } = await readNotices(page);
      this.page = page;
      const rows = data.map((row) => ({ ...row, day: date(publishedAt(row)) }));
      this.setData({
        loading: false,
        error: '',
        total,
        rows: page === 1 ? rows : [...this.data.rows, ...rows],
      });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },
  onNotice(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/content/notice/index?id=${event.currentTarget.dataset.id}`);
  },
});
