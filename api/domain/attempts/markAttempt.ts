/** Marks a whole attempt as it is handed in, and says what follows from it. Pure. */
import { isObjective } from '../bank/question.ts';
import type { AttemptRules, GradingState, ResponseValue } from './contract.ts';
import { earnedUnread, type Mark, markResponse, pointsThatCount } from './mark.ts';
import { isBlank, selfShare } from './rightness.ts';
import { scoresByPlace, tally } from './sheet.ts';
import type { Item } from './versions.ts';

/** One question of the paper with what was answered. */
export interface MarkedItem extends Mark {
  item: Item;
  /** Points for a wholly right answer. */
  score: number;
  /** The same as the paper was drawn. */
  drawn: number;
  /** Null: no answer was given. */
  response: ResponseValue | null;
  /** Given, and not blank. */
  answered: boolean;
}

export interface MarkedAttempt {
  /** In paper order. */
  marks: MarkedItem[];
  score: number;
  maxScore: number;
  passed: boolean | null;
  correctCount: number;
  answeredCount: number;
  grading: GradingState;
}

/**
 * @param items in paper order
 * @param responses by item id
 */
export function markAttempt(
  items: readonly Item[],
  responses: ReadonlyMap<number, ResponseValue>,
  rules: AttemptRules,
): MarkedAttempt {
  const drawn = scoresByPlace(rules);
  const marks = items.map((item, place) =>
    markItem(item, drawn[place] ?? 0, responses.get(item.id) ?? null, rules),
  );
  const points = marks.map(({ score }) => score);
  const { score, maxScore, passed, correctCount } = tally(rules, marks, points);
  return {
    marks,
    ...{ score, maxScore, passed, correctCount },
    answeredCount: marks.filter(({ answered }) => answered).length,
    grading: rules.grading && ungraded(marks).length > 0 ? 'waiting' : null,
  };
}

function markItem(
  item: Item,
  drawn: number,
  response: ResponseValue | null,
  rules: AttemptRules,
): MarkedItem {
  const { type, answer, alsoRight, ruling } = item;
  const score = pointsThatCount(item, drawn);
  const answered = response !== null && !isBlank(response);
  const question = { type, answer, alsoRight, ruling, score };
  const { correct, earned } = markResponse(question, response, rules.multipleRule);
  const settled = earned ?? earnedUnread(item, drawn, { graded: Boolean(rules.grading), answered });
  return { item, score, drawn, response, answered, correct, earned: settled };
}

/** Answers that no machine has given points. */
export const ungraded = (marks: readonly MarkedItem[]): MarkedItem[] =>
  marks.filter(({ answered, earned }) => answered && earned === null);

/** Right or wrong for the wrong book: as judged, or else as the learner marked himself; null: neither. */
export function verdictOf({ item, correct, response }: MarkedItem): boolean | null {
  if (correct !== null || isObjective(item.type)) return correct;
  const self = selfShare(response);
  return self === undefined ? null : self === 1;
}
