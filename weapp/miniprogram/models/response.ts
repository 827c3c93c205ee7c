/** What a learner answered: shown, toggled, and told blank from given. Pure. */
import type { Answer, Option, QuestionType, ResponseValue } from '../typings/contracts';
import { type SelfMark, isBlank as saysNothing } from './rightness';

export const TYPE_LABELS: Record<QuestionType, string> = {
  single: '单选题',
  multiple: '多选题',
  judge: '判断题',
  fill: '填空题',
  short: '简答题',
  calculation: '计算题',
  case: '综合分析题',
};

/** What the learner does with a question of this type. */
export type AnswerKind = 'choose' | 'judge' | 'fill' | 'write';
export function answerKind(type: QuestionType): AnswerKind {
  if (type === 'single' || type === 'multiple') return 'choose';
  if (type === 'judge' || type === 'fill') return type;
  return 'write';
}

/** A true-or-false question is shown as two options, so that every type looks and works alike. */
export const JUDGE_OPTIONS: Option[] = [
  { key: 'A', text: '正确' },
  { key: 'B', text: '错误' },
];

/** As the server counts it. */
export const isBlank = (response: ResponseValue | null | undefined): boolean =>
  !response || saysNothing(response);

/** The response after one tap on an option. A single choice replaces, a multiple one toggles in letter order. */
export function tapOption(type: QuestionType, before: ResponseValue | null, key: string): ResponseValue {
  if (type === 'judge') return { value: key === 'A' };
  if (type !== 'multiple') return { keys: [key] };
  const keys = before && 'keys' in before ? before.keys : [];
  return { keys: keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key].sort() };
}

/** Letters of the options that this response or answer marks. */
export function markedKeys(value: ResponseValue | Answer | null): string[] {
  if (!value) return [];
  if ('keys' in value) return value.keys;
  if ('value' in value) return [value.value ? 'A' : 'B'];
  return [];
}

/** One text per blank, padded to the number of blanks that the question shows. */
export function blanksOf(response: ResponseValue | null, count: number): string[] {
  const given = response && 'blanks' in response ? response.blanks : [];
  return Array.from({ length: Math.max(count, 1) }, (_, index) => given[index] ?? '');
}

export const textOf = (response: ResponseValue | null): string =>
  response && 'text' in response ? response.text : '';

/** What the learner has said of his own answer. */
export const selfMarkOf = (response: ResponseValue | null): SelfMark | undefined =>
  response && 'text' in response ? response.self : undefined;

export function responseText(response: ResponseValue | null): string {
  if (!response || isBlank(response)) return '未作答';
  if ('keys' in response) return response.keys.join('、');
  if ('value' in response) return response.value ? '正确' : '错误';
  if ('blanks' in response) return numbered(response.blanks.map((blank) => blank.trim() || '（空）'));
  return response.text || (response.self === 'unknown' ? '不会' : '没有写下答案');
}

export function answerText(answer: Answer): string {
  if ('keys' in answer) return answer.keys.join('、');
  if ('value' in answer) return answer.value ? '正确' : '错误';
  if ('blanks' in answer) return numbered(answer.blanks.map((accepted) => accepted.join(' / ')));
  return answer.reference || '暂无参考答案';
}

/** All that are accepted. */
export const answersText = (answer: Answer, alsoRight: readonly Answer[] = []): string =>
  [answer, ...alsoRight].map(answerText).join(' 或 ');

/** What a question was corrected to after the paper had been printed, or never. */
export const CORRECTED_LABELS = {
  key: '本题答案已更正',
  gift: '本题送分，作答与否都得分',
  void: '本题作废，不计分',
};

/** The same of one part of a case. */
export const CORRECTED_PARTS = {
  key: '本小问答案已更正',
  gift: '本小问送分，作答与否都得分',
  void: '本小问作废，不计分',
};

const numbered = (texts: string[]): string =>
  texts.length === 1 ? texts[0]! : texts.map((text, index) => `${index + 1}. ${text}`).join('\n');
