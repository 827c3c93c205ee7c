import { date } from '../../../models/clock';
import { refreshProfile, signOut } from '../../../services/account';
import { acceptAgreements, agreementsDue } from '../../../services/agreements';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import type { AgreementHead } from '../../../typings/contracts';

const shown = (due: readonly AgreementHead[]) =>
  due.map(({ id, title, version, effectiveAt, summary }) => ({
    id,
    title,
    facts: `第 ${version} 版 · ${date(effectiveAt)} 生效`,
    summary: summary || '本次更新没有附说明，请阅读全文。',
  }));

/** New versions are in force: what is new, the whole text, and yes or not now. */
Page({
  data: { agreements: [] as ReturnType<typeof shown>, titles: '', busy: false },

  onLoad() {
    if (session.token()) this.show();
    else wx.redirectTo({ url: PAGES.login! });
  },
  show() {
    const agreements = shown(agreementsDue());
    this.setData({ agreements, titles: agreements.map(({ title }) => `《${title}》`).join('') });
  },
  onText(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/account/agreement/index?id=${event.currentTarget.dataset.id}`);
  },
  async onAccept() {
    if (this.data.busy) return;
    this.setData({ busy: true });
    try {
      await acceptAgreements(this.data.agreements.map(({ id }) => id));
      wx.showToast({ title: '已同意', icon: 'success' });
      this.onLater();
    } catch (error) {
      // Yet another version may have come into force.
      await refreshProfile().catch(() => undefined);
      this.show();
      wx.showModal({ title: '没有成功', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ busy: false });
    }
  },
  onLater() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: PAGES.home! }) });
  },
  async onSignOut() {
    await signOut();
    wx.switchTab({ url: PAGES.me! });
  },
  onCancelAccount() {
    go(PAGES.cancel!);
  },
});
