import { noteOf } from '../../../../models/kept';
import { kept, watchKept } from '../../../../services/kept';

/** What the learner has noted to a question; nothing where he has not. */
Component({
  properties: { questionId: { type: Number, value: 0 } },
  data: { note: '' },
  observers: {
    questionId() {
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
      this.setData({ note: noteOf(kept(), this.data.questionId) });
    },
  },
});
