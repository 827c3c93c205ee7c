/** Which task of the paper is shown. Nothing where there is one. Emits `pick`. */
Component({
  properties: {
    titles: { type: Array, value: [] as string[] },
    current: { type: Number, value: 0 },
  },
  methods: {
    onPick(event: WechatMiniprogram.TouchEvent) {
      const at = Number(event.currentTarget.dataset.at);
      if (at !== this.data.current) this.triggerEvent('pick', { at });
    },
  },
});
