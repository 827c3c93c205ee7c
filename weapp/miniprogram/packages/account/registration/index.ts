import { dateTime } from '../../../models/clock';
import { type FormRow, filledOf, rowsOf, withDraft, withErrors } from '../../../models/registration';
import { session } from '../../../services/api';
import { ApiError, messageOf } from '../../../services/apiError';
import { PAGES } from '../../../services/jump';
import { tellRefusal } from '../../../services/privacy';
import {
  cancelRegistration,
  draftOf,
  keepDraft,
  readRegistration,
  sendPhoto,
  sendRegistration,
} from '../../../services/registrations';
import { askToSubscribe, prepareAsking } from '../../../services/subscriptions';
import type { RegistrationView } from '../../../typings/contracts';

/** Still his to change. */
const MENDABLE = ['submitted', 'rejected', 'cancelled'];
const SUBMIT_TEXTS: Record<string, string> = {
  rejected: '修改后重新提交',
  cancelled: '重新报名',
  submitted: '保存修改',
};

Page({
  data: {
    loading: true,
    error: '',
    busy: false,
    /** Key of the photo that is on its way. */
    uploading: '',
    view: null as RegistrationView | null,
    rows: [] as FormRow[],
    /** Of photos chosen just now, by key: nothing else of a photo is shown. */
    pictures: {} as Record<string, string>,
    state: '',
    closes: '',
    editable: false,
    cancellable: false,
    submitText: '提交报名',
  },
  planId: 0,

  onLoad(query: { plan?: string }) {
    this.planId = Number(query.plan);
    if (!session.token()) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
    void this.load();
    void prepareAsking();
  },
  async load() {
    this.setData({ loading: true, error: '' });
    try {
      const view = await readRegistration(this.planId);
      const state = view.registration?.state ?? '';
      const editable = view.open && (state === '' || MENDABLE.includes(state));
      const filled = withDraft(view, editable ? draftOf(this.planId) : undefined);
      this.setData({
        loading: false,
        view,
        state,
        editable,
        rows: rowsOf(view.fields, filled),
        closes: dateTime(view.closesAt),
        cancellable: view.open && state !== '' && state !== 'cancelled',
        submitText: SUBMIT_TEXTS[state] ?? '提交报名',
      });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },

  /** One row is another now: without its error, and kept on the phone. */
  change(row: number, part: Partial<FormRow>) {
    const rows = this.data.rows.map((each, at) => (at === row ? { ...each, ...part, error: '' } : each));
    this.setData({ rows });
    keepDraft(this.planId, rows);
  },
  onInput(event: WechatMiniprogram.Input) {
    this.change(Number(event.currentTarget.dataset.row), { value: event.detail.value });
  },
  onPick(event: WechatMiniprogram.PickerChange) {
    const row = Number(event.currentTarget.dataset.row);
    const at = Number(event.detail.value);
    this.change(row, { at, value: this.data.rows[row]?.options[at]?.text ?? '' });
  },
  onDate(event: WechatMiniprogram.PickerChange) {
    this.change(Number(event.currentTarget.dataset.row), { value: String(event.detail.value) });
  },
  onOption(event: WechatMiniprogram.TouchEvent) {
    const { row, option } = event.currentTarget.dataset;
    if (!this.data.editable) return;
    const options = this.data.rows[row]!.options.map((each, at) =>
      at === option ? { ...each, on: !each.on } : each,
    );
    this.change(row, { options });
  },
  async onPhoto(event: WechatMiniprogram.TouchEvent) {
    const row = Number(event.currentTarget.dataset.row);
    const { key } = this.data.rows[row]!;
    if (!this.data.editable || this.data.uploading) return;
    const path = await wx
      .chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
      .then(({ tempFiles }) => tempFiles[0]?.tempFilePath)
      // He has thought better of it, or does not agree to the privacy guide.
      .catch(({ errMsg }: { errMsg: string }) => void tellRefusal(errMsg, '选择照片'));
    if (!path) return;
    this.setData({ uploading: key });
    try {
      this.change(row, { value: await sendPhoto(path) });
      this.setData({ [`pictures.${key}`]: path });
    } catch (error) {
      this.setData({ [`rows[${row}].error`]: messageOf(error) });
    } finally {
      this.setData({ uploading: '' });
    }
  },

  async onSubmit() {
    const { view, rows, busy } = this.data;
    if (!view || busy) return;
    this.setData({ busy: true });
    await askToSubscribe('registration');
    try {
      await sendRegistration(this.planId, { version: view.version, ...filledOf(rows) });
      wx.showToast({ title: '已提交', icon: 'success' });
      await this.load();
      wx.pageScrollTo({ scrollTop: 0 });
    } catch (error) {
      await this.refused(error);
    } finally {
      this.setData({ busy: false });
    }
  },
  async refused(error: unknown) {
    const details = error instanceof ApiError ? error.details : [];
    this.setData({ rows: withErrors(this.data.rows, details) });
    if (details.length > 0) {
      wx.showToast({ title: messageOf(error), icon: 'none' });
      return;
    }
    await wx.showModal({ title: '没有提交成功', content: messageOf(error), showCancel: false });
    if (error instanceof ApiError && error.status === 409) await this.load();
  },
  async onCancel() {
    const { confirm } = await wx.showModal({
      title: '取消报名',
      content: `取消后不会参加这次考试的审核；${this.data.closes} 前可以重新报名。确定取消吗？`,
      confirmText: '取消报名',
      cancelText: '再想想',
    });
    if (!confirm) return;
    try {
      await cancelRegistration(this.planId);
      await this.load();
    } catch (error) {
      wx.showModal({ title: '没有取消成功', content: messageOf(error), showCancel: false });
    }
  },
});
