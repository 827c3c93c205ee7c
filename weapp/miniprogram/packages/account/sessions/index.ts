import { dateTime } from '../../../models/clock';
import { endSession, readLogins, readSessions } from '../../../services/account';
import { messageOf } from '../../../services/apiError';
import type { LoginAttempt, LoginSession } from '../../../typings/contracts';

type Row = LoginSession & { name: string; time: string };
type Attempt = LoginAttempt & { time: string; where: string };

/**
 * Where the learner is logged in; a phone that is not his any more is logged out from here. Below, who has tried to log
 * in as him.
 */
Page({
  data: { loading: true, error: '', busy: false, rows: [] as Row[], attempts: [] as Attempt[] },

  onLoad() {
    void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  async load() {
    try {
      const [sessions, logins] = await Promise.all([readSessions(), readLogins()]);
      const rows = sessions.map((row) => ({
        ...row,
        name: row.device || '未知设备',
        time: dateTime(row.createdAt),
      }));
      const attempts = logins.map((login) => ({
        ...login,
        time: dateTime(login.at),
        where: [login.device, login.address].filter(Boolean).join(' · '),
      }));
      this.setData({ loading: false, error: '', rows, attempts });
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
