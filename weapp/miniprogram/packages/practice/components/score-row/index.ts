import type { ScoreLine } from '../../../../models/scores';
import { go } from '../../../../services/jump';

/** One attempt that was handed in, and the way to its result. */
Component({
  properties: { line: { type: Object, value: null as unknown as ScoreLine } },
  methods: {
    onOpen() {
      go(this.data.line.page);
    },
  },
});
