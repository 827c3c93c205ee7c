/** Around the rows of a growing list: while it loads, could not be loaded, is empty, or goes on. Emits `load` and `action`. */
Component({
  properties: {
    loading: { type: Boolean, value: true },
    error: { type: String, value: '' },
    offline: { type: Boolean, value: false },
    /** How many are shown, and how many there are. */
    shown: { type: Number, value: 0 },
    total: { type: Number, value: 0 },
    failure: { type: String, value: '列表没有加载出来' },
    icon: { type: String, value: 'inbox' },
    title: { type: String, value: '' },
    text: { type: String, value: '' },
    /** Empty: no button. */
    action: { type: String, value: '' },
  },
  methods: {
    onLoad() {
      this.triggerEvent('load');
    },
    onAction() {
      this.triggerEvent('action');
    },
  },
});
