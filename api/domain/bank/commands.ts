/** Publishing freezes a bank for learners; withdrawing stops new papers, not those already opened. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, staffIdOf, writeAudit } from '../../rest/audit.ts';
import type { Published } from './contract.ts';
import { undecidedConflicts } from './duplicates/sync.ts';
import * as store from './store.ts';

/**
 * Publishing a bank that has not changed since gives the version that stands: a double click makes one.
 * @param note what is new, for those who look at the versions later
 * @throws AppError request.notFound, bank.empty, bank.conflictsUndecided
 */
export function publishBank(
  id: number,
  origin: AuditOrigin,
  { db }: Pick<Deps, 'db'>,
  note = '',
): Promise<Published> {
  return db.transaction(async (trx) => {
    const bank = await store.lockBank(trx, id);
    if (!bank) throw new AppError('request.notFound');
    const current = bank.publishedVersionId;
    if (current && (await store.isUnchanged(trx, id, current))) return store.findVersion(trx, current);
    const count = await undecidedConflicts(trx, id);
    if (count > 0) throw new AppError('bank.conflictsUndecided', { count });
    const version = await store.freezeVersion(trx, id, staffIdOf(origin), note);
    if (!version) throw new AppError('bank.empty');
    await store.setPublished(trx, id, version.versionId);
    await audit(trx, origin, 'banks.publish', id, current, version.versionId);
    return version;
  });
}

/** @throws AppError request.notFound, bank.notPublished */
export function withdrawBank(id: number, origin: AuditOrigin, { db }: Pick<Deps, 'db'>): Promise<void> {
  return db.transaction(async (trx) => {
    const bank = await store.lockBank(trx, id);
    if (!bank) throw new AppError('request.notFound');
    if (!bank.publishedVersionId) throw new AppError('bank.notPublished');
    await store.setPublished(trx, id, null);
    await store.markWithdrawn(trx, bank.publishedVersionId);
    await audit(trx, origin, 'banks.withdraw', id, bank.publishedVersionId, null);
  });
}

const audit = (
  trx: Parameters<typeof writeAudit>[0],
  origin: AuditOrigin,
  action: string,
  bankId: number,
  before: number | null,
  after: number | null,
) =>
  writeAudit(trx, origin, [
    {
      action,
      resource: 'banks',
      rowId: bankId,
      before: { publishedVersionId: before },
      after: { publishedVersionId: after },
    },
  ]);
