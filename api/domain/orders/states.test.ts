import assert from 'node:assert/strict';
import type { PaidTrade } from '../payments/trade.ts';
import { nextRefundState, REFUND_STATES, type RefundEvent, type RefundState } from './refundStates.ts';
import {
  type Circumstances,
  faultOf,
  nextState,
  ORDER_STATES,
  type OrderEvent,
  type OrderState,
  type OrderTerms,
  outcomeOf,
} from './states.ts';

/** Each state, and in the order of the events what it becomes; `-`: the event cannot happen. */
function table<State extends string, Event extends string>(
  states: Record<State, string>,
  events: readonly Event[],
  next: (state: State, event: Event) => State | undefined,
): Record<string, string> {
  const row = (state: State) => events.map((event) => next(state, event) ?? '-').join(' ');
  return Object.fromEntries((Object.keys(states) as State[]).map((state) => [state, row(state)]));
}

describe('what becomes of an order', () => {
  it('is a table', () => {
    const events: OrderEvent[] = ['pay', 'close', 'refund', 'refundFail', 'refundAgain', 'refundDone'];
    assert.deepEqual(table(ORDER_STATES, events, nextState), {
      pending: 'paid closed - - - -',
      paid: '- - refunding - - -',
      closed: 'paid - - - - -',
      refunding: '- - - refund_failed - refunded',
      refund_failed: '- - - - refunding refunded',
      refunded: '- - - - - -',
    });
  });

  it('when money comes for it depends on its state, and on what the learner has already', () => {
    const plain = { paidAnew: false, couponGone: false, alreadyOpen: false, refundable: true };
    const cases: [string, Partial<Circumstances>][] = [
      ['plain', {}],
      ['paidAnew', { paidAnew: true }],
      ['couponGone', { couponGone: true }],
      ['alreadyOpen', { alreadyOpen: true }],
      ['alreadyOpen at Apple', { alreadyOpen: true, refundable: false }],
    ];
    const states = Object.keys(ORDER_STATES) as OrderState[];
    const outcomes = cases.map(([name, some]) => [
      name,
      states.map((state) => outcomeOf(state, { ...plain, ...some })).join(' '),
    ]);
    assert.deepEqual(states, ['pending', 'paid', 'closed', 'refunding', 'refund_failed', 'refunded']);
    assert.deepEqual(Object.fromEntries(outcomes), {
      plain: 'honoured refunded honoured refunded refunded refunded',
      paidAnew: 'honoured refunded refunded refunded refunded refunded',
      couponGone: 'honoured refunded refunded refunded refunded refunded',
      alreadyOpen: 'refunded refunded refunded refunded refunded refunded',
      'alreadyOpen at Apple': 'undecided undecided undecided undecided undecided undecided',
    });
  });

  it('is nothing where the money does not fit it: it is a difference by name', () => {
    const order: OrderTerms = { provider: 'xpay', amountFen: 1990, openid: 'o-1' };
    const trade: PaidTrade = {
      ...{ provider: 'xpay', outTradeNo: 'E1', transactionId: 'T1', payer: 'o-1' },
      ...{ amountFen: 1990, currency: 'CNY', paidAt: new Date(0) },
    };
    const fault = (change: Partial<PaidTrade>) => faultOf(order, { ...trade, ...change });
    assert.deepEqual(
      [
        fault({}),
        fault({ provider: 'wxpay_v3' }),
        fault({ amountFen: 1 }),
        fault({ currency: 'USD' }),
        fault({ payer: 'o-2' }),
        faultOf(undefined, trade),
      ],
      [undefined, 'wrong_provider', 'wrong_amount', 'wrong_currency', 'wrong_payer', 'unknown_order'],
    );
    assert.equal(faultOf({ ...order, provider: 'free', amountFen: 0 }, trade), 'wrong_provider');
  });
});

describe('what becomes of a refund', () => {
  it('is a table', () => {
    const events: RefundEvent[] = [
      ...(['processing', 'succeeded', 'abnormal', 'failed', 'refused'] as const),
      ...(['again', 'payByHand'] as const),
    ];
    assert.deepEqual(table<RefundState, RefundEvent>(REFUND_STATES, events, nextRefundState), {
      requested: 'processing succeeded abnormal failed refused - -',
      processing: 'processing succeeded abnormal failed - - -',
      succeeded: '- - - - - - -',
      refused: 'processing succeeded abnormal failed - requested by_hand',
      abnormal: 'processing succeeded abnormal failed - requested by_hand',
      failed: '- succeeded - - - replaced by_hand',
      replaced: '- - - - - - -',
      by_hand: '- - - - - - -',
    });
  });
});
