/** The one interface to both ways of paying. */
import { AppError } from '../../errors.ts';
import type { ExpiringKey } from './expiry.ts';
import type { SignedMessage } from './signature.ts';
import type { Bill, ProviderName, RefundNews, Trade } from './trade.ts';
import type { Notice } from './wxpayNotice.ts';

export interface Purchase {
  outTradeNo: string;
  description: string;
  /** What is to be paid. */
  amountFen: number;
  /** What the price was higher. */
  discountFen: number;
  expiresAt: Date;
  /** The item's id in WeChat's console, for virtual payment. */
  xpayProductId: string | null;
}

export interface Payer {
  openid: string;
  /** Of the login just before: virtual payment is signed with it. */
  sessionKey: string;
}

export interface RefundWish {
  outRefundNo: string;
  outTradeNo: string;
  transactionId: string;
  openid: string;
  amountFen: number;
  /** Of the whole payment. */
  totalFen: number;
  reason: string;
}

/** What the phone hands to wx.requestPayment or wx.requestVirtualPayment, as it is. */
export type PayParams = Record<string, string>;

/**
 * Whatever fails or takes too long throws `payment.unreachable` or `payment.refused`. After either nothing is known of
 * what WeChat has done: callers ask again, they never conclude.
 */
export interface PaymentProvider {
  prepare(purchase: Purchase, payer: Payer): Promise<PayParams>;
  query(order: { outTradeNo: string; openid: string }): Promise<Trade>;
  /** `paid`: too late to close. Providers that cannot close have nothing to do. */
  close(order: { outTradeNo: string }): Promise<'closed' | 'paid'>;
  /** Safe to repeat: WeChat knows the refund by its number. */
  refund(wish: RefundWish): Promise<RefundNews>;
  refundState(wish: RefundWish): Promise<RefundNews>;
  /** What was paid for is handed over, though no notification came whose answer would say so. Safe to repeat. */
  deliver?(order: { outTradeNo: string }): Promise<void>;
  /** Absent where WeChat makes none; its orders are asked one by one instead. */
  bill?(day: string): Promise<Bill>;
  /** A notification that came by itself; never throws for what it says. */
  readNotice?(message: SignedMessage): Promise<Notice>;
  /** Keys and certificates in use, those of WeChat brought up to date first. @throws AppError payment.* */
  keys?(): Promise<ExpiringKey[]>;
}

export type Payments = Partial<Record<ProviderName, PaymentProvider>>;

/** @throws AppError payment.notConfigured */
/** @param name `free`: there is nothing that anybody could be asked */
export function providerOf(payments: Payments, name: ProviderName | 'free'): PaymentProvider {
  const provider = name === 'free' ? undefined : payments[name];
  if (!provider) throw new AppError('payment.notConfigured');
  return provider;
}
