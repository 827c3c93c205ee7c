/** Which of several answers to one question stands: the one with the highest number given by the phone. */

export interface Numbered {
  itemId: number;
  seq: number;
}

/**
 * The answers that a batch leaves standing, at most one per question, whatever the order it came in and
 * however often. The database applies the same rule against what it already holds.
 */
export function newestPerItem<T extends Numbered>(answers: Iterable<T>): T[] {
  const newest = new Map<number, T>();
  for (const answer of answers) {
    const standing = newest.get(answer.itemId);
    if (!standing || answer.seq > standing.seq) newest.set(answer.itemId, answer);
  }
  return [...newest.values()];
}
