/** Why WeChat takes a refund on or not, by its own codes. Pure. */
import type { ProviderName } from './trade.ts';

/**
 * Too many requests, or WeChat is ill: the next try may do.
 * https://pay.weixin.qq.com/doc/v3/merchant/4012587971
 */
const PASSING = [
  'FREQUENCY_LIMITED',
  'RATELIMIT_EXCEEDED',
  'SYSTEM_ERROR',
  'BIZERR_NEED_RETRY',
  '-1',
  '45009',
];

export const passes = (code: string): boolean => PASSING.includes(code);

/** For staff: in a few words, and what to do about it. */
export interface Trouble {
  problem: string;
  advice: string;
}

const REFUSALS: Record<string, Trouble> = {
  NOT_ENOUGH: { problem: '商户账户余额不足', advice: '请在微信商户平台充值，再“重新退款”' },
  USER_ACCOUNT_ABNORMAL: {
    problem: '付款人的账户异常或已注销',
    advice: '不能原路退回：请联系付款人，改为线下退款',
  },
  INVALID_REQUEST: {
    problem: '微信认为这笔付款不能再退',
    advice:
      '请先核对是否已在商户平台退过（退过的会在次日对账时自动核销）；没有退过，例如付款已超过一年，再改为线下退款',
  },
  RESOURCE_NOT_EXISTS: { problem: '微信找不到这笔付款', advice: '请到微信商户平台核对，再“重新退款”' },
  NO_AUTH: { problem: '商户号没有退款权限', advice: '请在微信商户平台开通，再“重新退款”' },
};

/** Of a refund that WeChat has not taken on. @param code WeChat's */
export const refusalOf = (code: string): Trouble =>
  REFUSALS[code] ?? { problem: `微信没有受理（${code}）`, advice: '请核对后“重新退款”，或改为线下退款' };

/** Of one that it has taken on and does not carry out. */
export function troubleOf(state: 'abnormal' | 'failed', provider: ProviderName): Trouble {
  if (state === 'abnormal')
    return {
      problem: '付款人的收款账户异常',
      advice: '可在微信商户平台的“退款异常”中改退到银行卡，系统会自动得知；或改为线下退款',
    };
  return provider === 'xpay'
    ? { problem: '虚拟支付退款失败', advice: '请在小程序后台核对，再“重新退款”，或改为线下退款' }
    : {
        problem: '微信已关闭这笔退款',
        advice: '多因余额不足超过 7 天：充值后“重新退款”（换新单号），或改为线下退款',
      };
}
