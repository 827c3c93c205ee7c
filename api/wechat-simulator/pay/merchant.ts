/** Stands in for api.mch.weixin.qq.com on a local port: verifies the merchant, signs every answer, encrypts notifications. */
import { createHash, randomUUID, verify } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Router from '@koa/router';
import Koa, { type Context, type Middleware } from 'koa';
import type { TrustedKeys } from '../../domain/payments/signature.ts';
import type { WxpayConfig } from '../../domain/payments/wxpay.ts';
import { chinaTime } from '../../timeZone.ts';
import { type MerchantAccount, merchantAccount, newCertificate, type TrustMode } from './account.ts';
import { Faults } from './faults.ts';
import { Ledger, type PrepayBody, type Refund, Refusal, type Trade } from './ledger.ts';
import { type Letter, Outbox } from './outbox.ts';
import { authorizationFault, sealed, sealedText, signedHeaders } from './sealing.ts';
import { billText, type Names, refundView, tradeView } from './views.ts';

export interface MerchantSimulator {
  /** What the product is to be set up with; `notifyUrl` it fills in itself. */
  config: WxpayConfig;
  ledger: Ledger;
  outbox: Outbox;
  faults: Faults;
  /** The cashier of the phone up to the password: checks the signature that the app was given. Returns which trade. */
  open(params: Record<string, string>): Trade;
  /** The password is typed: takes the money and notifies. @param late also when WeChat has closed the trade */
  confirm(outTradeNo: string, options?: { late?: boolean }): void;
  /** Both. */
  cashier(params: Record<string, string>): void;
  /** A notification as it would leave now; `change` spoils its content before it is encrypted. */
  paidLetter(trade: Trade, change?: object): Letter;
  /**
   * Platform certificates change in three steps: a new one is listed beside the old one, it signs, the old one is gone.
   */
  changeCertificate(step: CertificateStep): void;
  /** WeChat has paid back, or cannot. */
  settleRefund(refund: Refund, status: Refund['status']): void;
  close(): Promise<void>;
}

export const CERTIFICATE_STEPS = ['list', 'sign', 'retire'] as const;
export type CertificateStep = (typeof CERTIFICATE_STEPS)[number];

const YEAR_MS = 365 * 86_400_000;

interface Options {
  appId: string;
  clock: () => number;
  mode?: TrustMode;
  /** Hold notifications back for the test. */
  hold?: boolean;
  timeoutMs?: number;
}

export async function startMerchantSimulator(options: Options): Promise<MerchantSimulator> {
  const { appId, clock, mode = 'publicKey', hold = false, timeoutMs } = options;
  const account = merchantAccount(mode, clock());
  const names = { appId, merchantId: account.merchantId };
  const [ledger, outbox, faults] = [new Ledger(clock), new Outbox(hold), new Faults()];
  const settleRefund = (refund: Refund, status: Refund['status']) => {
    ledger.settle(refund, status);
    const content = { mchid: account.merchantId, ...refundView(refund), refund_status: refund.status };
    outbox.post(() => letter(refund.trade.notifyUrl, `REFUND.${status}`, 'refund', content));
  };
  const app = new Koa();
  app
    .use(faults.middleware)
    .use(signing(account, clock))
    .use(endpoints(ledger, names, account, carriedOut));
  /** Where refunds are carried out at once, their notification overtakes the answer to the request. */
  async function carriedOut(refund: Refund): Promise<void> {
    if (!ledger.refundsAtOnce) return;
    settleRefund(refund, 'SUCCESS');
    await outbox.quiet();
  }
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const letter = (url: string, event: string, kind: string, content: object): Letter => {
    const resource = { original_type: kind, ...sealed(content, kind, account) };
    const body = JSON.stringify({
      id: randomUUID(),
      event_type: event,
      resource_type: 'encrypt-resource',
      resource,
    });
    return { url, body, headers: signedHeaders(body, account, clock()) };
  };
  const open = (params: Record<string, string>): Trade => {
    requireMerchant(params, account);
    const prepayId = params.package?.replace('prepay_id=', '');
    const trade = ledger.trades.find((one) => one.prepayId === prepayId);
    if (!trade) throw new Refusal(400, 'PREPAY_ID');
    return trade;
  };
  const confirm = (outTradeNo: string, { late = false } = {}) => {
    const paid = ledger.pay(outTradeNo, { late });
    outbox.post(() => paidLetter(paid));
  };
  // However late it comes again: it tells of the payment, not of what has become of it since.
  const paidLetter = (trade: Trade, change = {}) =>
    letter(trade.notifyUrl, 'TRANSACTION.SUCCESS', 'transaction', {
      ...{ ...tradeView(trade, names), trade_state: 'SUCCESS' },
      ...change,
    });

  return {
    config: {
      ...names,
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      serial: account.serial,
      privateKey: account.merchant.privateKey,
      apiKey: account.apiKey,
      certificateUntil: new Date(clock() + YEAR_MS),
      trusted: trustedOf(account),
      downloads: mode === 'certificate',
      notifyUrl: '',
      timeoutMs,
    },
    ledger,
    outbox,
    faults,
    open,
    confirm,
    cashier: (params) => confirm(open(params).outTradeNo),
    paidLetter,
    changeCertificate(step) {
      if (step === 'list') account.platforms.push(newCertificate(clock(), account));
      if (step === 'sign') account.signer = account.platforms.at(-1)!;
      if (step === 'retire' && account.platforms.length > 1) account.platforms.shift();
    },
    settleRefund,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** WeChat's app refuses parameters that the merchant has not signed. */
function requireMerchant(params: Record<string, string>, { merchant }: MerchantAccount): void {
  const text = [params.appId, params.timeStamp, params.nonceStr, params.package, ''].join('\n');
  const signature = Buffer.from(params.paySign ?? '', 'base64');
  if (!verify('RSA-SHA256', Buffer.from(text), merchant.publicKey, signature))
    throw new Refusal(400, 'SIGN_ERROR');
}

const trustedOf = ({ platforms }: MerchantAccount): TrustedKeys =>
  new Map(platforms.map(({ id, keys, until }) => [id, { key: keys.publicKey, until }]));

const isBill = (ctx: Context) => ctx.path === '/v3/billdownload/file';

/** Reads and verifies requests; words refusals; signs what succeeded. */
function signing(account: MerchantAccount, clock: () => number): Middleware {
  return async (ctx, next) => {
    const chunks: Buffer[] = [];
    for await (const chunk of ctx.req) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const request = { method: ctx.method, url: ctx.url, authorization: ctx.get('authorization'), body };
    try {
      // The library takes the time from the machine, whatever clock the product goes by.
      const fault = authorizationFault(request, account, Date.now());
      if (fault) throw new Refusal(401, 'SIGN_ERROR');
      ctx.state.body = body ? JSON.parse(body) : undefined;
      await next();
    } catch (error) {
      const { status, code } = error instanceof Refusal ? error : { status: 500, code: 'SYSTEM_ERROR' };
      ctx.status = status;
      ctx.body = { code, message: code };
      return;
    }
    const raw =
      ctx.body === undefined || ctx.body === null
        ? ''
        : isBill(ctx)
          ? String(ctx.body)
          : JSON.stringify(ctx.body);
    if (!isBill(ctx)) ctx.set(signedHeaders(raw, account, clock()));
    if (raw === '') return;
    ctx.body = raw;
    ctx.type = isBill(ctx) ? 'text/plain' : 'application/json';
  };
}

function endpoints(
  ledger: Ledger,
  names: Names,
  account: MerchantAccount,
  carriedOut: (refund: Refund) => Promise<void>,
): Middleware {
  const router = new Router({ prefix: '/v3' });
  const trade = '/pay/transactions/out-trade-no/:no';
  router.post('/pay/transactions/jsapi', (ctx) => {
    ctx.body = { prepay_id: ledger.prepay(ctx.state.body as PrepayBody).prepayId };
  });
  router.get(trade, (ctx) => {
    ctx.body = tradeView(ledger.find(String(ctx.params.no)), names);
  });
  router.post(`${trade}/close`, (ctx) => {
    ledger.close(String(ctx.params.no));
    ctx.status = 204;
  });
  router.post('/refund/domestic/refunds', async (ctx) => {
    const { out_refund_no, transaction_id, amount } = ctx.state.body;
    const refusal = ledger.refunds.has(out_refund_no) ? undefined : ledger.refusals.shift();
    if (refusal) throw new Refusal(403, refusal);
    const refund = ledger.refund(out_refund_no, transaction_id, amount);
    await carriedOut(refund);
    ctx.body = refundView(refund);
  });
  router.get('/refund/domestic/refunds/:no', (ctx) => {
    ctx.body = refundView(ledger.findRefund(String(ctx.params.no)));
  });
  router.get('/certificates', (ctx) => {
    const listed = account.platforms.filter(({ certificate }) => certificate);
    if (listed.length === 0) throw new Refusal(404, 'RESOURCE_NOT_EXISTS');
    ctx.body = {
      data: listed.map(({ id, certificate, until }) => ({
        serial_no: id,
        expire_time: chinaTime(until!),
        encrypt_certificate: sealedText(certificate!, 'certificate', account),
      })),
    };
  });
  router.get('/bill/tradebill', (ctx) => {
    const day = String(ctx.query.bill_date);
    const text = billText(day, ledger, names);
    if (!text) throw new Refusal(400, 'NO_STATEMENT_EXIST');
    const hash_value = createHash('sha1').update(text).digest('hex');
    const download_url = `https://api.mch.weixin.qq.com/v3/billdownload/file?token=${day}`;
    ctx.body = { hash_type: 'SHA1', hash_value, download_url };
  });
  router.get('/billdownload/file', (ctx) => {
    ctx.body = billText(String(ctx.query.token), ledger, names);
  });
  return router.routes() as Middleware;
}
