/** All that can happen to money, each as a step that looks for something it can happen to, and makes it when there is nothing. */
import assert from 'node:assert/strict';
import { closeUnpaid, queryOrders } from '../domain/orders/closing.ts';
import { isRefundable, type Platform } from '../domain/orders/kinds.ts';
import { reconcileDay } from '../domain/orders/reconcile.ts';
import { countStuckRefunds } from '../domain/orders/refundStore.ts';
import { pursueRefunds } from '../domain/orders/refunds.ts';
import type { ProviderName } from '../domain/payments/trade.ts';
import { REQUEST_FAULTS } from '../wechat-simulator/pay/faults.ts';
import { CERTIFICATE_STEPS } from '../wechat-simulator/pay/merchant.ts';
import type { ServedApp } from './app.ts';
import { accepted } from './client.ts';
import { FinanceHands } from './financeHands.ts';
import { makeMaterial } from './materials.ts';
import { type Buyer, makeBuyer, makePlan } from './orders.ts';

const MINUTE_MS = 60_000;

/** Where what is paid how: Apple's payments are not ours to give back. */
const CHANNELS: Partial<Record<Platform, ProviderName>> = {
  android: 'wxpay_v3',
  windows: 'xpay',
  ios: 'xpay',
};
const PLATFORMS = Object.keys(CHANNELS) as Platform[];
const REFUNDABLE = PLATFORMS.filter((platform) => isRefundable({ provider: CHANNELS[platform]!, platform }));
/** More than there are faults in a sequence. */
const LOOKS = 12;
/** Of the plans. */
const MEMBERSHIPS = 2;

interface Known {
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

export class MoneyEvents {
  private orders: Known[] = [];
  private certificateStep = 0;

  private constructor(
    private readonly app: ServedApp,
    private readonly pass: (ms: number) => Promise<void>,
    private readonly finance: FinanceHands,
    private buyers: readonly Buyer[],
    /** Memberships, which staff may refund, come first. */
    private readonly planIds: readonly number[],
  ) {}

  static async open(app: ServedApp, pass: (ms: number) => Promise<void>): Promise<MoneyEvents> {
    for (const [platform, provider] of Object.entries(CHANNELS))
      await app.deps.db('payment_channels').where({ platform }).update({ provider });
    const { id, productId } = await makeMaterial(app, { pages: 1 });
    const inside = { kind: 'gift_pack', material_ids: JSON.stringify([id]) };
    const plans = [
      await makePlan(app),
      await makePlan(app, { price_fen: 1500, opens_mock: false }),
      await makePlan(app, { ...inside, price_fen: 2500, months: 3 }),
      // The material itself once more: nobody is to pay for both.
      await makePlan(app, { ...inside, months: null, opens_past: false, opens_mock: false }),
    ];
    const ids = plans.map((plan) => plan.id);
    return new MoneyEvents(app, pass, await FinanceHands.of(app), [], [...ids, productId]);
  }

  /** The next sequence has buyers and orders of its own. Sessions end when time leaps. */
  async begin(): Promise<void> {
    this.orders = [];
    this.buyers = [await makeBuyer(this.app), await makeBuyer(this.app), await makeBuyer(this.app)];
  }

  private pick(nth: number, fits: (order: Known) => boolean): Known | undefined {
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

  private async openNow(order: Known): Promise<Known> {
    if (order.opened) return order;
    const { body } = accepted(await order.buyer.tryPay(order.id));
    await this.app.control.open(order.buyer.openid, body.data);
    order.opened = true;
    return order;
  }

  private async payable(nth: number, much: number): Promise<Known> {
    return this.pick(nth, (one) => one.opened && !one.paid && !one.cancelled) ?? (await this.open(nth, much));
  }

  async pay(nth: number, much: number): Promise<Known> {
    const order = await this.payable(nth, much);
    await this.payNow(order);
    return order;
  }

  private async payNow(order: Known): Promise<void> {
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

  async payWithCoupon(nth: number, much: number): Promise<void> {
    const couponId = await this.finance.issueCoupon();
    await this.payNow(await this.openNow(await this.order(nth, much, { couponId })));
  }

  /** At the price of a coupon that went back with the close, and that somebody else has used up. */
  async payAfterCouponGone(nth: number, much: number): Promise<void> {
    const couponId = await this.finance.issueCoupon();
    const first = await this.openNow(await this.order(nth, much, { couponId }));
    await this.cancelNow(first);
    await this.payNow(await this.openNow(await this.order(nth + 1, much, { couponId })));
    await this.payNow(first);
  }

  payStray = (nth: number, much: number) =>
    this.app.control.payStray(`X${this.app.deps.clock().getTime()}${nth}`, 1 + much * 37);

  private async letter(nth: number, much: number): Promise<void> {
    if ((await this.app.control.letters()) === 0) await this.pay(nth, much);
  }

  async deliver(nth: number, much: number): Promise<void> {
    await this.letter(nth, much);
    for (let times = 0; times <= much % 3; times++) await this.app.control.deliver(nth);
  }

  async deliverTwiceAtOnce(nth: number, much: number): Promise<void> {
    await this.letter(nth, much);
    await Promise.all([1, 2, 3].map(() => this.app.control.deliver(nth)));
  }

  async deliverForged(nth: number, much: number): Promise<void> {
    await this.letter(nth, much);
    assert.equal(await this.app.control.deliverForged(nth), 401);
  }

  /** What somebody has listened to comes again an hour later, byte for byte. */
  async deliverReplayed(nth: number, much: number): Promise<void> {
    await this.letter(nth, much);
    await this.pass(60 * MINUTE_MS);
    assert.equal(await this.app.control.deliver(nth, true), 401);
  }

  async lose(nth: number, much: number): Promise<void> {
    await this.letter(nth, much);
    await this.app.control.lose(nth);
  }

  async check(nth: number): Promise<unknown> {
    const order = this.pick(nth, () => true);
    return order ? order.buyer.check(order.id) : false;
  }

  async cancel(nth: number, much: number): Promise<void> {
    const order = this.pick(nth, (one) => !one.paid && !one.cancelled) ?? (await this.order(nth, much));
    await this.cancelNow(order);
  }

  private async cancelNow(order: Known): Promise<void> {
    const { state } = await order.buyer.cancel(order.id);
    order.cancelled = state === 'closed';
  }

  /** The notification comes, the learner comes back and calls the order off, and the job asks, in one moment. */
  async everythingAtOnce(nth: number, much: number): Promise<void> {
    const order = await this.pay(nth, much);
    const { deps, control } = this.app;
    const last = (await control.letters()) - 1;
    const ends = await Promise.allSettled([
      control.deliver(last),
      order.buyer.check(order.id),
      order.buyer.cancel(order.id),
      control.deliver(last),
      queryOrders(deps),
      closeUnpaid(deps),
    ]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  requestFault(nth: number, much: number): Promise<void> {
    const faults = REQUEST_FAULTS.filter((fault) => fault !== 'silence');
    const provider = nth % 3 ? 'wxpay_v3' : 'xpay';
    return this.app.control.requestFault(provider, faults[much % faults.length]!);
  }

  /** Listed, then signing, then the old one gone, and from the beginning. */
  changeCertificate(): Promise<void> {
    const step = CERTIFICATE_STEPS[this.certificateStep++ % CERTIFICATE_STEPS.length]!;
    return this.app.control.changeCertificate(step);
  }

  async staffRefund(nth: number, much: number): Promise<void> {
    const memberships = this.planIds.slice(0, MEMBERSHIPS);
    const fits = ({ paid, refunded, platform, planId }: Known) =>
      paid && !refunded && platform !== 'ios' && memberships.includes(planId);
    let order = this.pick(nth, fits);
    // Paid late or taken back since: what is his to refund is another one.
    if (order && !(await this.seenPaid(order))) {
      order.refunded = true;
      order = undefined;
    }
    order ??= await this.order(nth, much % MEMBERSHIPS, {}, REFUNDABLE[nth % REFUNDABLE.length]);
    if (!order.paid) await this.payNow(await this.openNow(order));
    await this.seenPaid(order);
    await this.finance.refund(order.id);
    order.refunded = true;
  }

  /** Faults that wait may spoil a look each. */
  private async seenPaid({ id, buyer }: Known): Promise<boolean> {
    for (let look = 0; look < LOOKS; look++) if ((await buyer.check(id)).state === 'paid') return true;
    return false;
  }

  sendRefunds = () => pursueRefunds(this.app.deps);

  refundsArrive = async () => (await this.app.control.settleRefunds(true)) > 0;

  /** For now, or for good. */
  async refundsFail(nth: number, much: number): Promise<boolean> {
    await this.staffRefund(nth, much);
    await pursueRefunds(this.app.deps);
    const failed = await this.app.control.settleRefunds(false, much % 2 ? 'ABNORMAL' : 'CLOSED');
    await pursueRefunds(this.app.deps);
    return failed > 0;
  }

  /** WeChat does not take the next refund of each way to pay on. */
  async refundRefused(nth: number, much: number): Promise<void> {
    await this.app.control.refuseRefund('wxpay_v3', much % 3 ? 'NOT_ENOUGH' : 'FREQUENCY_LIMITED');
    await this.app.control.refuseRefund('xpay', '268490009');
    await this.staffRefund(nth, much);
    await pursueRefunds(this.app.deps);
  }

  async refundAgain(nth: number, much: number): Promise<boolean> {
    await this.stuckRefund(nth, much);
    return this.finance.refundAgain(nth);
  }

  async payByHand(nth: number, much: number): Promise<boolean> {
    await this.stuckRefund(nth, much);
    return this.finance.payByHand(nth);
  }

  private async stuckRefund(nth: number, much: number): Promise<void> {
    if ((await countStuckRefunds(this.app.deps.db)) === 0) await this.refundsFail(nth, much);
  }

  /** The notification of a refund, by itself or several times at once, while the job asks, too. */
  async refundTold(nth: number, much: number): Promise<void> {
    // One may be refused, for an earlier step has wished so.
    for (let settled = 0, tries = 0; settled === 0 && tries < 2; tries++) {
      await this.staffRefund(nth, much);
      await pursueRefunds(this.app.deps);
      settled = await this.app.control.settleRefunds(much % 4 > 0, 'CLOSED');
    }
    const last = (await this.app.control.letters()) - 1;
    const told = Array.from({ length: 1 + (nth % 3) }, () => this.app.control.deliver(last));
    await Promise.all([...told, ...(much % 2 ? [pursueRefunds(this.app.deps)] : [])]);
  }

  /** False where WeChat has paid it back before. */
  async refundedElsewhere(nth: number, much: number): Promise<boolean> {
    const order = this.pick(nth, ({ paid }) => paid) ?? (await this.pay(nth, much));
    return this.app.control.refundElsewhere(order.outTradeNo).then(
      () => true,
      (error) => {
        if (/INVALID_REQUEST|ORDER_STATE/.test(error.message)) return false;
        throw error;
      },
    );
  }

  staffOpen = (nth: number) => this.finance.openFor(this.buyers[nth % this.buyers.length]!.openid);

  staffClose = (nth: number) => this.finance.closeBought(nth);

  staffDecide = (nth: number) => this.finance.decide(nth);

  timePasses = (_nth: number, much: number) => this.pass((1 + much * 2) * MINUTE_MS);

  async closeAndQuery(): Promise<void> {
    await closeUnpaid(this.app.deps);
    await queryOrders(this.app.deps);
  }

  reconcile = () => reconcileDay(this.app.deps.clock(), this.app.deps);
}
