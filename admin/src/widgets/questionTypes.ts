/**
 * Names of question types for screens. The types come from the API as types only: importing its
 * values would bring the whole validation library into the bundle.
 */
import type { Answer, Option, Part, QuestionType } from '../../../api/domain/bank/question.ts';

export type { Answer, Option, Part, QuestionType };

export const TYPE_LABELS: Record<QuestionType, string> = {
  single: '单选题',
  multiple: '多选题',
  judge: '判断题',
  fill: '填空题',
  short: '简答题',
  calculation: '计算题',
  case: '综合分析题',
};

export const TYPE_OPTIONS = Object.entries(TYPE_LABELS).map(([value, label]) => ({ value, label }));

export const typeLabel = (type: string): string => TYPE_LABELS[type as QuestionType] ?? type;

/** An answer key in one line, as staff read it. */
export function answerText(answer: Answer | null | undefined): string {
  if (!answer) return '';
  if ('keys' in answer) return answer.keys.join('、');
  if ('value' in answer) return answer.value ? '对' : '错';
  if ('blanks' in answer) return answer.blanks.map((wordings) => wordings.join(' / ')).join('；');
  return answer.reference;
}
