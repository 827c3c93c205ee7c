import { changePhoneBySms } from '../../../services/account';
import { messageOf } from '../../../services/apiError';

/** Another phone number, proved by a text message to it. */
Page({
  data: { phone: '', smsCode: '', busy: false },

  onProof(event: WechatMiniprogram.CustomEvent<{ phone: string; smsCode: string }>) {
    this.setData(event.detail);
  },
  async onSave() {
    const { phone, smsCode, busy } = this.data;
    if (busy) return;
    if (!phone) {
      wx.showToast({ title: '请填写新手机号和 6 位验证码', icon: 'none' });
      return;
    }
    this.setData({ busy: true });
    try {
      await changePhoneBySms(phone, smsCode);
      await wx.showModal({
        title: '手机号已更换',
        content: '以后用新手机号登录；其他设备需要重新登录。',
        showCancel: false,
      });
      wx.navigateBack();
    } catch (error) {
      wx.showModal({ title: '没有更换成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: false });
    }
  },
});
