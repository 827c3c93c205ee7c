/** Nobody pays for what is his already: two products may hold the same material, and both may wait to be paid. */
import type { Knex } from 'knex';
import { ownMaterials } from './moneyStore.ts';
import * as store from './store.ts';

/** Months of a membership are always something new. @param own materials that are the learner's for good */
export const opensNothingNew = (
  { months, materialIds }: Pick<store.Product, 'months' | 'materialIds'>,
  own: ReadonlySet<number>,
): boolean => months === null && materialIds.length > 0 && materialIds.every((id) => own.has(id));

/** The learner is held: of two of his orders that are paid in one moment the second waits for the first. */
export async function isAlreadyOpen(trx: Knex, order: store.Order, now: Date): Promise<boolean> {
  if (order.months !== null) return false;
  return opensNothingNew(order, await ownMaterials(trx, order.learnerId, now));
}

/** His other orders that would open nothing new any more are over; the job that closes unpaid orders tells WeChat. */
export async function expireNeedless(trx: Knex, { learnerId }: store.Order, now: Date): Promise<void> {
  const own = await ownMaterials(trx, learnerId, now);
  const waiting = await store.lockFreePending(trx, learnerId);
  for (const { id } of waiting.filter((order) => opensNothingNew(order, own)))
    await store.setOrder(trx, id, { expires_at: now });
}
