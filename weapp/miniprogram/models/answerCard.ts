/** The answer card, and what the learner is told before he hands in. Pure. */

import type { PaperItem, QuestionType, ResponseValue } from '../typings/contracts';
import { isBlank, TYPE_LABELS } from './response';

export interface CardCell {
  number: number;
  look: 'blank' | 'answered' | 'right' | 'wrong';
  marked: boolean;
  label: string;
}
export interface CardSection {
  type: QuestionType;
  title: string;
  /** Number of its first question. */
  first: number;
  cells: CardCell[];
}

export type Responses = Record<number, { response: ResponseValue }>;
/** By item id, as far as the learner may know; null: not judged. */
export type Verdicts = Record<number, boolean | null>;

const SPOKEN: Record<CardCell['look'], string> = {
  blank: '未答',
  answered: '已答',
  right: '答对',
  wrong: '答错',
};

/** One section per run of equal types, in paper order. */
export function cardSections(
  items: Pick<PaperItem, 'id' | 'type'>[],
  responses: Responses,
  marked: readonly number[],
  verdicts: Verdicts = {},
): CardSection[] {
  const sections: CardSection[] = [];
  for (const [index, item] of items.entries()) {
    if (sections[sections.length - 1]?.type !== item.type)
      sections.push({ type: item.type, title: TYPE_LABELS[item.type], first: index + 1, cells: [] });
    const look = lookOf(responses[item.id]?.response, verdicts[item.id]);
    const flag = marked.includes(item.id);
    sections[sections.length - 1]!.cells.push({
      number: index + 1,
      look,
      marked: flag,
      label: `第 ${index + 1} 题，${SPOKEN[look]}${flag ? '，已标记' : ''}`,
    });
  }
  return sections;
}

function lookOf(response: ResponseValue | undefined, verdict: boolean | null | undefined): CardCell['look'] {
  if (isBlank(response)) return 'blank';
  if (typeof verdict !== 'boolean') return 'answered';
  return verdict ? 'right' : 'wrong';
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
