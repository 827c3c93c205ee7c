/**
 * Item analysis after classical test theory, as Moodle's quiz statistics compute it, from sums that only
 * grow: an attempt is added once and never read again. Pure.
 *
 * Learners get different papers, so a learner's strength is the share of points he earned on the rest of
 * his paper, not a number of points.
 */
import type { Answer, Option, QuestionType } from '../bank/question.ts';
import type { Keyed } from '../regrading/ruling.ts';

/** What one attempt says about one question. */
export interface Observation {
  itemId: number;
  /** Earned of what could be earned with it, 0 to 1; 0 when left blank. */
  share: number;
  correct: boolean;
  /** The same of all other questions of the paper. */
  rest: number;
  /** The same of the whole paper. */
  total: number;
  /** Options chosen; "T" or "F" of a judge question; empty for the other types. */
  chosen: readonly string[];
}

/** Moments of two measures over observations: enough for their means and their correlation. */
export interface Moments {
  n: number;
  x: number;
  xx: number;
  y: number;
  yy: number;
  xy: number;
}

export interface ItemSums {
  /** x: share, y: rest. */
  share: Moments;
  /** x: 1 when correct, y: total. */
  correct: Moments;
  /** Per option: how many chose it, and the sum of their `rest`. */
  choices: Record<string, { n: number; rest: number }>;
}

const noMoments = (): Moments => ({ n: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0 });
export const noSums = (): ItemSums => ({ share: noMoments(), correct: noMoments(), choices: {} });

/** Changes the sums. @param times -1 takes out what was added before */
export function addObservation(
  sums: ItemSums,
  { share, correct, rest, total, chosen }: Observation,
  times: 1 | -1 = 1,
): void {
  addPair(sums.share, share, rest, times);
  addPair(sums.correct, correct ? 1 : 0, total, times);
  for (const key of new Set(chosen)) {
    const { n, rest: before } = sums.choices[key] ?? { n: 0, rest: 0 };
    sums.choices[key] = { n: n + times, rest: before + times * rest };
  }
}

function addPair(moments: Moments, x: number, y: number, times: number): void {
  moments.n += times;
  moments.x += times * x;
  moments.xx += times * x * x;
  moments.y += times * y;
  moments.yy += times * y * y;
  moments.xy += times * x * y;
}

/** Pearson's r; null when one of the measures never varies. */
export function correlation({ n, x, xx, y, yy, xy }: Moments): number | null {
  const spread = (n * xx - x * x) * (n * yy - y * y);
  if (spread <= n * n * NO_SPREAD) return null;
  // Rounding must not make it more than perfect.
  return Math.max(-1, Math.min(1, (n * xy - x * y) / Math.sqrt(spread)));
}

/** What rounding leaves of no variance at all. */
const NO_SPREAD = 1e-12;

/** How having chosen an option goes with strength. The same sums serve: a choice is 0 or 1. */
const correlationOfChoice = ({ n, y, yy }: Moments, choice: { n: number; rest: number }): number | null =>
  correlation({ n, y, yy, x: choice.n, xx: choice.n, xy: choice.rest });

/** Most serious first. */
export const DOUBTS = {
  suspectKey: '答案可疑',
  negative: '区分相反',
  tooHard: '过难',
  tooEasy: '过易',
  weak: '区分度低',
} as const;
export type Doubt = keyof typeof DOUBTS;

export interface ChoiceAnalysis {
  key: string;
  isKey: boolean;
  count: number;
  /** Of all observations, 0 to 1. */
  share: number;
  /** Correlation of choosing it with the rest of the paper. */
  discrimination: number | null;
}

export interface ItemAnalysis {
  /** How many attempts it rests on. */
  attempts: number;
  /** Mean share of the points, 0 to 1; null without attempts. */
  facility: number | null;
  /** Corrected item-total correlation, -1 to 1. */
  discrimination: number | null;
  /** Correlation of being right with the whole paper, the question included. */
  pointBiserial: number | null;
  choices: ChoiceAnalysis[];
  doubt: Doubt | null;
  /** With `suspectKey`: the key that the answers of strong learners speak for. */
  suggestedKeys: string[] | null;
}

/** Fewer say nothing that would stand: below this no doubt is raised. */
export const ENOUGH_ATTEMPTS = 30;
/** A correlation of n pairs without any real connection exceeds 2/√n by chance once in twenty. */
const CHANCE = 2;
const [TOO_HARD, TOO_EASY, WEAK] = [0.2, 0.95, 0.15];

export interface AnalysedQuestion {
  type: QuestionType;
  /** All that are accepted. */
  answers: readonly Answer[];
  /** Keys of the options on offer, so that one nobody chose is listed too. */
  offered: readonly string[];
}

export const analysedQuestion = ({
  type,
  answer,
  alsoRight,
  options,
}: Pick<Keyed, 'type' | 'answer' | 'alsoRight'> & { options: readonly Option[] }): AnalysedQuestion => ({
  type,
  answers: [answer, ...alsoRight],
  offered: type === 'judge' ? ['T', 'F'] : options.map(({ key }) => key),
});

export function analyse(sums: ItemSums, question: AnalysedQuestion): ItemAnalysis {
  const { n, x } = sums.share;
  const keys = question.answers.flatMap(keysOf);
  const choices = question.offered.map((key) => {
    const choice = sums.choices[key] ?? { n: 0, rest: 0 };
    const discrimination = correlationOfChoice(sums.share, choice);
    const share = n === 0 ? 0 : choice.n / n;
    return { key, isKey: keys.includes(key), count: choice.n, share, discrimination };
  });
  const figures = {
    attempts: n,
    facility: n === 0 ? null : x / n,
    discrimination: correlation(sums.share),
    pointBiserial: correlation(sums.correct),
    choices,
  };
  const suggestedKeys = n < ENOUGH_ATTEMPTS ? null : suggestKeys(question.type, choices, n);
  return { ...figures, suggestedKeys, doubt: suggestedKeys ? 'suspectKey' : doubtOf(figures) };
}

function keysOf(answer: Answer): string[] {
  if ('keys' in answer) return answer.keys;
  if ('value' in answer) return [answer.value ? 'T' : 'F'];
  return [];
}

/**
 * Another key than the given one, when strong learners choose it beyond chance. Single and judge: they
 * choose another answer, and do not choose the key. Multiple: they choose what is no key, or avoid a key.
 */
function suggestKeys(type: QuestionType, choices: readonly ChoiceAnalysis[], n: number): string[] | null {
  const beyond = CHANCE / Math.sqrt(n);
  const strong = (choice: ChoiceAnalysis) => (choice.discrimination ?? 0) > beyond;
  const avoided = (choice: ChoiceAnalysis) => (choice.discrimination ?? 0) < -beyond;
  if (type === 'multiple') {
    const suggested = choices.filter((choice) => (choice.isKey ? !avoided(choice) : strong(choice)));
    const same = suggested.length > 0 && choices.every((one) => one.isKey === suggested.includes(one));
    return same || suggested.length === 0 ? null : suggested.map(({ key }) => key);
  }
  const key = choices.find(({ isKey }) => isKey);
  if (!key || (key.discrimination ?? 0) > 0) return null;
  const best = choices
    .filter((choice) => !choice.isKey && strong(choice))
    .sort((a, b) => (b.discrimination ?? 0) - (a.discrimination ?? 0))[0];
  return best ? [best.key] : null;
}

function doubtOf({
  attempts,
  facility,
  discrimination,
}: Pick<ItemAnalysis, 'attempts' | 'facility' | 'discrimination'>): Doubt | null {
  if (attempts < ENOUGH_ATTEMPTS || facility === null) return null;
  if ((discrimination ?? 0) < -CHANCE / Math.sqrt(attempts)) return 'negative';
  if (facility < TOO_HARD) return 'tooHard';
  if (facility > TOO_EASY) return 'tooEasy';
  return (discrimination ?? 0) < WEAK ? 'weak' : null;
}
