/** A paper as it is printed: headings, numbers, how options are laid out. Pure. */
import { plainText } from '../../bank/markedText.ts';
import { type Answer, type Option, QUESTION_TYPES, type QuestionType } from '../../bank/question.ts';
import { chineseNumber } from '../chineseNumber.ts';
import type { PaperQuestionsView } from '../contract.ts';
import { runsOf, totalOf } from '../layout.ts';

type Question = PaperQuestionsView['questions'][number];

export interface PrintedQuestion extends Question {
  number: number;
}
export interface PrintedSection {
  type: QuestionType;
  /** "一、单选题（共 45 题，每题 1 分，计 45 分）" */
  heading: string;
  /** Points differ within the section: they stand at each question. */
  uneven: boolean;
  questions: PrintedQuestion[];
}

/** Questions of one type that stand together are a section; numbers run through the paper. */
export function sectionsOf(questions: readonly Question[]): PrintedSection[] {
  const sections: PrintedSection[] = [];
  for (const [index, question] of questions.entries()) {
    if (sections.at(-1)?.type !== question.type)
      sections.push({ type: question.type, heading: '', uneven: false, questions: [] });
    sections.at(-1)?.questions.push({ ...question, number: index + 1 });
  }
  return sections.map((section, index) => {
    const runs = runsOf(
      section.questions.map(({ id, type, score }) => ({ itemId: id, type, score })),
    ).sections;
    const uneven = runs.length > 1;
    const each = uneven ? '' : `每题 ${runs[0]?.score} 分，`;
    const count = section.questions.length;
    const heading = `${chineseNumber(index + 1)}、${QUESTION_TYPES[section.type]}（共 ${count} 题，${each}计 ${totalOf(runs)} 分）`;
    return { ...section, heading, uneven };
  });
}

/** Width of a text in Chinese characters: others take about half of one. */
const widthOf = (text: string): number =>
  [...plainText(text)].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.55), 0);

/** Chinese characters of the body size on one line of A4. */
const LINE = 38;

/** How many options stand on one line: 4, 2 or 1. A picture, table or line break takes a line of its own. */
export function optionColumns(options: readonly Option[]): 1 | 2 | 4 {
  if (options.some(({ text }) => /\n|!\[|\\\[/.test(text))) return 1;
  // The letter, its stop and a gap.
  const widest = Math.max(0, ...options.map(({ text }) => widthOf(text))) + 3;
  if (widest <= LINE / 4) return 4;
  return widest <= LINE / 2 ? 2 : 1;
}

/** A key in one line. */
export function keyText(answer: Answer): string {
  if ('keys' in answer) return answer.keys.join('');
  if ('value' in answer) return answer.value ? '√' : '×';
  if ('blanks' in answer) return answer.blanks.map((wordings) => wordings.join(' / ')).join('；');
  return answer.reference;
}

/** Types that are answered by one mark in a box of the answer sheet. */
export const isBoxed = (type: QuestionType): boolean => ['single', 'multiple', 'judge'].includes(type);
