/** What an order can become, and what money that comes in means for it. Pure. */
import { type PaidTrade, PROVIDERS, type ProviderName } from '../payments/trade.ts';

/** Who takes the money; `free`: a coupon has left nothing to pay. */
export const ORDER_PROVIDERS = { ...PROVIDERS, free: '优惠券免费' } as const;
export type OrderProvider = ProviderName | 'free';

export const ORDER_STATES = {
  pending: '待付款',
  paid: '已付款',
  closed: '已关闭',
  refunding: '退款中',
  refund_failed: '退款异常',
  refunded: '已退款',
} as const;
export type OrderState = keyof typeof ORDER_STATES;
export type OrderEvent = 'pay' | 'close' | 'refund' | 'refundFail' | 'refundAgain' | 'refundDone';

const NEXT: Record<OrderState, Partial<Record<OrderEvent, OrderState>>> = {
  pending: { pay: 'paid', close: 'closed' },
  // Paid after close: the learner has paid and gets what he paid for, unless the rule below says otherwise.
  closed: { pay: 'paid' },
  paid: { refund: 'refunding' },
  refunding: { refundFail: 'refund_failed', refundDone: 'refunded' },
  // WeChat does not pay back: staff send it again or pay by hand, or WeChat mends it after all.
  refund_failed: { refundAgain: 'refunding', refundDone: 'refunded' },
  refunded: {},
};

/** Undefined: in this state the event cannot happen. */
export const nextState = (state: OrderState, event: OrderEvent): OrderState | undefined => NEXT[state][event];

export interface OrderTerms {
  provider: OrderProvider;
  amountFen: number;
  openid: string;
}

/** Differences between money and order, by what they are called in the books. */
export type TradeFault =
  | 'unknown_order'
  | 'wrong_provider'
  | 'wrong_amount'
  | 'wrong_currency'
  | 'wrong_payer';

export function faultOf(order: OrderTerms | undefined, trade: PaidTrade): TradeFault | undefined {
  if (!order) return 'unknown_order';
  if (order.provider !== trade.provider) return 'wrong_provider';
  if (order.amountFen !== trade.amountFen) return 'wrong_amount';
  if (trade.currency !== 'CNY') return 'wrong_currency';
  if (order.openid !== trade.payer) return 'wrong_payer';
  return undefined;
}

export interface Circumstances {
  /** The learner has paid a later order of the same product. */
  paidAnew: boolean;
  /** Its coupon went back when it was closed, and others have used it up. */
  couponGone: boolean;
  /** All that it opens is the learner's for good already, by another order or by staff. */
  alreadyOpen: boolean;
  /** WeChat lets us pay it back; Apple does not. */
  refundable: boolean;
}

export type Outcome = 'honoured' | 'refunded' | 'undecided';

/**
 * A payment is honoured where the order can still become paid, after its close, too. A second payment of one order,
 * and one for what is open already, and a late one by who has ordered and paid again meanwhile, or at the price of a coupon
 * that is used up, goes back; where it cannot, staff decide.
 */
export function outcomeOf(
  state: OrderState,
  { paidAnew, couponGone, alreadyOpen, refundable }: Circumstances,
): Outcome {
  const late = state === 'closed';
  const needless = alreadyOpen || (late && (paidAnew || couponGone));
  if (nextState(state, 'pay') && !needless) return 'honoured';
  return refundable ? 'refunded' : 'undecided';
}

/** Of orders that were paid and not paid back: money of theirs may still go back without us. */
export const HELD_STATES = ['paid', 'refunding', 'refund_failed'] as const satisfies OrderState[];
