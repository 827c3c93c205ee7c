/** Trades, refunds and bills as WeChat Pay words them. */
import { chinaTime } from '../../timeZone.ts';
import type { Ledger, Refund, Trade } from './ledger.ts';

export interface Names {
  appId: string;
  merchantId: string;
}

const at = (ms: number | undefined) => (ms === undefined ? undefined : chinaTime(new Date(ms)));

export const tradeView = (trade: Trade, { appId, merchantId }: Names) => ({
  appid: appId,
  mchid: merchantId,
  out_trade_no: trade.outTradeNo,
  ...(trade.transactionId && { transaction_id: trade.transactionId, success_time: at(trade.paidAt) }),
  trade_type: 'JSAPI',
  trade_state: trade.state,
  payer: { openid: trade.openid },
  amount: { total: trade.totalFen, payer_total: trade.totalFen, currency: 'CNY', payer_currency: 'CNY' },
});

export const refundView = (refund: Refund) => ({
  refund_id: refund.refundId,
  out_refund_no: refund.outRefundNo,
  transaction_id: refund.trade.transactionId,
  out_trade_no: refund.trade.outTradeNo,
  status: refund.status,
  ...(refund.settledAt && { success_time: at(refund.settledAt) }),
  amount: { refund: refund.fen, total: refund.trade.totalFen, currency: 'CNY' },
});

const HEADER =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const SUMS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

const BILLED = { PROCESSING: 'PROCESSING', SUCCESS: 'SUCCESS', ABNORMAL: 'CHANGE', CLOSED: 'FAIL' };

const yuan = (fen: number) => (fen / 100).toFixed(2);
const row = (values: (string | undefined)[]) => values.map((value) => `\`${value ?? ''}`).join(',');

/** Undefined when nothing happened that day. */
export function billText(day: string, ledger: Ledger, names: Names): string | undefined {
  const paid = ledger.trades.filter(({ paidAt }) => paidAt !== undefined && ledger.day(paidAt) === day);
  const refunded = [...ledger.refunds.values()].filter(({ outRefundNo, askedAt, settledAt }) => {
    const at = ledger.billsWhenAsked ? askedAt : settledAt;
    return at !== undefined && ledger.day(at) === day && !ledger.leftOut.has(outRefundNo);
  });
  const rows = [
    ...paid.map((trade) => line(trade, trade.paidAt, names)),
    ...refunded.map((refund) => line(refund.trade, refund.settledAt ?? refund.askedAt, names, refund)),
  ];
  if (rows.length === 0) return undefined;
  return [HEADER, ...rows, SUMS, row([String(rows.length), ...Array(6).fill('0.00')])].join('\r\n');
}

function line(trade: Trade, when: number | undefined, { appId, merchantId }: Names, refund?: Refund): string {
  const { transactionId, outTradeNo, openid, totalFen, description } = trade;
  const time = at(when)?.slice(0, 19).replace('T', ' ');
  // Given back with a refund.
  const fee = (Math.round((refund ? -refund.fen : totalFen) * 0.006) / 100).toFixed(5);
  const back = refund ? yuan(refund.fen) : '0.00';
  return row([
    ...[time, appId, merchantId, '0', '', transactionId, outTradeNo, openid, 'JSAPI'],
    ...[refund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY', refund ? '0.00' : yuan(totalFen), '0.00'],
    ...[refund?.refundId ?? '0', refund?.outRefundNo ?? '0', back, '0.00'],
    ...[refund ? 'ORIGINAL' : '', refund ? BILLED[refund.status] : '', description, '', fee, '0.60%'],
    ...[refund ? '0.00' : yuan(totalFen), back, ''],
  ]);
}
