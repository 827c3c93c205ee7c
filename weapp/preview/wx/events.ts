/** Events of `wx.onX` and `wx.offX`, sent by whichever part notices them. */
import { createEmitter } from '../runtime/emitter.ts';

interface WxEvents {
  networkStatusChange: { isConnected: boolean; networkType: string };
  themeChange: { theme: string };
  appShow: object;
  appHide: object;
  windowResize: object;
  keyboardHeightChange: { height: number };
  pageNotFound: { path: string };
  userCaptureScreen: object;
}

export const wxEvents = createEmitter<WxEvents>();

const NAMES: (keyof WxEvents)[] = [
  'networkStatusChange',
  'themeChange',
  'appShow',
  'appHide',
  'windowResize',
  'keyboardHeightChange',
  'pageNotFound',
  'userCaptureScreen',
];

/** `onNetworkStatusChange`, `offNetworkStatusChange` and so on. */
export const eventMethods = Object.fromEntries(
  NAMES.flatMap((name) => {
    const suffix = name[0]!.toUpperCase() + name.slice(1);
    return [
      [`on${suffix}`, (listener: () => void) => wxEvents.on(name, listener)],
      [`off${suffix}`, (listener?: () => void) => wxEvents.off(name, listener)],
    ];
  }),
);
