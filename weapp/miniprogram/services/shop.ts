/** Buying: what is offered, orders, and the way through WeChat's cashier. */
import type {
  Coupon,
  CouponWish,
  OrderPlaced,
  OrderTab,
  OwnOrders,
  Payment,
  Shop,
} from '../typings/contracts';
import { request } from './api';
import { askToSubscribe, prepareAsking } from './subscriptions';

interface Data<T> {
  data: T;
}

const PLATFORMS = ['ios', 'android', 'ohos', 'windows', 'mac', 'devtools'];

/** Which rules of payment hold on this phone. */
export function platform(): string {
  const name = wx.getDeviceInfo().platform.split('_')[0]!;
  return PLATFORMS.includes(name) ? name : 'windows';
}

export const readShop = async (kind: 'membership'): Promise<Shop> =>
  (await request<Data<Shop>>('GET', 'shop', { query: { platform: platform(), kind } })).data;

/** What fits a product; with a code the one coupon of that code, or the reason why not. */
export const readCoupons = async (productId: number, code?: string): Promise<Coupon[]> => {
  const query = { productId, platform: platform(), ...(code ? { code } : {}) };
  return (await request<Data<Coupon[]>>('GET', 'my-coupons', { query })).data;
};

/** What is used, if anything, and what is then to be paid; null: the full price. */
export interface CouponChoice {
  wish: CouponWish;
  amountFen: number | null;
}

export interface Wish extends CouponWish {
  productId: number;
  /** Material: the learner has ticked that it is read online only and cannot be given back. */
  accepted?: boolean;
}

/** Orders and pays. Who has an open order of the product pays that one; what a coupon makes free is not paid. */
export async function buy(wish: Wish): Promise<Paid> {
  const body = { ...wish, platform: platform() };
  const { data: order } = await request<Data<OrderPlaced>>('POST', 'orders', { body });
  return order.state === 'paid' ? 'paid' : payOrder(order.id);
}

export const readOrders = (tab: OrderTab, page: number): Promise<OwnOrders> =>
  request('GET', 'my-orders', { query: { tab, page, pageSize: 20 } });

/** Anonymous, once, and for good. @param stars 1 to 5 */
export const reviewOrder = (id: number, stars: number): Promise<unknown> =>
  request('POST', `orders/${id}/review`, { body: { stars } });

export const cancelOrder = (id: number): Promise<unknown> => request('POST', `orders/${id}/cancel`);

/** waiting: WeChat has not said yet, the server goes on asking. */
export type Paid = 'paid' | 'waiting' | 'givenUp';

/** The login code goes along just before, for WeChat signs with its session. */
export async function payOrder(id: number): Promise<Paid> {
  const prepared = prepareAsking();
  const { code } = await wx.login();
  const body = { loginCode: code, platform: platform() };
  const { data } = await request<Data<Payment>>('POST', `orders/${id}/pay`, { body });
  await prepared;
  const finished = await cashier(data);
  // WeChat lets us ask right after a payment as after a tap.
  if (finished) await askToSubscribe('payment');
  const { data: order } = await request<Data<OrderPlaced>>('POST', `orders/${id}/check`);
  if (order.state === 'paid') return 'paid';
  return finished ? 'waiting' : 'givenUp';
}

/** False when the learner turned back, or WeChat did not let him pay; what is paid is asked of the server in any case. */
function cashier({ method, params }: Payment): Promise<boolean> {
  return new Promise((resolve) => {
    const callbacks = { success: () => resolve(true), fail: () => resolve(false) };
    if (method === 'requestPayment')
      wx.requestPayment({ ...(params as unknown as WechatMiniprogram.RequestPaymentOption), ...callbacks });
    else
      wx.requestVirtualPayment({
        ...(params as unknown as WechatMiniprogram.RequestVirtualPaymentOption),
        ...callbacks,
      });
  });
}
