/** Nothing here, or it could not be loaded: what happened and the one thing to do. */
Component({
  properties: {
    icon: { type: String, value: 'inbox' },
    title: { type: String, value: '' },
    text: { type: String, value: '' },
    /** Empty: no button. */
    action: { type: String, value: '' },
  },
  methods: {
    onAction() {
      this.triggerEvent('action');
    },
  },
});
