/** Rows of a section as raw questions: cells put under their meanings, nothing judged yet. */
import type { RawQuestion, TypeHint } from '../readers/reader.ts';
import { withRowsBelow } from './caseRows.ts';
import type { Columns } from './columns.ts';
import { isTypeCode, typesOfCodes } from './columns.ts';
import { isMarkOnly } from './marks.ts';
import { withOptionRows } from './optionRows.ts';
import { splitOptions, stripOwnLetters, weakSeparatorOf } from './options.ts';
import { shapeOf } from './questionType.ts';
import type { Section, SectionRow } from './sections.ts';
import { liftFromStem } from './stemParts.ts';
import { foldKey, letter, tidy } from './text.ts';
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
  const said = [
    columns.stem,
    columns.options,
    columns.answer,
    ...(columns.answerParts ?? []),
    ...columns.option,
  ];
  const filled = section.rows.filter(
    (row) =>
      !disabled.includes(row) && (row.warnings?.length || said.some((column) => cell(row, column) !== '')),
  );
  const rows = withOptionRows(filled, columns);
  const whole = rows
    .map((row) => cell(row, columns.options))
    .filter((text) => splitOptions(text).length === 0);
  const weak = weakSeparatorOf(whole);
  const questions = rows.map((row) =>
    liftFromStem({
      sheet,
      row: row.number,
      cells: row.cells,
      warnings: warningsOf(row, columns),
      unknownType: '',
      hint: row.hint ?? sheetHint,
      stem: [cell(row, columns.stem), ...loosePictures(row, columns)].join('\n'),
      ...optionsOf(row, columns, cell, weak?.[1]),
      // One column may only fill the gaps of the other.
      answer: answerOf(row, columns, cell) || cell(row, columns.otherAnswer),
      otherAnswer: cell(row, columns.otherAnswer),
      explanation: cell(row, columns.explanation),
      difficulty: cell(row, columns.difficulty),
      knowledgePoint: cell(row, columns.knowledgePoint),
    }),
  );
  const notes = columns.note ? [columns.note] : [];
  if (weak) notes.push(`选项写在一个单元格里，已按${weak[0]}分开，请核对`);
  const typeTexts = rows.map((row) => cell(row, columns.type));
  const typed = declareTypes(questions, typeTexts, notes);
  return {
    questions: withRowsBelow(stripRunningNumbers(typed)),
    disabledRows: disabled.map((row) => row.number),
    notes,
  };
}

function answerOf(
  row: SectionRow,
  { answer, answerParts }: Columns,
  cell: (row: SectionRow, column: number | undefined) => string,
): string {
  const parts = (answerParts ?? []).map((column) => cell(row, column)).filter(Boolean);
  return answerParts ? parts.join('；') : cell(row, answer);
}

/** Of the row, and of cells that a spreadsheet took for dates. */
function warningsOf(row: SectionRow, columns: Columns): string[] | undefined {
  const meaning = [columns.stem, columns.options, columns.answer, columns.otherAnswer, ...columns.option];
  const dated = row.dates?.filter((column) => meaning.includes(column)) ?? [];
  const sentences = dated.map(
    (column) =>
      `${letter(column)} 列是日期格式的单元格，已按显示的“${row.cells[column] ?? ''}”读取；若原来写的是“1-2”之类，请把单元格改为文本后重写`,
  );
  return sentences.length > 0 ? [...(row.warnings ?? []), ...sentences] : row.warnings;
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
  weak: RegExp | undefined,
): Pick<RawQuestion, 'options' | 'optionsTogether'> {
  const text = cell(row, columns.options);
  const sure = splitOptions(text);
  const together = sure.length === 0 && weak ? text.split(weak).filter(Boolean) : sure;
  if (together.length > 0 || columns.option.length === 0)
    return { options: together, ...(together.length === 0 && text !== '' && { optionsTogether: text }) };
  const apart = stripOwnLetters(Array.from(columns.option, (column) => cell(row, column)));
  while (apart.at(-1) === '') apart.pop();
  return { options: apart };
}

/** Puts the type column's words, or what its codes turn out to stand for, on the questions. */
function declareTypes(questions: RawQuestion[], texts: string[], notes: string[]): RawQuestion[] {
  const coded = questions.flatMap((question, index) =>
    isTypeCode(texts[index]!) ? [{ code: foldKey(texts[index]!), shape: shapeOf(question, true) }] : [],
  );
  const codes = typesOfCodes(coded);
  const untold = texts.filter((text) => text === '').length;
  if (untold > 0 && untold < texts.length && questions.some(({ hint }, at) => !hint && texts[at] === ''))
    notes.push(`题型列有 ${untold} 行空着，已按选项和答案判定题型，请核对`);
  if (codes.size > 0) notes.push('题型列是没有说明的代码，已按各代码下试题的样子判定题型，请核对');
  return questions.map((question, index) => {
    const text = texts[index]!;
    if (text === '') return question;
    if (isTypeCode(text)) return { ...question, declared: codes.get(foldKey(text)) };
    const declared = typeOfWord(text);
    return declared ? { ...question, declared } : { ...question, unknownType: text };
  });
}

const NUMBERED = /^\s*(\d{1,5})\s*(?:[、．)）]|\.(?!\d))\s*/;

/** Numbers before the stems go when nearly all rows have one: then they count rows and say nothing. */
function stripRunningNumbers(questions: RawQuestion[]): RawQuestion[] {
  const numbers = questions.map(({ stem }) => Number(NUMBERED.exec(stem)?.[1] ?? Number.NaN));
  const numbered = numbers.filter((number) => !Number.isNaN(number)).length;
  if (questions.length < 3 || numbered < questions.length * 0.8) return questions;
  // `3、10 kV …` counts only where 2 and 4 stand around it; `10、20 中较大的是` does not.
  const counts = (at: number) => numbers[at - 1] === numbers[at]! - 1 || numbers[at + 1] === numbers[at]! + 1;
  return questions.map((question, at) => {
    const stem = question.stem.replace(NUMBERED, '');
    return /^\d/.test(stem) && !counts(at) ? question : { ...question, stem };
  });
}
