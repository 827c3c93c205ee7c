import { duration } from '../../../models/clock';
import { selfMarked } from '../../../models/practice';
import { answerKind } from '../../../models/response';
import type { SelfMark } from '../../../models/rightness';
import { failure } from '../../../services/apiError';
import { readResult } from '../../../services/attempts';
import { PAGES } from '../../../services/jump';
import { markOwnAnswer } from '../../../services/kept';
import { savedAttempts } from '../../../services/sync';
import { refusedSentence } from '../../../stores/answerQueue';
import type { AttemptResult, ResultItem } from '../../../typings/contracts';

/** Questions drawn at once: a hundred at a time would stall a cheap phone. */
const PORTION = 15;

/**
 * `own`: no machine and nobody else judges it; he says himself how well he knew it.
 * `guessable`: right, as the machine judged it; he may say that he was not sure.
 */
type Row = ResultItem & { number: number; own: boolean; guessable: boolean };

Page({
  data: {
    loading: true,
    error: '',
    offline: false,
    result: null as AttemptResult | null,
    sections: [] as (AttemptResult['sections'][number] & { judged: boolean; graded: boolean })[],
    usedTime: '',
    /** What a corrected question has made of the score. */
    regraded: '',
    /** Answers of this phone that did not count. */
    notCounted: '',
    wrongOnly: false,
    rows: [] as Row[],
    count: 0,
  },
  attemptId: 0,
  /** Rows that pass the filter; `rows` holds the drawn part of them. */
  all: [] as Row[],

  onLoad(query: { id?: string }) {
    this.attemptId = Number(query.id);
    void this.load();
  },
  onReachBottom() {
    this.setData({ rows: this.all.slice(0, this.data.rows.length + PORTION) });
  },

  async load() {
    this.setData({ loading: true, error: '' });
    try {
      // What the page draws piece by piece is not sent to it whole as well.
      const { items, ...result } = await readResult(this.attemptId);
      this.items = items.map((item, index) => ({
        ...item,
        number: index + 1,
        own: answerKind(item.type) === 'write' && result.grading === null,
        guessable: item.correct === true && answerKind(item.type) !== 'write',
      }));
      const usedMs = Date.parse(result.submittedAt) - Date.parse(result.startedAt);
      this.setData({
        loading: false,
        result: { ...result, items: [] },
        sections: result.sections.map((row) => ({
          ...row,
          judged: answerKind(row.type) !== 'write',
          graded: result.grading === 'graded',
        })),
        usedTime: duration(usedMs),
        regraded: regradedSentence(result),
        notCounted: refusedSentence(savedAttempts().queue(this.attemptId)) ?? '',
      });
      this.filter();
    } catch (error) {
      this.setData(failure(error));
    }
  },
  items: [] as Row[],

  onWrongOnly(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    this.setData({ wrongOnly: event.detail.value });
    this.filter();
  },
  filter() {
    const { wrongOnly } = this.data;
    this.all = wrongOnly ? this.items.filter(isMissed) : this.items;
    this.setData({ count: this.all.length, rows: this.all.slice(0, PORTION) });
  },

  onSelfMark(event: WechatMiniprogram.CustomEvent<{ self: SelfMark }>) {
    const id = Number(event.currentTarget.dataset.id);
    const { self } = event.detail;
    markOwnAnswer(this.attemptId, id, self);
    this.items = this.items.map((row) =>
      row.id === id ? { ...row, response: selfMarked(row.response, self) } : row,
    );
    const marked = this.items.find((row) => row.id === id);
    this.all = this.all.map((row) => (row.id === id && marked ? marked : row));
    const at = this.data.rows.findIndex((row) => row.id === id);
    if (marked) this.setData({ [`rows[${at}]`]: marked });
  },
  onWrongBook() {
    wx.redirectTo({ url: PAGES.wrong! });
  },
  onAgain() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: PAGES.bank! }) });
  },
});

/** Answered wrong or left blank; what no machine judges has no earned score. */
const isMissed = ({ earned, correct, corrected }: Row): boolean =>
  earned !== null && correct !== true && corrected !== 'gift' && corrected !== 'void';

function regradedSentence({ regraded }: Pick<AttemptResult, 'regraded'>): string {
  if (!regraded || regraded.from === regraded.to) return '';
  return `有试题的答案已更正，成绩已重新评定：${regraded.from} → ${regraded.to}`;
}
