/**
 * Marking one answer against the key. Subjective types are never judged: the learner compares with the
 * reference himself.
 */
import type { Answer, QuestionType } from '../bank/question.ts';
import { isObjective } from '../bank/question.ts';
import type { MultipleRule, ResponseValue } from './contract.ts';

export interface Mark {
  /** null = not judged (subjective type), or left blank. */
  correct: boolean | null;
  /** Points with two decimals; null = not judged. A blank of an objective type earns 0. */
  earned: number | null;
}

export interface Markable {
  type: QuestionType;
  answer: Answer;
  /** Points for a wholly right answer. */
  score: number;
}

/** A response whose shape does not fit the question (a hostile or broken client) is a wrong answer. */
export function markResponse(
  question: Markable,
  response: ResponseValue | null | undefined,
  rule: MultipleRule,
): Mark {
  if (!isObjective(question.type)) return { correct: null, earned: null };
  if (!response || isBlank(response)) return { correct: null, earned: 0 };
  const share = shareEarned(question, response, rule);
  return { correct: share === 1, earned: roundScore(question.score * share) };
}

/** Nothing chosen or written: counts as unanswered. */
export function isBlank(response: ResponseValue): boolean {
  if ('keys' in response) return response.keys.length === 0;
  if ('blanks' in response) return response.blanks.every((text) => fold(text) === '');
  if ('text' in response) return response.text.trim() === '';
  return false;
}

/** Adds points in hundredths, so that 0.1 + 0.2 is 0.3. */
export const sumScores = (scores: Iterable<number>): number => {
  let hundredths = 0;
  for (const score of scores) hundredths += Math.round(score * 100);
  return hundredths / 100;
};

export const roundScore = (score: number): number => Math.round(score * 100 + ROUNDING_SLACK) / 100;

/** 1.005 * 100 is 100.49999999999999: a hair must not cost the learner a hundredth. */
const ROUNDING_SLACK = 1e-7;

/** 0 to 1. */
function shareEarned({ type, answer }: Markable, response: ResponseValue, rule: MultipleRule): number {
  if ('keys' in answer && 'keys' in response)
    return shareOfKeys(answer.keys, response.keys, type === 'multiple' ? rule : 'all');
  if ('value' in answer && 'value' in response) return answer.value === response.value ? 1 : 0;
  if ('blanks' in answer && 'blanks' in response) return fillsAll(answer.blanks, response.blanks) ? 1 : 0;
  return 0;
}

/**
 * all: every right option and no other. half: at least one right option missing, none wrong, earns half.
 * option: each right option earns its share, a wrong one forfeits everything.
 */
function shareOfKeys(key: readonly string[], chosen: readonly string[], rule: MultipleRule): number {
  const picked = new Set(chosen);
  const right = new Set(key);
  if ([...picked].some((option) => !right.has(option))) return 0;
  if (picked.size === right.size) return 1;
  if (rule === 'half') return 0.5;
  return rule === 'option' ? picked.size / right.size : 0;
}

/** Every blank in its place holds one of its accepted wordings; blanks too many must be empty. */
const fillsAll = (accepted: readonly (readonly string[])[], given: readonly string[]): boolean =>
  accepted.every((wordings, place) => {
    const text = fold(given[place] ?? '');
    return text !== '' && wordings.some((wording) => fold(wording) === text);
  }) && given.slice(accepted.length).every((text) => fold(text) === '');

/**
 * Full-width and half-width, case, spaces and punctuation count as the same. A point or a sign between
 * or before digits stays, because 1.5 is not 15 and -5 is not 5.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[−–]/g, '-').replace(/\s+/g, '');
  const folded = plain.replace(/[\p{P}]/gu, (mark, at: number) =>
    carriesValue(plain, mark, at) ? mark : '',
  );
  // Where nothing but punctuation was written, the punctuation is the answer.
  return folded || plain;
}

const isDigit = (char: string | undefined) => char !== undefined && /\p{Nd}/u.test(char);

function carriesValue(text: string, mark: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  if (!isDigit(after)) return mark === '%' && isDigit(before);
  if (mark === '-') return true;
  return isDigit(before) && '.:/'.includes(mark);
}
