/** What a learner is offered, at what price, and what is already open to him. */
import type { Deps } from '../../deps.ts';
import { sentence } from '../../errors.ts';
import type { Payments } from '../payments/provider.ts';
import type { Membership, Offer } from './contract.ts';
import { APPLE_LEAST_FEN, isRefundable, type Platform, type ProductKind } from './kinds.ts';
import { accessOf, type Until } from './moneyStore.ts';
import { type OfferedProduct, onSale } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'payments'>;

export async function shopOf(
  learnerId: number,
  { platform, kind }: { platform: Platform; kind?: ProductKind },
  { db, clock, payments }: Needs,
): Promise<{ membership: Membership; offers: Offer[] }> {
  const now = clock();
  const [products, access] = await Promise.all([
    onSale(db, now, { platform, kind }),
    accessOf(db, learnerId, now),
  ]);
  return {
    membership: { past: textOf(access.past), mock: textOf(access.mock) },
    offers: products.map((product) => offerOf(product, platform, payments)),
  };
}

const textOf = (until: Until) => (until instanceof Date ? until.toISOString() : until);

/** Without a price where it cannot be bought. */
export function offerOf(product: OfferedProduct, platform: Platform, payments: Payments): Offer {
  const reason = notForSale(product, platform, payments) ?? null;
  const { provider: _, xpayProductId: __, priceFen, ...shown } = product;
  return { ...shown, priceFen: reason === null ? priceFen : null, reason };
}

/** Why it cannot be bought on this platform, without a word about where else: Apple's and WeChat's rules. */
export function notForSale(
  { provider, xpayProductId, priceFen }: OfferedProduct,
  platform: Platform,
  payments: Payments,
): string | undefined {
  if (provider === 'none') return sentence('order.platformClosed');
  const isSetUp = payments[provider] && (provider !== 'xpay' || xpayProductId);
  if (!isSetUp) return sentence('order.notSetUp');
  const tooCheap = !isRefundable({ provider, platform }) && priceFen < APPLE_LEAST_FEN;
  return tooCheap ? sentence('order.platformClosed') : undefined;
}
