/** What becomes of a refund: what WeChat says of it, and what staff do when it does not arrive. Pure. */
import type { RefundState as Told } from '../payments/trade.ts';

export const REFUND_STATES = {
  requested: '待提交',
  processing: '退款中',
  succeeded: '已到账',
  refused: '微信未受理',
  abnormal: '收款账户异常',
  failed: '微信已关闭',
  replaced: '已换号重退',
  by_hand: '线下已退',
} as const;
export type RefundState = keyof typeof REFUND_STATES;

/** Of which staff have to decide: it does not arrive by itself. */
export const STUCK_STATES = ['refused', 'abnormal', 'failed'] as const satisfies RefundState[];
export const isStuck = (state: RefundState): boolean => (STUCK_STATES as readonly string[]).includes(state);

/** `again` and `payByHand` are commands of staff, the rest is what WeChat has told. */
export type RefundEvent = Exclude<Told, 'absent'> | 'refused' | 'again' | 'payByHand';

/** WeChat may mend what was abnormal, and refuse what it had never accepted. What it has closed stays closed. */
const NEXT: Record<RefundState, Partial<Record<RefundEvent, RefundState>>> = {
  requested: {
    processing: 'processing',
    succeeded: 'succeeded',
    refused: 'refused',
    abnormal: 'abnormal',
    failed: 'failed',
  },
  processing: {
    processing: 'processing',
    succeeded: 'succeeded',
    abnormal: 'abnormal',
    failed: 'failed',
  },
  refused: {
    processing: 'processing',
    succeeded: 'succeeded',
    abnormal: 'abnormal',
    failed: 'failed',
    // By the same number: WeChat pays each number back once.
    again: 'requested',
    payByHand: 'by_hand',
  },
  abnormal: {
    processing: 'processing',
    succeeded: 'succeeded',
    abnormal: 'abnormal',
    failed: 'failed',
    again: 'requested',
    payByHand: 'by_hand',
  },
  // Its number is used up: another refund takes its place.
  failed: { succeeded: 'succeeded', again: 'replaced', payByHand: 'by_hand' },
  succeeded: {},
  replaced: {},
  by_hand: {},
};

/** Undefined: in this state the event cannot happen. */
export const nextRefundState = (state: RefundState, event: RefundEvent): RefundState | undefined =>
  NEXT[state][event];

/** Of these WeChat has given the money back, or is about to. */
export const isAtWechat = (state: RefundState): boolean =>
  state === 'requested' || state === 'processing' || state === 'succeeded' || state === 'abnormal';
