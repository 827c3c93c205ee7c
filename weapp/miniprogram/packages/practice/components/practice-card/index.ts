import { type Explained, explainedItem, isOneTap, selfMarked } from '../../../../models/practice';
import { answerKind, isBlank } from '../../../../models/response';
import type { SelfMark } from '../../../../models/rightness';
import type { PaperItem, ResponseValue } from '../../../../typings/contracts';

/**
 * A question of practice: to be answered, then explained, and not changed any more. Emits `answer` like
 * `question-card`, and `explain` when the learner wants to see the key.
 */
Component({
  properties: {
    attemptId: { type: Number, value: 0 },
    item: { type: Object, value: null as unknown as PaperItem },
    response: { type: Object, value: null as unknown as ResponseValue },
    number: { type: Number, value: 1 },
    explained: { type: Boolean, value: false },
  },
  data: { question: null as Explained | null, open: false, action: '' },
  observers: {
    'item, response, explained'(item: PaperItem | null, response: ResponseValue | null, explained: boolean) {
      if (!item?.answer) return;
      this.setData({
        question: explained ? explainedItem(item, response) : null,
        open: answerKind(item.type) === 'write',
      });
      this.showAction(response);
    },
  },
  methods: {
    showAction(response: ResponseValue | null) {
      const action = this.data.open ? '对照参考答案' : isBlank(response) ? '不会，看答案' : '确认答案';
      if (action !== this.data.action) this.setData({ action });
    },
    onAnswer(event: WechatMiniprogram.CustomEvent<{ itemId: number; response: ResponseValue }>) {
      this.triggerEvent('answer', event.detail);
      if (isOneTap(this.data.item.type)) this.onExplain();
      else this.showAction(event.detail.response);
    },
    onExplain() {
      this.triggerEvent('explain', { itemId: this.data.item.id });
    },
    onSelfMark(event: WechatMiniprogram.CustomEvent<{ self: SelfMark }>) {
      const response = selfMarked(this.data.response, event.detail.self);
      this.triggerEvent('answer', { itemId: this.data.item.id, response });
    },
  },
});
