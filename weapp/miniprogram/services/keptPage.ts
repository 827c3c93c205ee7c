/** What a list of things that learners keep has besides: it follows what waits on this phone. Spread into `Page({ … })`. */
import { session } from './api';
import { PAGES } from './jump';
import { refreshKept, watchKept } from './kept';
import { listPage } from './listPage';

export const keptPage = {
  ...listPage,
  stopWatching: () => {},
  /** In `onLoad`. @param changed something was kept, given up or sent on this phone */
  follow(changed: () => void): void {
    this.stopWatching = watchKept(changed);
  },
  onUnload(): void {
    this.stopWatching();
  },
  async onShow(): Promise<void> {
    if (!session.token()) {
      wx.redirectTo({ url: PAGES.login! });
      return;
    }
    // What waits is sent first, so that it is in the list.
    await refreshKept().catch(() => undefined);
    await this.load();
  },
};
