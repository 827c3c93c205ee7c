/** What a correction would change, worked out by the rules of the regrading itself; nothing of the attempts is written. */
import type { Knex } from 'knex';
import { isObjective } from '../bank/question.ts';
import { type Found, findGradings, findHolding, findPublished } from './attemptStore.ts';
import { changesOf } from './changes.ts';
import { findCorrections } from './correctionStore.ts';
import type { Scope } from './previewStore.ts';
import { type Regraded, regrade } from './regrade.ts';
import { keyedAt } from './ruling.ts';

export type Pair = [before: Found, after: Regraded];

/** The next attempts, in the order of their ids. */
export async function wouldBe(
  db: Knex,
  { itemIds, versionIds, after }: Scope,
  { afterId, limit }: { afterId: number; limit: number },
): Promise<Pair[]> {
  const found = await findHolding(db, { itemIds, versionIds, afterId, limit });
  // One after the other: a transaction has one connection.
  const published = await findPublished(db, itemIds);
  const corrections = await findCorrections(db, itemIds);
  const gradings = isObjective(after.type) ? undefined : await findGradings(db, found);
  const changes = await changesOf(db, found, itemIds, (itemId, { markedWith }) => ({
    before: keyedAt(published.get(itemId)!, corrections.get(itemId) ?? [], markedWith),
    after,
  }));
  return found.map((attempt, index) => [
    attempt,
    regrade(attempt, changes[index]!, gradings?.get(attempt.id)),
  ]);
}
