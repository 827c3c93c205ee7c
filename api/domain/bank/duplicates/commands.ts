/** What staff do about duplicates: look, have them looked for, decide. */
import type { Knex } from 'knex';
import type { Deps } from '../../../deps.ts';
import { AppError } from '../../../errors.ts';
import { type AuditOrigin, staffIdOf, writeAudit } from '../../../rest/audit.ts';
import { IMPORT_STATES } from '../../imports/contract.ts';
import { findBank, lockBank } from '../store.ts';
import { type CheckRow, holdImport } from './checkStore.ts';
import {
  type Check,
  type DecideRequest,
  type Duplicates,
  type DuplicatesQuery,
  PAIRS_PAGE,
} from './contract.ts';
import { correctBy, retire } from './corrections.ts';
import { currentCheck, startCheck } from './jobs.ts';
import * as pairs from './pairStore.ts';
import { syncPairs } from './sync.ts';

export type Where = { bankId: number } | { importId: number };

/** @throws AppError request.notFound */
export async function showDuplicates(
  where: Where,
  { kind, decided, page }: DuplicatesQuery,
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
): Promise<Duplicates> {
  const target = await targetOf(db, where);
  const check = await currentCheck(db, target);
  await db.transaction((trx) => syncPairs(trx, target));
  const wanted = { kind, decided, limit: PAIRS_PAGE, offset: (page - 1) * PAIRS_PAGE };
  const found = await pairs.findPairsOf(db, target, wanted);
  return {
    bankId: target.bankId,
    check: check ? view(check) : null,
    ...(await pairs.countPairs(db, target)),
    pairs: found.map((pair) => ({
      ...pair,
      decidedBy: pair.decidedBy && secrets.decrypt(pair.decidedBy),
    })),
  };
}

/** @throws AppError request.notFound, duplicates.busy, import.stateChanged */
export async function check(where: Where, origin: AuditOrigin, deps: Deps): Promise<Check> {
  const target = await targetOf(deps.db, where);
  if (target.importId !== null) await mustBeReady(deps.db, target.importId);
  return view(await startCheck(target, staffIdOf(origin), deps));
}

/** @throws AppError request.notFound, duplicates.changed, duplicates.unfit, import.stateChanged */
export function decide(id: number, wanted: DecideRequest, origin: AuditOrigin, { db }: Pick<Deps, 'db'>) {
  return db.transaction(async (trx) => {
    const before = await pairs.findPair(trx, id);
    if (!before) throw new AppError('request.notFound');
    const target = { bankId: before.bankId, importId: before.importId };
    // Whoever decides or publishes holds the bank: one at a time.
    await lockBank(trx, target.bankId);
    if (target.importId !== null) await mustBeReady(trx, target.importId);
    await syncPairs(trx, target);
    const pair = await pairs.findPair(trx, id);
    if (!pair || pair.kind !== before.kind) throw new AppError('duplicates.changed');
    if (pair.importId === null) await decideInBank(trx, pair, wanted, origin);
    else await decideOnRow(trx, pair, wanted, origin);
    await syncPairs(trx, target);
    return { open: (await pairs.countPairs(trx, target)).open };
  });
}

async function decideInBank(
  trx: Knex,
  pair: pairs.StoredPair,
  wanted: DecideRequest,
  origin: AuditOrigin,
): Promise<void> {
  const ids = { first: pair.firstId!, second: pair.secondId! };
  if (wanted.action === 'keep' || wanted.action === 'reopen') {
    const decision = wanted.action === 'keep' ? 'keep' : null;
    await pairs.setDecision(trx, pair.id, decision, staffIdOf(origin));
    const states = { before: { decision: pair.decision }, after: { ...ids, kind: pair.kind, decision } };
    return writeAudit(trx, origin, [
      { action: 'questions.pair', resource: 'questions', rowId: ids.first, ...states },
    ]);
  }
  if (!('keeps' in wanted)) throw new AppError('duplicates.unfit');
  const [kept, other] = wanted.keeps === 'first' ? [ids.first, ids.second] : [ids.second, ids.first];
  if (wanted.action === 'retire') return retire(trx, [other], origin);
  if (pair.kind !== 'conflict') throw new AppError('duplicates.unfit');
  return correctBy(trx, kept, other, origin);
}

async function decideOnRow(
  trx: Knex,
  pair: pairs.StoredPair,
  { action }: DecideRequest,
  origin: AuditOrigin,
): Promise<void> {
  if (action === 'retire' || action === 'correct' || (action === 'replace' && pair.secondId === null))
    throw new AppError('duplicates.unfit');
  const decision = action === 'reopen' ? null : action;
  await pairs.setDecision(trx, pair.id, decision, staffIdOf(origin));
  const { firstRow, secondRow, secondId } = pair;
  const states = { before: { decision: pair.decision }, after: { firstRow, secondRow, secondId, decision } };
  await writeAudit(trx, origin, [
    { action: 'imports.pair', resource: 'imports', rowId: pair.importId!, ...states },
  ]);
}

/**
 * Retires of all exact doubles the later one.
 * @param told how many pairs whoever decides has seen
 * @throws AppError request.notFound, duplicates.changed
 */
export function retireExact(
  bankId: number,
  told: number,
  origin: AuditOrigin,
  { db }: Pick<Deps, 'db'>,
): Promise<{ retired: number }> {
  return db.transaction(async (trx) => {
    if (!(await lockBank(trx, bankId))) throw new AppError('request.notFound');
    const target = { bankId, importId: null };
    await syncPairs(trx, target);
    const later = await pairs.laterDoubles(trx, target);
    if (later.length !== told) throw new AppError('duplicates.changed');
    const ids = [...new Set(later)];
    await retire(trx, ids, origin);
    return { retired: ids.length };
  });
}

async function targetOf(db: Knex, where: Where): Promise<pairs.Target> {
  if ('bankId' in where) {
    if (!(await findBank(db, where.bankId))) throw new AppError('request.notFound');
    return { bankId: where.bankId, importId: null };
  }
  const found = await holdImport(db, where.importId);
  if (!found) throw new AppError('request.notFound');
  return { bankId: found.bankId, importId: where.importId };
}

async function mustBeReady(db: Knex, importId: number): Promise<void> {
  const { state } = (await holdImport(db, importId))!;
  if (state !== 'ready') throw new AppError('import.stateChanged', { state: IMPORT_STATES[state] });
}

const view = ({ createdAt, updatedAt, ...check }: CheckRow): Check => ({
  ...check,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
