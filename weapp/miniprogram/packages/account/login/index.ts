import { signIn, signInByPassword } from '../../../services/account';
import { readAgreements } from '../../../services/agreements';
import { ApiError, messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { tellRefusal } from '../../../services/privacy';
import { resumeUnsent } from '../../../services/sync';
import type { AgreementRow, LearnerProfile } from '../../../typings/contracts';

Page({
  data: {
    /** In force; null until they are there, for nobody agrees to what he cannot read. */
    agreements: null as AgreementRow[] | null,
    titles: '',
    agreed: false,
    busy: false,
    hint: false,
    byPassword: false,
    phone: '',
    password: '',
  },

  onLoad() {
    void this.loadAgreements();
  },
  async loadAgreements() {
    try {
      const agreements = (await readAgreements()).filter(({ asked }) => asked);
      const titles = agreements.map(({ title }) => `《${title}》`).join('');
      this.setData({ agreements, titles, agreed: agreements.length === 0, hint: false });
    } catch (error) {
      wx.showToast({ title: messageOf(error), icon: 'none' });
    }
  },

  onAgree() {
    this.setData({ agreed: !this.data.agreed, hint: false });
  },
  onText(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/account/agreement/index?id=${event.currentTarget.dataset.id}`);
  },
  /** WeChat asks for consent before anything personal is read. */
  onNotAgreed() {
    if (!this.data.agreements) return this.loadAgreements();
    this.setData({ hint: true });
    wx.showToast({ title: `请先阅读并同意${this.data.titles}`, icon: 'none' });
  },
  async onPhone(event: WechatMiniprogram.ButtonGetPhoneNumber) {
    const { code, errMsg } = event.detail;
    if (!code) {
      if (!tellRefusal(errMsg, '一键登录'))
        wx.showToast({ title: '您取消了授权，登录后才能训练', icon: 'none' });
      return;
    }
    await this.enter(() => signIn(code, this.accepted()));
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
    await this.enter(() => signInByPassword(phone, password, this.accepted()));
  },
  accepted(): number[] {
    return (this.data.agreements ?? []).map(({ id }) => id);
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
      // A new version may have come into force meanwhile.
      if (error instanceof ApiError && error.code === 'agreement.missing') await this.loadAgreements();
    } finally {
      this.setData({ busy: false });
    }
  },
  leave() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: PAGES.home! }) });
  },
});
