import { date, dateTime } from '../../../models/clock';
import { phoneHtml } from '../../../models/richHtml';
import { readAgreement } from '../../../services/agreements';
import { messageOf } from '../../../services/apiError';

/** One version, in force or the one that he has accepted. */
Page({
  data: {
    loading: true,
    error: '',
    title: '',
    facts: '',
    /** Another version is in force, or this one is not yet. */
    note: '',
    summary: '',
    body: '',
  },
  agreementId: 0,

  onLoad(query: { id?: string }) {
    this.agreementId = Number(query.id);
    void this.load();
  },
  async load() {
    this.setData({ loading: true, error: '' });
    try {
      const text = await readAgreement(this.agreementId);
      wx.setNavigationBarTitle({ title: text.title });
      this.setData({
        loading: false,
        title: text.title,
        facts: `第 ${text.version} 版 · ${date(text.effectiveAt)} 生效`,
        note: noteOf(text),
        summary: text.summary,
        body: phoneHtml(text.body),
      });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },
});

function noteOf({ acceptedAt, inForce }: { acceptedAt: string | null; inForce: boolean }): string {
  const accepted = acceptedAt ? `您于 ${dateTime(acceptedAt)} 同意了这一版` : '';
  return [accepted, inForce ? '' : '这不是现在生效的版本'].filter(Boolean).join('；');
}
