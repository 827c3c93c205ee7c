/** The cashier: asks whether to pay, and lets the simulator that serves beside the preview take the money. */
import { device } from '../runtime/device.ts';
import { showModal } from '../shell/overlays.ts';
import { callbackMethod, method, WxFailure } from './api.ts';

async function cashier(path: string, amount: string, body: object): Promise<void> {
  const { confirm } = await showModal({
    title: '微信支付',
    content: amount,
    confirmText: '确认付款',
    cancelText: '放弃',
  });
  if (!confirm) throw new WxFailure('cancel');
  if (!device.online()) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED');
  const reply = await fetch(`/__simulator/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { errCode } = (await reply.json()) as { errCode: number };
  if (errCode !== 0) throw new WxFailure(`payment refused ${errCode}`, { errCode });
}

interface VirtualPayment {
  signData: string;
}

/** Only what was signed: callbacks are not part of it. */
const texts = (options: object) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'string'));

export const paymentMethods = {
  requestPayment: method('requestPayment', (options) =>
    cashier('pay', '向“技能培训考试中心”付款', texts(options)),
  ),
  requestVirtualPayment: callbackMethod<VirtualPayment>('requestVirtualPayment', (options) => {
    const { goodsPrice, activitySellingPrice = goodsPrice } = JSON.parse(options.signData) as {
      goodsPrice: number;
      activitySellingPrice?: number;
    };
    const { phone } = device.state;
    return cashier('virtual-pay', `付款 ¥${(activitySellingPrice / 100).toFixed(2)}`, {
      phone,
      params: texts(options),
    });
  }),
};
