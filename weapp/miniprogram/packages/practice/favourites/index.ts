import { plainText } from '../../../models/markedText';
import type { OfferedPaper } from '../../../models/offer';
import { TYPE_LABELS } from '../../../models/response';
import { kept, readFavourites, toggleFavourite, waitingStars } from '../../../services/kept';
import { keptPage } from '../../../services/keptPage';
import { listOf } from '../../../services/listPage';
import { createOpener } from '../../../services/opening';
import { emptyList, type GrowingList } from '../../../stores/growingList';
import type { Favourites, QuestionType } from '../../../typings/contracts';
import type { Chip } from '../components/filter-chips/index';

/** As many as of wrong questions. */
const RETRY_LIMIT = 20;

type Favourite = Favourites['data'][number];
interface Row {
  id: number;
  questionId: number;
  type: QuestionType;
  typeLabel: string;
  stem: string;
  open: boolean;
  /** With its key; null: it has to be handed in once before. */
  question: (Omit<Favourite, 'key'> & NonNullable<Favourite['key']>) | null;
}

Page({
  ...keptPage,
  data: {
    ...emptyList<Row>(),
    tab: 'questions' as 'questions' | 'papers',
    chips: [] as Chip[],
    /** Empty: all types. */
    type: '' as QuestionType | '',
    papers: [] as OfferedPaper[],
    /** Stars of this phone that the server has yet to hear of. */
    waiting: 0,
    toTrain: 0,
    retryText: '',
    opening: 0,
  },
  favourites: null as GrowingList<Row> | null,
  counts: [] as Favourites['counts'],
  opener: createOpener(),

  onLoad() {
    this.favourites = listOf<Row>(this, async (page) => {
      const { counts, data, total, papers } = await readFavourites(page, this.data.type || undefined);
      const own = kept();
      this.counts = counts;
      this.showCounts();
      this.setData({ papers: papers.filter(({ id }) => own.papers.includes(id)) });
      // Given up on this phone, and the server has not heard of it.
      const rows = data.filter(({ questionId }) => own.questions.includes(questionId));
      return { data: rows.map(rowOf), total: total - (data.length - rows.length) };
    });
    this.list = this.favourites;
    this.follow(() => this.dropUnstarred());
  },

  showCounts() {
    const { type } = this.data;
    const listed = this.counts.filter((row) => !type || row.type === type);
    const all = this.counts.reduce((sum, { count }) => sum + count, 0);
    const toTrain = listed.reduce((sum, row) => sum + row.toTrain, 0);
    const chips = this.counts.map((row) => ({ key: row.type as string, label: `${row.label} ${row.count}` }));
    this.setData({
      chips: chips.length > 1 || type ? [{ key: '', label: `全部 ${all}` }, ...chips] : [],
      waiting: waitingStars(),
      toTrain,
      retryText: `再练一遍（${Math.min(toTrain, RETRY_LIMIT)} 题）`,
    });
  },
  dropUnstarred() {
    const own = kept();
    const gone = this.data.rows.filter(({ questionId }) => !own.questions.includes(questionId));
    for (const { type, question } of gone)
      this.counts = this.counts
        .map((row) =>
          row.type === type
            ? { ...row, count: row.count - 1, toTrain: row.toTrain - (isTrained(question) ? 1 : 0) }
            : row,
        )
        .filter(({ count }) => count > 0);
    if (gone.length)
      this.favourites?.change((row) => (own.questions.includes(row.questionId) ? row : undefined));
    this.showCounts();
    this.setData({ papers: this.data.papers.filter(({ id }) => own.papers.includes(id)) });
  },

  onTab(event: WechatMiniprogram.TouchEvent) {
    this.setData({ tab: event.currentTarget.dataset.tab });
  },
  onType(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.setData({ type: event.detail.key as QuestionType | '', loading: true });
    void this.load();
  },
  onFold(event: WechatMiniprogram.TouchEvent) {
    const id = Number(event.currentTarget.dataset.id);
    this.favourites?.change((row) => (row.id === id ? { ...row, open: !row.open } : row));
  },
  onStar(event: WechatMiniprogram.TouchEvent) {
    toggleFavourite('questions', Number(event.currentTarget.dataset.id));
    wx.showToast({ title: '已取消收藏', icon: 'none' });
  },
  async onRetry() {
    const types = this.data.type ? [this.data.type] : undefined;
    this.setData({ opening: -1 });
    await this.opener.open({ source: 'favourite', types, limit: RETRY_LIMIT }, '没有打开收藏重练');
    this.setData({ opening: 0 });
  },
  async onPaper(event: WechatMiniprogram.CustomEvent<{ id: number }>) {
    const { id } = event.detail;
    this.setData({ opening: id });
    await this.opener.open({ source: 'paper', paperId: id }, '没有打开试卷');
    this.setData({ opening: 0 });
  },
});

/** What is void brings no points. */
const isTrained = (question: Row['question']): boolean => question !== null && question.corrected !== 'void';

const rowOf = ({ key, ...question }: Favourite): Row => ({
  id: question.id,
  questionId: question.questionId,
  type: question.type,
  typeLabel: TYPE_LABELS[question.type],
  stem: plainText(question.stem),
  open: false,
  question: key && { ...question, ...key },
});
