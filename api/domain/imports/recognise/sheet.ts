/** One sheet: its sections, the meaning of their columns, its questions, and a word on what was left out. */
import type { QuestionType } from '../../bank/question.ts';
import { COLUMN_MEANINGS, type ColumnMeaning, type ImportProblem, type SheetReport } from '../contract.ts';
import type { SheetMapping } from '../mappingContract.ts';
import type { Content, Grid, GridRow, QuestionList, RawQuestion, TypeHint } from '../readers/reader.ts';
import { lettersOf } from './choiceKeys.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Frame, frameOfList, frameOfSection } from './frames.ts';
import { type JudgeLegend, judgeLegendOf, legendText } from './judgeLegend.ts';
import { mappedColumns, mappedSections } from './mapping.ts';
import { rawQuestions } from './rawQuestions.ts';
import type { Recognised } from './recognise.ts';
import { filledCells, headingType, type Section, splitSections } from './sections.ts';
import { liftFromStem } from './stemParts.ts';
import { excerpt, letter, tidy } from './text.ts';
import { typeInName } from './typeWords.ts';
import { type Surroundings, understand } from './understand.ts';

export interface SheetResult {
  questions: Recognised[];
  problems: ImportProblem[];
  report: SheetReport;
}

function emptyResult(content: Content): SheetResult {
  const table = 'rows' in content;
  return {
    questions: [],
    problems: (content.notes ?? []).map((message) => ({
      sheet: content.sheet,
      row: null,
      severity: 'warning',
      message,
    })),
    report: {
      name: content.sheet,
      kind: table ? 'table' : 'list',
      mappedBy: 'guess',
      layoutId: null,
      type: null,
      firstRows: table ? content.rows.slice(0, FIRST_ROWS).map(shortRow) : [],
      rows: (table ? content.rows : content.questions).length,
      questions: 0,
      headerRow: null,
      columns: [],
      note: '',
    },
  };
}

const [FIRST_ROWS, SHOWN_CELLS, SHOWN_TEXT, SAMPLES] = [8, 30, 40, 4];
const shortRow = ({ number, cells }: GridRow) => ({
  row: number,
  cells: Array.from(cells.slice(0, SHOWN_CELLS), (cell) => excerpt(cell ?? '', SHOWN_TEXT)),
});

/** Somebody said that it is no part of the bank; its columns are told, so that it can be taken back in. */
export function skippedSheet(content: Content, layoutId: number | null): SheetResult {
  const result = emptyResult(content);
  Object.assign(result.report, { mappedBy: 'skipped', layoutId, note: '按您的设定不导入' });
  if ('rows' in content) describeColumns(result.report, { rows: content.rows }, undefined);
  return result;
}

const hintOf = (sheet: string, fileName: string): TypeHint | undefined =>
  typeInName(sheet) ?? typeInName(fileName.replace(/\.\w+$/, ''));

/** Questions that the format itself told apart go the way of those found in rows from here on. */
export function recogniseList(list: QuestionList, fileName: string, type?: QuestionType): SheetResult {
  const result = emptyResult(list);
  if (type) Object.assign(result.report, { mappedBy: 'staff', type });
  const hint = type ?? hintOf(list.sheet, fileName);
  const notes = new Set<string>();
  const raws = list.questions.map((raw) =>
    raw.exact || raw.unsupported ? raw : liftFromStem({ ...raw, hint: type ?? raw.hint ?? hint }),
  );
  result.problems.push(...list.problems);
  const legend = judgeLegendOf([list.sheet, ...(list.headings ?? [])]);
  understandAll(result, raws, true, notes, frameOfList(list.sheet, raws), legend);
  tellNotes(result, notes);
  return result;
}

export function recogniseSheet(
  grid: Grid,
  fileName: string,
  mapping?: SheetMapping,
  layoutId: number | null = null,
): SheetResult {
  const result = emptyResult(grid);
  if (mapping) {
    const mappedBy = layoutId === null ? 'staff' : 'remembered';
    Object.assign(result.report, { mappedBy, layoutId, type: mapping.type });
  }
  const hint = mapping?.type ?? hintOf(grid.sheet, fileName);
  const { sections, stray } = mapping ? mappedSections(grid, mapping) : splitSections(grid);
  for (const row of stray)
    report(result, row.number, 'warning', '这一行在表头之前，看不出是试题，没有导入；若是试题请移到表头之下');
  const notes = new Set<string>();
  const legend = judgeLegendOf(spokenAbove(grid, sections));
  for (const [index, section] of sections.entries()) {
    const mapped = mapping && index === 0;
    const columns = mapped ? mappedColumns(mapping) : columnsOf(section);
    if (!columns) skipSection(result, section);
    else {
      describeColumns(result.report, section, columns);
      const read = rawQuestions(grid.sheet, section, columns, hint);
      for (const row of read.disabledRows) report(result, row, 'warning', '这一行标为停用，没有导入');
      for (const note of read.notes) notes.add(note);
      // A header that was not understood would not be again: failed rows get one that is.
      const frame = frameOfSection(grid.sheet, mapped ? { rows: section.rows } : section, columns);
      const labelled = mapped || section.header !== undefined;
      understandAll(result, read.questions, labelled, notes, frame, legend);
    }
  }
  if (sections[0]) describeColumns(result.report, sections[0], undefined);
  tellNotes(result, notes);
  return result;
}

/** Its name, headings and headers, and what stands above the first header: none of it is a question. */
function spokenAbove(grid: Grid, sections: readonly Section[]): string[] {
  const headers = sections.flatMap(({ header }) => (header ? [header.row] : []));
  const first = headers[0]?.number ?? 0;
  const headings = grid.rows.filter((row) => row.number < first || headingType(row));
  return [grid.sheet, ...[...headers, ...headings].flatMap(filledCells)];
}

function tellNotes(result: SheetResult, notes: Set<string>): void {
  for (const note of notes) report(result, null, 'warning', note);
  result.report.note = [result.report.note, ...notes].filter(Boolean).join('；');
}

function report(
  result: SheetResult,
  row: number | null,
  severity: ImportProblem['severity'],
  message: string,
): void {
  result.problems.push({ sheet: result.report.name, row, severity, message });
}

function skipSection(result: SheetResult, section: Section): void {
  if (section.rows.length === 0) return;
  const from = section.rows[0]!.number;
  const to = section.rows.at(-1)!.number;
  const message = `第 ${from} 到 ${to} 行看不出是试题（没有题干和答案的表头，内容也不像试题），已跳过`;
  result.report.note = [result.report.note, message].filter(Boolean).join('；');
  report(result, null, 'warning', message);
}

function understandAll(
  result: SheetResult,
  raws: RawQuestion[],
  labelled: boolean,
  notes: Set<string>,
  ownFrame: Frame,
  legend: JudgeLegend | undefined,
): void {
  const frame = legend ? { ...ownFrame, legend: legendText(legend) } : ownFrame;
  const around = { ...surroundingsOf(raws, labelled), legend };
  const assumed = new Map<string, { from: number; count: number }>();
  for (const raw of raws) {
    const { type, draft, error, warnings, assumptions } = understand(raw, around);
    result.questions.push({
      sheet: raw.sheet,
      row: raw.row,
      type,
      draft,
      status: draft ? 'usable' : 'rejected',
      origin: { raw, frame },
      ...(raw.unsupported && !raw.declared && { unsupported: true as const }),
    });
    if (error) report(result, raw.row, 'error', `没有导入：${error}`);
    for (const warning of warnings) report(result, raw.row, 'warning', warning);
    for (const text of assumptions) {
      const { from, count } = assumed.get(text) ?? { from: raw.row, count: 0 };
      assumed.set(text, { from, count: count + 1 });
    }
  }
  for (const [text, { from, count }] of assumed)
    notes.add(`${text}（第 ${from} 行起共 ${count} 题），请核对`);
}

const OPEN_TYPES: readonly string[] = ['fill', 'short', 'calculation', 'case'];

function surroundingsOf(raws: RawQuestion[], labelled: boolean): Surroundings {
  const judgeDigits = new Set<string>();
  const openTypes = new Set<QuestionType>();
  const choices = raws.filter((raw) => raw.options.filter(Boolean).length >= 2);
  const lettered = choices.filter((raw) => lettersOf(raw.answer)).length;
  for (const raw of raws) {
    const offered = raw.options.filter(Boolean).length;
    if (offered === 0 && /^\d$/.test(raw.answer)) judgeDigits.add(raw.answer);
    const said = typeInName(tidy(raw.stem).slice(0, 4)) ?? raw.declared;
    if (said && said !== 'choice' && OPEN_TYPES.includes(said)) openTypes.add(said);
  }
  const openType = openTypes.size === 1 ? [...openTypes][0] : undefined;
  return {
    labelled,
    judgeDigits,
    openType,
    offersOptions: choices.length > 0,
    lettersUsual: lettered >= choices.length * 0.9,
    zeroKeys: choices.some((raw) => /(^|、)0(、|$)/.test(raw.answer)),
  };
}

/** The first section speaks for the sheet. */
function describeColumns(sheet: SheetReport, section: Section, columns: Columns | undefined): void {
  if (sheet.columns.length > 0) return;
  // JSON has names but no row that they stand in: number 0.
  sheet.headerRow = section.header?.row.number || null;
  const width = Math.max(
    0,
    ...section.rows.slice(0, 100).map((row) => row.cells.length),
    section.header?.row.cells.length ?? 0,
  );
  for (let column = 0; column < width; column += 1) {
    const option = columns?.option.indexOf(column) ?? -1;
    const named = Object.entries(columns ?? {}).find(([, value]) => value === column)?.[0];
    const isAnswer = named === 'otherAnswer' || columns?.answerParts?.includes(column);
    const single = (isAnswer ? 'answer' : named) as ColumnMeaning | undefined;
    const meaning: ColumnMeaning = option >= 0 ? 'option' : (single ?? 'ignored');
    const label = option >= 0 ? `选项 ${letter(option)}` : COLUMN_MEANINGS[meaning];
    sheet.columns.push({
      column: letter(column),
      header: tidy(section.header?.row.cells[column] ?? ''),
      meaning,
      label,
      ...(option >= 0 && { option }),
      samples: samplesOf(section, column),
    });
  }
}

const samplesOf = ({ rows }: Section, column: number): string[] =>
  rows
    .slice(0, 100)
    .map((row) => excerpt(row.cells[column] ?? '', SHOWN_TEXT))
    .filter(Boolean)
    .slice(0, SAMPLES);
