import type { Wechat } from '../../infra/wechat.ts';
import type { PaymentConfig } from './config.ts';
import type { Payments } from './provider.ts';
import { createWxpay } from './wxpay.ts';
import { createXpay } from './xpay.ts';

/** The providers that are set up; none is fine. */
export const openPayments = (
  { wxpay, xpay }: PaymentConfig,
  wechat: Wechat,
  clock: () => Date,
): Payments => ({
  wxpay_v3: wxpay && createWxpay(wxpay, clock),
  xpay: xpay && createXpay(xpay, wechat, clock),
});
