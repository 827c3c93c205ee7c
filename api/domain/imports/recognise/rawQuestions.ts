/** Rows of a section as raw questions: cells put under their meanings, nothing judged yet. */
import type { RawQuestion, TypeHint } from '../readers/reader.ts';
import type { Columns } from './columns.ts';
import { isTypeCode, typesOfCodes } from './columns.ts';
import { isMarkOnly } from './marks.ts';
import { splitOptions, stripOwnLetters } from './options.ts';
import { shapeOf } from './questionType.ts';
import type { Section, SectionRow } from './sections.ts';
import { liftFromStem } from './stemParts.ts';
import { foldKey, tidy } from './text.ts';
import { typeOfWord } from './typeWords.ts';

export interface SectionQuestions {
  questions: RawQuestion[];
  /** Rows that the file itself switches off. */
  disabledRows: number[];
  /** Chinese sentences on what was assumed. */
  notes: string[];
}

const DISABLED = /^(0|否|N|NO|FALSE|停用|禁用|不启用|×)$/;

export function rawQuestions(
  sheet: string,
  section: Section,
  columns: Columns,
  sheetHint: TypeHint | undefined,
): SectionQuestions {
  const cell = (row: SectionRow, column: number | undefined): string =>
    column === undefined ? '' : tidy(row.cells[column] ?? '');
  const disabled = section.rows.filter((row) => DISABLED.test(foldKey(cell(row, columns.enabled))));
  const said = [columns.stem, columns.options, columns.answer, ...columns.option];
  const rows = section.rows.filter(
    (row) =>
      !disabled.includes(row) && (row.warnings?.length || said.some((column) => cell(row, column) !== '')),
  );
  const questions = rows.map((row) =>
    liftFromStem({
      sheet,
      row: row.number,
      cells: row.cells,
      warnings: row.warnings,
      unknownType: '',
      hint: row.hint ?? sheetHint,
      stem: [cell(row, columns.stem), ...loosePictures(row, columns)].join('\n'),
      options: optionsOf(row, columns, cell),
      // One column may only fill the gaps of the other.
      answer: cell(row, columns.answer) || cell(row, columns.otherAnswer),
      otherAnswer: cell(row, columns.otherAnswer),
      explanation: cell(row, columns.explanation),
      difficulty: cell(row, columns.difficulty),
      knowledgePoint: cell(row, columns.knowledgePoint),
    }),
  );
  const notes = columns.note ? [columns.note] : [];
  const typeTexts = rows.map((row) => cell(row, columns.type));
  const typed = declareTypes(questions, typeTexts, notes);
  return { questions: stripRunningNumbers(typed), disabledRows: disabled.map((row) => row.number), notes };
}

/** Pictures over columns that mean nothing, such as one of their own: they belong to what is asked. */
function loosePictures(row: SectionRow, columns: Columns): string[] {
  const meaning = [columns.stem, columns.options, columns.answer, columns.otherAnswer, columns.explanation];
  return row.cells.flatMap((text, at) =>
    isMarkOnly(text) && !meaning.includes(at) && !columns.option.includes(at) ? [text.trim()] : [],
  );
}

/** Options of one cell, or of a column each. Letters without text at the end are no options. */
function optionsOf(
  row: SectionRow,
  columns: Columns,
  cell: (row: SectionRow, column: number | undefined) => string,
): string[] {
  const together = splitOptions(cell(row, columns.options));
  if (together.length > 0 || columns.option.length === 0) return together;
  const apart = stripOwnLetters(Array.from(columns.option, (column) => cell(row, column)));
  while (apart.at(-1) === '') apart.pop();
  return apart;
}

/** Puts the type column's words, or what its codes turn out to stand for, on the questions. */
function declareTypes(questions: RawQuestion[], texts: string[], notes: string[]): RawQuestion[] {
  const coded = questions.flatMap((question, index) =>
    isTypeCode(texts[index]!) ? [{ code: foldKey(texts[index]!), shape: shapeOf(question, true) }] : [],
  );
  const codes = typesOfCodes(coded);
  if (codes.size > 0) notes.push('题型列是没有说明的代码，已按各代码下试题的样子判定题型，请核对');
  return questions.map((question, index) => {
    const text = texts[index]!;
    if (text === '') return question;
    if (isTypeCode(text)) return { ...question, declared: codes.get(foldKey(text)) };
    const declared = typeOfWord(text);
    return declared ? { ...question, declared } : { ...question, unknownType: text };
  });
}

const NUMBERED = /^\s*(\d{1,5})\s*[、.．)）]\s*(?=\D)/;

/** Numbers before the stems go when nearly all rows have one: then they count rows and say nothing. */
function stripRunningNumbers(questions: RawQuestion[]): RawQuestion[] {
  const numbered = questions.filter((question) => NUMBERED.test(question.stem)).length;
  if (questions.length < 3 || numbered < questions.length * 0.8) return questions;
  return questions.map((question) => ({ ...question, stem: question.stem.replace(NUMBERED, '') }));
}
