/** Virtual payment as api.weixin.qq.com and the phone know it: signed by HMAC, told of by encrypted message push. */
import { createCipheriv, createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import type { PushConfig } from '../../domain/payments/messagePush.ts';
import type { XpayConfig } from '../../domain/payments/xpay.ts';
import { Faults } from './faults.ts';
import { Refusal } from './ledger.ts';
import { type Letter, Outbox } from './outbox.ts';

export interface VirtualOrder {
  order_id: string;
  openid: string;
  env: number;
  status: number;
  paid_fee: number;
  left_fee: number;
  paid_time: number;
}

export interface VirtualParams {
  mode: string;
  signData: string;
  paySig: string;
  signature: string;
}

export interface VirtualRefund {
  /** Of the merchant, or of WeChat where the payer has got his money back by himself. */
  id: string;
  order: VirtualOrder;
  fen: number;
  status: 'processing' | 'succeeded' | 'failed';
}

interface Options {
  appId: string;
  clock: () => number;
  hold: boolean;
  sessionKeyOf(openid: string): string | undefined;
}

type Answer = Record<string, unknown> & { errcode: number; errmsg: string };

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex');
const refuse = (errcode: number, errmsg: string): Answer => ({ errcode, errmsg });
const BLOCK = 32;
/** Of an item's price, for those who have a coupon. */
const LEAST_PERCENT = 40;

export class VirtualPayment {
  readonly config: { xpay: XpayConfig; push: PushConfig };
  readonly orders = new Map<string, VirtualOrder>();
  readonly refunds = new Map<string, VirtualRefund>();
  /** Lined up; each is the code by which one new refund is refused. */
  readonly refusals: number[] = [];
  /** What phones show before the password: it may be typed long after. */
  private readonly sheets = new Map<string, { openid: string; totalFen: number }>();
  readonly outbox: Outbox;
  readonly faults = new Faults();
  /** Where the message push goes; whoever starts the product says it. */
  pushUrl = '';

  constructor(private readonly options: Options) {
    this.outbox = new Outbox(options.hold);
    this.config = {
      xpay: { offerId: '1450000000', appKey: randomBytes(16).toString('hex'), environment: 0 },
      push: {
        appId: options.appId,
        token: randomBytes(8).toString('hex'),
        encodingKey: randomBytes(32).toString('base64').slice(0, 43).replace(/[+/]/g, 'A'),
      },
    };
  }

  /** What wx.requestVirtualPayment does on the phone: 0, or WeChat's error code. */
  pay(openid: string, params: VirtualParams): number {
    const opened = this.open(openid, params);
    if (opened === 0) this.confirm(JSON.parse(params.signData).outTradeNo);
    return opened;
  }

  /** Up to the password. */
  open(openid: string, { mode, signData, paySig, signature }: VirtualParams): number {
    const { xpay } = this.config;
    if (mode !== 'short_series_goods') return -15_004;
    if (hmac(xpay.appKey, `requestVirtualPayment&${signData}`) !== paySig) return -15_006;
    if (hmac(this.options.sessionKeyOf(openid) ?? '', signData) !== signature) return -15_005;
    const goods = JSON.parse(signData);
    if (this.orders.has(goods.outTradeNo)) return -15_002;
    const { goodsPrice, activitySellingPrice = goodsPrice } = goods;
    if (activitySellingPrice > goodsPrice || activitySellingPrice * 100 < goodsPrice * LEAST_PERCENT)
      return -15_013;
    this.sheets.set(goods.outTradeNo, { openid, totalFen: activitySellingPrice });
    return 0;
  }

  knows(outTradeNo: string): boolean {
    return this.sheets.has(outTradeNo);
  }

  /** Changes what the sheet on the phone says. */
  spoil(outTradeNo: string, change: { totalFen?: number; openid?: string }): void {
    Object.assign(this.sheets.get(outTradeNo)!, change);
  }

  /** The password is typed. Nobody has told WeChat to close anything: there is no such call. */
  confirm(outTradeNo: string): void {
    const sheet = this.sheets.get(outTradeNo);
    if (!sheet || this.orders.has(outTradeNo)) throw new Refusal(400, 'ORDER_STATE');
    this.take(outTradeNo, sheet.openid, sheet.totalFen);
  }

  private take(outTradeNo: string, openid: string, fen: number): void {
    const paid_time = Math.floor(this.options.clock() / 1000);
    const money = { status: 2, paid_fee: fen, left_fee: fen, paid_time };
    const order = { order_id: outTradeNo, openid, env: 0, ...money };
    this.orders.set(outTradeNo, order);
    this.outbox.post(() => this.delivery(order));
  }

  /** `/xpay/query_order`, `/xpay/refund_order`, `/xpay/notify_provide_goods`; the access token has been looked at. */
  answer(path: string, query: Record<string, string>, raw: string): Answer {
    if (query.pay_sig !== hmac(this.config.xpay.appKey, `${path}&${raw}`))
      return refuse(268490003, '签名错误');
    const body = JSON.parse(raw);
    const order = this.orders.get(body.order_id);
    if (order && path === '/xpay/notify_provide_goods') return this.handOver(order);
    if (!order || order.openid !== body.openid) return refuse(268490002, '数据不存在');
    if (path === '/xpay/query_order') return { errcode: 0, errmsg: 'ok', order };
    if (this.refunds.has(body.refund_order_id)) return { errcode: 0, errmsg: 'ok' };
    const refusal = this.refusals.shift();
    if (refusal) return refuse(refusal, '退款失败');
    if (body.left_fee !== order.left_fee || body.refund_fee > order.left_fee)
      return refuse(268490016, 'left_fee');
    order.left_fee -= body.refund_fee;
    // An earlier one may have failed.
    if (order.status === 7) order.status = 4;
    this.refunds.set(body.refund_order_id, {
      id: body.refund_order_id,
      order,
      fen: body.refund_fee,
      status: 'processing',
    });
    return { errcode: 0, errmsg: 'ok' };
  }

  private handOver(order: VirtualOrder): Answer {
    if (order.status === 2) order.status = 4;
    return { errcode: 0, errmsg: 'ok' };
  }

  /** WeChat has paid back, or cannot. */
  settle(refund: VirtualRefund, status: 'succeeded' | 'failed'): void {
    if (refund.status !== 'processing') return;
    refund.status = status;
    refund.order.status = status === 'succeeded' ? 5 : 7;
    if (status === 'failed') refund.order.left_fee += refund.fen;
    this.outbox.post(() => this.refundNotice(refund));
  }

  /** The payer has asked Apple or WeChat, and got it back without the merchant. */
  refundByPayer(outTradeNo: string): void {
    const order = this.orders.get(outTradeNo);
    if (!order || order.left_fee === 0) throw new Refusal(400, 'ORDER_STATE');
    const refund = {
      id: `W${randomInt(10 ** 12)}`,
      order,
      fen: order.left_fee,
      status: 'succeeded' as const,
    };
    this.refunds.set(refund.id, refund);
    order.left_fee = 0;
    order.status = 8;
    this.outbox.post(() => this.refundNotice(refund));
  }

  delivery(order: VirtualOrder, change: object = {}): Letter {
    return this.letter({
      Event: 'xpay_goods_deliver_notify',
      MsgType: 'event',
      OpenId: order.openid,
      OutTradeNo: order.order_id,
      Env: order.env,
      WeChatPayInfo: { PaidTime: order.paid_time },
      GoodsInfo: { Quantity: 1, ActualPrice: order.paid_fee },
      ...change,
    });
  }

  private refundNotice({ id, order, fen, status }: VirtualRefund): Letter {
    const seconds = Math.floor(this.options.clock() / 1000);
    return this.letter({
      Event: 'xpay_refund_notify',
      MsgType: 'event',
      OpenId: order.openid,
      WxRefundId: `50${id}`,
      MchRefundId: id.startsWith('W') ? '' : id,
      MchOrderId: order.order_id,
      RefundFee: fen,
      RetCode: status === 'succeeded' ? 0 : 1,
      RefundStartTimestamp: seconds,
      RefundSuccTimestamp: seconds,
      RetryTimes: 0,
    });
  }

  private letter(event: object): Letter {
    const { token } = this.config.push;
    const Encrypt = this.encrypted(JSON.stringify(event));
    const timestamp = String(Math.floor(this.options.clock() / 1000));
    const nonce = String(randomInt(1_000_000_000));
    const sorted = [token, timestamp, nonce, Encrypt].sort().join('');
    const msg_signature = createHash('sha1').update(sorted).digest('hex');
    const query = new URLSearchParams({ timestamp, nonce, msg_signature, encrypt_type: 'aes' });
    return { url: `${this.pushUrl}?${query}`, body: JSON.stringify({ Encrypt }), headers: {} };
  }

  private encrypted(text: string): string {
    const { encodingKey, appId } = this.config.push;
    const key = Buffer.from(`${encodingKey}=`, 'base64');
    const content = Buffer.from(text);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    const body = Buffer.concat([randomBytes(16), length, content, Buffer.from(appId)]);
    const padding = BLOCK - (body.length % BLOCK);
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([
      cipher.update(Buffer.concat([body, Buffer.alloc(padding, padding)])),
      cipher.final(),
    ]).toString('base64');
  }

  takenFen(): number {
    return [...this.orders.values()].reduce((sum, { paid_fee }) => sum + paid_fee, 0);
  }

  /** What has really gone back. */
  refundedFen(): number {
    return [...this.refunds.values()].reduce(
      (sum, { fen, status }) => sum + (status === 'succeeded' ? fen : 0),
      0,
    );
  }
}
