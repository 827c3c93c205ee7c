/** Adds attempts to the folded scores of their learners. */
import type { Knex } from 'knex';
import type { Deps } from '../../../deps.ts';
import { lockFolding } from '../foldStore.ts';
import { daysOf, foldTouched, takeChanged } from './foldStore.ts';

const BATCH = 500;

/** Folding must be locked, and the attempts with it, or else a mark that is given meanwhile might be missed. */
export const foldScores = async (trx: Knex.Transaction, attemptIds: readonly number[]): Promise<void> =>
  foldTouched(trx, await daysOf(trx, attemptIds));

/**
 * Days of learners whose marks have changed since: graded, or marked again by another key; and new days with training.
 * Until none is left.
 */
export async function foldChanged(deps: Pick<Deps, 'db'>): Promise<void> {
  while (await foldChangedBatch(deps));
}

const foldChangedBatch = ({ db }: Pick<Deps, 'db'>): Promise<boolean> =>
  db.transaction(async (trx) => {
    if (!(await lockFolding(trx))) return false;
    const changed = await takeChanged(trx, BATCH);
    if (changed.days.length > 0) await foldTouched(trx, changed);
    return changed.days.length > 0;
  });
