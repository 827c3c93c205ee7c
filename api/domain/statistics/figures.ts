/** What is known of a question's answers, attempt by attempt. Pure; an attempt can be taken out again. */
import type { AttemptSource } from '../attempts/contract.ts';
import { addObservation, type ItemSums, noSums } from './itemAnalysis.ts';
import { type MarkedAttempt, observationsOf } from './observations.ts';

export interface ItemFigures {
  /** Answers of all attempts. */
  right: number;
  wrong: number;
  blank: number;
  /** Of the attempts that say something of the question. */
  sums: ItemSums;
}

export interface FoldedAttempt extends MarkedAttempt {
  source: AttemptSource;
}

/** Changes the figures. @param times -1 takes out what was added before */
export function addAttempt(figures: Map<number, ItemFigures>, attempt: FoldedAttempt, times: 1 | -1 = 1) {
  for (const { id, judged, given } of attempt.items) {
    if (!judged) continue;
    const own = of(figures, id);
    if (given?.correct == null) own.blank += times;
    else if (given.correct) own.right += times;
    else own.wrong += times;
  }
  // Wrong questions trained again say more of the training than of the question.
  if (attempt.source === 'wrong') return;
  for (const observation of observationsOf(attempt))
    addObservation(of(figures, observation.itemId).sums, observation, times);
}

function of(figures: Map<number, ItemFigures>, itemId: number): ItemFigures {
  const own = figures.get(itemId) ?? { right: 0, wrong: 0, blank: 0, sums: noSums() };
  figures.set(itemId, own);
  return own;
}
