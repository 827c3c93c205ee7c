import {
  changePassword,
  refreshProfile,
  resetPassword,
  resetPasswordBySms,
  smsOffered,
} from '../../../services/account';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { tellRefusal } from '../../../services/privacy';

/** As the server asks for it. */
const isGood = (password: string) => password.length >= 8 && /\p{L}/u.test(password) && /\d/.test(password);

/** Sets a password: changed by the present one, or by the phone for the first one and for one forgotten. */
Page({
  data: {
    byPhone: true,
    canChange: false,
    /** Text messages are there for who cannot prove his phone by WeChat. */
    sms: false,
    bySms: false,
    busy: false,
    strong: false,
    current: '',
    next: '',
    phone: '',
    smsCode: '',
  },

  onLoad(query: { forgotten?: string }) {
    const canChange = query.forgotten !== '1' && (session.learner()?.hasPassword ?? false);
    this.setData({ canChange, byPhone: !canChange });
    void smsOffered().then((sms) => this.setData({ sms }));
  },
  onForgotten() {
    this.setData({ byPhone: true });
  },
  onOther() {
    this.setData({ bySms: !this.data.bySms });
  },
  onProof(event: WechatMiniprogram.CustomEvent<{ phone: string; smsCode: string }>) {
    this.setData(event.detail);
  },
  async onSms() {
    const { phone, smsCode, next, strong } = this.data;
    if (!phone) wx.showToast({ title: '请填写手机号和 6 位验证码', icon: 'none' });
    else if (strong) await this.save(() => resetPasswordBySms({ phone, smsCode }, next));
    else this.onWeak();
  },
  onField(event: WechatMiniprogram.Input) {
    this.setData({ [String(event.currentTarget.dataset.field)]: event.detail.value });
    this.setData({ strong: isGood(this.data.next) });
  },
  onWeak() {
    wx.showToast({ title: '至少 8 位，同时含有字母和数字', icon: 'none' });
  },
  async onPhone(event: WechatMiniprogram.ButtonGetPhoneNumber) {
    const { code, errMsg } = event.detail;
    if (code) await this.save(() => resetPassword(code, this.data.next));
    else if (!tellRefusal(errMsg, '验证手机号'))
      wx.showToast({ title: '您取消了授权，密码没有变化', icon: 'none' });
  },
  async onSave() {
    const { current, next, strong } = this.data;
    if (strong) await this.save(() => changePassword(current, next));
    else this.onWeak();
  },
  async save(work: () => Promise<unknown>) {
    if (this.data.busy) return;
    this.setData({ busy: true });
    try {
      await work();
      if (session.token()) await refreshProfile();
      await wx.showModal({ title: '密码已设置', content: '其他设备需要重新登录。', showCancel: false });
      wx.navigateBack();
    } catch (error) {
      wx.showModal({ title: '没有成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: false });
    }
  },
});
