/**
 * Works a preview out: portion by portion, each in one transaction, by whichever process is free, so it may be left
 * and come back to, and goes on where a process has died.
 */
import type { Deps } from '../../deps.ts';
import { addDays } from '../../timeZone.ts';
import { countLearners } from './attemptStore.ts';
import { wouldBe } from './effects.ts';
import * as store from './previewStore.ts';
import { addTo, hasChanged, turnOf } from './summary.ts';

const PORTION = 500;
const KEPT_DAYS = 7;

type Needs = Pick<Deps, 'db' | 'clock'>;

/**
 * @param id only this preview
 * @returns whether there may be more to do
 */
export function examinePortion({ db, clock }: Needs, id?: number): Promise<boolean> {
  return db.transaction(async (trx) => {
    const preview = await store.lockRunning(trx, id);
    if (!preview) return false;
    const { scope, figures, afterId } = preview;
    const pairs = await wouldBe(trx, scope, { afterId, limit: PORTION });
    for (const pair of pairs) addTo(figures, ...pair);
    const changed = pairs.filter((pair) => hasChanged(...pair));
    if (changed.length > 0)
      await store.insertChanged(
        trx,
        preview.id,
        changed.map(([before, after]) => ({
          attemptId: before.id,
          scoreBefore: before.score,
          scoreAfter: after.score,
          maxScore: after.maxScore,
          passedBefore: before.passed,
          passedAfter: after.passed,
          turned: turnOf(before, after) !== null,
        })),
      );
    const reached = pairs.at(-1)?.[0].id ?? afterId;
    await store.notePortion(trx, {
      id: preview.id,
      afterId: reached,
      done: preview.done + pairs.length,
      figures,
    });
    if (pairs.length === PORTION) return true;
    await store.finishPreview(
      trx,
      preview.id,
      await countLearners(trx, { ...scope, upTo: reached }),
      clock(),
    );
    return id === undefined;
  });
}

/** Until nothing is left to do. */
export async function examineAll(deps: Needs, id?: number): Promise<void> {
  while (await examinePortion(deps, id));
}

/** Corrections that nobody has confirmed since. @returns how many */
export const clearPreviews = ({ db, clock }: Needs): Promise<number> =>
  store.deletePreviews(db, addDays(clock(), -KEPT_DAYS));
