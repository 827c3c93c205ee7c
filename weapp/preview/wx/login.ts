/** WeChat login and phone number through the simulator that serves beside the preview. */
import { openTypes } from '../builtins/openTypes.ts';
import { device } from '../runtime/device.ts';
import { showModal } from '../shell/overlays.ts';
import { method, WxFailure } from './api.ts';
import { requirePrivacy } from './privacy.ts';

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
  try {
    await requirePrivacy('getPhoneNumber');
  } catch (refusal) {
    const { message, fields } = refusal as WxFailure;
    return emit('getphonenumber', { errMsg: `getPhoneNumber:fail ${message}`, ...fields });
  }
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

openTypes.register('contact', async (emit, { sessionFrom }) => {
  await showModal({ title: '微信客服', content: `会话来源 ${sessionFrom}`, showCancel: false });
  emit('contact', { errMsg: 'enterContact:ok' });
});

export const loginMethods = {
  login: method('login', async () => ({ code: (await codes()).loginCode })),
  checkSession: method('checkSession', () => {}),
};
