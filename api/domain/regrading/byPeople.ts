/** Answers that people give points for, once their question counts otherwise. Pure. */
import type { GradingState } from '../attempts/contract.ts';
import type { Decision, GradedState } from '../grading/decide.ts';
import type { Ruling, Shares } from './ruling.ts';

/** An answer that people are, or were, asked to grade. */
export interface Graded {
  itemId: number;
  state: GradedState;
  /** As the paper was drawn, and what of it counts. */
  points: number;
  shares: Shares;
  /** What the points that they have given come to, also while nobody asks for them. */
  decision: Decision;
}

export interface GradedNow {
  itemId: number;
  state: GradedState;
  score: number | null;
}

/** Nobody grades what everybody gets the points of, or nobody; what was given comes back with the key. */
export const gradedNow = (gradings: readonly Graded[], turned: ReadonlyMap<number, Ruling>): GradedNow[] =>
  gradings.map(({ itemId, state, decision }) => {
    const ruling = turned.get(itemId);
    if (ruling === undefined) return { itemId, state, score: state === 'done' ? decision.score : null };
    return ruling === 'key' ? { itemId, ...decision } : { itemId, state: 'waived', score: null };
  });

/** As if the attempt had been handed in so. */
export function gradingOf(all: readonly Pick<GradedNow, 'state'>[]): GradingState {
  const asked = all.filter(({ state }) => state !== 'waived');
  if (asked.length === 0) return null;
  return asked.some(({ state }) => state !== 'done') ? 'waiting' : 'graded';
}
