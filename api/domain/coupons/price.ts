/** What a coupon takes off a price, and where the rest can be paid. Integer fen. Pure. */
import { APPLE_LEAST_FEN, isRefundable, type Platform } from '../orders/kinds.ts';
import type { ProviderName } from '../payments/trade.ts';

export const COUPON_KINDS = { amount: '减免金额', percent: '折扣', free: '免费开通' } as const;
export type CouponKind = keyof typeof COUPON_KINDS;

/** How learners come to it: from a list that all see, by one code for all, or by a code of one use each. */
export const GIVEN_BY = { list: '购买页直接选用', code: '统一兑换码', codes: '一人一码' } as const;
export type GivenBy = keyof typeof GIVEN_BY;

export interface CouponTerms {
  kind: CouponKind;
  /** kind = amount */
  offFen: number | null;
  /** kind = percent: what is left to pay, 1 to 99. */
  percent: number | null;
  /** The price from which on it may be used. */
  leastFen: number;
}

/** WeChat Pay takes no less. */
export const LEAST_PAYMENT_FEN = 1;

/**
 * Of virtual payment: `activitySellingPrice` is 40 percent of the item's price at least.
 * https://developers.weixin.qq.com/miniprogram/dev/api/payment/wx.requestVirtualPayment.html
 */
export const XPAY_LEAST_PERCENT = 40;

/**
 * In fen; 0 where it changes nothing. Only what is to be free becomes free: any other coupon leaves at least the fen
 * that WeChat takes. Parts of a fen are not taken off.
 */
export function discountFen({ kind, offFen, percent, leastFen }: CouponTerms, priceFen: number): number {
  if (priceFen < leastFen) return 0;
  if (kind === 'free') return priceFen;
  const off = kind === 'amount' ? (offFen ?? 0) : Math.floor((priceFen * (100 - (percent ?? 100))) / 100);
  return Math.max(Math.min(off, priceFen - LEAST_PAYMENT_FEN), 0);
}

/** What is free passes WeChat by. */
export function isPayable(
  amountFen: number,
  priceFen: number,
  { provider, platform }: { provider: ProviderName; platform: Platform },
): boolean {
  if (amountFen === 0) return true;
  if (provider !== 'xpay') return amountFen >= LEAST_PAYMENT_FEN;
  const isEnough = amountFen * 100 >= priceFen * XPAY_LEAST_PERCENT;
  return isEnough && (isRefundable({ provider, platform }) || amountFen >= APPLE_LEAST_FEN);
}

/** 满 100 元减 10 元；8.5 折；免费 */
export function termsText({ kind, offFen, percent, leastFen }: CouponTerms): string {
  const yuan = (fen: number) => `${fen / 100} 元`;
  const from = leastFen > 0 ? `满 ${yuan(leastFen)}` : '';
  if (kind === 'free') return `${from}免费`;
  return kind === 'amount'
    ? `${from}减 ${yuan(offFen ?? 0)}`
    : `${from}${from && ' '}${(percent ?? 100) / 10} 折`;
}
