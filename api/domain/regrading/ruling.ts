/** What counts as right for a published question since it was corrected. Pure. */
import type { Answer, QuestionType } from '../bank/question.ts';

export const RULINGS = {
  key: '更正答案',
  /** Everybody has its points, whatever he answered, also who left it blank. */
  gift: '送分',
  /** It counts for nothing: its points leave the paper, and the pass mark is lowered in proportion. */
  void: '作废',
} as const;
export type Ruling = keyof typeof RULINGS;

/** What is void brings no points: nobody is given it to train while there is something else. */
export const isVoid = ({ ruling }: { ruling: Ruling }): boolean => ruling === 'void';

/** What an answer is held against. */
export interface Keyed {
  type: QuestionType;
  ruling: Ruling;
  answer: Answer;
  /** Others that are accepted as well. */
  alsoRight: Answer[];
}

export interface Correction {
  id: number;
  ruling: Ruling;
  /** All that are accepted, the one that is shown first. */
  answers: Answer[];
}

/**
 * As it counted once the corrections up to `newest` were known: the last of them wins.
 * @param corrections of this item, oldest first
 */
export function keyedAt(
  published: { type: QuestionType; answer: Answer },
  corrections: readonly Correction[],
  newest: number,
): Keyed {
  const { type } = published;
  const last = corrections.findLast(({ id }) => id <= newest);
  if (!last) return { type, ruling: 'key', answer: published.answer, alsoRight: [] };
  const [answer = published.answer, ...alsoRight] = last.answers;
  return { type, ruling: last.ruling, answer, alsoRight };
}
