/** What the points given so far make of an answer. Pure. */
import { roundScore } from '../attempts/mark.ts';

export interface GradingRule {
  raters: 1 | 2;
  /** Points by which two may differ. */
  gap: number;
}

export type Decision = { state: 'open' | 'dispute'; score: null } | { state: 'done'; score: number };

/** waived: everybody gets its points, or nobody, so that nobody is asked any more. */
export type GradedState = Decision['state'] | 'waived';

/** @param scores in the order in which they were given; a third one decides alone */
export function decide(scores: readonly number[], { raters, gap }: GradingRule): Decision {
  const [first, second, third] = scores;
  if (first === undefined) return { state: 'open', score: null };
  if (raters === 1) return { state: 'done', score: first };
  if (second === undefined) return { state: 'open', score: null };
  if (third !== undefined) return { state: 'done', score: third };
  // In hundredths, because 1.3 - 1.2 is more than 0.1.
  if (roundScore(Math.abs(first - second)) > gap) return { state: 'dispute', score: null };
  return { state: 'done', score: roundScore((first + second) / 2) };
}

/** How many people an answer needs in all. */
export const seatsOf = (state: GradedState, { raters }: Pick<GradingRule, 'raters'>): number =>
  state === 'dispute' ? raters + 1 : raters;
