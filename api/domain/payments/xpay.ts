/**
 * WeChat's virtual payment, which virtual goods in a mini program have to use.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/virtual-payment.html
 */
import { createHmac } from 'node:crypto';
import { AppError } from '../../errors.ts';
import type { Wechat } from '../../infra/wechat.ts';
import type { Payer, PaymentProvider, Purchase, RefundWish } from './provider.ts';
import type { PaidTrade, RefundNews, RefundState, Trade } from './trade.ts';

export interface XpayConfig {
  offerId: string;
  appKey: string;
  /** 0: real money. 1: WeChat's sandbox. */
  environment: 0 | 1;
}

/** As /xpay/query_order describes it. */
interface XpayOrder {
  order_id: string;
  status: number;
  paid_fee: number;
  /** What has not gone back; WeChat leaves it out now and then. */
  left_fee?: number | null;
  paid_time?: number;
}

/** 2 to 4: paid, delivering, delivered. 5, 7, 8: a refund is over, has failed, was got by the payer himself. */
const PAID = [2, 3, 4, 5, 7, 8];
const TO_DELIVER = 2;
const CLOSED = 6;
const REFUND_FAILED = 7;
const REFUNDED = [5, 8];
/** WeChat's codes of its server API for virtual payment. */
const NO_SUCH_ORDER = 268490002;

export const hmac = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex');

export function createXpay(config: XpayConfig, wechat: Wechat, clock: () => Date): PaymentProvider {
  const { appKey, environment: env } = config;

  async function call<T>(path: string, body: object): Promise<T> {
    try {
      const sign = (raw: string) => ({ pay_sig: hmac(appKey, `${path}&${raw}`) });
      return (await wechat.call(path, body, sign)) as T;
    } catch (error) {
      throw inOurWords(error);
    }
  }

  async function find(outTradeNo: string, openid: string): Promise<XpayOrder | undefined> {
    try {
      const body = { openid, env, order_id: outTradeNo };
      return (await call<{ order: XpayOrder }>('/xpay/query_order', body)).order;
    } catch (error) {
      if (error instanceof AppError && error.params.code === NO_SUCH_ORDER) return undefined;
      throw error;
    }
  }

  async function refundState({ outTradeNo, openid, amountFen }: RefundWish): Promise<RefundNews> {
    return { state: stateOf(await find(outTradeNo, openid), amountFen) };
  }

  return {
    prepare: async (purchase, payer) => goodsPayment(config, purchase, payer),
    async query({ outTradeNo, openid }): Promise<Trade> {
      const order = await find(outTradeNo, openid);
      if (!order) return { state: 'absent' };
      if (PAID.includes(order.status))
        return {
          state: 'paid',
          paid: paidOf(order, openid, clock()),
          returnedFen: order.paid_fee - leftOf(order),
          toDeliver: order.status === TO_DELIVER,
        };
      return { state: order.status === CLOSED ? 'closed' : 'open' };
    },
    // WeChat offers no such call: whoever pays late is dealt with by rule.
    close: async () => 'closed',
    async refund(wish) {
      const known = await refundState(wish);
      // One that has failed is sent anew: WeChat pays each number back once.
      if (known.state !== 'absent' && known.state !== 'failed') return known;
      await call('/xpay/refund_order', {
        openid: wish.openid,
        env,
        order_id: wish.outTradeNo,
        refund_order_id: wish.outRefundNo,
        left_fee: wish.totalFen,
        refund_fee: wish.amountFen,
        refund_reason: '3',
        req_from: '1',
        biz_meta: wish.reason.slice(0, 100),
      });
      return { state: 'processing' };
    },
    refundState,
    deliver: async ({ outTradeNo }) => {
      await call('/xpay/notify_provide_goods', { order_id: outTradeNo, env });
    },
  };
}

/** WeChat knows the state of the order, not of each refund. */
function stateOf(order: XpayOrder | undefined, amountFen: number): RefundState {
  if (order?.status === REFUND_FAILED) return 'failed';
  if (!order || leftOf(order) >= amountFen) return 'absent';
  return REFUNDED.includes(order.status) ? 'succeeded' : 'processing';
}

const leftOf = ({ status, paid_fee, left_fee }: XpayOrder): number =>
  left_fee ?? (REFUNDED.includes(status) ? 0 : paid_fee);

function goodsPayment(
  { offerId, appKey, environment: env }: XpayConfig,
  { outTradeNo, amountFen, discountFen, xpayProductId }: Purchase,
  { sessionKey }: Payer,
) {
  if (xpayProductId === null) throw new AppError('payment.notConfigured');
  const signData = JSON.stringify({
    offerId,
    buyQuantity: 1,
    env,
    currencyType: 'CNY',
    productId: xpayProductId,
    // The item's price as WeChat's console has it; whoever has a coupon pays the other.
    goodsPrice: amountFen + discountFen,
    ...(discountFen > 0 ? { activitySellingPrice: amountFen } : {}),
    outTradeNo,
    attach: '',
  });
  return {
    mode: 'short_series_goods',
    signData,
    paySig: hmac(appKey, `requestVirtualPayment&${signData}`),
    signature: hmac(sessionKey, signData),
  };
}

/** An order is paid at most once here, and Apple's payments have no number of WeChat Pay: ours stands for both. */
const paidOf = (order: XpayOrder, openid: string, now: Date): PaidTrade => ({
  provider: 'xpay',
  outTradeNo: order.order_id,
  transactionId: order.order_id,
  amountFen: order.paid_fee,
  currency: 'CNY',
  payer: openid,
  paidAt: order.paid_time ? new Date(order.paid_time * 1000) : now,
});

/** Of the errors of the WeChat client, those that payments know. */
function inOurWords(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code !== 'wechat.failed') return new AppError('payment.unreachable', {}, [], { cause: error });
  return new AppError('payment.refused', { code: error.params.errcode ?? '' }, [], { cause: error });
}
