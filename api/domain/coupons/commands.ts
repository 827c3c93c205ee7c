/** What learners see of coupons, and the codes that staff make of them. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { notForSale } from '../orders/shop.ts';
import { onSale } from '../orders/store.ts';
import { type Chosen, chooseCoupon, fittingCoupons } from './choice.ts';
import { newCode } from './codes.ts';
import type { CouponsQuery, CouponView } from './contract.ts';
import { termsText } from './price.ts';
import * as store from './store.ts';

/**
 * What fits a product on this phone, with what is left to pay.
 * @throws AppError request.notFound, order.notForSale; with a code coupon.*
 */
export async function couponsFor(
  learnerId: number,
  { productId, platform, code }: CouponsQuery,
  { db, clock, payments }: Pick<Deps, 'db' | 'clock' | 'payments'>,
): Promise<CouponView[]> {
  const now = clock();
  const [product] = await onSale(db, now, { id: productId, platform });
  if (!product) throw new AppError('request.notFound');
  const reason = notForSale(product, platform, payments);
  if (reason) throw new AppError('order.notForSale', { reason });
  const purchase = { learnerId, product, platform, now };
  const chosen = code
    ? [(await chooseCoupon(db, { couponCode: code }, purchase))!]
    : await fittingCoupons(db, purchase);
  return chosen.map((one) => viewOf(one, product.priceFen));
}

const viewOf = ({ coupon, discountFen }: Chosen, priceFen: number): CouponView => ({
  id: coupon.id,
  name: coupon.name,
  terms: termsText(coupon),
  discountFen,
  amountFen: priceFen - discountFen,
  endsAt: coupon.endsAt?.toISOString() ?? null,
});

const MOST_CODES = 5000;

/** Codes of one use each. @throws AppError request.notFound, coupon.badCount, coupon.notByCodes */
export function generateCodes(
  id: number,
  count: number,
  origin: AuditOrigin,
  { db }: Pick<Deps, 'db'>,
): Promise<{ id: number; count: number; all: number }> {
  if (!Number.isInteger(count) || count < 1 || count > MOST_CODES)
    throw new AppError('coupon.badCount', { most: MOST_CODES });
  return db.transaction(async (trx) => {
    const coupon = await store.lockCoupon(trx, id);
    if (!coupon) throw new AppError('request.notFound');
    if (coupon.givenBy !== 'codes') throw new AppError('coupon.notByCodes');
    const before = { codes: await store.countCodes(trx, id) };
    for (let made = 0; made < count; )
      made += await store.insertCodes(trx, id, Array.from({ length: count - made }, newCode));
    const all = before.codes + count;
    await writeAudit(trx, origin, [
      { action: 'coupons.generate', resource: 'coupons', rowId: id, before, after: { codes: all } },
    ]);
    return { id, count, all };
  });
}
