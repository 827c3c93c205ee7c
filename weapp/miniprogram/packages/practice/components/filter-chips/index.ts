export interface Chip {
  key: string;
  label: string;
}

/** One of several filters; pushed aside where they do not fit. Nothing where there is no choice. Emits `pick`. */
Component({
  properties: {
    chips: { type: Array, value: [] as Chip[] },
    current: { type: String, value: '' },
  },
  methods: {
    onPick(event: WechatMiniprogram.TouchEvent) {
      const key = String(event.currentTarget.dataset.key);
      if (key !== this.data.current) this.triggerEvent('pick', { key });
    },
  },
});
