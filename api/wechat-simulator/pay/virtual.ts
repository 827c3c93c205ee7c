/** Virtual payment as api.weixin.qq.com and the phone know it: signed by HMAC, told of by encrypted message push. */
import { createCipheriv, createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import type { PushConfig } from '../../domain/payments/messagePush.ts';
import type { XpayConfig } from '../../domain/payments/xpay.ts';
import { Faults } from './faults.ts';
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
  readonly refunds = new Map<string, number>();
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
  pay(openid: string, { mode, signData, paySig, signature }: VirtualParams): number {
    const { xpay } = this.config;
    if (mode !== 'short_series_goods') return -15_004;
    if (hmac(xpay.appKey, `requestVirtualPayment&${signData}`) !== paySig) return -15_006;
    if (hmac(this.options.sessionKeyOf(openid) ?? '', signData) !== signature) return -15_005;
    const goods = JSON.parse(signData);
    if (this.orders.has(goods.outTradeNo)) return -15_002;
    const { goodsPrice, activitySellingPrice = goodsPrice } = goods;
    if (activitySellingPrice > goodsPrice || activitySellingPrice * 100 < goodsPrice * LEAST_PERCENT)
      return -15_013;
    this.take(goods.outTradeNo, openid, activitySellingPrice);
    return 0;
  }

  private take(outTradeNo: string, openid: string, fen: number): void {
    const paid_time = Math.floor(this.options.clock() / 1000);
    const money = { status: 2, paid_fee: fen, left_fee: fen, paid_time };
    const order = { order_id: outTradeNo, openid, env: 0, ...money };
    this.orders.set(outTradeNo, order);
    this.outbox.post(() => this.delivery(order));
  }

  /** `/xpay/query_order` and `/xpay/refund_order`; the access token has been looked at. */
  answer(path: string, query: Record<string, string>, raw: string): Answer {
    if (query.pay_sig !== hmac(this.config.xpay.appKey, `${path}&${raw}`))
      return refuse(268490003, '签名错误');
    const body = JSON.parse(raw);
    const order = this.orders.get(body.order_id);
    if (!order || order.openid !== body.openid) return refuse(268490002, '数据不存在');
    if (path === '/xpay/query_order') return { errcode: 0, errmsg: 'ok', order };
    if (this.refunds.has(body.refund_order_id)) return { errcode: 0, errmsg: 'ok' };
    if (body.left_fee !== order.left_fee || body.refund_fee > order.left_fee)
      return refuse(268490016, 'left_fee');
    order.left_fee -= body.refund_fee;
    order.status = 5;
    this.refunds.set(body.refund_order_id, body.refund_fee);
    return { errcode: 0, errmsg: 'ok' };
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

  refundedFen(): number {
    return [...this.refunds.values()].reduce((sum, fen) => sum + fen, 0);
  }
}
