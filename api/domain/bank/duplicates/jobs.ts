/**
 * A check for duplicates outlives its request. It runs while a transaction holds the bank's lock: when the
 * process dies the lock vanishes, and whoever looks next sees that nobody works on the check any more.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../../deps.ts';
import { AppError } from '../../../errors.ts';
import { compareInWorker } from './checking.ts';
import * as checks from './checkStore.ts';
import type { FoundPair } from './findPairs.ts';
import * as pairs from './pairStore.ts';
import { bankQuestions, type Compared, importRows } from './questionStore.ts';
import { syncPairs } from './sync.ts';

/** A list that nobody reads to its end need not be stored whole; conflicts and exact doubles are. */
const MOST_NEAR = 20_000;
/** Each takes a core. */
const MOST_CHECKS = 2;
const INTERRUPTED = '服务在查重途中重新启动，请再查一次';
const UNEXPECTED = '查重时出现意外错误，请再查一次；若仍不行，请联系管理员';

let running = 0;

/** Begins a check, or gives the one that runs. @throws AppError duplicates.busy */
export async function startCheck(
  target: pairs.Target,
  createdBy: number | null,
  deps: Deps,
): Promise<checks.CheckRow> {
  const trx = await deps.db.transaction();
  if (running < MOST_CHECKS && (await checks.lockCheck(trx, target.bankId))) {
    const check = await checks.insertCheck(deps.db, target, createdBy);
    void run(trx, check.id, target, deps);
    return check;
  }
  await trx.rollback();
  const latest = await checks.latestCheck(deps.db, target);
  if (latest?.state === 'running') return latest;
  throw new AppError('duplicates.busy');
}

async function run(trx: Knex.Transaction, id: number, target: pairs.Target, deps: Deps): Promise<void> {
  running += 1;
  try {
    const questions = await compare(trx, id, target, deps);
    await checks.updateCheck(trx, id, { state: 'done', progress: 100, questions });
  } catch (error) {
    deps.log.error({ err: error, checkId: id }, 'checking for duplicates failed');
    // Before the lock is given up, or `currentCheck` could take it for one whose process has died.
    await checks.updateCheck(trx, id, { state: 'failed', error: UNEXPECTED }).catch(() => {});
  } finally {
    running -= 1;
    await trx.commit().catch((err) => deps.log.error({ err, checkId: id }, 'ending a check failed'));
  }
}

/** @returns how many were compared */
async function compare(
  trx: Knex.Transaction,
  id: number,
  target: pairs.Target,
  { db }: Deps,
): Promise<number> {
  const { bankId, importId } = target;
  const seen: Seen[] = [];
  const found = await compareInWorker({
    newOnes: noted(importId === null ? bankQuestions(db, bankId) : importRows(db, importId), seen, importId),
    others: noted(importId === null ? nothing() : bankQuestions(db, bankId), seen, null),
    onProgress: (progress) => void checks.updateCheck(db, id, { progress }).then(undefined, () => {}),
  });
  // Inside the lock, but undone by itself: the failure is noted in the outer transaction.
  await trx.transaction(async (own) => {
    await syncPairs(own, target);
    await pairs.dropOpenPairs(own, target);
    await pairs.insertPairs(
      own,
      target,
      mostAlike(found).map((one) => newPair(one, seen)),
    );
  });
  return seen.length;
}

interface Seen {
  id: number;
  isRow: boolean;
  print: string;
}

/** Remembers who was sent to the worker, and in which order. */
async function* noted(
  batches: AsyncIterable<Compared[]>,
  seen: Seen[],
  importId: number | null,
): AsyncGenerator<Compared[]> {
  for await (const batch of batches) {
    for (const { id, print } of batch) seen.push({ id, print, isRow: importId !== null });
    yield batch;
  }
}

async function* nothing(): AsyncGenerator<Compared[]> {}

function mostAlike(found: readonly FoundPair[]): FoundPair[] {
  const near = found.filter(({ kind }) => kind === 'near').sort((a, b) => b.similarity - a.similarity);
  return [...found.filter(({ kind }) => kind !== 'near'), ...near.slice(0, MOST_NEAR)];
}

function newPair({ first, second, kind, similarity }: FoundPair, seen: readonly Seen[]): pairs.NewPair {
  const [one, other] = [seen[first]!, seen[second]!];
  return {
    firstId: one.isRow ? null : one.id,
    firstRow: one.isRow ? one.id : null,
    secondId: other.isRow ? null : other.id,
    secondRow: other.isRow ? other.id : null,
    kind,
    similarity,
    prints: one.print + other.print,
  };
}

/** The latest check; one whose process died has failed. */
export async function currentCheck(db: Knex, target: pairs.Target): Promise<checks.CheckRow | undefined> {
  const latest = await checks.latestCheck(db, target);
  if (latest?.state !== 'running') return latest;
  return db.transaction(async (trx) => {
    if (!(await checks.lockCheck(trx, target.bankId))) return latest;
    await checks.updateCheck(trx, latest.id, { state: 'failed', error: INTERRUPTED });
    return checks.latestCheck(trx, target);
  });
}
