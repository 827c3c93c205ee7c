import { AppError, sentence } from '../../errors.ts';
import type { RowRule } from '../../rest/call.ts';
import { areProducts, setIssuer } from './store.ts';

/** Whoever makes a coupon has issued it; what it fits exists. */
export const couponRule: RowRule = async (trx, id, { actor, before }) => {
  if (!before && actor.kind === 'staff') await setIssuer(trx, id, actor.id);
  if (await areProducts(trx, id)) return;
  const code = 'coupon.productAbsent';
  throw new AppError(code, {}, [{ field: 'productIds', code, message: sentence(code) }]);
};
