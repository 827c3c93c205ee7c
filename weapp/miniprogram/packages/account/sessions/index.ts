import { dateTime } from '../../../models/clock';
import { endSession, readSessions } from '../../../services/account';
import { messageOf } from '../../../services/apiError';
import type { LoginSession } from '../../../typings/contracts';

type Row = LoginSession & { name: string; time: string };

/** Where the learner is logged in; a phone that is not his any more is logged out from here. */
Page({
  data: { loading: true, error: '', busy: false, rows: [] as Row[] },

  onLoad() {
    void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  async load() {
    try {
      const rows = (await readSessions()).map((row) => ({
        ...row,
        name: row.device || '未知设备',
        time: dateTime(row.createdAt),
      }));
      this.setData({ loading: false, error: '', rows });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },
  async onEnd(event: WechatMiniprogram.TouchEvent) {
    const { confirm } = await wx.showModal({
      title: '退出登录',
      content: '那台设备需要重新登录才能使用。确定让它退出吗？',
      confirmText: '退出',
    });
    if (!confirm) return;
    this.setData({ busy: true });
    try {
      await endSession(Number(event.currentTarget.dataset.id));
    } catch (error) {
      wx.showModal({ title: '没有成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: false });
      await this.load();
    }
  },
});
