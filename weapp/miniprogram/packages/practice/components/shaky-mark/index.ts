import { isShaky } from '../../../../models/kept';
import { kept, toggleShaky, watchKept } from '../../../../services/kept';

/** Below a right answer: the learner was not sure of it, so it comes back like a mistake without being one. */
Component({
  properties: {
    attemptId: { type: Number, value: 0 },
    itemId: { type: Number, value: 0 },
  },
  data: { shaky: false },
  observers: {
    'attemptId, itemId'() {
      this.show();
    },
  },
  lifetimes: {
    attached() {
      this.stop = watchKept(() => this.show());
    },
    detached() {
      this.stop();
    },
  },
  methods: {
    stop: () => {},
    show() {
      const { attemptId, itemId } = this.data;
      const shaky = isShaky(kept(), { attemptId, itemId });
      if (shaky !== this.data.shaky) this.setData({ shaky });
    },
    onTap() {
      const { attemptId, itemId } = this.data;
      toggleShaky({ attemptId, itemId });
    },
  },
});
