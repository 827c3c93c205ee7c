/** Staff publish and withdraw versions of agreements. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, staffIdOf, writeAudit } from '../../rest/audit.ts';
import type { CommandResult } from './contract.ts';
import { forgetPublished } from './inForce.ts';
import { ASKED, KINDS, type State } from './kinds.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'store' | 'clock'>;

/**
 * From now on nobody can change it. In force at once, unless the draft names a later time.
 * @throws AppError request.notFound, agreement.notDraft
 */
export async function publishAgreement(id: number, origin: AuditOrigin, deps: Needs): Promise<CommandResult> {
  const result = await deps.db.transaction(async (trx) => {
    const draft = await store.lockVersion(trx, id);
    if (!draft) throw new AppError('request.notFound');
    if (draft.state !== 'draft') throw new AppError('agreement.notDraft');
    const at = deps.clock();
    const version = (await store.lastVersion(trx, draft.kind)) + 1;
    const effectiveAt = draft.effectiveAt && draft.effectiveAt > at ? draft.effectiveAt : at;
    const by = staffIdOf(origin);
    await store.setPublished(trx, id, { version, effectiveAt, by, at });
    const after = { state: 'published' as const, version, effectiveAt: effectiveAt.toISOString() };
    return done(trx, origin, 'publish', draft, after);
  });
  await forgetPublished(deps);
  return result;
}

/**
 * It stays readable for those who have accepted it; the version before it is in force again.
 * @throws AppError request.notFound, agreement.notPublished, agreement.lastInForce
 */
export async function withdrawAgreement(
  id: number,
  origin: AuditOrigin,
  deps: Needs,
): Promise<CommandResult> {
  const result = await deps.db.transaction(async (trx) => {
    const row = await store.lockVersion(trx, id);
    if (!row) throw new AppError('request.notFound');
    if (row.state !== 'published') throw new AppError('agreement.notPublished');
    const now = deps.clock();
    const isInForce = row.effectiveAt !== null && row.effectiveAt <= now;
    if (isInForce && ASKED.includes(row.kind) && !(await store.staysInForce(trx, row, now)))
      throw new AppError('agreement.lastInForce', { kind: KINDS[row.kind] });
    await store.setWithdrawn(trx, id, now);
    return done(trx, origin, 'withdraw', row, { state: 'withdrawn' });
  });
  await forgetPublished(deps);
  return result;
}

/** The next version is written from this one. @throws AppError request.notFound */
export function copyAgreement(
  id: number,
  origin: AuditOrigin,
  { db }: Pick<Deps, 'db'>,
): Promise<CommandResult> {
  return db.transaction(async (trx) => {
    const copyId = await store.insertCopy(trx, id);
    if (!copyId) throw new AppError('request.notFound');
    await writeAudit(trx, origin, [
      { action: 'agreements.copy', resource: 'agreements', rowId: copyId, before: null, after: { from: id } },
    ]);
    return { id: copyId, state: 'draft' };
  });
}

async function done(
  trx: Knex,
  origin: AuditOrigin,
  command: 'publish' | 'withdraw',
  { id, state, version }: store.VersionRow,
  after: { state: State; version?: number; effectiveAt?: string },
): Promise<CommandResult> {
  const before = command === 'publish' ? { state, version } : { state };
  await writeAudit(trx, origin, [
    { action: `agreements.${command}`, resource: 'agreements', rowId: id, before, after },
  ]);
  return { id, state: after.state };
}
