import { LIGHTS, type Reading, TEXT_SIZES } from '../../../../models/reading';

/** How questions are shown: size of text, day or night. Emits `change` with the whole Reading, and `close`. */
Component({
  properties: {
    open: { type: Boolean, value: false },
    reading: { type: Object, value: null as unknown as Reading },
  },
  data: { sizes: TEXT_SIZES, lights: LIGHTS },
  methods: {
    onVisible(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.triggerEvent('close');
    },
    onSize(event: WechatMiniprogram.TouchEvent) {
      this.change({ size: Number(event.currentTarget.dataset.size) });
    },
    onLight(event: WechatMiniprogram.TouchEvent) {
      this.change({ light: event.currentTarget.dataset.light });
    },
    change(change: Partial<Reading>) {
      this.triggerEvent('change', { ...this.data.reading, ...change });
    },
  },
});
