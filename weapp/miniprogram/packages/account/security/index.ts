import { session } from '../../../services/api';
import { go, PAGES } from '../../../services/jump';
import type { LearnerProfile } from '../../../typings/contracts';

/** What guards the account, and the way out of it. */
Page({
  data: { learner: null as LearnerProfile | null },

  onShow() {
    this.setData({ learner: session.learner() ?? null });
  },
  onPage(event: WechatMiniprogram.TouchEvent) {
    go(PAGES[String(event.currentTarget.dataset.page)]!);
  },
});
