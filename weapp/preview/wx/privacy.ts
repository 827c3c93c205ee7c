/**
 * WeChat lets nothing personal be read before the learner has agreed to the privacy guide of the mini program. It asks
 * the mini program's own sheet (`onNeedPrivacyAuthorization`), or by a dialog of its own where there is none.
 */
import { openTypes } from '../builtins/openTypes.ts';
import { device } from '../runtime/device.ts';
import { showModal } from '../shell/overlays.ts';
import { callbackMethod, method, WxFailure } from './api.ts';

interface Decision {
  event: 'exposureAuthorization' | 'agree' | 'disagree';
}
type Listener = (resolve: (decision: Decision) => void, about: { referrer: string }) => void;

const CONTRACT = '《技能培训e考通小程序隐私保护指引》';
let enforced = false;
let listener: Listener | undefined;

/** As `__usePrivacyCheck__` of app.json says. */
export function enforcePrivacy(on: boolean): void {
  enforced = on;
}

const isOpen = (): boolean => !enforced || device.state.privacyAgreed;

openTypes.register('agreePrivacyAuthorization', (emit) => {
  device.set({ privacyAgreed: true });
  emit('agreeprivacyauthorization');
});

/** Throws what a call fails with when he does not agree. */
export async function requirePrivacy(referrer: string): Promise<void> {
  if (isOpen()) return;
  if (listener) await ownSheet(listener, referrer);
  else await platformDialog();
  // An `agree` without a tap on the button that agrees is worth nothing.
  if (!isOpen()) throw new WxFailure('privacy permission is not authorized', { errno: 104 });
}

const ownSheet = (ask: Listener, referrer: string): Promise<void> =>
  new Promise((resolve) => {
    const decide = ({ event }: Decision) => event !== 'exposureAuthorization' && resolve();
    ask(decide, { referrer });
  });

async function platformDialog(): Promise<void> {
  const { confirm } = await showModal({
    title: '用户隐私保护提示',
    content: '继续使用前请阅读并同意隐私保护指引',
    confirmText: '同意',
    cancelText: '拒绝',
  });
  if (confirm) device.set({ privacyAgreed: true });
}

/** A method that reads something personal. */
export const personalMethod = <O extends object>(name: string, run: (options: O) => unknown) =>
  method<O>(name, async (options) => {
    await requirePrivacy(name);
    return run(options);
  });

export const privacyMethods = {
  onNeedPrivacyAuthorization: (ask: Listener) => {
    listener = ask;
  },
  requirePrivacyAuthorize: callbackMethod('requirePrivacyAuthorize', () =>
    requirePrivacy('requirePrivacyAuthorize'),
  ),
  getPrivacySetting: callbackMethod('getPrivacySetting', () => ({
    needAuthorization: !isOpen(),
    privacyContractName: CONTRACT,
  })),
  openPrivacyContract: callbackMethod('openPrivacyContract', () =>
    showModal({ title: CONTRACT, content: '由小程序在微信后台填写的隐私保护指引', showCancel: false }),
  ),
};
