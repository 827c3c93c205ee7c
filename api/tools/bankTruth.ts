/** Compares what the recogniser made of a file with what independent scripts found in it. */
import { z } from 'zod';
import type { QuestionDraft } from '../domain/bank/question.ts';
import { judgeOf } from '../domain/imports/recognise/judgeWords.ts';
import type { Recognised, Recognition } from '../domain/imports/recognise/recognise.ts';
import { foldText } from '../domain/imports/recognise/text.ts';
import { plainTruth } from './formatTruth.ts';

export const sample = z.object({
  stem: z.string(),
  /** Undefined where the truth does not say it. */
  type: z.string().optional(),
  options: z.array(z.string()).default([]),
  answer: z.string(),
  row: z.int().optional(),
  /** A question without a key, or of a kind that the product does not have, must be refused. */
  refuse: z.boolean().default(false),
});
export type Sample = z.infer<typeof sample>;

const counted = z.object({
  /** null: too irregular to count. */
  total: z.int().nullable().default(null),
  by_type: z.record(z.string(), z.int()).default({}),
  missing_answer: z.int().default(0),
  /** What can be read in more than one way; null when nothing can. */
  ambiguous: z.string().nullable().default(null),
  samples: z.array(z.unknown()).default([]),
});
/** Truths of formats are put into this shape; any other counts nothing. */
export const truthSchema = z.preprocess(plainTruth, counted).catch(counted.parse({}));
export type Truth = z.infer<typeof counted>;

export interface Comparison {
  /** Rows that are questions: usable, doubled, or refused with a sentence. */
  found: number;
  byType: Record<string, number>;
  usable: number;
  /** Sheet that the truth speaks of, when it is not the whole file. */
  scope: string | undefined;
  typesEqual: boolean;
  samples: number;
  samplesRight: number;
  samplesRefused: number;
  /** Wrong without a word to the teacher: what must never be. */
  silent: string[];
}

export function compare(truth: Truth, recognition: Recognition): Comparison {
  const { scope, questions } = scopeOf(truth, recognition.questions);
  const byType = count(questions);
  const usable = questions.filter((one) => one.status === 'usable').length;
  const samples = truth.samples.flatMap((raw) => sample.safeParse(raw).data ?? []);
  const taken = new Set<Recognised>();
  const results = samples.map((one) => judgeSample(one, questions, recognition, taken));
  const silent = results.flatMap((result) => (result.silent ? [result.silent] : []));
  if (truth.total !== null && !truth.ambiguous && questions.length > truth.total)
    silent.push(`more questions than there are: ${questions.length} of ${truth.total}`);
  if (truth.total !== null && !truth.ambiguous && usable > truth.total - truth.missing_answer)
    silent.push(`${truth.missing_answer} rows have no answer, yet ${usable} are usable`);
  return {
    found: questions.length,
    byType,
    usable,
    scope,
    typesEqual: sameCounts(byType, truth.by_type),
    samples: samples.length,
    samplesRight: results.filter((result) => result.right).length,
    samplesRefused: results.filter((result) => result.refused).length,
    silent,
  };
}

const NAMES: Record<string, string> = { blank: 'fill', fill: 'fill' };
const nameOf = (type: string): string => NAMES[type] ?? type;

function count(questions: readonly Recognised[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of questions) {
    const type = one.unsupported ? 'unsupported' : one.type;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

function sameCounts(ours: Record<string, number>, truth: Record<string, number>): boolean {
  const named = Object.fromEntries(Object.entries(truth).map(([type, number]) => [nameOf(type), number]));
  return Object.keys({ ...ours, ...named }).every((type) => (ours[type] ?? 0) === (named[type] ?? 0));
}

/** The whole file; or the one sheet that has as many questions as the truth, which then speaks of it alone. */
function scopeOf(truth: Truth, all: Recognised[]): { scope?: string; questions: Recognised[] } {
  if (truth.total === null || all.length === truth.total) return { questions: all };
  for (const sheet of new Set(all.map((one) => one.sheet))) {
    const questions = all.filter((one) => one.sheet === sheet);
    if (questions.length === truth.total) return { scope: sheet, questions };
  }
  return { questions: all };
}

/** Of several with the same stem the one with the right key, once; the others are left to other samples. */
function judgeSample(
  truth: Sample,
  questions: readonly Recognised[],
  { problems }: Recognition,
  taken: Set<Recognised>,
): { right?: true; refused?: true; silent?: string } {
  const same = questions.filter((one) => !taken.has(one) && sameStem(one, truth));
  const found = same.find((one) => sameAnswer(one.draft!, truth)) ?? same[0];
  const refused = questions.find((one) => !one.draft && one.row === truth.row);
  if (!found?.draft) return truth.refuse ? { right: true } : refused ? { refused: true } : {};
  taken.add(found);
  const { draft } = found;
  if (truth.refuse) return { silent: `must be refused: ${found.sheet} row ${found.row}` };
  if (!sameAnswer(draft, truth)) {
    const warned = problems.some(
      (one) => one.sheet === found.sheet && (one.row === found.row || one.row === null),
    );
    return warned ? {} : { silent: `another key: ${found.sheet} row ${found.row}` };
  }
  const sameType = truth.type === undefined || draft.type === nameOf(truth.type);
  return sameType && sameOptions(draft, truth) ? { right: true } : {};
}

/** The same formula is written `$x$` in a file and `\( x \)` in the product. */
const fold = (text: string): string => foldText(text.replace(/\\[()[\]]|\$+/g, ''));

/** By the stem's beginning and end: numbers, type prefixes and repeated options are stripped by the recogniser. */
function sameStem({ draft, row }: Recognised, truth: Sample): boolean {
  if (!draft || (truth.row !== undefined && truth.row !== row)) return false;
  const [ours, theirs] = [fold(draft.stem), fold(truth.stem)];
  return theirs.includes(ours) || ours.includes(theirs);
}

function sameOptions({ type, options }: QuestionDraft, truth: Sample): boolean {
  if (type === 'judge' || type === 'fill' || type === 'short') return true;
  const texts = truth.options.filter(Boolean).map(fold);
  return (
    options.length === texts.length && options.every((option, index) => fold(option.text) === texts[index])
  );
}

function sameAnswer({ answer, options }: QuestionDraft, truth: Sample): boolean {
  if ('keys' in answer) {
    const texts = answer.keys.map((key) => options.find((option) => option.key === key)?.text ?? '');
    return answer.keys.join('') === truth.answer || bare(texts.join('')) === bare(truth.answer);
  }
  if ('value' in answer) return answer.value === (judgeOf(truth.answer) ?? truth.answer === '1');
  if ('blanks' in answer)
    return bare(answer.blanks.map((wordings) => wordings[0]).join('')) === bare(truth.answer);
  return bare(answer.reference) === bare(truth.answer);
}

const bare = (text: string): string => fold(text).replace(/[\s&;,、，；|]/g, '');
