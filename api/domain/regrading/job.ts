/**
 * Marks again what was handed in before a correction: portion by portion, each in one transaction, by whichever
 * process is free. An attempt says up to which correction it was marked, so it is marked again once and no more,
 * whoever dies when; and what was handed in meanwhile by the old key is found as well.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import type { Repeated } from '../../infra/repeating.ts';
import { countAgain, findCountedPractice } from '../attempts/countStore.ts';
import { engineOf } from '../attempts/engine.ts';
import { waitForFolding } from '../statistics/foldStore.ts';
import { lockHolding, type SavedRegrade } from './attemptStore.ts';
import { examinePortion } from './examine.ts';
import { markAgain } from './markAgain.ts';
import * as store from './store.ts';
import { turnOf } from './summary.ts';

const PORTION = 200;
/** Meanwhile answers to these attempts wait. */
const PRACTICE_PORTION = 10;
const FOLLOW_MS = 2_000;
/** By then every process has heard of a correction, and what it was handing in by the old key is committed. */
const SETTLED_MS = 60_000;

type Needs = Pick<Deps, 'db' | 'clock'>;

/** Every process hears of corrections, also between two portions, and takes its share of the work. */
export const corrections = (deps: Needs): Repeated => ({
  name: 'follow corrections of published keys',
  everyMs: FOLLOW_MS,
  async run() {
    const { versions } = engineOf(deps);
    do await versions.follow();
    while ((await regradePortion(deps)) !== undefined || (await examinePortion(deps)));
  },
});

/** Until nothing is left to do now; returns how many attempts were marked again. */
export async function regradeAll(deps: Needs): Promise<number> {
  let done = 0;
  for (let more = await regradePortion(deps); more !== undefined; more = await regradePortion(deps))
    done += more;
  return done;
}

/** Undefined: nothing to do now. */
async function regradePortion(deps: Needs): Promise<number | undefined> {
  const left = await markPortion(deps);
  if (typeof left !== 'object') return left;
  await countPracticeAgain(deps.db, left);
  return endOfRound(left, deps);
}

type Round = store.Regrading & { itemIds: number[]; versionIds: number[] };

/** The round, when all that was handed in is marked. */
function markPortion({ db, clock }: Needs): Promise<number | Round | undefined> {
  return db.transaction(async (trx) => {
    if (!(await store.lockRegrading(trx))) return undefined;
    const settled = new Date(clock().getTime() - SETTLED_MS);
    const regrading = await store.nextRegrading(trx, settled);
    if (!regrading) return undefined;
    await waitForFolding(trx);
    const { newest: before, ...scope } = await store.findScope(trx, regrading.id);
    const { afterId } = regrading;
    const attempts = await lockHolding(trx, { ...scope, before, afterId, limit: PORTION });
    if (attempts.length === 0) return { ...regrading, ...scope };
    const saved = await markAgain(trx, attempts);
    const count = (has: (row: SavedRegrade) => boolean) => saved.filter(has).length;
    const turn = ({ attempt, regraded }: SavedRegrade) => turnOf(attempt, regraded);
    await store.noteProgress(trx, regrading.id, {
      afterId: attempts.at(-1)!.id,
      done: attempts.length,
      changed: count(({ changed }) => changed),
      nowPassed: count((row) => turn(row) === 'now'),
      noLongerPassed: count((row) => turn(row) === 'noLonger'),
    });
    return attempts.length;
  });
}

/** Each portion in a transaction of its own; whoever dies, it is done again from the first, and counts no more for it. */
async function countPracticeAgain(db: Knex, round: Round): Promise<void> {
  const ids = await findCountedPractice(db, round);
  for (let from = 0; from < ids.length; from += PRACTICE_PORTION)
    await db.transaction((trx) => countAgain(trx, ids.slice(from, from + PRACTICE_PORTION), round.itemIds));
}

/**
 * A second round finds what other processes have marked before they heard of it. Nothing is to do when another
 * process has ended this one meanwhile.
 */
function endOfRound({ id, state }: Round, { db, clock }: Needs): Promise<number | undefined> {
  return db.transaction(async (trx) => {
    if (!(await store.lockRegrading(trx))) return undefined;
    if (await store.isInState(trx, id, state)) await END[state](trx, id, clock());
    return 0;
  });
}

const END = { running: store.settle, settling: store.finish };
