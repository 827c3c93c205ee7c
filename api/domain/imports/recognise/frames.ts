/**
 * What stands above the rows of a section. With it a few failed rows can be written as a file of
 * their own that is read as the whole one was, and such a file is told from others here.
 */
import { type Answer, QUESTION_TYPES } from '../../bank/question.ts';
import { COLUMN_MEANINGS } from '../contract.ts';
import type { Grid, RawQuestion, TypeHint } from '../readers/reader.ts';
import type { Columns } from './columns.ts';
import type { Section } from './sections.ts';
import { foldKey, letter } from './text.ts';
import { typeInName } from './typeWords.ts';

export interface Frame {
  sheet: string;
  /** Rows of cells; a second one letters the options. */
  header: string[][];
  /** The file has no header; this one says how its columns were understood. */
  made: boolean;
  /** How judgements are answered, where the file says it anywhere: `A=正确，B=错误`. */
  legend?: string;
  /** A list of questions has no columns: these many are for options. */
  optionColumns?: number;
}

/** How a question stands in its file. */
export interface Origin {
  raw: RawQuestion;
  frame: Frame;
}

const LEAST_OPTIONS = 4;
const { type, stem, answer, explanation, difficulty, knowledgePoint } = COLUMN_MEANINGS;
const optionHeader = (index: number): string => `选项${letter(index)}`;

export function frameOfSection(sheet: string, { header, rows }: Section, columns: Columns): Frame {
  if (header) {
    const above = [header.row, ...(header.letters ? [header.letters] : [])].map((row) => [...row.cells]);
    return { sheet, header: above, made: false };
  }
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const names = new Array<string>(width).fill('');
  const single = { type, stem, options: '选项', answer, explanation, difficulty, knowledgePoint };
  for (const [meaning, name] of Object.entries(single)) {
    const column = columns[meaning as keyof typeof single];
    if (column !== undefined) names[column] = name;
  }
  for (const [index, column] of columns.option.entries())
    if (column !== undefined) names[column] = optionHeader(index);
  // Somewhere to put the key that these rows do not have.
  if (columns.answer === undefined) names.push(answer);
  return { sheet, header: [names], made: true };
}

export function frameOfList(sheet: string, raws: readonly RawQuestion[]): Frame {
  const optionColumns = raws.reduce((most, raw) => Math.max(most, raw.options.length), LEAST_OPTIONS);
  const options = Array.from({ length: optionColumns }, (_, index) => optionHeader(index));
  const header = [[type, stem, ...options, answer, explanation, difficulty, knowledgePoint]];
  return { sheet, header, made: true, optionColumns };
}

/** The cells of a question below its frame. */
export function cellsOf({ raw, frame }: Origin): string[] {
  if (frame.optionColumns !== undefined) return listCells(raw, frame.optionColumns);
  const cells = [...(raw.cells ?? [])];
  // Under our header a digit would be taken as right or wrong, which nobody has said.
  if (frame.made && /^\d$/.test(raw.answer) && raw.options.every((option) => option === '')) {
    const column = frame.header[0]!.indexOf(answer);
    cells[column] = `${raw.answer}（请改为“正确”或“错误”）`;
  }
  return Array.from(cells, (cell) => cell ?? '');
}

function listCells(raw: RawQuestion, optionColumns: number): string[] {
  const said = raw.unknownType || hintWord(raw.declared ?? raw.hint);
  const options = Array.from({ length: optionColumns }, (_, index) => raw.options[index] ?? '');
  const key = raw.exact ? keyText(raw.exact) : raw.answer;
  return [said, raw.stem, ...options, key, raw.explanation, raw.difficulty, raw.knowledgePoint];
}

/** The heading that must stand above a row for its type and answer to be known; '' when the sheet says it. */
export function headingOf({ raw, frame }: Origin): string {
  if (frame.legend && (raw.declared ?? raw.hint) === 'judge')
    return `${QUESTION_TYPES.judge}（${frame.legend}）`;
  const needless =
    raw.declared ||
    raw.unknownType ||
    frame.optionColumns !== undefined ||
    raw.hint === typeInName(frame.sheet);
  return needless ? '' : hintWord(raw.hint);
}

const hintWord = (hint: TypeHint | undefined): string =>
  hint === undefined ? '' : hint === 'choice' ? '选择题' : QUESTION_TYPES[hint];

/** A key as files write it. */
function keyText(key: Answer): string {
  if ('keys' in key) return key.keys.join('');
  if ('value' in key) return key.value ? '正确' : '错误';
  if ('blanks' in key) return key.blanks.map((wordings) => wordings.join('|')).join('；');
  return key.reference;
}

/** Heads the last column of a file of failed rows. */
export const REASON_HEADER = '失败原因';
const FORMULA_QUOTE = /^'(?=[=+\-@\t\r])/;

/** A file of failed rows as the file it came from: no column of reasons, no quotes against formulas. */
export function withoutReasons(grid: Grid): Grid {
  const column = reasonColumn(grid);
  if (column < 0) return grid;
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.slice(0, column).map((cell) => cell.replace(FORMULA_QUOTE, '')),
  }));
  return { ...grid, rows: rows.filter((row) => row.cells.some((cell) => cell.trim() !== '')) };
}

/** Only among the first rows: such a file begins with its header. */
function reasonColumn(grid: Grid): number {
  for (const { cells } of grid.rows.slice(0, 5)) {
    const column = cells.findIndex((cell) => foldKey(cell) === REASON_HEADER);
    if (column > 0) return column;
  }
  return -1;
}
