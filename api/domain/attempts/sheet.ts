/** From marks to a score: who earned what in which section. Pure; items stand in paper order. */
import { QUESTION_TYPES } from '../bank/question.ts';
import type { AttemptResult, AttemptRules } from './contract.ts';
import { type Mark, sumScores } from './mark.ts';

export interface Tally {
  score: number;
  maxScore: number;
  /** Null: there is no pass mark, or it depends on questions that are not judged. */
  passed: boolean | null;
  correctCount: number;
  sections: AttemptResult['sections'];
}

/** Points of the item at each place of the paper. */
export const scoresByPlace = (rules: Pick<AttemptRules, 'sections'>): number[] =>
  rules.sections.flatMap(({ count, score }) => Array<number>(count).fill(score));

/** Points of the whole paper, those of questions that no machine judges included. */
export const maxScoreOf = (sections: AttemptRules['sections']): number => sumScores(sections.map(maxOf));

const maxOf = ({ count, score }: { count: number; score: number }): number => sumScores([count * score]);

/** @param marks one per item, in paper order */
export function tally(rules: AttemptRules, marks: readonly Mark[]): Tally {
  let place = 0;
  const sections = rules.sections.map((section) => {
    const own = marks.slice(place, place + section.count);
    place += section.count;
    return {
      type: section.type,
      label: QUESTION_TYPES[section.type],
      count: section.count,
      correct: own.filter(({ correct }) => correct).length,
      score: sumScores(own.map(({ earned }) => earned ?? 0)),
      maxScore: maxOf(section),
    };
  });
  const score = sumScores(sections.map((section) => section.score));
  return {
    score,
    maxScore: maxScoreOf(rules.sections),
    passed: passes(
      rules.passScore,
      score,
      marks.every(({ earned }) => earned !== null),
    ),
    correctCount: sections.reduce((sum, section) => sum + section.correct, 0),
    sections,
  };
}

/** @param isFinal no question waits for points, or will never get any */
export function passes(passScore: number | null, score: number, isFinal: boolean): boolean | null {
  if (passScore === null) return null;
  if (score >= passScore) return true;
  return isFinal ? false : null;
}
