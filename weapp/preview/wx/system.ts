/** What the phone says of itself. */
import { device } from '../runtime/device.ts';
import type { PageStack } from '../runtime/pageStack.ts';
import type { Route } from '../runtime/route.ts';
import { byId } from '../shell/dom.ts';
import { showModal } from '../shell/overlays.ts';
import { callbackMethod, method, WxFailure } from './api.ts';

function windowInfo() {
  const phone = byId('phone').getBoundingClientRect();
  const screen = byId('screen').getBoundingClientRect();
  const statusBarHeight = byId('status-bar').getBoundingClientRect().height;
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: phone.width,
    screenHeight: phone.height,
    windowWidth: screen.width,
    windowHeight: screen.height,
    statusBarHeight,
    screenTop: screen.top - phone.top,
    safeArea: {
      left: 0,
      right: phone.width,
      top: statusBarHeight,
      bottom: phone.height,
      width: phone.width,
      height: phone.height - statusBarHeight,
    },
  };
}

const deviceInfo = () => ({
  brand: 'devtools',
  model: 'preview',
  system: 'iOS 17.0',
  platform: 'devtools',
  memorySize: 4096,
});

const appBaseInfo = () => ({
  SDKVersion: '3.7.12',
  version: '8.0.60',
  language: 'zh_CN',
  theme: device.state.theme,
  enableDebug: false,
  fontSizeSetting: 16,
  host: { env: 'WeChat' },
});

const systemInfo = () => ({ ...windowInfo(), ...deviceInfo(), ...appBaseInfo() });

function menuButton() {
  const phone = byId('phone').getBoundingClientRect();
  const { width, height, top, bottom, left, right } = byId('capsule').getBoundingClientRect();
  return {
    width,
    height,
    top: top - phone.top,
    bottom: bottom - phone.top,
    left: left - phone.left,
    right: right - phone.left,
  };
}

export const systemMethods = (launch: Route) => ({
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: appBaseInfo,
  getSystemInfoSync: systemInfo,
  getSystemInfo: method('getSystemInfo', systemInfo),
  getSystemInfoAsync: callbackMethod('getSystemInfoAsync', systemInfo),
  getMenuButtonBoundingClientRect: menuButton,
  getAccountInfoSync: () => ({ miniProgram: { appId: 'preview', envVersion: 'develop', version: '' } }),
  getLaunchOptionsSync: () => launch,
  getEnterOptionsSync: () => launch,
  /** A preview is built anew, so there is never an update to fetch. */
  getUpdateManager: () => ({
    onCheckForUpdate: (listener: (result: object) => void) => listener({ hasUpdate: false }),
    onUpdateReady: () => {},
    onUpdateFailed: () => {},
    applyUpdate: () => {},
  }),
  /** A browser cannot keep its page out of pictures of the screen. */
  setVisualEffectOnCapture: method('setVisualEffectOnCapture', () => {}),
  makePhoneCall: method<{ phoneNumber: string }>('makePhoneCall', async ({ phoneNumber }) => {
    const { confirm } = await showModal({ title: phoneNumber, confirmText: '呼叫' });
    if (!confirm) throw new WxFailure('cancel');
  }),
  vibrateShort: method('vibrateShort', () => {}),
  setKeepScreenOn: method('setKeepScreenOn', () => {}),
});

interface Queries {
  createSelectorQuery(): object;
  createIntersectionObserver(options?: object): object;
}

export const queryMethods = (stack: PageStack) => ({
  createSelectorQuery: () => (stack.top.instance as unknown as Queries).createSelectorQuery(),
  createIntersectionObserver: (component: Queries, options?: object) =>
    component.createIntersectionObserver(options),
});
