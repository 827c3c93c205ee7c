import { builtin } from './host.ts';

/** Method of `wx` by open-type; navigateBack takes no address. */
const METHODS = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
} as const;

type Navigation = Record<(typeof METHODS)[keyof typeof METHODS], (options: object) => void>;

export const navigator = builtin(
  { url: '', openType: 'navigate', delta: 1, hoverClass: 'navigator-hover' },
  (host) => {
    host.onTap(() => {
      const { url, openType, delta } = host.props;
      const method = METHODS[openType as keyof typeof METHODS];
      if (!method) throw new Error(`手机预览没有 <navigator open-type="${openType}">`);
      const { wx } = globalThis as unknown as { wx: Navigation };
      wx[method]({
        url,
        delta,
        success: () => host.emit('success'),
        fail: (error: { errMsg: string }) => {
          console.error(error.errMsg);
          host.emit('fail', error);
        },
      });
    });
  },
);
