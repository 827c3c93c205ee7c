import { network } from '../../services/api';

/** Stays on top of a page while the server cannot be reached. */
Component({
  properties: {
    text: { type: String, value: '网络已断开，请检查网络连接' },
  },
  data: { offline: false, unwatch: () => {} },
  lifetimes: {
    attached() {
      this.setData({ offline: !network.online() });
      const unwatch = network.watch((online) => this.setData({ offline: !online }));
      this.setData({ unwatch });
    },
    detached() {
      this.data.unwatch();
    },
  },
});
