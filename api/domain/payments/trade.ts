/** What WeChat says about money, whichever of its two ways to pay it came by. Pure. */

export const PROVIDERS = { wxpay_v3: '微信支付', xpay: '虚拟支付' } as const;
export type ProviderName = keyof typeof PROVIDERS;

/** Money that has been taken. */
export interface PaidTrade {
  provider: ProviderName;
  outTradeNo: string;
  transactionId: string;
  amountFen: number;
  currency: string;
  /** Who paid: his openid. */
  payer: string;
  paidAt: Date;
}

/** absent: WeChat has never heard of it. */
export type Trade =
  | { state: 'absent' | 'open' | 'closed' }
  /**
   * returnedFen: what has gone back of it, whoever asked for that; absent where WeChat does not say. toDeliver: WeChat
   * waits to hear that what was paid for is handed over.
   */
  | { state: 'paid'; paid: PaidTrade; returnedFen?: number; toDeliver?: boolean };

/** abnormal: the payer's account does not take it, WeChat waits for the merchant; failed: it will not come. */
export type RefundState = 'absent' | 'processing' | 'succeeded' | 'abnormal' | 'failed';

export interface RefundNews {
  state: RefundState;
  /** When the money was back, by WeChat's clock: its bill goes by that. Absent where it does not say. */
  settledAt?: Date;
}

export interface BillRefund {
  outRefundNo: string;
  outTradeNo: string;
  transactionId: string;
  amountFen: number;
  /** It has not arrived yet. */
  underWay?: boolean;
}

/** What WeChat has in its books for one day. */
export interface Bill {
  payments: PaidTrade[];
  refunds: BillRefund[];
  /** What WeChat keeps for itself, less what it gives back of it with refunds; null: the bill does not say. */
  feesFen: number | null;
}
