/** WeChat Pay, API v3, paid within a mini program (JSAPI). */
import { createHash, type KeyObject, randomBytes } from 'node:crypto';
import WxPay from 'wechatpay-node-v3';
import { AppError } from '../../errors.ts';
import { chinaTime } from '../../timeZone.ts';
import { CERTIFICATES_PATH, certificatesOf } from './certificates.ts';
import { weChatKeys } from './expiry.ts';
import { PlatformKeys } from './platformKeys.ts';
import type { PaymentProvider, RefundWish } from './provider.ts';
import type { TrustedKeys } from './signature.ts';
import type { Bill, PaidTrade, RefundNews, RefundState, Trade } from './trade.ts';
import { parseBill } from './wxpayBill.ts';
import { readNotice } from './wxpayNotice.ts';
import { type Answer, LIBRARY_ORIGIN, wxpayTransport } from './wxpayTransport.ts';

export interface WxpayConfig {
  origin: string;
  appId: string;
  merchantId: string;
  /** Of the merchant's certificate. */
  serial: string;
  privateKey: KeyObject;
  /** 32 bytes; opens notifications. */
  apiKey: string;
  certificateUntil: Date;
  /** To begin with. */
  trusted: TrustedKeys;
  /** Platform certificates are in use: new ones are fetched from WeChat. */
  downloads: boolean;
  notifyUrl: string;
  timeoutMs?: number;
}

/** A transaction as queries and notifications describe it. */
export interface Transaction {
  appid: string;
  mchid: string;
  out_trade_no: string;
  transaction_id: string;
  trade_state: string;
  success_time: string;
  payer: { openid: string };
  amount: { total: number; currency?: string };
}

export function createWxpay(config: WxpayConfig, clock: () => Date): PaymentProvider {
  const { appId, merchantId, serial, privateKey } = config;
  const library = new WxPay({
    appid: appId,
    mchid: merchantId,
    // As the console writes it: WeChat compares the letters.
    serial_no: serial.toUpperCase(),
    // Never read when the serial is given.
    publicKey: Buffer.alloc(0),
    privateKey: Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    userAgent: 'ekaotong',
  });
  const keys = new PlatformKeys(config.trusted, clock, config.downloads ? () => download() : undefined);
  const transport = wxpayTransport({ ...config, keys, clock });
  library.createHttp(transport);
  /** By our own hand: the library's never looks at the tag of what it opens. */
  async function download(): Promise<TrustedKeys> {
    const [nonce, timestamp] = [randomBytes(16).toString('hex'), String(Math.floor(Date.now() / 1000))];
    const signature = library.getSignature('GET', nonce, timestamp, CERTIFICATES_PATH);
    const Authorization = library.getAuthorization(nonce, timestamp, signature);
    const headers = { Authorization, Accept: 'application/json', 'User-Agent': 'ekaotong' };
    const answer = await transport.get(LIBRARY_ORIGIN + CERTIFICATES_PATH, headers);
    return certificatesOf(dataOf(answer as Answer), config.apiKey);
  }
  const isOurs = ({ appid, mchid }: Transaction) => appid === appId && mchid === merchantId;

  return {
    async prepare({ outTradeNo, description, amountFen, expiresAt }, { openid }) {
      const answer = await library.transactions_jsapi({
        description: description.slice(0, 40),
        out_trade_no: outTradeNo,
        time_expire: chinaTime(expiresAt),
        notify_url: config.notifyUrl,
        amount: { total: amountFen, currency: 'CNY' },
        payer: { openid },
      });
      return dataOf(answer);
    },
    async query({ outTradeNo }) {
      const answer = await library.query({ out_trade_no: outTradeNo });
      if (codeOf(answer) === 'ORDER_NOT_EXIST') return { state: 'absent' };
      return tradeOf(dataOf<Transaction>(answer), isOurs);
    },
    async close({ outTradeNo }) {
      const answer = await library.close(outTradeNo);
      if (answer.status === 204 || codeOf(answer) === 'ORDER_NOT_EXIST') return 'closed';
      if (codeOf(answer) === 'ORDERPAID' || codeOf(answer) === 'ORDER_PAID') return 'paid';
      throw refused(answer);
    },
    async refund(wish) {
      return newsOf(await library.refunds(refundBody(wish, config.notifyUrl)));
    },
    async refundState({ outRefundNo }) {
      const answer = await library.find_refunds(outRefundNo);
      return codeOf(answer) === 'RESOURCE_NOT_EXISTS' ? { state: 'absent' } : newsOf(answer);
    },
    async bill(day): Promise<Bill> {
      const answer = await library.tradebill({ bill_date: day, bill_type: 'ALL' });
      if (codeOf(answer) === 'NO_STATEMENT_EXIST') return { payments: [], refunds: [], feesFen: 0 };
      const { download_url, hash_value } = dataOf<{ download_url: string; hash_value: string }>(answer);
      const text = dataOf<string>(await library.downloadBill(download_url));
      const hash = createHash('sha1').update(text).digest('hex');
      if (hash !== hash_value.toLowerCase()) throw new AppError('payment.refused', { code: 'BILL_HASH' });
      return parseBill(text);
    },
    readNotice: (message) => readNotice(message, config, keys, clock()),
    async keys() {
      await keys.refresh();
      return [{ name: '商户证书', until: config.certificateUntil }, ...weChatKeys(keys.list())];
    },
  };
}

const refundBody = (wish: RefundWish, notifyUrl: string) => ({
  transaction_id: wish.transactionId,
  out_refund_no: wish.outRefundNo,
  reason: wish.reason.slice(0, 40),
  notify_url: notifyUrl,
  amount: { refund: wish.amountFen, total: wish.totalFen, currency: 'CNY' },
});

function tradeOf(transaction: Transaction, isOurs: (one: Transaction) => boolean): Trade {
  const { trade_state } = transaction;
  // REFUND has been paid before: money that came is booked, whatever became of it.
  if (trade_state === 'SUCCESS' || trade_state === 'REFUND') {
    if (!isOurs(transaction)) throw new AppError('payment.refused', { code: 'NOT_OURS' });
    return { state: 'paid', paid: paidOf(transaction) };
  }
  return { state: ['CLOSED', 'REVOKED', 'PAYERROR'].includes(trade_state) ? 'closed' : 'open' };
}

export const paidOf = (transaction: Transaction): PaidTrade => ({
  provider: 'wxpay_v3',
  outTradeNo: transaction.out_trade_no,
  transactionId: transaction.transaction_id,
  amountFen: transaction.amount.total,
  currency: transaction.amount.currency ?? 'CNY',
  payer: transaction.payer.openid,
  paidAt: new Date(transaction.success_time),
});

const REFUND_STATES: Record<string, RefundState> = {
  SUCCESS: 'succeeded',
  PROCESSING: 'processing',
  ABNORMAL: 'abnormal',
  CLOSED: 'failed',
};

function newsOf(answer: Answer): RefundNews {
  const { status, success_time } = dataOf<{ status: string; success_time?: string }>(answer);
  const state = REFUND_STATES[status] ?? 'processing';
  return success_time ? { state, settledAt: new Date(success_time) } : { state };
}

function dataOf<T>(answer: Answer): T {
  if (answer.status !== 200) throw refused(answer);
  return answer.data as T;
}

function codeOf({ error }: Answer): string | undefined {
  try {
    return error === undefined ? undefined : JSON.parse(error).code;
  } catch {
    return undefined;
  }
}

const refused = (answer: Answer) =>
  new AppError('payment.refused', { code: codeOf(answer) ?? `HTTP ${answer.status}` }, [], {
    cause: new Error(answer.error),
  });
