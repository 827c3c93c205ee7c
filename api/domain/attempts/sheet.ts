/** From marks to a score: who earned what in which section. Pure; items stand in paper order. */
import { isObjective, QUESTION_TYPES } from '../bank/question.ts';
import type { Keyed } from '../regrading/ruling.ts';
import type { AttemptResult, AttemptRules, GradingState } from './contract.ts';
import { type Mark, pointsThatCount, roundScore, sumScores } from './mark.ts';

export interface Tally {
  score: number;
  maxScore: number;
  /** Null: there is no pass mark, or it depends on questions that are not judged. */
  passed: boolean | null;
  correctCount: number;
  sections: AttemptResult['sections'];
}

/** Points of the item at each place of the paper, as it was drawn. */
export const scoresByPlace = (rules: Pick<AttemptRules, 'sections'>): number[] =>
  rules.sections.flatMap(({ count, score }) => Array<number>(count).fill(score));

/** The same as it counts: what has been declared void counts nothing. */
export function pointsByPlace(
  rules: Pick<AttemptRules, 'sections'>,
  items: readonly Pick<Keyed, 'ruling' | 'partRulings'>[],
): number[] {
  const scores = scoresByPlace(rules);
  return items.map((item, place) => pointsThatCount(item, scores[place] ?? 0));
}

/** Points of the whole paper, those of questions that no machine judges included. */
export const maxScoreOf = (sections: AttemptRules['sections']): number => sumScores(sections.map(maxOf));

const maxOf = ({ count, score }: { count: number; score: number }): number => sumScores([count * score]);

/**
 * @param marks one per item, in paper order
 * @param points see `pointsByPlace`
 */
export function tally(rules: AttemptRules, marks: readonly Mark[], points: readonly number[]): Tally {
  let place = 0;
  const sections = rules.sections.map((section) => {
    const [first, end] = [place, place + section.count];
    const own = marks.slice(first, end);
    place = end;
    return {
      type: section.type,
      label: QUESTION_TYPES[section.type],
      count: section.count,
      correct: own.filter(({ correct }) => correct).length,
      score: sumScores(own.map(({ earned }) => earned ?? 0)),
      maxScore: sumScores(points.slice(first, end)),
    };
  });
  const score = sumScores(sections.map((section) => section.score));
  const maxScore = sumScores(points);
  return {
    score,
    maxScore,
    passed: passes(
      passMarkOf(rules, maxScore),
      score,
      rules.grading ? marks.every(({ earned }) => earned !== null) : isFinal(rules, null),
    ),
    correctCount: sections.reduce((sum, section) => sum + section.correct, 0),
    sections,
  };
}

/** @param maxScore of what counts: without the questions that are void the mark is lowered in proportion */
export function passMarkOf(
  { passScore, sections }: Pick<AttemptRules, 'passScore' | 'sections'>,
  maxScore: number,
): number | null {
  const all = maxScoreOf(sections);
  if (passScore === null || maxScore <= 0) return null;
  return maxScore === all ? passScore : roundScore((passScore * maxScore) / all);
}

/** No question of it waits for points, nor will get any. */
export const isFinal = ({ grading: byPeople, sections }: AttemptRules, grading: GradingState): boolean =>
  byPeople ? grading !== 'waiting' : sections.every(({ type }) => isObjective(type));

/** @param final see `isFinal` */
export function passes(passScore: number | null, score: number, final: boolean): boolean | null {
  if (passScore === null) return null;
  if (score >= passScore) return true;
  return final ? false : null;
}
