/** WeChat login and phone number through the simulator that serves beside the preview. */
import { openTypes } from '../builtins/openTypes.ts';
import { device } from '../runtime/device.ts';
import { showModal } from '../shell/overlays.ts';
import { callbackMethod, method, WxFailure } from './api.ts';

const SIMULATOR = '/__simulator/login';

interface Codes {
  loginCode: string;
  phoneCode: string;
}

async function codes(): Promise<Codes> {
  if (!device.online()) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED');
  const reply = await fetch(SIMULATOR, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: device.state.phone }),
  });
  if (!reply.ok) throw new WxFailure(`WeChat simulator answered ${reply.status}`);
  return reply.json();
}

openTypes.register('getPhoneNumber', async (emit) => {
  const { confirm } = await showModal({
    title: '申请获取您的手机号',
    content: `微信绑定号码 ${device.state.phone}`,
    confirmText: '允许',
    cancelText: '拒绝',
  });
  if (!confirm) return emit('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
  try {
    const { phoneCode } = await codes();
    emit('getphonenumber', { errMsg: 'getPhoneNumber:ok', code: phoneCode });
  } catch (error) {
    emit('getphonenumber', { errMsg: `getPhoneNumber:fail ${(error as Error).message}` });
  }
});

let privacyAgreed = false;
openTypes.register('agreePrivacyAuthorization', (emit) => {
  privacyAgreed = true;
  emit('agreeprivacyauthorization');
});

async function requirePrivacy(): Promise<void> {
  if (privacyAgreed) return;
  const { confirm } = await showModal({
    title: '用户隐私保护提示',
    content: '继续使用前请阅读并同意隐私保护指引',
    confirmText: '同意',
    cancelText: '拒绝',
  });
  if (!confirm) throw new WxFailure('privacy permission is not authorized', { errno: 104 });
  privacyAgreed = true;
}

export const loginMethods = {
  login: method('login', async () => ({ code: (await codes()).loginCode })),
  checkSession: method('checkSession', () => {}),
  requirePrivacyAuthorize: callbackMethod('requirePrivacyAuthorize', requirePrivacy),
  getPrivacySetting: callbackMethod('getPrivacySetting', () => ({
    needAuthorization: !privacyAgreed,
    privacyContractName: '《用户隐私保护指引》',
  })),
};
