import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import type { RowRule } from '../../rest/call.ts';

/** Whoever takes a difference owns it; it may be taken over. @throws AppError request.notFound */
export function takeDifference(
  id: number,
  origin: AuditOrigin,
  { db }: Pick<Deps, 'db'>,
): Promise<{ id: number; ownerId: number }> {
  return db.transaction(async (trx) => {
    const row = await trx('payment_differences').where({ id }).forUpdate().first('owner_id');
    if (!row || origin.actor.kind !== 'staff') throw new AppError('request.notFound');
    const ownerId = origin.actor.id;
    await trx('payment_differences').where({ id }).update({ owner_id: ownerId, updated_at: trx.fn.now() });
    const [before, after] = [{ ownerId: row.owner_id }, { ownerId }];
    await writeAudit(trx, origin, [
      { action: 'payment-differences.take', resource: 'payment-differences', rowId: id, before, after },
    ]);
    return { id, ownerId };
  });
}

/** Whoever decides on a difference that nobody had taken owns it. */
export const differenceRule: RowRule = async (trx: Knex, id, { actor }) => {
  if (actor.kind !== 'staff') return;
  await trx('payment_differences')
    .where({ id, state: 'solved' })
    .whereNull('owner_id')
    .update({ owner_id: actor.id });
};
