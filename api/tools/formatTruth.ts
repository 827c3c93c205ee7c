/** Truths of GIFT, Aiken and Moodle XML files, in Moodle's words, put into the shape of the others. */
import { isObject } from '../domain/imports/readers/jsonRecords.ts';

/** Moodle's names and those of the GIFT parser; null is no question. */
const TYPES: Record<string, string | null> = {
  multichoice_single: 'single',
  multichoice_multi: 'multiple',
  truefalse: 'judge',
  shortanswer: 'fill',
  numerical: 'fill',
  essay: 'short',
  matching: 'unsupported',
  TF: 'judge',
  Short: 'fill',
  Numerical: 'fill',
  Essay: 'short',
  Matching: 'unsupported',
  category: null,
  Category: null,
  description: null,
  Description: null,
};

/** Unchanged when it is in the common shape already. */
export function plainTruth(truth: unknown): unknown {
  if (Array.isArray(truth)) return fromGift(truth.filter(isObject));
  if (!isObject(truth) || !isObject(truth.by_type) || !Array.isArray(truth.samples)) return truth;
  const samples = truth.samples.map((one) => (isObject(one) ? fromMoodle(one) : one));
  return { ...truth, by_type: countsOf(Object.entries(truth.by_type)), samples };
}

function countsOf(counts: [string, unknown][]): Record<string, number> {
  const named: Record<string, number> = {};
  for (const [type, count] of counts) {
    const name = TYPES[type] === undefined ? type : TYPES[type];
    if (name !== null) named[name] = (named[name] ?? 0) + Number(count);
  }
  return named;
}

type Weighted = { right: boolean; text: string };

/** `options` of Moodle XML are pairs of weight and text; remarks in brackets follow some answers. */
function fromMoodle(sample: Record<string, unknown>): Record<string, unknown> {
  const type = typeof sample.type === 'string' ? (TYPES[sample.type] ?? sample.type) : undefined;
  const pairs = Array.isArray(sample.options) ? sample.options.filter(Array.isArray) : [];
  if (pairs.length > 0) {
    const answers = pairs.map(([weight, text]) => ({ right: Number(weight) > 0, text: String(text) }));
    return { ...sample, type, ...keyOf(answers) };
  }
  const answer =
    typeof sample.answer === 'string' ? sample.answer.replace(/ \([^()]*%[^()]*\)$/, '') : sample.answer;
  return { ...sample, type, answer };
}

function fromGift(list: Record<string, unknown>[]): unknown {
  const questions = list.filter((one) => TYPES[String(one.type)] !== null);
  const samples = questions.map(sampleOfGift);
  const types = samples.map((one) => [one.type, 1] as [string, number]);
  const byType: Record<string, number> = {};
  for (const [type] of types) byType[type] = (byType[type] ?? 0) + 1;
  return { total: questions.length, by_type: byType, samples };
}

interface Choice {
  isCorrect: boolean;
  weight: number | null;
  text: unknown;
}

function sampleOfGift(question: Record<string, unknown>): Record<string, unknown> & { type: string } {
  const stem = textOf(question.stem);
  const kind = String(question.type);
  const choices = (Array.isArray(question.choices) ? question.choices : []) as Choice[];
  const answers = choices.map((one) => ({ right: isRight(one), text: textOf(one.text) }));
  if (kind === 'MC') {
    const type = answers.filter((one) => one.right).length > 1 ? 'multiple' : 'single';
    return { stem, type, ...keyOf(answers) };
  }
  const type = TYPES[kind] ?? kind;
  if (kind === 'TF') return { stem, type, answer: String(question.isTrue) };
  if (kind === 'Numerical') return { stem, type, ...numberOf(question.choices) };
  if (kind === 'Short') return { stem, type, answer: answers.find((one) => one.right)?.text ?? '' };
  return { stem, type, answer: '', refuse: true };
}

const isRight = ({ isCorrect, weight }: Choice): boolean =>
  isCorrect ? weight === null || weight === 100 : (weight ?? 0) > 0 && weight !== 50;

/** Letters of the right ones where there are several answers to choose from. */
const keyOf = (answers: Weighted[]) => ({
  options: answers.map((one) => one.text),
  answer: answers
    .filter((one) => one.right)
    .map((one) => one.text)
    .join(''),
});

/** A range has no number that could be written: the product must refuse it. */
function numberOf(choices: unknown): { answer: string; refuse: boolean } {
  const list = (
    Array.isArray(choices) ? choices : [{ isCorrect: true, weight: null, text: choices }]
  ) as Choice[];
  const right = list.find((one) => one.weight === null || one.weight === 100)?.text;
  const isRange = !isObject(right) || right.type === 'high-low';
  return { answer: isRange ? '' : String(right.number), refuse: isRange };
}

const textOf = (value: unknown): string =>
  String(isObject(value) ? (value.text ?? '') : (value ?? '')).replace(/<[^>]+>/g, '');
