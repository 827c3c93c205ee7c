/** Which questions of which attempts count otherwise, with their answers: what the pure rules need. */
import type { Knex } from 'knex';
import { scoresByPlace } from '../attempts/sheet.ts';
import { type Found, findAnswers } from './attemptStore.ts';
import type { Change } from './regrade.ts';

/**
 * In the order of the attempts.
 * @param turn how an item counted for an attempt, and how it counts now; undefined where both are one
 */
export async function changesOf(
  db: Knex,
  attempts: readonly Found[],
  itemIds: readonly number[],
  turn: (itemId: number, attempt: Found) => Pick<Change, 'before' | 'after'> | undefined,
): Promise<Change[][]> {
  const wanted = new Set(itemIds);
  const answers = await findAnswers(
    db,
    attempts.map(({ id }) => id),
    itemIds,
  );
  return attempts.map((attempt) => {
    const points = scoresByPlace(attempt.rules);
    return attempt.itemIds.flatMap((itemId, place) => {
      const turned = wanted.has(itemId) ? turn(itemId, attempt) : undefined;
      if (!turned) return [];
      const answer = answers.get(`${attempt.id} ${itemId}`);
      const stored = answer ? { correct: answer.correct, earned: answer.score } : null;
      return [{ itemId, points: points[place] ?? 0, response: answer?.response ?? null, stored, ...turned }];
    });
  });
}
