import type { Bank } from '../../../../models/points';

/** Which of several banks is meant; nothing where there is only one. Emits `pick`. */
Component({
  properties: {
    banks: { type: Array, value: [] as Bank[] },
    current: { type: Number, value: 0 },
  },
  methods: {
    onBank(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('pick', { id: Number(event.currentTarget.dataset.id) });
    },
  },
});
