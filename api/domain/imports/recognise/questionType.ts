/** The type of a question that does not say it, by its options and its answer. */
import type { QuestionType } from '../../bank/question.ts';
import type { RawQuestion, TypeHint } from '../readers/reader.ts';
import { lettersOf, readKeys } from './choiceKeys.ts';
import { isPlainJudgePair, isStrictJudgeWord, splitJudgement } from './judgeWords.ts';
import { countBlanks } from './text.ts';

/** Longer answers explain; they do not fill a blank. */
const LONGEST_BLANK = 40;

/** What asks is not a statement to be judged. */
const ASKS = /[?？]|什么|哪|多少|如何|怎样|简述|试述|论述|说明|解释|计算|分别|为何/;

/** @param offersOptions whether other rows have options, so that this one may have lost its own */
export function shapeOf(
  raw: Pick<RawQuestion, 'stem' | 'options' | 'answer'>,
  offersOptions: boolean,
): QuestionType {
  const offered = raw.options.filter(Boolean);
  if (isPlainJudgePair(offered)) return 'judge';
  if (offered.length >= 2) return choiceOf(raw);
  if (isStrictJudgeWord(raw.answer)) return 'judge';
  if (splitJudgement(raw.answer) && !ASKS.test(raw.stem)) return 'judge';
  if (/^[01]$/.test(raw.answer) && countBlanks(raw.stem) === 0) return 'judge';
  const letters = lettersOf(raw.answer);
  if (letters && offersOptions && letters.every((key) => key <= 'H')) return choiceOf(raw);
  const short = raw.answer !== '' && raw.answer.length <= LONGEST_BLANK && !raw.answer.includes('\n');
  return short && countBlanks(raw.stem) > 0 ? 'fill' : 'short';
}

function choiceOf(raw: Pick<RawQuestion, 'options' | 'answer'>): 'single' | 'multiple' {
  const reading = readKeys(raw.answer, raw.options);
  return 'keys' in reading && reading.keys.length > 1 ? 'multiple' : 'single';
}

const OPEN: readonly string[] = ['fill', 'short', 'calculation', 'case'];
const isOpen = (type: string): boolean => OPEN.includes(type);

/**
 * What the row says of itself, else what its surroundings say, else its shape. Right-or-wrong options
 * alone make no 判断题: a file that never names types gets what it shows, a choice of two.
 */
export function typeOf(
  raw: RawQuestion,
  inStem: TypeHint | undefined,
  around: { openType?: QuestionType; offersOptions: boolean },
): QuestionType {
  const offered = raw.options.filter(Boolean).length;
  const said =
    inStem ?? raw.declared ?? (raw.hint && isOpen(raw.hint) && offered >= 2 ? undefined : raw.hint);
  if (said === 'choice') return choiceOf(raw);
  if (said) return said;
  const shape = shapeOf(raw, around.offersOptions);
  if (shape === 'judge' && offered >= 2) return choiceOf(raw);
  return around.openType && isOpen(shape) ? around.openType : shape;
}
