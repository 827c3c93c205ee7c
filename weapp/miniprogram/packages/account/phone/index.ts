import { changePhoneBySms } from '../../../services/account';
import { ApiError, messageOf } from '../../../services/apiError';

/** Another phone number, proved by a text message to it. */
Page({
  /** `owner`: the WeChat here does not show that the account is his, so a code to the present number must. */
  data: { phone: '', smsCode: '', presentCode: '', owner: false, busy: false },

  onProof(event: WechatMiniprogram.CustomEvent<{ phone: string; smsCode: string }>) {
    this.setData(event.detail);
  },
  onPresent(event: WechatMiniprogram.CustomEvent<{ smsCode: string }>) {
    this.setData({ presentCode: event.detail.smsCode });
  },
  async onSave() {
    const { phone, smsCode, presentCode, busy } = this.data;
    if (busy) return;
    if (!phone) {
      wx.showToast({ title: '请填写新手机号和 6 位验证码', icon: 'none' });
      return;
    }
    this.setData({ busy: true });
    try {
      await changePhoneBySms(phone, smsCode, presentCode);
      await wx.showModal({
        title: '手机号已更换',
        content: '以后用新手机号登录；其他设备需要重新登录。',
        showCancel: false,
      });
      wx.navigateBack();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'auth.ownerNeeded') this.setData({ owner: true });
      wx.showModal({ title: '没有更换成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: false });
    }
  },
});
