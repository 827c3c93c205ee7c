/** Which coupon an order takes, and what is left to pay with it. */
import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import type { Platform } from '../orders/kinds.ts';
import type { OfferedProduct } from '../orders/store.ts';
import type { ProviderName } from '../payments/trade.ts';
import { plainCode } from './codes.ts';
import { discountFen, isPayable } from './price.ts';
import * as store from './store.ts';

/** By what the learner has typed, or by what he has chosen from the list. */
export interface CouponWish {
  couponId?: number;
  couponCode?: string;
}

export interface Picked {
  coupon: store.Coupon;
  codeId: number | null;
}

export interface Chosen extends Picked {
  discountFen: number;
}

export interface Purchase {
  learnerId: number;
  product: Pick<OfferedProduct, 'id' | 'priceFen' | 'provider'>;
  platform: Platform;
  now: Date;
}

/** Null: none is wished. Whether it fits is not looked at. @throws AppError coupon.unknown */
export async function pickCoupon(
  db: Knex,
  { couponId, couponCode }: CouponWish,
): Promise<(Picked & { taken: boolean }) | null> {
  if (couponCode) {
    const found = await store.findByCode(db, plainCode(couponCode));
    if (!found) throw new AppError('coupon.unknown');
    return found;
  }
  if (couponId === undefined) return null;
  const [coupon] = await store.findListed(db, { id: couponId });
  if (!coupon) throw new AppError('coupon.unknown');
  return { coupon, codeId: null, taken: false };
}

/**
 * Null: none is wished. Whether it is still there is settled by the database when the order takes it.
 * @throws AppError coupon.*
 */
export async function chooseCoupon(db: Knex, wish: CouponWish, purchase: Purchase): Promise<Chosen | null> {
  const picked = await pickCoupon(db, wish);
  if (!picked) return null;
  if (picked.taken) throw new AppError('coupon.codeUsed');
  const { coupon, codeId } = picked;
  const uses = await store.usesOf(db, purchase.learnerId, purchase.product.id);
  const fault = faultOf(coupon, uses.get(coupon.id) ?? 0, purchase);
  if (fault) throw fault;
  return { coupon, codeId, discountFen: discountFen(coupon, purchase.product.priceFen) };
}

/** From the list of all, what fits; what saves most comes first. */
export async function fittingCoupons(db: Knex, purchase: Purchase): Promise<Chosen[]> {
  const [coupons, uses] = await Promise.all([
    store.findListed(db),
    store.usesOf(db, purchase.learnerId, purchase.product.id),
  ]);
  return coupons
    .filter((coupon) => !faultOf(coupon, uses.get(coupon.id) ?? 0, purchase))
    .map((coupon) => ({ coupon, codeId: null, discountFen: discountFen(coupon, purchase.product.priceFen) }))
    .sort((a, b) => b.discountFen - a.discountFen);
}

/** Why the learner may not use it for this. Pure. */
export function faultOf(
  coupon: store.Coupon,
  ownUses: number,
  { product, platform, now }: Omit<Purchase, 'learnerId'>,
): AppError | undefined {
  const { name, productIds, startsAt, endsAt, total, perLearner, used, leastFen } = coupon;
  if (startsAt && startsAt > now) return new AppError('coupon.notYet', { name });
  if (endsAt && endsAt <= now) return new AppError('coupon.over', { name });
  if (productIds.length > 0 && !productIds.includes(product.id))
    return new AppError('coupon.otherProduct', { name });
  if (product.priceFen < leastFen) return new AppError('coupon.tooLittle', { name, yuan: leastFen / 100 });
  if (total !== null && used >= total) return new AppError('coupon.usedUp');
  if (ownUses >= perLearner) return new AppError('coupon.perLearner', { name, count: perLearner });
  const off = discountFen(coupon, product.priceFen);
  if (off === 0) return new AppError('coupon.nothing', { name });
  const provider = product.provider as ProviderName;
  const isFit = isPayable(product.priceFen - off, product.priceFen, { provider, platform });
  return isFit ? undefined : new AppError('coupon.notHere', { name });
}
