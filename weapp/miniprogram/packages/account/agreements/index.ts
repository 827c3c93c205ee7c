import { date } from '../../../models/clock';
import { readAgreements } from '../../../services/agreements';
import { messageOf } from '../../../services/apiError';
import { go } from '../../../services/jump';

interface Shown {
  id: number;
  title: string;
  facts: string;
  /** The version that he has accepted, where it is another one. */
  accepted: { id: number; text: string } | null;
}

/** What is in force, and the version that he himself has accepted. */
Page({
  data: { loading: true, error: '', agreements: [] as Shown[] },

  onShow() {
    void this.load();
  },
  async load() {
    try {
      const agreements = (await readAgreements()).map(({ id, title, version, effectiveAt, accepted }) => ({
        id,
        title,
        facts: `第 ${version} 版 · ${date(effectiveAt)} 生效${accepted?.id === id ? ' · 已同意' : ''}`,
        accepted:
          accepted && accepted.id !== id
            ? { id: accepted.id, text: `您同意的是第 ${accepted.version} 版（${date(accepted.at)}）` }
            : null,
      }));
      this.setData({ loading: false, error: '', agreements });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },
  onContract() {
    wx.openPrivacyContract({ fail: () => wx.showToast({ title: '没有打开，请稍后再试', icon: 'none' }) });
  },
  onText(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/account/agreement/index?id=${event.currentTarget.dataset.id}`);
  },
});
