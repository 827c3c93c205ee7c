/** Questions as rows of cells, for all formats that are tables; readers/ownTable.ts reads them. */
import {
  answerText,
  guarded,
  HEADERS,
  NO_REFERENCE,
  optionHeader,
  TABLE_MARK,
  typeWord,
} from '../ownForm.ts';
import type { Part, QuestionDraft } from '../question.ts';

export const headerRow = (optionColumns: number): string[] => [
  TABLE_MARK,
  HEADERS.stem,
  ...Array.from({ length: optionColumns }, (_, index) => optionHeader(index)),
  HEADERS.answer,
  HEADERS.explanation,
  HEADERS.difficulty,
  HEADERS.knowledgePoint,
];

/** A row of the question, and one for each thing that a case asks. */
export function rowsOf(draft: QuestionDraft, optionColumns: number): string[][] {
  const parts = draft.parts ?? [];
  const last = [String(draft.difficulty ?? ''), draft.knowledgePointCode ?? ''];
  return [
    row(draft, optionColumns, false, parts.length > 0, last),
    ...parts.map((part) => row(part, optionColumns, true, false, ['', ''])),
  ];
}

function row(
  one: QuestionDraft | Part,
  optionColumns: number,
  isPart: boolean,
  hasParts: boolean,
  last: string[],
): string[] {
  const options = new Map(one.options.map(({ key, text }) => [key.charCodeAt(0) - 65, text]));
  const cells = Array.from({ length: optionColumns }, (_, index) => options.get(index) ?? '');
  const answer = answerText(one.answer) || (hasParts ? '' : NO_REFERENCE);
  return [typeWord(one.type, isPart), one.stem, ...cells, answer, one.explanation, ...last].map(guarded);
}

export const hasLongerCell = (draft: QuestionDraft, most: number): boolean =>
  rowsOf(draft, 26).some((cells) => cells.some((cell) => cell.length > most));
