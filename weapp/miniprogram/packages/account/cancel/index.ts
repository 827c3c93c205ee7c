import { date, dateTime } from '../../../models/clock';
import { askCancellation, readCancellation, signOut, withdrawCancellation } from '../../../services/account';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { PAGES } from '../../../services/jump';
import { tellRefusal } from '../../../services/privacy';
import { savedAttempts } from '../../../services/sync';
import type { Cancellation } from '../../../typings/contracts';

const STATES = { pending: '待付款', refunding: '退款中', invoicing: '发票办理中' };

/** What cancelling the account means; once asked for, the way back. */
Page({
  data: {
    loading: true,
    error: '',
    busy: false,
    understood: false,
    /** Who logs in without WeChat proves himself by his password. */
    hasPassword: false,
    byPassword: false,
    password: '',
    days: 0,
    /** Empty: not asked for. */
    cancelAt: '',
    orders: [] as { text: string }[],
    losses: [] as { text: string }[],
    unsent: 0,
  },

  onLoad() {
    this.setData({ hasPassword: session.learner()?.hasPassword ?? false });
    if (session.token()) void this.load();
    else wx.redirectTo({ url: PAGES.login! });
  },
  async load() {
    this.setData({ loading: true, error: '' });
    try {
      this.setData({ loading: false, ...shown(await readCancellation()) });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },

  onUnderstood() {
    this.setData({ understood: !this.data.understood });
  },
  onNotUnderstood() {
    wx.showToast({ title: '请先勾选“我已了解”', icon: 'none' });
  },
  async onPhone(event: WechatMiniprogram.ButtonGetPhoneNumber) {
    const { code, errMsg } = event.detail;
    if (!code) {
      if (!tellRefusal(errMsg, '验证手机号'))
        wx.showToast({ title: '您取消了授权，账号没有变化', icon: 'none' });
      return;
    }
    await this.ask({ phoneCode: code });
  },
  onOther() {
    this.setData({ byPassword: !this.data.byPassword, password: '' });
  },
  onPasswordField(event: WechatMiniprogram.Input) {
    this.setData({ password: event.detail.value });
  },
  async onPassword() {
    const { understood, password } = this.data;
    if (!understood) this.onNotUnderstood();
    else if (password) await this.ask({ password });
    else wx.showToast({ title: '请填写登录密码', icon: 'none' });
  },
  async ask(proof: { phoneCode: string } | { password: string }) {
    await this.during(async () => {
      const cancelAt = await askCancellation(proof);
      await wx.showModal({
        title: '已申请注销',
        content: `账号将于 ${dateTime(cancelAt)} 注销。在此之前用原手机号登录，可以撤销。`,
        showCancel: false,
      });
      wx.switchTab({ url: PAGES.me! });
    });
  },
  async onKeep() {
    await this.during(async () => {
      await withdrawCancellation();
      wx.showToast({ title: '已撤销，账号照常使用', icon: 'none' });
      wx.switchTab({ url: PAGES.home! });
    });
  },
  async onLeave() {
    await signOut();
    wx.switchTab({ url: PAGES.me! });
  },

  async during(work: () => Promise<void>) {
    if (this.data.busy) return;
    this.setData({ busy: true });
    try {
      await work();
    } catch (error) {
      await wx.showModal({ title: '没有成功', content: messageOf(error), showCancel: false });
      await this.load();
    } finally {
      this.setData({ busy: false });
    }
  },
});

const shown = ({ days, cancelAt, openMatters, losses }: Cancellation) => ({
  days,
  cancelAt: cancelAt ? dateTime(cancelAt) : '',
  orders: openMatters.map(({ name, state }) => ({ text: `${name}（${STATES[state]}）` })),
  losses: losses.map(({ name, until }) => ({
    text: until ? `${name}（至 ${date(until)}）` : `${name}（长期）`,
  })),
  unsent: savedAttempts().unsent().length,
});
