import { typedMark } from '../../../../models/practicalRun';
import { type SheetRow, STEP } from '../../../../models/practicalScore';

/** Marks arrive as this where there is none: a property cannot be null and a number. */
export const UNMARKED = -1;

/** One line of a scoring sheet with what the learner gives himself for it. Emits `mark`. */
Component({
  properties: {
    number: { type: Number, value: 1 },
    row: { type: Object, value: {} as SheetRow },
    points: { type: Number, value: UNMARKED },
    /** Of a veto. */
    applies: { type: Boolean, value: false },
  },
  data: { shown: '' },
  observers: {
    points(points: number) {
      this.setData({ shown: points === UNMARKED ? '' : String(points) });
    },
  },
  methods: {
    onLess() {
      const { points, row } = this.data;
      this.mark(Math.max(0, (points === UNMARKED ? row.score : points) - STEP));
    },
    onMore() {
      const { points, row } = this.data;
      this.mark(Math.min(row.score, (points === UNMARKED ? 0 : points) + STEP));
    },
    onFull() {
      this.mark(this.data.row.score);
    },
    onNone() {
      this.mark(0);
    },
    onType(event: WechatMiniprogram.InputBlur) {
      const mark = typedMark(event.detail.value, this.data.row);
      // Also when nothing changes: what was typed may have been out of range.
      this.setData({ shown: mark === null ? '' : String(mark) });
      this.mark(mark);
    },
    onVeto(event: WechatMiniprogram.TouchEvent) {
      this.mark(event.currentTarget.dataset.applies === 'yes');
    },
    mark(mark: number | boolean | null) {
      this.triggerEvent('mark', { mark });
    },
  },
});
