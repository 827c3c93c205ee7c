/** A whole number, typed or stepped. Emits `change`. */
Component({
  properties: {
    value: { type: Number, value: 0 },
    min: { type: Number, value: 0 },
    max: { type: Number, value: 200 },
    step: { type: Number, value: 1 },
    label: { type: String, value: '' },
  },
  methods: {
    onLess() {
      this.set(this.data.value - this.data.step);
    },
    onMore() {
      this.set(this.data.value + this.data.step);
    },
    onType(event: WechatMiniprogram.InputBlur) {
      this.set(Number(event.detail.value));
    },
    set(wanted: number) {
      const { min, max } = this.data;
      const value = Math.min(Math.max(Math.floor(wanted) || 0, min), max);
      // Also when nothing changes: what was typed may have been out of range.
      this.setData({ value });
      this.triggerEvent('change', { value });
    },
  },
});
