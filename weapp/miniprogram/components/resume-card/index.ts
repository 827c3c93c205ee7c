import { go } from '../../services/jump';
import type { TrainingOffer } from '../../typings/contracts';

/** The paper that was left open, to go on with. Shows nothing when there is none. */
Component({
  properties: { open: { type: Object, value: null as unknown as NonNullable<TrainingOffer['open']> } },
  methods: {
    onResume() {
      if (this.data.open) go(`/packages/practice/paper/index?id=${this.data.open.id}`);
    },
  },
});
