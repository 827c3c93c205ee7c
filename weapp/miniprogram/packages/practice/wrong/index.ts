import { date } from '../../../models/clock';
import { session } from '../../../services/api';
import { isOffline, messageOf } from '../../../services/apiError';
import { wrongBook } from '../../../services/attempts';
import { PAGES } from '../../../services/jump';
import { createOpener } from '../../../services/opening';
import type { QuestionType, WrongBook } from '../../../typings/contracts';

/** Questions of one retraining: short enough to finish on the bus. */
const RETRY_LIMIT = 20;

type Row = WrongBook['data'][number] & { note: string };

Page({
  data: {
    loading: true,
    error: '',
    offline: false,
    counts: [] as WrongBook['counts'],
    toTrain: 0,
    mastered: 0,
    /** Empty: all types. */
    type: '' as QuestionType | '',
    rows: [] as Row[],
    total: 0,
    opening: false,
    retryText: '',
  },
  page: 1,
  opener: createOpener(),

  onShow() {
    if (!session.token()) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
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
      const book = await wrongBook(page, this.data.type || undefined);
      this.page = page;
      const rows = book.data
        .filter((row) => !row.masteredAt)
        .map((row) => ({ ...row, note: `错 ${row.wrongCount} 次 · ${date(row.lastWrongAt)}` }));
      const sum = (key: 'toTrain' | 'mastered') => book.counts.reduce((all, row) => all + row[key], 0);
      const listed = book.counts.filter((row) => !this.data.type || row.type === this.data.type);
      const total = listed.reduce((all, row) => all + row.toTrain, 0);
      this.setData({
        loading: false,
        error: '',
        counts: book.counts.filter((row) => row.toTrain > 0),
        toTrain: sum('toTrain'),
        mastered: sum('mastered'),
        rows: page === 1 ? rows : [...this.data.rows, ...rows],
        total,
        retryText: total > RETRY_LIMIT ? `练 ${RETRY_LIMIT} 道错题` : `练这 ${total} 道错题`,
      });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error), offline: isOffline(error) });
    }
  },

  onType(event: WechatMiniprogram.TouchEvent) {
    this.setData({ type: event.currentTarget.dataset.type });
    void this.load();
  },
  async onRetry() {
    this.setData({ opening: true });
    const types = this.data.type ? [this.data.type] : undefined;
    await this.opener.open({ source: 'wrong', types, limit: RETRY_LIMIT }, '没有打开错题训练');
    this.setData({ opening: false });
  },
  onTraining() {
    wx.redirectTo({ url: PAGES.training! });
  },
});
