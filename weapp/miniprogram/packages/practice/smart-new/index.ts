import {
  type Bank,
  type PointRow,
  pointRows,
  shortageText,
  stockOfTypes,
  type TypeStock,
  toggled,
} from '../../../models/points';
import { failure, messageOf } from '../../../services/apiError';
import { mayTrain } from '../../../services/opening';
import { createSmartPaper, readStock } from '../../../services/practice';
import type { QuestionType } from '../../../typings/contracts';
import type { Chip } from '../components/filter-chips/index';

type Counts = Partial<Record<QuestionType, number>>;
type Changed = WechatMiniprogram.CustomEvent<{ value: number }>;

/** Of the points, as in most exams. */
const PASS_SHARE = 0.6;

Page({
  data: {
    loading: true,
    error: '',
    offline: false,
    banks: [] as Bank[],
    chips: [] as Chip[],
    /** Key of its chip. */
    chosenBank: '',
    bank: null as Bank | null,
    name: '',
    stock: [] as (TypeStock & { count: number })[],
    rows: [] as PointRow[],
    pointsOpen: false,
    chosenText: '整个题库',
    total: 0,
    minutes: 0,
    passScore: 0,
    shortage: '',
    saving: false,
  },
  counts: {} as Counts,
  opened: [] as number[],
  chosen: [] as number[],
  /** Until the learner sets them himself, minutes and pass mark follow the number of questions. */
  own: { minutes: false, passScore: false },

  onLoad() {
    if (mayTrain()) void this.load();
  },
  async load() {
    try {
      const { banks } = await readStock();
      this.setData({ loading: false, error: '', banks, chips: banks.map(chipOf) });
      if (banks[0]) this.showBank(banks[0]);
    } catch (error) {
      this.setData(failure(error));
    }
  },
  showBank(bank: Bank) {
    this.opened = [];
    this.chosen = [];
    this.counts = {};
    this.setData({ bank, chosenBank: String(bank.id) });
    this.show();
  },
  /** What follows from counts and chosen points. */
  show() {
    const bank = this.data.bank!;
    const stock = stockOfTypes(bank, this.chosen);
    const total = stock.reduce((sum, { type }) => sum + (this.counts[type] ?? 0), 0);
    const names = bank.points.filter(({ id }) => this.chosen.includes(id)).map(({ name }) => name);
    this.setData({
      stock: stock.map((one) => ({ ...one, count: this.counts[one.type] ?? 0 })),
      rows: pointRows(bank.points, this.opened, this.chosen),
      chosenText: names.join('、') || '整个题库',
      total,
      shortage: shortageText(this.counts, stock),
      ...(!this.own.minutes && { minutes: Math.max(1, total) }),
      ...(!this.own.passScore && { passScore: Math.ceil(total * PASS_SHARE) }),
    });
  },

  onBank(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    const bank = this.data.banks.find(({ id }) => String(id) === event.detail.key);
    if (bank) this.showBank(bank);
  },
  onName(event: WechatMiniprogram.Input) {
    this.data.name = event.detail.value;
  },
  onCount(event: Changed) {
    this.counts = { ...this.counts, [event.currentTarget.dataset.type]: event.detail.value };
    this.show();
  },
  onMinutes(event: Changed) {
    this.own.minutes = true;
    this.setData({ minutes: event.detail.value });
  },
  onPass(event: Changed) {
    this.own.passScore = true;
    this.setData({ passScore: event.detail.value });
  },
  onPoints() {
    this.setData({ pointsOpen: !this.data.pointsOpen });
  },
  onFold(event: WechatMiniprogram.TouchEvent) {
    this.opened = toggled(this.opened, Number(event.currentTarget.dataset.id));
    this.show();
  },
  onChoose(event: WechatMiniprogram.TouchEvent) {
    this.chosen = toggled(this.chosen, Number(event.currentTarget.dataset.id));
    this.show();
  },

  async onSave() {
    const { name, bank, total, shortage, minutes, passScore, saving } = this.data;
    const missing = !name.trim() ? '请给练习起个名称' : total ? shortage : '请至少选一种题型的题数';
    if (missing) wx.showToast({ title: missing, icon: 'none' });
    if (missing || saving || !bank) return;
    this.setData({ saving: true });
    const counts = (Object.entries(this.counts) as [QuestionType, number][])
      .map(([type, count]) => ({ type, count }))
      .filter(({ count }) => count > 0);
    try {
      await createSmartPaper({ name, bankId: bank.id, counts, pointIds: this.chosen, minutes, passScore });
      wx.navigateBack();
    } catch (error) {
      wx.showModal({ title: '没有保存', content: messageOf(error), showCancel: false });
    } finally {
      this.setData({ saving: false });
    }
  },
});

const chipOf = ({ id, name }: Bank): Chip => ({ key: String(id), label: name });
