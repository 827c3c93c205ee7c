/** What a learner does with his orders: place one, pay, come back from paying, call it off. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { chooseCoupon, type Picked, pickCoupon } from '../coupons/choice.ts';
import { usesOf } from '../coupons/store.ts';
import { providerOf } from '../payments/provider.ts';
import type { ProviderName } from '../payments/trade.ts';
import { opensNothingNew } from './alreadyOpen.ts';
import { closeOrder, queryOrder } from './closing.ts';
import type { OrderView, OrderWish, PayReply, PayWish } from './contract.ts';
import { ownMaterials } from './moneyStore.ts';
import { newNumber } from './numbers.ts';
import { openFree } from './payments.ts';
import { notForSale } from './shop.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'payments' | 'wechat'>;

/** So long an order waits to be paid. */
export const PAY_WITHIN_MINUTES = 30;

/**
 * At the price of this moment, less what a coupon takes off; what is free then is open at once. Who has an open order
 * of the product with the same coupon, placed on the same kind of device, gets that one again, unless its time is up.
 * @throws AppError request.notFound, order.notForSale, order.consentMissing, order.alreadyOpen, order.noWechat, auth.expired, coupon.*
 */
export async function placeOrder(learnerId: number, wish: OrderWish, deps: Needs): Promise<OrderView> {
  const { db, clock, payments } = deps;
  const now = clock();
  const [product] = await store.onSale(db, now, { id: wish.productId, platform: wish.platform });
  if (!product) throw new AppError('request.notFound');
  const reason = notForSale(product, wish.platform, payments);
  if (reason) throw new AppError('order.notForSale', { reason });
  if (product.kind !== 'membership') await checkMaterials(learnerId, product, wish, deps);
  const openid = await store.openidOf(db, learnerId);
  if (!openid) throw new AppError('order.noWechat');
  const open = await store.findOrder(db, { learnerId, productId: product.id, state: 'pending' });
  const settled = open && (await goOn(open, wish, await pickCoupon(db, wish), deps));
  if (settled) return viewOf(settled);
  const chosen = await chooseCoupon(db, wish, { learnerId, product, platform: wish.platform, now });
  const { id: productId, name: productName, priceFen, ...terms } = product;
  const discountFen = chosen?.discountFen ?? 0;
  const couponId = chosen?.coupon.id ?? null;
  const placed = await db.transaction(async (trx) => {
    if (!(await store.holdLearner(trx, learnerId))) throw new AppError('auth.expired');
    const order = await store.insertOrder(trx, {
      ...terms,
      learnerId,
      productId,
      productName,
      amountFen: priceFen - discountFen,
      discountFen,
      couponId,
      couponCodeId: chosen?.codeId ?? null,
      // Where there is none, nothing is for sale.
      provider: discountFen === priceFen ? 'free' : (product.provider as ProviderName),
      openid,
      platform: wish.platform,
      consentedAt: wish.accepted ? now : null,
      outTradeNo: newNumber('E'),
      expiresAt: new Date(now.getTime() + PAY_WITHIN_MINUTES * 60_000),
    });
    if (!order || !chosen) return order;
    await checkOwnUses(trx, learnerId, chosen.coupon);
    return order.amountFen > 0 ? order : openFree(trx, order, now);
  });
  // Another one of his was faster.
  return placed ? viewOf(placed) : placeOrder(learnerId, wish, deps);
}

/** Other orders of the learner wait until this one is there or not: the database has counted it on the coupon. */
async function checkOwnUses(
  trx: Knex,
  learnerId: number,
  { id, name, perLearner }: { id: number; name: string; perLearner: number },
): Promise<void> {
  const own = (await usesOf(trx, learnerId)).get(id) ?? 0;
  if (own > perLearner) throw new AppError('coupon.perLearner', { name, count: perLearner });
}

/** Said before paying: what is read cannot be given back. Nobody pays for what is his already. */
async function checkMaterials(
  learnerId: number,
  product: store.Product,
  { accepted }: OrderWish,
  { db, clock }: Needs,
): Promise<void> {
  if (!accepted) throw new AppError('order.consentMissing');
  if (opensNothingNew(product, await ownMaterials(db, learnerId, clock())))
    throw new AppError('order.alreadyOpen', { name: product.name });
}

/** The open order, if it is what is wished; else it is closed and makes room. One that turns out to be paid is not paid twice. */
async function goOn(
  open: store.Order,
  { platform }: OrderWish,
  picked: Picked | null,
  deps: Needs,
): Promise<store.Order | undefined> {
  const isSame =
    open.platform === platform &&
    open.couponId === (picked?.coupon.id ?? null) &&
    open.couponCodeId === (picked?.codeId ?? null);
  if (isSame && open.expiresAt > deps.clock()) return open;
  await closeOrder(open, deps);
  const now = await store.findOrder(deps.db, { id: open.id });
  return now?.state === 'paid' ? now : undefined;
}

/**
 * On the kind of device that it was placed on: who takes the money, and whether anything may be sold, differs between them.
 * @throws AppError request.notFound, order.otherDevice, order.alreadyOpen, order.notPayable, order.otherWechat, payment.*
 */
export async function payOrder(
  which: { id: number; learnerId: number },
  { loginCode, platform }: PayWish,
  deps: Needs,
): Promise<PayReply> {
  const { db, clock, payments, wechat } = deps;
  const order = await ownOrder(which, deps);
  if (platform && platform !== order.platform) throw new AppError('order.otherDevice');
  const payer = await wechat.identityOf(loginCode);
  if (payer.openid !== order.openid) throw new AppError('order.otherWechat');
  if (opensNothingNew(order, await ownMaterials(db, order.learnerId, clock())))
    throw new AppError('order.alreadyOpen', { name: order.productName });
  const provider = providerOf(payments, order.provider);
  // Before WeChat is told, so that no money can come for an order that nobody asks about.
  if (!(await store.markPrepared(db, order.id, clock()))) throw new AppError('order.notPayable');
  const params = await provider.prepare(
    {
      outTradeNo: order.outTradeNo,
      description: order.productName,
      amountFen: order.amountFen,
      discountFen: order.discountFen,
      expiresAt: order.expiresAt,
      xpayProductId: await store.xpayProductId(db, order.productId),
    },
    payer,
  );
  return { method: order.provider === 'xpay' ? 'requestVirtualPayment' : 'requestPayment', params };
}

/** When the learner comes back from paying; what WeChat cannot be asked now, the job asks later. */
export async function checkOrder(which: { id: number; learnerId: number }, deps: Needs): Promise<OrderView> {
  const order = await ownOrder(which, deps);
  const mayBePaid = order.preparedAt && (order.state === 'pending' || order.state === 'closed');
  if (mayBePaid)
    await queryOrder(order, deps).catch((error) =>
      deps.log.warn({ err: error, outTradeNo: order.outTradeNo }, 'order not queried'),
    );
  return viewOf(await ownOrder(which, deps));
}

/** One that is paid meanwhile stays. @throws AppError request.notFound, payment.unreachable, payment.refused */
export async function cancelOrder(which: { id: number; learnerId: number }, deps: Needs): Promise<OrderView> {
  const order = await ownOrder(which, deps);
  if (order.state === 'pending') await closeOrder(order, deps);
  return viewOf(await ownOrder(which, deps));
}

async function ownOrder(which: { id: number; learnerId: number }, { db }: Needs): Promise<store.Order> {
  const order = await store.findOrder(db, which);
  if (!order) throw new AppError('request.notFound');
  return order;
}

export const viewOf = (order: store.Order): OrderView => ({
  id: order.id,
  outTradeNo: order.outTradeNo,
  productName: order.productName,
  kind: order.kind,
  platform: order.platform,
  amountFen: order.amountFen,
  discountFen: order.discountFen,
  state: order.state,
  expiresAt: order.expiresAt.toISOString(),
  paidAt: order.paidAt?.toISOString() ?? null,
  createdAt: order.createdAt.toISOString(),
});
