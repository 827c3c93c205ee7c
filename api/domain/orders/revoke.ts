import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { tell } from '../messages/tell.ts';

/** Without money going back: what was opened is closed at once. @throws AppError request.notFound, entitlement.notActive */
export function revokeOne(
  id: number,
  reason: string,
  origin: AuditOrigin,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  return db.transaction(async (trx) => {
    const found = await trx('entitlements')
      .leftJoin('materials', 'materials.id', 'material_id')
      .where('entitlements.id', id)
      .forUpdate('entitlements')
      .first('state', 'reason', 'learner_id', 'title');
    if (!found) throw new AppError('request.notFound');
    const { learner_id: learnerId, title, ...row } = found;
    if (row.state !== 'active') throw new AppError('entitlement.notActive');
    const after = { state: 'revoked', reason };
    await trx('entitlements')
      .where({ id })
      .update({ ...after, updated_at: clock() });
    await tell(trx, learnerId, {
      kind: 'accessRevoked',
      params: { what: title ? `资料“${title}”` : '会员' },
    });
    await writeAudit(trx, origin, [
      { action: 'entitlements.revoke', resource: 'entitlements', rowId: id, before: row, after },
    ]);
  });
}
