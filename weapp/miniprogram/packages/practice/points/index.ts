import { type Bank, type PointRow, pointRows, toggled } from '../../../models/points';
import { failure } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { createOpener, mayTrain } from '../../../services/opening';
import { readStock } from '../../../services/practice';
import type { Chip } from '../components/filter-chips/index';

Page({
  data: {
    loading: true,
    error: '',
    offline: false,
    /** Why training is not open. */
    closed: '',
    banks: [] as Bank[],
    chips: [] as Chip[],
    /** Key of its chip. */
    chosenBank: '',
    bank: null as Bank | null,
    rows: [] as PointRow[],
    percent: 0,
    start: '',
  },
  opener: createOpener(),
  opened: [] as number[],

  onShow() {
    if (mayTrain()) void this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },

  async load() {
    try {
      const { banks, window } = await readStock();
      this.setData({
        loading: false,
        error: '',
        closed: window?.reason ?? '',
        banks,
        chips: banks.map(chipOf),
      });
      this.show(banks.find(({ id }) => id === this.data.bank?.id) ?? banks[0] ?? null);
    } catch (error) {
      this.setData(failure(error));
    }
  },
  show(bank: Bank | null) {
    const percent = bank?.total ? Math.round((bank.done * 100) / bank.total) : 0;
    const rows = bank ? pointRows(bank.points, this.opened) : [];
    this.setData({
      bank,
      chosenBank: String(bank?.id ?? ''),
      percent,
      rows,
      start: bank ? startText(bank) : '',
    });
  },

  onBank(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.opened = [];
    this.show(this.data.banks.find(({ id }) => String(id) === event.detail.key) ?? null);
  },
  onToggle(event: WechatMiniprogram.TouchEvent) {
    this.opened = toggled(this.opened, Number(event.currentTarget.dataset.id));
    this.show(this.data.bank);
  },
  onAll() {
    void this.open();
  },
  onPoint(event: WechatMiniprogram.TouchEvent) {
    void this.open(Number(event.currentTarget.dataset.id));
  },
  open(pointId?: number): Promise<void> {
    return this.opener.open({ source: 'sequence', bankId: this.data.bank!.id, pointId }, '没有打开顺序练习');
  },
  onExam() {
    go(PAGES.exam!);
  },
});

const chipOf = ({ id, name }: Bank): Chip => ({ key: String(id), label: name });

function startText({ done, total }: Bank): string {
  if (done === 0) return '从第一题开始';
  return done < total ? '接着上次练' : '从头再练一遍';
}
