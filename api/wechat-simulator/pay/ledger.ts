/** WeChat Pay's own books: what was ordered, taken and given back. Without HTTP and without signatures. */
import { randomBytes, randomInt } from 'node:crypto';
import { chinaTime } from '../../timeZone.ts';

export interface Trade {
  outTradeNo: string;
  description: string;
  totalFen: number;
  openid: string;
  notifyUrl: string;
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND';
  prepayId: string;
  expiresAt: number;
  transactionId?: string;
  paidAt?: number;
}

export interface Refund {
  outRefundNo: string;
  refundId: string;
  trade: Trade;
  fen: number;
  status: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED';
  askedAt: number;
  settledAt?: number;
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

export interface PrepayBody {
  out_trade_no: string;
  description: string;
  time_expire: string;
  notify_url: string;
  amount: { total: number };
  payer: { openid: string };
}

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');

export class Ledger {
  readonly trades: Trade[] = [];
  readonly refunds = new Map<string, Refund>();
  /** Lined up; each is the code by which one new refund is refused. */
  readonly refusals: string[] = [];
  /** Refunds that bills leave out. */
  readonly leftOut = new Set<string>();
  /** Bills have refunds on the day on which they were asked for, else on that on which they arrived. */
  billsWhenAsked = false;
  /** Refunds have arrived before the request for them is answered. */
  refundsAtOnce = false;

  constructor(private readonly clock: () => number) {}

  find(outTradeNo: string): Trade {
    const trade = this.trades.find((one) => one.outTradeNo === outTradeNo);
    if (!trade) throw new Refusal(404, 'ORDER_NOT_EXIST');
    return trade;
  }

  prepay(body: PrepayBody): Trade {
    if (
      !/^[\w\-|*]{6,32}$/.test(body.out_trade_no) ||
      !Number.isInteger(body.amount.total) ||
      body.amount.total < 1
    )
      throw new Refusal(400, 'PARAM_ERROR');
    const known = this.trades.find((one) => one.outTradeNo === body.out_trade_no);
    if (known?.state === 'SUCCESS' || known?.state === 'REFUND') throw new Refusal(400, 'ORDERPAID');
    if (known?.state === 'CLOSED') throw new Refusal(400, 'ORDER_CLOSED');
    if (known && (known.totalFen !== body.amount.total || known.openid !== body.payer.openid))
      throw new Refusal(400, 'INVALID_REQUEST');
    const trade = known ?? this.add(body);
    trade.prepayId = `wx${randomBytes(17).toString('hex')}`;
    return trade;
  }

  private add(body: PrepayBody): Trade {
    const trade: Trade = {
      outTradeNo: body.out_trade_no,
      description: body.description,
      totalFen: body.amount.total,
      openid: body.payer.openid,
      notifyUrl: body.notify_url,
      state: 'NOTPAY',
      prepayId: '',
      expiresAt: Date.parse(body.time_expire),
    };
    this.trades.push(trade);
    return trade;
  }

  /**
   * The payer types his password.
   * @param late also when the time is up, as happens when bank and clock disagree
   */
  pay(outTradeNo: string, { late = false } = {}): Trade {
    const trade = this.find(outTradeNo);
    const payable = trade.state === 'NOTPAY' || (late && trade.state === 'CLOSED');
    if (!payable || (!late && this.clock() > trade.expiresAt)) throw new Refusal(400, trade.state);
    return this.take(trade);
  }

  /** The same order charged once more: what no payment system should do, and some have done. */
  payTwice(outTradeNo: string): Trade {
    const again = this.take({ ...this.find(outTradeNo) });
    this.trades.push(again);
    return again;
  }

  /** Money for the merchant that this system has never asked for. */
  payStray(outTradeNo: string, totalFen: number): Trade {
    const body = {
      out_trade_no: outTradeNo,
      description: '其他系统',
      notify_url: '',
      time_expire: '2099-01-01T00:00:00Z',
    };
    return this.take(this.add({ ...body, amount: { total: totalFen }, payer: { openid: 'o-stranger' } }));
  }

  private take(trade: Trade): Trade {
    trade.state = 'SUCCESS';
    trade.transactionId = `42000${digits(23)}`;
    trade.paidAt = this.clock();
    return trade;
  }

  close(outTradeNo: string): void {
    const trade = this.find(outTradeNo);
    if (trade.state === 'SUCCESS' || trade.state === 'REFUND') throw new Refusal(400, 'ORDERPAID');
    trade.state = 'CLOSED';
  }

  refund(outRefundNo: string, transactionId: string, amount: { refund: number; total: number }): Refund {
    const known = this.refunds.get(outRefundNo);
    if (known) return known;
    const trade = this.trades.find((one) => one.transactionId === transactionId);
    if (!trade) throw new Refusal(404, 'RESOURCE_NOT_EXISTS');
    const before = [...this.refunds.values()].filter((one) => one.trade === trade);
    const gone = before.reduce((sum, { fen, status }) => sum + (status === 'CLOSED' ? 0 : fen), 0);
    if (amount.total !== trade.totalFen || gone + amount.refund > trade.totalFen)
      throw new Refusal(400, 'INVALID_REQUEST');
    const refundId = `503${digits(20)}`;
    const refund: Refund = {
      outRefundNo,
      refundId,
      trade,
      fen: amount.refund,
      status: 'PROCESSING',
      askedAt: this.clock(),
    };
    this.refunds.set(outRefundNo, refund);
    trade.state = 'REFUND';
    return refund;
  }

  /** Somebody at the merchant pays back in WeChat's own console. */
  refundByHand(outTradeNo: string): Refund {
    const { transactionId = '', totalFen } = this.find(outTradeNo);
    const refund = this.refund(`CONSOLE${digits(10)}`, transactionId, { refund: totalFen, total: totalFen });
    this.settle(refund, 'SUCCESS');
    return refund;
  }

  settle(refund: Refund, status: Refund['status']): void {
    if (refund.status === 'SUCCESS' || refund.status === 'CLOSED') return;
    refund.status = status;
    if (status === 'SUCCESS') refund.settledAt = this.clock();
  }

  findRefund(outRefundNo: string): Refund {
    const refund = this.refunds.get(outRefundNo);
    if (!refund) throw new Refusal(404, 'RESOURCE_NOT_EXISTS');
    return refund;
  }

  /** All that was ever taken. */
  takenFen(): number {
    return this.trades.reduce((sum, trade) => sum + (trade.transactionId ? trade.totalFen : 0), 0);
  }

  /** What has really gone back. */
  refundedFen(): number {
    return [...this.refunds.values()].reduce(
      (sum, { fen, status }) => sum + (status === 'SUCCESS' ? fen : 0),
      0,
    );
  }

  /** Moments in the merchant's bill. */
  day = (at: number): string => chinaTime(new Date(at)).slice(0, 10);
}
