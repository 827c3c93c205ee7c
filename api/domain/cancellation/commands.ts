/** 注销: a learner leaves. Nothing happens for some days; then the person goes and the figures stay (docs/adr/0022). */
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { addDays } from '../../timeZone.ts';
import { endAll } from '../accounts/sessionStore.ts';
import type { cancellationView } from './contract.ts';
import * as store from './store.ts';

export async function describeCancellation(
  learnerId: number,
  { db, clock }: Deps,
): Promise<z.infer<typeof cancellationView>> {
  const standing = await store.findStanding(db, learnerId);
  if (!standing) throw new AppError('auth.expired');
  const losses = await store.losses(db, learnerId, clock());
  return {
    days: standing.days,
    cancelAt: standing.cancelAt?.toISOString() ?? null,
    openMatters: await store.openMatters(db, learnerId),
    losses: losses.map(({ name, until }) => ({ name: name ?? '会员', until: until?.toISOString() ?? null })),
  };
}

/** By WeChat, the learner proves that the account is his. @throws AppError cancellation.otherPhone */
export async function requireOwnPhone(
  learnerId: number,
  phoneCode: string,
  { db, wechat, secrets }: Deps,
): Promise<void> {
  const phone = await wechat.phoneOf(phoneCode);
  const standing = await store.findStanding(db, learnerId);
  if (!standing || !secrets.blindIndexes(phone).includes(standing.phoneIndex))
    throw new AppError('cancellation.otherPhone');
}

/**
 * Of whoever has proved that the account is his. Ends every session: whoever logs in again before the time is
 * up is offered the way back.
 * @throws AppError cancellation.openMatters
 */
export async function askCancellation(
  learnerId: number,
  origin: AuditOrigin,
  deps: Deps,
): Promise<{ cancelAt: string }> {
  const { db, clock } = deps;
  return db.transaction(async (trx) => {
    const standing = await store.findStanding(trx, learnerId);
    if (!standing) throw new AppError('auth.expired');
    const open = await store.openMatters(trx, learnerId);
    if (open.length > 0)
      throw new AppError('cancellation.openMatters', { names: open.map(({ name }) => name).join('、') });
    const at = standing.cancelAt ?? addDays(clock(), standing.days);
    await store.setCancelAt(trx, learnerId, at);
    await writeAudit(trx, origin, [
      {
        action: 'learners.askCancel',
        resource: 'learners',
        rowId: learnerId,
        before: null,
        after: { cancelAt: at },
      },
    ]);
    await endAll(trx, learnerId, clock());
    return { cancelAt: at.toISOString() };
  });
}

/** Taking back what was never asked for changes nothing. */
export function withdrawCancellation(learnerId: number, origin: AuditOrigin, { db }: Deps): Promise<void> {
  return db.transaction(async (trx) => {
    if (!(await store.setCancelAt(trx, learnerId, null))) return;
    await writeAudit(trx, origin, [
      { action: 'learners.keepAccount', resource: 'learners', rowId: learnerId, before: null, after: null },
    ]);
  });
}

const BATCH = 100;

/** One transaction each: a process that dies leaves the rest for the next. So does one that somebody is busy with. */
export async function cancelDue(deps: Deps): Promise<string> {
  let done = 0;
  const busy: number[] = [];
  for (;;) {
    const due = await store.findDue(deps.db, deps.clock(), { limit: BATCH, except: busy });
    if (due.length === 0) break;
    for (const id of due)
      try {
        if (await cancel(id, deps)) done++;
      } catch (error) {
        if (!store.hasGivenWay(error)) throw error;
        busy.push(id);
      }
  }
  return `注销 ${done} 个账号${busy.length > 0 ? `，${busy.length} 个正有业务在办理，下次再注销` : ''}`;
}

/** @returns false: there was nothing to cancel any more */
function cancel(id: number, deps: Deps): Promise<boolean> {
  const at = deps.clock();
  return deps.db.transaction(async (trx) => {
    await store.giveWay(trx);
    if (!(await store.lockDue(trx, id, at))) return false;
    for (const own of await store.ownRows(trx, id)) {
      const phone = deps.secrets.decrypt(await store.phoneOf(trx, own));
      await store.eraseTries(trx, deps.secrets.blindIndexes(phone));
      await store.detach(trx, own, { ...anonymous(deps), at });
    }
    await writeAudit(trx, { actor: { kind: 'guest' }, address: '', requestId: '' }, [
      { action: 'learners.cancel', resource: 'learners', rowId: id, before: null, after: null },
    ]);
    return true;
  });
}

/** Stands where the phone stood, so that orders and scores still have somebody; nobody can log in by it. */
function anonymous({ secrets }: Pick<Deps, 'secrets'>): { phone: string; phoneIndex: string } {
  const number = `已注销${randomBytes(6).toString('hex')}`;
  return { phone: secrets.encrypt(number), phoneIndex: secrets.blindIndex(number) };
}
