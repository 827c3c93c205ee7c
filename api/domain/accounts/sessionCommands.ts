/** People see where they are logged in and end it; whoever may, ends it for others. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import * as sessions from './sessionStore.ts';
import { forgetSessions, type SignedIn } from './sessions.ts';

/** Of this person, the latest first; those that have ended are not there. */
export async function mySessions(actor: SignedIn, { db, clock }: Deps) {
  const rows = await sessions.findOpen(db, ownerOf(actor), clock());
  return rows.map(({ createdAt, seenAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    current: row.id === actor.sessionId,
  }));
}

/** Another's session is not found. */
export async function endMySession(
  actor: SignedIn,
  id: number,
  origin: AuditOrigin,
  deps: Deps,
): Promise<void> {
  const ended = await deps.db.transaction(async (trx) => {
    const hashes = await sessions.revoke(trx, id, deps.clock(), ownerOf(actor));
    if (hashes.length === 0) throw new AppError('request.notFound');
    if (actor.kind === 'staff')
      await writeAudit(trx, origin, [
        { action: 'sessions.endOwn', resource: 'sessions', rowId: id, before: null, after: null },
      ]);
    return hashes;
  });
  await forgetSessions(ended, deps);
}

export async function endSession(id: number, origin: AuditOrigin, deps: Deps): Promise<void> {
  const ended = await deps.db.transaction(async (trx) => {
    const hashes = await sessions.revoke(trx, id, deps.clock());
    if (hashes.length === 0) throw new AppError('request.notFound');
    await writeAudit(trx, origin, [
      { action: 'sessions.end', resource: 'sessions', rowId: id, before: null, after: null },
    ]);
    return hashes;
  });
  await forgetSessions(ended, deps);
}

const ownerOf = ({ kind, id }: SignedIn): Record<string, number> =>
  kind === 'staff' ? { staff_id: id } : { learner_id: id };
