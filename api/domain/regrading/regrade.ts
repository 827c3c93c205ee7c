/** What becomes of one attempt when some of its questions count otherwise. Pure; points have two decimals. */
import type { AttemptRules, GradingState, ResponseValue } from '../attempts/contract.ts';
import { type Mark, markResponse, sumScores } from '../attempts/mark.ts';
import { isFinal, passes, passMarkOf } from '../attempts/sheet.ts';
import type { Keyed } from './ruling.ts';

export interface Scored {
  score: number;
  maxScore: number;
  correctCount: number;
  passed: boolean | null;
}

export interface MarkedAttempt extends Scored {
  rules: AttemptRules;
  grading: GradingState;
}

/** One question of the attempt that counts otherwise. */
export interface Change {
  itemId: number;
  /** Of the paper, for a wholly right answer. */
  points: number;
  /** null: left blank. */
  response: ResponseValue | null;
  /** As it was marked; null: there is no answer that could hold a mark. */
  stored: Mark | null;
  before: Keyed;
  after: Keyed;
}

export interface ChangedMark {
  itemId: number;
  response: ResponseValue | null;
  before: Mark;
  after: Mark;
}

export interface Regraded extends Scored {
  marks: ChangedMark[];
}

/** Only these questions are marked again; all other marks, those by people too, stay as they are. */
export function regrade(attempt: MarkedAttempt, changes: readonly Change[]): Regraded {
  const marks = changes.map(({ itemId, points, response, stored, before, after }): ChangedMark => {
    const markBy = (keyed: Keyed) =>
      markResponse({ ...keyed, score: points }, response, attempt.rules.multipleRule);
    return { itemId, response, before: stored ?? markBy(before), after: markBy(after) };
  });
  const gained = marks.flatMap(({ before, after }) => [after.earned ?? 0, -(before.earned ?? 0)]);
  const added = changes.flatMap(({ points, before, after }) => [
    pointsOf(after, points),
    -pointsOf(before, points),
  ]);
  const score = sumScores([attempt.score, ...gained]);
  const maxScore = sumScores([attempt.maxScore, ...added]);
  const { rules, grading } = attempt;
  const rightNow = marks.filter(({ after }) => after.correct).length;
  const rightBefore = marks.filter(({ before }) => before.correct).length;
  return {
    score,
    maxScore,
    passed: passes(passMarkOf(rules, maxScore), score, isFinal(rules, grading)),
    correctCount: attempt.correctCount + rightNow - rightBefore,
    marks,
  };
}

const pointsOf = ({ ruling }: Keyed, points: number): number => (ruling === 'void' ? 0 : points);
