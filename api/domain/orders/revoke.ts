import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';

/** Without money going back: what was opened is closed at once. @throws AppError request.notFound, entitlement.notActive */
export function revokeOne(
  id: number,
  reason: string,
  origin: AuditOrigin,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  return db.transaction(async (trx) => {
    const row = await trx('entitlements').where({ id }).forUpdate().first('state', 'reason');
    if (!row) throw new AppError('request.notFound');
    if (row.state !== 'active') throw new AppError('entitlement.notActive');
    const after = { state: 'revoked', reason };
    await trx('entitlements')
      .where({ id })
      .update({ ...after, updated_at: clock() });
    await writeAudit(trx, origin, [
      { action: 'entitlements.revoke', resource: 'entitlements', rowId: id, before: row, after },
    ]);
  });
}
