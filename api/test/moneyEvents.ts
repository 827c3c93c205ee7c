/** All that can happen to money, each as a step that looks for something it can happen to, and makes it when there is nothing. */
import assert from 'node:assert/strict';
import { closeUnpaid, queryOrders } from '../domain/orders/closing.ts';
import { isRefundable } from '../domain/orders/kinds.ts';
import { reconcileDay } from '../domain/orders/reconcile.ts';
import { countStuckRefunds } from '../domain/orders/refundStore.ts';
import { pursueRefunds } from '../domain/orders/refunds.ts';
import { REQUEST_FAULTS } from '../wechat-simulator/pay/faults.ts';
import { CERTIFICATE_STEPS } from '../wechat-simulator/pay/merchant.ts';
import type { ServedApp } from './app.ts';
import { BuyerEvents, CHANNELS, type Known, PLATFORMS } from './buyerEvents.ts';
import { FinanceHands } from './financeHands.ts';
import { makeMaterial } from './materials.ts';
import { makePlan } from './orders.ts';

const MINUTE_MS = 60_000;
const REFUNDABLE = PLATFORMS.filter((platform) => isRefundable({ provider: CHANNELS[platform]!, platform }));
/** Of the plans. */
const MEMBERSHIPS = 2;

export class MoneyEvents extends BuyerEvents {
  private certificateStep = 0;

  private constructor(
    app: ServedApp,
    planIds: readonly number[],
    private readonly pass: (ms: number) => Promise<void>,
    private readonly finance: FinanceHands,
  ) {
    super(app, planIds);
  }

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
    return new MoneyEvents(app, [...ids, productId], pass, await FinanceHands.of(app));
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
