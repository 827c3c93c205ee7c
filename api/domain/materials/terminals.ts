/** Binding the phone that a learner reads on, moving to another one, and undoing it for him. */
import { hash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { momentText } from '../../timeZone.ts';
import type { TerminalView } from './contract.ts';
import { findRules } from './store.ts';
import {
  type Asking,
  countedSince,
  nextTransferAt,
  standingOf,
  type Terminal,
  transfersLeft,
} from './terminal.ts';
import * as store from './terminalStore.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

/** Whose phone asks. */
export interface Reader {
  learnerId: number;
  sessionId: number;
}
export interface Phone {
  terminal: string;
  device: string;
}

const keyOf = (terminal: string) => hash('sha256', terminal);
const nameOf = (device: string) => device || '未知手机';

/** The first phone that reads becomes the one. @throws AppError material.otherTerminal */
export function settleTerminal(reader: Reader, phone: Phone, { db, clock }: Needs): Promise<void> {
  return db.transaction(async (trx) => {
    const now = clock();
    const bound = await store.lockTerminal(trx, reader.learnerId, now);
    const asking = { keyHash: keyOf(phone.terminal), sessionId: reader.sessionId };
    if (bound && standingOf(bound, asking) === 'elsewhere') throw elsewhere(bound);
    if (!bound) await bind(trx, reader, phone, now, { kind: 'bound' });
    else if (bound.sessionId === null) await store.renewLogin(trx, bound.id, reader.sessionId);
  });
}

/** @throws AppError material.otherTerminal when the learner reads on another phone, or on none yet */
export async function requireTerminal(
  { learnerId, sessionId }: Reader,
  terminal: string,
  { db, clock }: Needs,
): Promise<void> {
  const bound = await store.findTerminal(db, learnerId, clock());
  const standing = standingOf(bound, { keyHash: keyOf(terminal), sessionId });
  if (standing !== 'here') throw elsewhere(bound);
}

/** Asked for every page: an address that was given out before the learner moved is void. @throws AppError material.otherTerminal */
export async function requireLogin({ learnerId, sessionId }: Reader, { db, clock }: Needs): Promise<void> {
  const bound = await store.findTerminal(db, learnerId, clock());
  if (bound?.sessionId !== sessionId) throw elsewhere(bound);
}

const elsewhere = (bound: Terminal | undefined) =>
  new AppError('material.otherTerminal', {
    device: nameOf(bound?.device ?? ''),
    at: bound ? momentText(bound.boundAt) : '刚刚解除',
  });

export async function viewTerminal(
  { learnerId, sessionId }: Reader,
  terminal: string,
  { db, clock }: Needs,
): Promise<TerminalView> {
  const now = clock();
  const [bound, rule] = await Promise.all([store.findTerminal(db, learnerId, now), findRules(db)]);
  const moved = await store.movesSince(db, learnerId, countedSince(rule, now));
  const asking: Asking = { keyHash: keyOf(terminal), sessionId };
  return {
    standing: standingOf(bound, asking),
    device: bound ? nameOf(bound.device) : null,
    boundAt: bound?.boundAt.toISOString() ?? null,
    transfersLeft: transfersLeft(rule, moved, now),
    transfers: rule.transfers,
    transferDays: rule.transferDays,
  };
}

/**
 * From now on it is this phone; the other one is told when it asks for its next page.
 * @throws AppError material.noTransferLeft, material.noTransfers
 */
export async function moveTerminal(reader: Reader, phone: Phone, deps: Needs): Promise<TerminalView> {
  const { db, clock } = deps;
  await db.transaction(async (trx) => {
    const now = clock();
    const bound = await store.lockTerminal(trx, reader.learnerId, now);
    const asking = { keyHash: keyOf(phone.terminal), sessionId: reader.sessionId };
    if (!bound) return bind(trx, reader, phone, now, { kind: 'bound' });
    if (standingOf(bound, asking) === 'here') return;
    await requireTransfer(trx, reader.learnerId, now);
    await bind(trx, reader, phone, now, { kind: 'moved', fromDevice: bound.device });
  });
  return viewTerminal(reader, phone.terminal, deps);
}

async function requireTransfer(trx: Knex, learnerId: number, now: Date): Promise<void> {
  const rule = await findRules(trx);
  if (rule.transfers === 0) throw new AppError('material.noTransfers');
  const moved = await store.movesSince(trx, learnerId, countedSince(rule, now));
  const next = nextTransferAt(rule, moved, now);
  if (!next) return;
  const { transferDays: days, transfers: limit } = rule;
  throw new AppError('material.noTransferLeft', { days, limit, at: momentText(next) });
}

async function bind(
  trx: Knex,
  { learnerId, sessionId }: Reader,
  { terminal, device }: Phone,
  now: Date,
  change: { kind: 'bound' | 'moved'; fromDevice?: string },
): Promise<void> {
  await store.bindTerminal(trx, { learnerId, sessionId, keyHash: keyOf(terminal), device, boundAt: now });
  await store.noteChange(trx, { learnerId, toDevice: device, at: now, ...change });
}

/** By staff, who say why; it uses up none of the learner's own transfers. @throws AppError request.notFound */
export function resetTerminal(
  id: number,
  reason: string,
  origin: AuditOrigin,
  { db, clock }: Needs,
): Promise<void> {
  return db.transaction(async (trx) => {
    const now = clock();
    const bound = await store.findTerminalById(trx, id, now);
    if (!bound) throw new AppError('request.notFound');
    const { learnerId, device } = bound;
    const staffId = origin.actor.kind === 'staff' ? origin.actor.id : undefined;
    await store.unbind(trx, id);
    await store.noteChange(trx, { learnerId, kind: 'reset', fromDevice: device, staffId, reason, at: now });
    const [before, after] = [{ learnerId, device }, { reason }];
    await writeAudit(trx, origin, [
      { action: 'reading-terminals.reset', resource: 'reading-terminals', rowId: id, before, after },
    ]);
  });
}
