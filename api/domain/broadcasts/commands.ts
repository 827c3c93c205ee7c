/** What staff do with broadcasts besides writing them. */
import { organisationLimit, rightsOf } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import type { Catalogue } from '../../rest/catalogue.ts';
import { planRows } from '../../rest/plan.ts';
import { presenter } from '../../rest/respond.ts';
import { rowsInScope } from '../../rest/scope.ts';
import { selectRows } from '../../rest/sql.ts';
import { accessTo, audience, contextOf, type Sight } from './audience.ts';
import type { DryRun } from './contract.ts';
import { SEND_JOB } from './sending.ts';
import { BROADCAST_STATES, MOVES } from './states.ts';
import * as store from './store.ts';

const SAMPLE = 5;

export interface BroadcastCall {
  origin: AuditOrigin;
  catalogue: Catalogue;
}

const sightOf = ({ origin, catalogue }: BroadcastCall, { clock }: Pick<Deps, 'clock'>): Sight => ({
  actor: origin.actor,
  catalogue,
  now: clock(),
});

const seen = (resource: string, db: Deps['db'], sight: Sight) =>
  rowsInScope(db, accessTo(resource, sight), contextOf(sight));

/** Whom it would reach now. @throws AppError request.notFound */
export async function dryRunBroadcast(id: number, call: BroadcastCall, deps: Deps): Promise<DryRun> {
  const { db } = deps;
  const sight = sightOf(call, deps);
  const row = found(await store.find(seen('broadcasts', db, sight), id));
  const learners = audience(db, row, sight);
  const [recipients, newest, readers] = await Promise.all([
    store.count(learners),
    learners.clone().orderBy('id', 'desc').limit(SAMPLE).pluck('id'),
    store.countReaders(db, id),
  ]);
  return { recipients, sample: await shown(newest, sight, deps), readers };
}

/** As the role sees learners: what is hidden from it is null, phones and names are masked. */
async function shown(
  ids: number[],
  sight: Sight,
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
): Promise<DryRun['sample']> {
  const access = accessTo('learners', sight);
  const rows = await selectRows(db, planRows(ids, access, contextOf(sight)));
  return rows.map(presenter(access.columns, secrets)).map((row) => {
    const labels = row.labels as Record<string, string | null>;
    return {
      id: row.id as number,
      phone: (row.phone as string) ?? null,
      name: (row.name as string) ?? null,
      occupation: labels.occupationId ?? null,
      level: labels.levelId ?? null,
      examPlan: labels.examPlanId ?? null,
      organisation: labels.organisationId ?? null,
    };
  });
}

/**
 * From now on it cannot be edited, and goes out when its time has come.
 * @param updatedAt of the text and audience that were looked at
 * @throws AppError request.notFound, broadcast.stateChanged, broadcast.changed, broadcast.nobody
 */
export async function sendBroadcast(
  id: number,
  { updatedAt }: { updatedAt: string },
  call: BroadcastCall,
  deps: Deps,
): Promise<{ id: number }> {
  const sight = sightOf(call, deps);
  const staff = staffOf(call);
  const isDue = await deps.db.transaction(async (trx) => {
    const row = found(await store.lock(seen('broadcasts', trx, sight), id));
    refuseUnless('send', row);
    if (row.updatedAt.getTime() !== new Date(updatedAt).getTime()) throw new AppError('broadcast.changed');
    const recipients = await store.count(audience(trx, row, sight));
    const due = row.sendAt === null || row.sendAt <= sight.now;
    if (due && recipients === 0) throw new AppError('broadcast.nobody');
    await store.move(trx, id, 'send', { rights: JSON.stringify(rightsOf(staff)) });
    const after = { state: MOVES.send.to, recipients };
    await writeAudit(trx, call.origin, [
      { action: 'broadcasts.send', resource: 'broadcasts', rowId: id, before: { state: row.state }, after },
    ]);
    return due;
  });
  if (isDue) await deps.jobs.runSoon(SEND_JOB);
  return { id };
}

/** @throws AppError request.notFound, broadcast.stateChanged */
export async function cancelBroadcast(id: number, call: BroadcastCall, deps: Deps): Promise<{ id: number }> {
  await deps.db.transaction(async (trx) => {
    const row = found(await store.lock(seen('broadcasts', trx, sightOf(call, deps)), id));
    refuseUnless('cancel', row);
    await store.move(trx, id, 'cancel', { finished_at: deps.clock() });
    const before = { state: row.state };
    const after = { state: MOVES.cancel.to, delivered: row.delivered };
    await writeAudit(trx, call.origin, [
      { action: 'broadcasts.cancel', resource: 'broadcasts', rowId: id, before, after },
    ]);
  });
  return { id };
}

/** A broadcast to be edited further. @throws AppError request.notFound */
export async function draftFromTemplate(
  id: number,
  call: BroadcastCall,
  deps: Deps,
): Promise<{ id: number }> {
  const sight = sightOf(call, deps);
  const actor = staffOf(call);
  return deps.db.transaction(async (trx) => {
    const template = found(await store.findTemplate(seen('broadcast-templates', trx, sight), id));
    const organisation_id = organisationLimit(actor) ?? null;
    const draft = await store.insertDraft(trx, template, { created_by: actor.id, organisation_id });
    await writeAudit(trx, call.origin, [
      {
        action: 'broadcast-templates.write',
        resource: 'broadcast-templates',
        rowId: id,
        before: null,
        after: { broadcastId: draft, ...template },
      },
    ]);
    return { id: draft };
  });
}

function staffOf({ origin: { actor } }: BroadcastCall) {
  if (actor.kind !== 'staff') throw new AppError('auth.forbidden', { what: '群发消息' });
  return actor;
}

function refuseUnless(move: 'send' | 'cancel', { state }: store.Broadcast): void {
  if (!(MOVES[move].from as readonly string[]).includes(state))
    throw new AppError('broadcast.stateChanged', { state: BROADCAST_STATES[state] });
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new AppError('request.notFound');
  return row;
}
