/** The simulated phone: what its owner can set in the panel beside it, kept for this browser tab. */
import type { Theme } from '../compiled.ts';
import { createEmitter } from './emitter.ts';

export interface DeviceState {
  /** Number that WeChat hands over on the phone-number button. */
  phone: string;
  /** Off: every request fails as without reception. */
  network: boolean;
  theme: Theme;
  /** To the privacy guide, which WeChat remembers. */
  privacyAgreed: boolean;
}

const KEY = 'preview:device';
const DEMO_PHONE = '13800000001';

function initial(): DeviceState {
  const theme: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const fresh = { phone: DEMO_PHONE, network: true, theme, privacyAgreed: false };
  return { ...fresh, ...JSON.parse(sessionStorage.getItem(KEY) ?? '{}') };
}

let state = initial();
const changes = createEmitter<{ network: boolean; theme: Theme }>();

export const device = {
  get state(): Readonly<DeviceState> {
    return state;
  },
  set(patch: Partial<DeviceState>): void {
    const before = { ...state, online: device.online() };
    state = { ...state, ...patch };
    sessionStorage.setItem(KEY, JSON.stringify(state));
    if (state.theme !== before.theme) changes.emit('theme', state.theme);
    if (device.online() !== before.online) changes.emit('network', device.online());
  },
  /** The switch in the panel and the browser's own connection, both. */
  online: (): boolean => state.network && navigator.onLine,
  onNetwork: (listener: (online: boolean) => void) => changes.on('network', listener),
  onTheme: (listener: (theme: Theme) => void) => changes.on('theme', listener),
};

for (const name of ['online', 'offline'])
  addEventListener(name, () => state.network && changes.emit('network', navigator.onLine));
