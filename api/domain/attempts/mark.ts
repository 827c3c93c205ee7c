/**
 * Marking one answer against the key. Subjective types are never judged: the learner compares with the
 * reference himself.
 */
import { isObjective } from '../bank/question.ts';
import { type Keyed, type Shares, sharesOf } from '../regrading/ruling.ts';
import type { MultipleRule, ResponseValue } from './contract.ts';
import { isBlank, shareEarned } from './rightness.ts';

export interface Mark {
  /** null = not judged (subjective type, everybody gets its points or nobody), or left blank. */
  correct: boolean | null;
  /** Points with two decimals; null = not judged. A blank of an objective type earns 0. */
  earned: number | null;
}

/** As published unless it says what it has been corrected to. */
export interface Markable
  extends Pick<Keyed, 'type' | 'answer'>,
    Partial<Pick<Keyed, 'ruling' | 'alsoRight'>> {
  /** Points for a wholly right answer. */
  score: number;
}

/** A response whose shape does not fit the question (a hostile or broken client) is a wrong answer. */
export function markResponse(
  question: Markable,
  response: ResponseValue | null | undefined,
  rule: MultipleRule,
): Mark {
  if (question.ruling === 'gift') return { correct: null, earned: question.score };
  if (question.ruling === 'void') return { correct: null, earned: 0 };
  if (!isObjective(question.type)) return { correct: null, earned: null };
  if (!response || isBlank(response)) return { correct: null, earned: 0 };
  const share = shareEarned(question, response, rule);
  return { correct: share === 1, earned: roundScore(question.score * share) };
}

/**
 * What an answer that no machine marks earns before anybody has read it; null: it waits for its reader.
 * @param points as the paper was drawn @param graded people give points
 */
export function earnedUnread(
  keyed: Pick<Keyed, 'ruling' | 'partRulings'>,
  points: number,
  { graded, answered }: { graded: boolean; answered: boolean },
): number | null {
  const { given } = sharesOf(keyed);
  if (graded ? answered : given === 0) return null;
  return roundScore(points * given);
}

/**
 * The points of parts that everybody has, and of the rest what a reader gave.
 * @param byPeople of all points of the question, as it was drawn: readers give by the parts that count
 */
export const earnedByPeople = ({ given, lost }: Shares, points: number, byPeople: number): number =>
  roundScore(points * given + byPeople * (1 - given - lost));

/** What can be earned with it. @param points as the paper was drawn */
export const pointsThatCount = (keyed: Pick<Keyed, 'ruling' | 'partRulings'>, points: number): number =>
  roundScore(points * (1 - sharesOf(keyed).lost));

/** Adds points in hundredths, so that 0.1 + 0.2 is 0.3. */
export const sumScores = (scores: Iterable<number>): number => {
  let hundredths = 0;
  for (const score of scores) hundredths += Math.round(score * 100);
  return hundredths / 100;
};

export const roundScore = (score: number): number => Math.round(score * 100 + ROUNDING_SLACK) / 100;

/** 1.005 * 100 is 100.49999999999999: a hair must not cost the learner a hundredth. */
const ROUNDING_SLACK = 1e-7;
