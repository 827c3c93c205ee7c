/** A learner's orders in the tabs of his phone, with what he may do with each; and his review of one. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { OwnOrders, OwnOrdersQuery } from './contract.ts';
import * as store from './ownOrderStore.ts';
import { lockOrder } from './store.ts';

export async function ownOrders(
  learnerId: number,
  { tab, page, pageSize }: OwnOrdersQuery,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<OwnOrders> {
  const now = clock();
  const [counts, rows] = await Promise.all([
    store.countTabs(db, learnerId, now),
    store.findOwnOrders(db, learnerId, { tab, now, limit: pageSize, offset: (page - 1) * pageSize }),
  ]);
  return {
    data: rows.map(({ expiresAt, paidAt, createdAt, ...order }) => ({
      ...order,
      expiresAt: expiresAt.toISOString(),
      paidAt: paidAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
    })),
    total: counts[tab],
    counts,
    serverTime: now.toISOString(),
  };
}

/** Once, and for good. @throws AppError request.notFound, review.notPaid, review.alreadyThere */
export function reviewOrder(
  which: { id: number; learnerId: number },
  stars: number,
  { db }: Pick<Deps, 'db'>,
): Promise<void> {
  return db.transaction(async (trx) => {
    const order = await lockOrder(trx, which);
    if (!order) throw new AppError('request.notFound');
    if (order.state !== 'paid') throw new AppError('review.notPaid');
    if (!(await store.insertReview(trx, order, stars))) throw new AppError('review.alreadyThere');
  });
}
