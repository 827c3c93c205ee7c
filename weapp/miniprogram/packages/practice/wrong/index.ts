import { date } from '../../../models/clock';
import { session } from '../../../services/api';
import { wrongBook } from '../../../services/attempts';
import { PAGES } from '../../../services/jump';
import { refreshKept } from '../../../services/kept';
import { listOf, listPage } from '../../../services/listPage';
import { createOpener } from '../../../services/opening';
import { emptyList } from '../../../stores/growingList';
import type { QuestionType, WrongBook } from '../../../typings/contracts';
import type { Chip } from '../components/filter-chips/index';

/** Questions of one retraining: short enough to finish on the bus. */
const RETRY_LIMIT = 20;

type Counts = WrongBook['counts'];
type Row = WrongBook['data'][number] & { remark: string };

Page({
  ...listPage,
  data: {
    ...emptyList<Row>(),
    /** Which of the two is listed. */
    mastered: false,
    toTrainCount: 0,
    masteredCount: 0,
    chips: [] as Chip[],
    /** Empty: all types. */
    type: '' as QuestionType | '',
    opening: false,
    retryText: '',
  },
  opener: createOpener(),

  onLoad() {
    this.list = listOf<Row>(this, async (page) => {
      const { type, mastered } = this.data;
      const { counts, data, total } = await wrongBook(page, { type: type || undefined, mastered });
      this.showCounts(counts);
      return { data: data.map(rowOf), total };
    });
  },
  onShow() {
    if (!session.token()) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
    void this.load();
    // Notes that another phone has taken.
    void refreshKept().catch(() => undefined);
  },

  showCounts(counts: Counts) {
    const { mastered, type } = this.data;
    const listed = mastered ? 'mastered' : 'toTrain';
    const sum = (key: 'toTrain' | 'mastered', rows = counts) => rows.reduce((all, row) => all + row[key], 0);
    const chips = counts.flatMap((row) => {
      const shown = row[listed] > 0 || row.type === type;
      return shown ? [{ key: row.type as string, label: `${row.label} ${row[listed]}` }] : [];
    });
    const toTrain = sum(
      'toTrain',
      counts.filter((row) => !type || row.type === type),
    );
    this.setData({
      toTrainCount: sum('toTrain'),
      masteredCount: sum('mastered'),
      chips: chips.length > 1 || type ? [{ key: '', label: `全部 ${sum(listed)}` }, ...chips] : [],
      retryText: toTrain > RETRY_LIMIT ? `练 ${RETRY_LIMIT} 道错题` : `练这 ${toTrain} 道错题`,
    });
  },

  onState(event: WechatMiniprogram.TouchEvent) {
    const mastered = event.currentTarget.dataset.state === 'mastered';
    if (mastered === this.data.mastered) return;
    this.setData({ mastered, type: '', loading: true });
    void this.load();
  },
  onType(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.setData({ type: event.detail.key as QuestionType | '', loading: true });
    void this.load();
  },
  async onRetry() {
    this.setData({ opening: true });
    const types = this.data.type ? [this.data.type] : undefined;
    await this.opener.open({ source: 'wrong', types, limit: RETRY_LIMIT }, '没有打开错题训练');
    this.setData({ opening: false });
  },
  onTraining() {
    wx.redirectTo({ url: PAGES.training! });
  },
});

const rowOf = (row: WrongBook['data'][number]): Row => ({
  ...row,
  remark: `错 ${row.wrongCount} 次 · ${date(row.lastWrongAt)}`,
});
