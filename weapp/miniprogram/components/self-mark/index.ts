import { SELF_MARKS } from '../../models/practice';
import { selfMarkOf } from '../../models/response';
import type { SelfMark } from '../../models/rightness';
import type { ResponseValue } from '../../typings/contracts';

/** The learner compares his answer with the reference and says how well he knew it. Emits `mark`. */
Component({
  properties: {
    response: { type: Object, value: null as unknown as ResponseValue },
  },
  data: { marks: SELF_MARKS, chosen: '' as SelfMark | '' },
  observers: {
    response(response: ResponseValue | null) {
      this.setData({ chosen: selfMarkOf(response) ?? '' });
    },
  },
  methods: {
    onMark(event: WechatMiniprogram.TouchEvent) {
      const self: SelfMark = event.currentTarget.dataset.mark;
      if (self !== this.data.chosen) this.triggerEvent('mark', { self });
    },
  },
});
