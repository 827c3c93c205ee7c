/** What a submitted attempt says about each of its questions. Pure. */
import type { AttemptRules, ResponseValue } from '../attempts/contract.ts';
import { scoresByPlace } from '../attempts/sheet.ts';
import type { Observation } from './itemAnalysis.ts';

export interface MarkedAttempt {
  rules: Pick<AttemptRules, 'sections'>;
  /** In paper order. */
  items: readonly {
    id: number;
    /** A machine holds it against its key; what everybody gets the points of, or nobody, says nothing. */
    judged: boolean;
    /** Null: left blank. */
    given: { response: ResponseValue; correct: boolean | null; earned: number | null } | null;
  }[];
}

/** A paper given up half way tells of the learner's time, not of the questions. */
const LEAST_ANSWERED = 0.5;

/** Of the judged questions. Empty when the paper was hardly answered, or has nothing to compare with. */
export function observationsOf({ rules, items }: MarkedAttempt): Observation[] {
  const scores = scoresByPlace(rules);
  const scored = items
    .map((item, place) => ({ item, score: scores[place] ?? 0, earned: item.given?.earned ?? 0 }))
    .filter(({ item, score }) => item.judged && score > 0);
  const answered = scored.filter(({ item }) => item.given?.correct != null);
  if (answered.length < scored.length * LEAST_ANSWERED) return [];
  const most = sum(scored.map(({ score }) => score));
  const all = sum(scored.map(({ earned }) => earned));
  return scored
    .filter(({ score }) => score < most)
    .map(({ item: { id: itemId, given }, score, earned }) => ({
      itemId,
      share: earned / score,
      correct: given?.correct ?? false,
      rest: (all - earned) / (most - score),
      total: all / most,
      chosen: given ? chosenOf(given.response) : [],
    }));
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

function chosenOf(response: ResponseValue): string[] {
  if ('keys' in response) return response.keys;
  if ('value' in response) return [response.value ? 'T' : 'F'];
  return [];
}
