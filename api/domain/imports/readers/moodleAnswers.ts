/** Weighted answers as Moodle knows them, in GIFT and in its XML, made keys of this product. */
import type { RawQuestion } from './reader.ts';

export interface MoodleAnswer {
  text: string;
  /** Percent of the points; 100 is right. */
  weight: number;
  feedback: string;
}

/** What an answer part of a question says. */
export type Key = Pick<RawQuestion, 'declared' | 'options' | 'exact' | 'unsupported' | 'answer'>;

const NO_RIGHT = '没有一个答案是 100% 正确的，请在文件中标明正确答案';
const PARTIAL = '有的答案只得部分分，本系统没有部分分，已按错误处理，请核对';
const SUM = '各正确选项的分值合计不是 100%，已把分值为正的都作为正确选项，请核对';
const PATTERN = '答案里的 * 在 Moodle 中代表任意文字，本系统没有这种写法，该写法没有导入，请核对';

/** @param several whether the format says that several options are right; undefined when it does not say */
export function choiceKey(answers: MoodleAnswer[], several: boolean | undefined, warnings: Set<string>): Key {
  const options = answers.map((answer) => answer.text);
  const full = answers.filter((answer) => answer.weight === 100);
  const positive = answers.filter((answer) => answer.weight > 0);
  const isMultiple = several ?? full.length !== 1;
  const right = isMultiple && full.length !== positive.length ? positive : full;
  const declared = isMultiple ? 'multiple' : 'single';
  const base: Key = { declared, options, answer: '' };
  if (right.length === 0) return { ...base, unsupported: NO_RIGHT };
  if (answers.length > 26) return { ...base, unsupported: '选项超过 26 个，请减少选项' };
  if (right.length < positive.length) warnings.add(PARTIAL);
  if (right === positive && Math.abs(right.reduce((sum, one) => sum + one.weight, 0) - 100) > 1)
    warnings.add(SUM);
  const keys = answers.flatMap((answer, index) =>
    right.includes(answer) ? [String.fromCharCode(65 + index)] : [],
  );
  return { ...base, exact: { keys } };
}

/** Every wording that gets all the points. */
export function wordingKey(answers: MoodleAnswer[], warnings: Set<string>): Key {
  const right = answers.filter((answer) => answer.weight === 100 && answer.text !== '');
  const plain = right.filter((answer) => !/(^|[^\\])\*/.test(answer.text));
  if (answers.some((answer) => answer.weight > 0 && answer.weight < 100)) warnings.add(PARTIAL);
  if (plain.length < right.length) warnings.add(PATTERN);
  return fillKey(plain.map((answer) => answer.text.replaceAll('\\*', '*')));
}

const NUMBER = '-?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d+)?';
const WITH_TOLERANCE = new RegExp(`^(${NUMBER})(?:\\s*:\\s*(${NUMBER}))?$`);

/** `3.14`, `3.14:0.01`; the product compares what is written, so a tolerance is told and a range refused. */
export function numberKey(answers: MoodleAnswer[], warnings: Set<string>): Key {
  const wordings: string[] = [];
  const right = answers.filter((answer) => answer.weight === 100);
  if (answers.some((answer) => answer.weight > 0 && answer.weight < 100)) warnings.add(PARTIAL);
  for (const { text } of right) {
    const match = WITH_TOLERANCE.exec(text.trim());
    if (!match)
      return {
        ...fillKey([]),
        unsupported: `数值题的答案“${text.slice(0, 30)}”是一个范围，本系统不支持，请改为一个数`,
      };
    wordings.push(match[1]!);
    if (Number(match[2] ?? 0) !== 0)
      warnings.add(`数值题允许误差 ±${match[2]}，误差没有导入，只有写成 ${match[1]} 才算对，请核对`);
  }
  return fillKey(wordings);
}

function fillKey(texts: string[]): Key {
  const wordings = [...new Set(texts)];
  const base: Key = { declared: 'fill', options: [], answer: '' };
  return wordings.length > 0
    ? { ...base, exact: { blanks: [wordings] } }
    : { ...base, unsupported: NO_RIGHT };
}

/** What is said after answering: to everybody, and to those who chose each answer. */
export function explanationOf(general: string, answers: MoodleAnswer[]): string {
  const own = answers
    .filter((answer) => answer.feedback !== '')
    .map((answer) => `${answer.text}：${answer.feedback}`);
  return [general, ...own].filter(Boolean).join('\n');
}
