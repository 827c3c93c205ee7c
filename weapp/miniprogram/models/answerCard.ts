/** The answer card, and what the learner is told before he hands in. Pure. */

import type { PaperItem, QuestionType, ResponseValue } from '../typings/contracts';
import { isBlank, TYPE_LABELS } from './response';

export interface CardCell {
  number: number;
  look: 'blank' | 'answered';
  marked: boolean;
  label: string;
}
export interface CardSection {
  type: QuestionType;
  title: string;
  cells: CardCell[];
}

export type Responses = Record<number, { response: ResponseValue }>;

/** One section per run of equal types, in paper order. */
export function cardSections(
  items: PaperItem[],
  responses: Responses,
  marked: readonly number[],
): CardSection[] {
  const sections: CardSection[] = [];
  for (const [index, item] of items.entries()) {
    if (sections[sections.length - 1]?.type !== item.type)
      sections.push({ type: item.type, title: TYPE_LABELS[item.type], cells: [] });
    const blank = isBlank(responses[item.id]?.response);
    const flag = marked.includes(item.id);
    sections[sections.length - 1]!.cells.push({
      number: index + 1,
      look: blank ? 'blank' : 'answered',
      marked: flag,
      label: `第 ${index + 1} 题，${blank ? '未答' : '已答'}${flag ? '，已标记' : ''}`,
    });
  }
  return sections;
}

/** Numbers (from 1) of the questions without an answer. */
export const blankNumbers = (items: PaperItem[], responses: Responses): number[] =>
  items.flatMap((item, index) => (isBlank(responses[item.id]?.response) ? [index + 1] : []));

const NAMED = 8;

export function submitQuestion(blanks: readonly number[]): string {
  if (!blanks.length) return '全部题目都已作答。交卷后不能再修改，确定交卷吗？';
  const named = blanks.slice(0, NAMED).join('、');
  const which = blanks.length > NAMED ? `第 ${named} 等题` : `第 ${named} 题`;
  return `还有 ${blanks.length} 题未作答（${which}）。交卷后不能再修改，确定交卷吗？`;
}
