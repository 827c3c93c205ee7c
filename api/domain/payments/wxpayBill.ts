/** WeChat Pay's trade bill: a CSV whose values begin with a back-tick, sums at its end. Pure. */
import { AppError } from '../../errors.ts';
import type { Bill } from './trade.ts';

type Line = Record<string, string>;

/** @throws AppError payment.badBill when it is cut off: its rows must be as many as its sums say. */
export function parseBill(text: string): Bill {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(Boolean);
  const at = lines.findIndex((line) => line.startsWith('总交易单数'));
  const [header, ...rows] = lines.slice(0, at);
  const count = Number(cells(lines[at + 1] ?? '')[0]);
  if (at < 1 || !header || rows.length !== count) throw new AppError('payment.badBill');
  const names = header.split(',');
  const read = rows.map((row) => toLine(names, row));
  return {
    payments: read.filter((line) => line.交易状态 === 'SUCCESS').map(paymentOf),
    // What has failed gave nothing back.
    refunds: read.filter((line) => line.交易状态 === 'REFUND' && line.退款状态 !== 'FAIL').map(refundOf),
    feesFen: feesOf(read),
  };
}

/** Values may hold commas, the back-tick does not stand in them. */
const cells = (row: string): string[] => row.replace(/^`/, '').split(',`');

const toLine = (names: readonly string[], row: string): Line => {
  const values = cells(row);
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
};

const paymentOf = (line: Line) => ({
  provider: 'wxpay_v3' as const,
  outTradeNo: line.商户订单号 ?? '',
  transactionId: line.微信订单号 ?? '',
  amountFen: fenOf(line.订单金额),
  currency: line.货币种类 ?? '',
  payer: line.用户标识 ?? '',
  // The bill speaks in the time of the centre.
  paidAt: new Date(`${(line.交易时间 ?? '').replace(' ', 'T')}+08:00`),
});

const refundOf = (line: Line) => ({
  outRefundNo: line.商户退款单号 ?? '',
  outTradeNo: line.商户订单号 ?? '',
  transactionId: line.微信订单号 ?? '',
  amountFen: fenOf(line.申请退款金额),
  underWay: line.退款状态 !== 'SUCCESS',
});

/** `12.30` is 1230: by digits, since 12.3 * 100 is not. */
function fenOf(yuan = ''): number {
  const match = /^(\d+)\.(\d\d)$/.exec(yuan);
  if (!match) throw new AppError('payment.badBill');
  return Number(match[1]) * 100 + Number(match[2]);
}

/** Fees have up to five decimals, and are negative where they are given back: summed first, and rounded once. */
function feesOf(lines: readonly Line[]): number | null {
  const fees = lines.map(({ 手续费: fee = '' }) => /^(-?)(\d+)(?:\.(\d{1,5}))?$/.exec(fee));
  if (fees.includes(null)) return null;
  const parts = fees.map((fee) => {
    const [, sign = '', yuan = '', decimals = ''] = fee!;
    return Number(`${sign}${yuan}${decimals.padEnd(5, '0')}`);
  });
  return Math.round(parts.reduce((total, part) => total + part, 0) / 1000);
}
