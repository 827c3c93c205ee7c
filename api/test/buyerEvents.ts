/** What buyers do and have done, each a step that looks for an order it can happen to, and makes one when there is none. */
import type { Platform } from '../domain/orders/kinds.ts';
import type { ProviderName } from '../domain/payments/trade.ts';
import type { ServedApp } from './app.ts';
import { accepted } from './client.ts';
import { type Buyer, makeBuyer } from './orders.ts';

/** Where what is paid how: Apple's payments are not ours to give back. */
export const CHANNELS: Partial<Record<Platform, ProviderName>> = {
  android: 'wxpay_v3',
  windows: 'xpay',
  ios: 'xpay',
};
export const PLATFORMS = Object.keys(CHANNELS) as Platform[];
/** More than there are faults in a sequence. */
const LOOKS = 12;

export interface Known {
  id: number;
  outTradeNo: string;
  buyer: Buyer;
  planId: number;
  platform: Platform;
  /** The phone shows the cashier, and the password may be typed at any time. */
  opened: boolean;
  cancelled: boolean;
  paid: boolean;
  refunded: boolean;
}

export class BuyerEvents {
  protected buyers: readonly Buyer[] = [];
  private orders: Known[] = [];

  constructor(
    protected readonly app: ServedApp,
    /** Memberships, which staff may refund, come first. */
    protected readonly planIds: readonly number[],
  ) {}

  /** The next sequence has buyers and orders of its own. Sessions end when time leaps. */
  async begin(): Promise<void> {
    this.orders = [];
    this.buyers = [await makeBuyer(this.app), await makeBuyer(this.app), await makeBuyer(this.app)];
  }

  protected pick(nth: number, fits: (order: Known) => boolean): Known | undefined {
    const fitting = this.orders.filter(fits);
    return fitting[nth % Math.max(fitting.length, 1)];
  }

  async order(nth: number, much: number, wish = {}, on?: Platform): Promise<Known> {
    const buyer = this.buyers[nth % this.buyers.length]!;
    const planId = this.planIds[much % this.planIds.length]!;
    const platform = on ?? PLATFORMS[(nth + much) % PLATFORMS.length]!;
    let { id, outTradeNo } = await buyer.order(planId, platform, wish);
    const known = this.orders.find((one) => one.id === id);
    if (known && !known.paid) return known;
    // He has paid it, and nobody has told the product yet: he looks, and orders another one.
    if (known) {
      await this.seenPaid(known);
      ({ id, outTradeNo } = await buyer.order(planId, platform, wish));
    }
    // What waited to be paid was placed on another kind of phone, and has made room.
    for (const one of this.orders)
      if (one.buyer === buyer && one.planId === planId && !one.paid) one.cancelled = true;
    const fresh = { opened: false, cancelled: false, paid: false, refunded: false };
    const placed = { id, outTradeNo, buyer, planId, platform, ...fresh };
    this.orders.push(placed);
    return placed;
  }

  async open(nth: number, much: number): Promise<Known> {
    const waiting = (one: Known) => !one.opened && !one.cancelled && !one.paid;
    return this.openNow(this.pick(nth, waiting) ?? (await this.order(nth, much)));
  }

  protected async openNow(order: Known): Promise<Known> {
    if (order.opened) return order;
    const { body } = accepted(await order.buyer.tryPay(order.id));
    await this.app.control.open(order.buyer.openid, body.data);
    order.opened = true;
    return order;
  }

  protected async payable(nth: number, much: number): Promise<Known> {
    return this.pick(nth, (one) => one.opened && !one.paid && !one.cancelled) ?? (await this.open(nth, much));
  }

  async pay(nth: number, much: number): Promise<Known> {
    const order = await this.payable(nth, much);
    await this.payNow(order);
    return order;
  }

  protected async payNow(order: Known): Promise<void> {
    await this.app.control.pay(order.outTradeNo, true);
    order.paid = true;
  }

  async payAfterClose(nth: number, much: number): Promise<void> {
    const order = await this.payable(nth, much);
    await this.cancelNow(order);
    await this.payNow(order);
  }

  async payAfterBuyingAgain(nth: number, much: number): Promise<void> {
    const first = await this.payable(nth, much);
    await this.cancelNow(first);
    const { id, outTradeNo } = await first.buyer.order(first.planId, first.platform);
    const again = { ...first, id, outTradeNo, opened: false, cancelled: false };
    this.orders.push(again);
    await this.payNow(await this.openNow(again));
    if (much % 2) await again.buyer.check(id);
    await this.payNow(first);
  }

  async payTwice(nth: number, much: number): Promise<void> {
    const onWxpay = (one: Known) => one.paid && CHANNELS[one.platform] === 'wxpay_v3';
    const order = this.pick(nth, onWxpay) ?? (await this.order(nth, much, {}, 'android'));
    if (!order.paid) await this.payNow(await this.openNow(order));
    await this.app.control.payTwice(order.outTradeNo);
  }

  async check(nth: number): Promise<unknown> {
    const order = this.pick(nth, () => true);
    return order ? order.buyer.check(order.id) : false;
  }

  async cancel(nth: number, much: number): Promise<void> {
    const order = this.pick(nth, (one) => !one.paid && !one.cancelled) ?? (await this.order(nth, much));
    await this.cancelNow(order);
  }

  protected async cancelNow(order: Known): Promise<void> {
    const { state } = await order.buyer.cancel(order.id);
    order.cancelled = state === 'closed';
  }

  /** Faults that wait may spoil a look each. */
  protected async seenPaid({ id, buyer }: Known): Promise<boolean> {
    for (let look = 0; look < LOOKS; look++) if ((await buyer.check(id)).state === 'paid') return true;
    return false;
  }
}
