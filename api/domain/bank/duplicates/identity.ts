/** Which questions are the same, and whether they agree on the answer. */
import type { Answer, Part, QuestionDraft } from '../question.ts';
import { normalise } from './normalise.ts';

export type Comparable = Pick<QuestionDraft, 'type' | 'stem' | 'options' | 'answer' | 'parts'>;
type One = Pick<Part, 'stem' | 'options' | 'answer'> & { type: QuestionDraft['type'] };

const SEPARATOR = '\u0001';

/** One choice question marked as single and as multiple is the same question with two keys. */
const kindOf = ({ type }: One): string => (type === 'single' || type === 'multiple' ? 'choice' : type);

/** Equal for questions of one stem and the same options in whatever order, and of a case the same parts. */
export function identityOf(question: Comparable): string {
  return [question, ...(question.parts ?? [])].map(identityOfOne).join('\u0002');
}

const identityOfOne = (one: One): string =>
  [kindOf(one), normalise(one.stem), ...one.options.map(({ text }) => normalise(text)).sort()].join(
    SEPARATOR,
  );

/**
 * agree: the same key. differ: at least one of them is marked wrongly. unlike: reference answers in other
 * words, which no machine marks, so that nobody is marked wrongly either.
 */
export type Agreement = 'agree' | 'differ' | 'unlike';

/** Of questions with one identity. */
export function agreementOf(one: Comparable, other: Comparable): Agreement {
  const parts = one.parts ?? [];
  const all = [
    agreementOfOne(one, other),
    ...parts.map((part, at) => agreementOfOne(part, (other.parts ?? [])[at] ?? part)),
  ];
  return (['differ', 'unlike'] as const).find((worst) => all.includes(worst)) ?? 'agree';
}

function agreementOfOne(one: One, other: One): Agreement {
  if ('reference' in one.answer && 'reference' in other.answer)
    return normalise(one.answer.reference) === normalise(other.answer.reference) ? 'agree' : 'unlike';
  if ('blanks' in one.answer && 'blanks' in other.answer) return blanksAgree(one.answer, other.answer);
  return keyOf(one) === keyOf(other) ? 'agree' : 'differ';
}

/** Lists of accepted wordings that share none for some blank contradict each other; longer ones do not. */
function blanksAgree(
  one: Extract<Answer, { blanks: unknown }>,
  other: Extract<Answer, { blanks: unknown }>,
): Agreement {
  if (one.blanks.length !== other.blanks.length) return 'differ';
  const shared = one.blanks.every((wordings, at) => {
    const accepted = new Set(other.blanks[at]!.map(normalise));
    return wordings.some((wording) => accepted.has(normalise(wording)));
  });
  return shared ? 'agree' : 'differ';
}

/** By the options' texts, as letters say nothing once options stand in another order. */
function keyOf({ options, answer }: One): string {
  if ('value' in answer) return String(answer.value);
  if (!('keys' in answer)) return '';
  return answer.keys
    .map((key) => normalise(textOf(options, key)))
    .sort()
    .join(SEPARATOR);
}

const textOf = (options: One['options'], key: string): string =>
  options.find((option) => option.key === key)?.text ?? key;

/** The answer of `from` as `to` has to say it, whose options may stand in another order. */
export function answerFrom(from: One, to: One): Answer {
  if (!('keys' in from.answer)) return from.answer;
  const wanted = from.answer.keys.map((key) => normalise(textOf(from.options, key)));
  const keys = to.options.filter(({ text }) => wanted.includes(normalise(text))).map(({ key }) => key);
  return { keys };
}
