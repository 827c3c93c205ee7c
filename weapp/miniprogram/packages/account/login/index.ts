import { signIn, signInByPassword } from '../../../services/account';
import { messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { resumeUnsent } from '../../../services/sync';
import type { LearnerProfile } from '../../../typings/contracts';

Page({
  data: { agreed: false, busy: false, hint: false, byPassword: false, phone: '', password: '' },

  onAgree() {
    this.setData({ agreed: !this.data.agreed, hint: false });
  },
  onText(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/account/agreement/index?text=${event.currentTarget.dataset.text}`);
  },
  /** WeChat asks for consent before anything personal is read. */
  onNotAgreed() {
    this.setData({ hint: true });
    wx.showToast({ title: '请先阅读并同意服务协议和隐私政策', icon: 'none' });
  },
  async onPhone(event: WechatMiniprogram.ButtonGetPhoneNumber) {
    const { code } = event.detail;
    if (!code) {
      wx.showToast({ title: '您取消了授权，登录后才能训练', icon: 'none' });
      return;
    }
    await this.enter(() => signIn(code));
  },
  onOther() {
    this.setData({ byPassword: !this.data.byPassword });
  },
  onForgotten() {
    go(`${PAGES.password}?forgotten=1`);
  },
  onField(event: WechatMiniprogram.Input) {
    this.setData({ [String(event.currentTarget.dataset.field)]: event.detail.value.trim() });
  },
  async onPassword() {
    const { agreed, phone, password } = this.data;
    if (!agreed) return this.onNotAgreed();
    if (!/^1\d{10}$/.test(phone) || !password) {
      wx.showToast({ title: '请填写 11 位手机号和密码', icon: 'none' });
      return;
    }
    await this.enter(() => signInByPassword(phone, password));
  },
  async enter(logIn: () => Promise<LearnerProfile>) {
    if (this.data.busy) return;
    this.setData({ busy: true });
    try {
      const learner = await logIn();
      resumeUnsent();
      if (learner.cancelAt) wx.redirectTo({ url: PAGES.cancel! });
      else if (learner.examChosen) this.leave();
      else wx.redirectTo({ url: `${PAGES.exam}?first=1` });
    } catch (error) {
      wx.showModal({ title: '登录没有成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: false });
    }
  },
  leave() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: PAGES.home! }) });
  },
});
