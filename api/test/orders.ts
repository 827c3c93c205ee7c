/** Something to buy, and learners who buy it with the simulated WeChat. */
import type { Membership, Offer, OrderView } from '../domain/orders/contract.ts';
import type { Platform } from '../domain/orders/kinds.ts';
import type { ProviderName } from '../domain/payments/trade.ts';
import type { ServedApp } from './app.ts';
import { accepted, type Client, client, type Reply } from './client.ts';
import { makePhone, unique } from './factories.ts';

export interface Buyer {
  client: Client;
  phone: string;
  openid: string;
  shop(platform?: string): Promise<{ membership: Membership; offers: Offer[] }>;
  /** @param wish what else is sent, such as a coupon */
  order(productId: number, platform?: Platform, wish?: object): Promise<OrderView>;
  /** Goes to the cashier and, unless told, types the password there. */
  pay(orderId: number, options?: { password?: boolean }): Promise<void>;
  tryPay(orderId: number): Promise<Reply>;
  check(orderId: number): Promise<OrderView>;
  cancel(orderId: number): Promise<OrderView>;
}

/** A membership of a month for ten yuan that opens everything, unless told. */
export async function makePlan({ deps }: Pick<ServedApp, 'deps'>, row: Record<string, unknown> = {}) {
  const plan = {
    kind: 'membership',
    name: unique('会员'),
    price_fen: 1000,
    months: 1,
    opens_past: true,
    opens_mock: true,
    published: true,
    xpay_product_id: 'vip',
    ...row,
  };
  const [{ id }] = await deps.db('products').insert(plan).returning('id');
  return { ...plan, id: id as number };
}

/** On every platform, as if staff had chosen it. */
export const allowProvider = ({ deps }: Pick<ServedApp, 'deps'>, provider: ProviderName | 'none') =>
  deps.db('payment_channels').update({ provider });

/** @param url another process of the product than `app` itself */
export async function makeBuyer(
  app: Pick<ServedApp, 'url' | 'control'>,
  url = app.url,
  phone = makePhone(),
): Promise<Buyer> {
  const guest = client(url);
  const { loginCode, phoneCode, openid } = await app.control.login({ phone });
  const session = await guest.post('/api/learner/session/wechat', { loginCode, phoneCode, device: 'test' });
  const api = client(url, session.body.data.token);
  const data = async <T>(reply: Promise<Reply>): Promise<T> => accepted(await reply).body.data;
  const buyer: Buyer = {
    client: api,
    phone,
    openid,
    shop: (platform = 'android') => data(api.get(`/api/learner/shop?platform=${platform}`)),
    order: (productId, platform = 'android', wish = {}) =>
      data(api.post('/api/learner/orders', { productId, platform, accepted: true, ...wish })),
    async pay(orderId, { password = true } = {}) {
      const reply = accepted(await buyer.tryPay(orderId));
      const outTradeNo = await app.control.open(openid, reply.body.data);
      if (password) await app.control.pay(outTradeNo);
    },
    async tryPay(orderId) {
      const { loginCode } = await app.control.login({ phone });
      return api.post(`/api/learner/orders/${orderId}/pay`, { loginCode });
    },
    check: (orderId) => data(api.post(`/api/learner/orders/${orderId}/check`)),
    cancel: (orderId) => data(api.post(`/api/learner/orders/${orderId}/cancel`)),
  };
  return buyer;
}
