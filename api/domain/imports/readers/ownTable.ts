/** A table that this product wrote: its columns say what they are, nothing is guessed. */
import { HEADERS, optionHeader, TABLE_MARK, typeOfOwnWord, unguarded } from '../../bank/ownForm.ts';
import type { ImportProblem } from '../contract.ts';
import { tidy } from '../recognise/text.ts';
import { addOwn, emptyFields, type OwnFields, ownQuestion } from './ownQuestion.ts';
import type { Grid, GridRow, QuestionList } from './reader.ts';

type Name = keyof typeof HEADERS | 'type';
/** A number is an option: 0 for A. Undefined means nothing. */
type Column = Name | number | undefined;

const NAMES = new Map<string, Column>([
  [TABLE_MARK, 'type'],
  ...Object.entries(HEADERS).map(([name, header]): [string, Column] => [header, name as Name]),
  ...Array.from({ length: 26 }, (_, index): [string, Column] => [optionHeader(index), index]),
]);

/** Undefined when the sheet is no such table. */
export function readOwnTable({ sheet, rows: [head, ...rows] }: Grid): QuestionList | undefined {
  if (!head || tidy(head.cells[0] ?? '') !== TABLE_MARK) return undefined;
  const columns = head.cells.map((cell) => NAMES.get(tidy(cell)));
  if (!columns.includes('stem') || !columns.includes('answer')) return undefined;
  const problems = head.cells.flatMap((cell, at): ImportProblem[] => {
    if (columns[at] !== undefined || tidy(cell) === '') return [];
    const message = `“${tidy(cell)}”一列不是题库的内容，没有导入`;
    return [{ sheet, row: head.number, severity: 'warning', message }];
  });
  const all: OwnFields[] = [];
  for (const row of rows) addOwn(all, fieldsOf(row, columns));
  return { sheet, questions: all.map((fields) => ownQuestion(fields, sheet)), problems };
}

function fieldsOf(row: GridRow, columns: readonly Column[]): OwnFields {
  const fields = { ...emptyFields(row.number), warnings: row.warnings ?? [] };
  for (const [at, column] of columns.entries()) {
    const text = unguarded(row.cells[at] ?? '');
    if (typeof column === 'number') fields.options[column] = text;
    else if (column) fields[column] = text;
  }
  fields.options = Array.from(fields.options, (text) => text ?? '');
  while (fields.options.at(-1)?.trim() === '') fields.options.pop();
  fields.isPart = typeOfOwnWord(fields.type)?.isPart ?? false;
  return fields;
}
