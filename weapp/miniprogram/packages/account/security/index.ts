import { changePhone, smsOffered } from '../../../services/account';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { tellRefusal } from '../../../services/privacy';
import type { LearnerProfile } from '../../../typings/contracts';

/** What guards the account, and the way out of it. */
Page({
  data: { learner: null as LearnerProfile | null, busy: false, sms: false },

  onLoad() {
    void smsOffered().then((sms) => this.setData({ sms }));
  },
  onShow() {
    this.setData({ learner: session.learner() ?? null });
  },
  async onPhone(event: WechatMiniprogram.ButtonGetPhoneNumber) {
    const { code, errMsg } = event.detail;
    if (!code) {
      if (!tellRefusal(errMsg, '更换手机号'))
        wx.showToast({ title: '您取消了授权，手机号没有更换', icon: 'none' });
      return;
    }
    this.setData({ busy: true });
    try {
      await changePhone(code);
      wx.showToast({ title: '手机号已更新', icon: 'success' });
      this.onShow();
    } catch (error) {
      wx.showModal({ title: '没有更换成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: false });
    }
  },
  onPage(event: WechatMiniprogram.TouchEvent) {
    go(PAGES[String(event.currentTarget.dataset.page)]!);
  },
});
