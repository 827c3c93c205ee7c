import { network } from '../../services/api';

const unwatch = new WeakMap<object, () => void>();

/** Stays on top of a page while the server cannot be reached. */
Component({
  properties: {
    text: { type: String, value: '网络已断开，请检查网络连接' },
  },
  data: { offline: false },
  lifetimes: {
    attached() {
      this.setData({ offline: !network.online() });
      unwatch.set(
        this,
        network.watch((online) => this.setData({ offline: !online })),
      );
    },
    detached() {
      unwatch.get(this)?.();
    },
  },
});
