/** What becomes of one attempt when some of its questions count otherwise. Pure; points have two decimals. */

import type { AttemptRules, GradingState, ResponseValue } from '../attempts/contract.ts';
import {
  earnedByPeople,
  earnedUnread,
  type Mark,
  markResponse,
  pointsThatCount,
  sumScores,
} from '../attempts/mark.ts';
import { isBlank } from '../attempts/rightness.ts';
import { isFinal, passes, passMarkOf } from '../attempts/sheet.ts';
import { isObjective } from '../bank/question.ts';
import { type Graded, type GradedNow, gradedNow, gradingOf } from './byPeople.ts';
import { type Keyed, sharesOf } from './ruling.ts';

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
  grading: GradingState;
  marks: ChangedMark[];
  /** Of all that people were asked to grade, as it stands now. */
  gradings: GradedNow[];
  /** What they are asked only now, with the points that it can bring. */
  asked: { itemId: number; points: number }[];
}

/**
 * Only these questions are marked again; all other marks stay as they are, those by people too, which come into
 * the score as soon as nothing else is waited for.
 * @param gradings of this attempt
 */
export function regrade(
  attempt: MarkedAttempt,
  changes: readonly Change[],
  gradings: readonly Graded[] = [],
): Regraded {
  const { rules } = attempt;
  const rulings = new Map(changes.map(({ itemId, after }) => [itemId, after.ruling]));
  const now = gradedNow(gradings, rulings);
  const asked = changes.filter((change) => isAskedNow(change, rules, gradings));
  const all = [...now, ...asked.map(() => ({ state: 'open' as const }))];
  const grading = all.length > 0 ? gradingOf(all) : attempt.grading;
  const marks = [
    ...changes.map((change) => markAnew(change, rules, grading === 'waiting' ? [] : now)),
    ...(attempt.grading === 'waiting' && grading !== 'waiting' ? released(now, gradings, rulings) : []),
  ];
  const gained = marks.flatMap(({ before, after }) => [after.earned ?? 0, -(before.earned ?? 0)]);
  const added = changes.flatMap(({ points, before, after }) => [
    pointsThatCount(after, points),
    -pointsThatCount(before, points),
  ]);
  const score = sumScores([attempt.score, ...gained]);
  const maxScore = sumScores([attempt.maxScore, ...added]);
  const rightNow = marks.filter(({ after }) => after.correct).length;
  const rightBefore = marks.filter(({ before }) => before.correct).length;
  return {
    score,
    maxScore,
    passed: passes(passMarkOf(rules, maxScore), score, isFinal(rules, grading)),
    correctCount: attempt.correctCount + rightNow - rightBefore,
    grading,
    marks,
    gradings: now,
    asked: asked.map(({ itemId, points }) => ({ itemId, points })),
  };
}

function markAnew(
  { itemId, points, response, stored, before, after }: Change,
  { multipleRule, grading }: AttemptRules,
  now: readonly GradedNow[],
): ChangedMark {
  const markBy = (keyed: Keyed): Mark => {
    if (keyed.ruling !== 'key' || isObjective(keyed.type))
      return markResponse({ ...keyed, score: points }, response, multipleRule);
    const answered = response !== null && !isBlank(response);
    const byPeople = now.find((graded) => graded.itemId === itemId)?.score ?? null;
    const unread = earnedUnread(keyed, points, { graded: Boolean(grading), answered });
    const earned = byPeople === null ? unread : earnedByPeople(sharesOf(keyed), points, byPeople);
    return { correct: null, earned };
  };
  return { itemId, response, before: stored ?? markBy(before), after: markBy(after) };
}

/** When it was handed in there was nothing to grade in it. */
const isAskedNow = (
  { itemId, response, after }: Change,
  { grading }: AttemptRules,
  gradings: readonly Graded[],
): boolean =>
  grading !== undefined &&
  after.ruling === 'key' &&
  !isObjective(after.type) &&
  response !== null &&
  !isBlank(response) &&
  !gradings.some((graded) => graded.itemId === itemId);

/** Points that people had given while the attempt still waited for others. */
const released = (
  now: readonly GradedNow[],
  gradings: readonly Graded[],
  changed: ReadonlyMap<number, unknown>,
): ChangedMark[] =>
  now
    .filter(({ itemId, state }) => state === 'done' && !changed.has(itemId))
    .map(({ itemId, score }) => {
      const { shares, points } = gradings.find((graded) => graded.itemId === itemId)!;
      return {
        ...{ itemId, response: null },
        before: { correct: null, earned: null },
        after: { correct: null, earned: earnedByPeople(shares, points, score!) },
      };
    });
