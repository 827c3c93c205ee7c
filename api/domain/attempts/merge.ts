/**
 * Which of several answers to one question stands: the one with the highest number given by the phone; in practice
 * the first to which the learner has seen the key.
 */
import { isDeepStrictEqual } from 'node:util';
import type { QueuedResponse } from './contract.ts';
import { isBlank } from './rightness.ts';

export interface Numbered {
  itemId: number;
  seq: number;
}

/**
 * The answers that a batch leaves standing, at most one per question, whatever the order it came in and
 * however often. The database applies the same rule against what it already holds.
 */
export const newestPerItem = <T extends Numbered>(answers: Iterable<T>): T[] => standing(answers, isNewer);

type Practised = Pick<QueuedResponse, 'itemId' | 'seq' | 'response' | 'explained'>;

/** The same in practice, where answers are explained at once. */
export const standingInPractice = <T extends Practised>(answers: Iterable<T>): T[] =>
  standing(answers, standsInstead);

export const standingPerItem = <T extends Practised>(answers: Iterable<T>, practice: boolean): T[] =>
  practice ? standingInPractice(answers) : newestPerItem(answers);

/** The learner has seen the key to what he has answered, so it counts as it is. */
export const counts = ({ explained, response }: Pick<Practised, 'explained' | 'response'>): boolean =>
  explained === true && !isBlank(response);

function standing<T extends Numbered>(
  answers: Iterable<T>,
  replaces: (answer: T, standing: T) => boolean,
): T[] {
  const standing = new Map<number, T>();
  for (const answer of answers) {
    const held = standing.get(answer.itemId);
    if (!held || replaces(answer, held)) standing.set(answer.itemId, answer);
  }
  return [...standing.values()];
}

const isNewer = (answer: Numbered, held: Numbered): boolean => answer.seq > held.seq;

/** Phones do not know each other's numbers, so they say nothing of who has seen the key first. */
const standsInstead = (answer: Practised, held: Practised): boolean =>
  counts(held)
    ? counts(answer) && [answer, held].every(isInOwnWords) && isNewer(answer, held)
    : counts(answer) || isNewer(answer, held);

/** Of these he says what he thinks of them after he has seen the reference. */
const isInOwnWords = ({ response }: Pick<Practised, 'response'>): boolean => 'text' in response;

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
