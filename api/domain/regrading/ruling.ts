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
  /** Of a case: how each of its parts counts; absent: all by their keys. */
  partRulings?: readonly Ruling[] | undefined;
}

/** Of the points of a question, each from 0 to 1. */
export interface Shares {
  /** Everybody has it. */
  given: number;
  /** Nobody can have it: it leaves the paper. */
  lost: number;
}

const BY_KEY: Shares = { given: 0, lost: 0 };

/** Parts of a case count alike: nothing says what each is worth. */
export function sharesOf({ ruling, partRulings }: Pick<Keyed, 'ruling' | 'partRulings'>): Shares {
  if (ruling !== 'key') return ruling === 'gift' ? { given: 1, lost: 0 } : { given: 0, lost: 1 };
  if (!partRulings) return BY_KEY;
  const share = (wanted: Ruling) => partRulings.filter((one) => one === wanted).length / partRulings.length;
  return { given: share('gift'), lost: share('void') };
}

/** Absent where all count by their keys, which is so for nearly every question there is. */
export function partRulingsOf(parts: readonly { ruling?: Ruling }[]): Ruling[] | undefined {
  const rulings = parts.map(({ ruling = 'key' }) => ruling);
  return rulings.some((ruling) => ruling !== 'key') ? rulings : undefined;
}

export interface Correction {
  id: number;
  /** From 1; null: the question as a whole. */
  part: number | null;
  ruling: Ruling;
  /** All that are accepted, the one that is shown first. */
  answers: Answer[];
}

/**
 * As it counted once the corrections up to `newest` were known: the last of them wins, of each part by itself.
 * @param corrections of this item, oldest first
 */
export function keyedAt(
  published: { type: QuestionType; answer: Answer; partCount?: number },
  corrections: readonly Correction[],
  newest: number,
): Keyed {
  const { type, partCount = 0 } = published;
  const lastOf = (part: number | null) =>
    corrections.findLast((one) => one.part === part && one.id <= newest);
  const last = lastOf(null);
  const [answer = published.answer, ...alsoRight] = last?.answers ?? [];
  const partRulings = partRulingsOf(
    Array.from({ length: partCount }, (_, at) => ({ ruling: lastOf(at + 1)?.ruling ?? 'key' })),
  );
  return { type, ruling: last?.ruling ?? 'key', answer, alsoRight, ...(partRulings && { partRulings }) };
}
