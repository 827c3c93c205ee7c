import { signIn } from '../../../services/account';
import { messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { resumeUnsent } from '../../../services/sync';

Page({
  data: { agreed: false, busy: false, hint: false },

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
    if (this.data.busy) return;
    this.setData({ busy: true });
    try {
      const learner = await signIn(code);
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
