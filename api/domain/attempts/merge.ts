/** Which of several answers to one question stands: the one with the highest number given by the phone. */
import { isDeepStrictEqual } from 'node:util';

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

export interface Given extends Numbered {
  response: unknown;
}

/** How an answer stands to what is stored. taken: another phone has used its number for another answer. */
export type Standing = 'stored' | 'superseded' | 'taken' | 'missing';

export function standingOf(answer: Given, stored: Omit<Given, 'itemId'> | undefined): Standing {
  if (!stored || stored.seq < answer.seq) return 'missing';
  if (stored.seq > answer.seq) return 'superseded';
  return isDeepStrictEqual(stored.response, answer.response) ? 'stored' : 'taken';
}

/**
 * The answers with those whose number is taken renumbered above everything stored and given: for the last
 * answers of a paper, whose phone cannot be asked to number them again.
 */
export function renumberTaken<T extends Given>(answers: readonly T[], stored: readonly Given[]): T[] {
  const byItem = new Map(stored.map((row) => [row.itemId, row]));
  let lastSeq = Math.max(0, ...[...stored, ...answers].map(({ seq }) => seq));
  return answers.map((answer) =>
    standingOf(answer, byItem.get(answer.itemId)) === 'taken' ? { ...answer, seq: ++lastSeq } : answer,
  );
}
