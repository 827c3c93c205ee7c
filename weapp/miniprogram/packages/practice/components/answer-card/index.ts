import type { CardSection } from '../../../../models/answerCard';

/** All questions of a paper as numbers, to jump to one and to hand in. Emits `go`, `submit` and `close`. */
Component({
  properties: {
    open: { type: Boolean, value: false },
    sections: { type: Array, value: [] as CardSection[] },
    /** Number of the question in front. */
    current: { type: Number, value: 0 },
    /** Right and wrong are known: the colours say so. */
    judged: { type: Boolean, value: false },
  },
  methods: {
    onVisible(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.triggerEvent('close');
    },
    onCell(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('go', { number: Number(event.currentTarget.dataset.number) });
    },
    onSubmit() {
      this.triggerEvent('submit');
    },
  },
});
