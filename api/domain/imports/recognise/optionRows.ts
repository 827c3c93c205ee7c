/** Options that stand in rows of their own below their question, put together with it. */
import { optionPlace } from '../readers/lineKinds.ts';
import type { Columns } from './columns.ts';
import { judgeOf } from './judgeWords.ts';
import type { SectionRow } from './sections.ts';
import { foldKey, letter, tidy } from './text.ts';

interface Group {
  row: SectionRow;
  /** Of the question's own row first, if that has one. */
  texts: string[];
  marks: string[];
  warnings: string[];
}

/** Rows as they are where no option stands below its question. */
export function withOptionRows(rows: SectionRow[], columns: Columns): SectionRow[] {
  if (columns.option.length > 0) return rows;
  const groups: Group[] = [];
  for (const row of rows) {
    const cell = (column: number | undefined) => (column === undefined ? '' : tidy(row.cells[column] ?? ''));
    const [stem, option, answer] = [cell(columns.stem), cell(columns.options), cell(columns.answer)];
    const last = groups.at(-1);
    const text = stem === '' ? option : optionInStem(row, columns, last);
    const others = [columns.explanation, columns.type, columns.otherAnswer].some((one) => cell(one) !== '');
    if (last && text && !others) {
      last.texts.push(text);
      last.marks.push(answer);
      last.warnings.push(...(row.warnings ?? []));
    } else groups.push({ row, texts: option ? [option] : [], marks: option ? [answer] : [], warnings: [] });
  }
  return groups.length === rows.length ? rows : groups.map((group) => together(group, columns));
}

/** `B. 木` alone in the column of stems, when A stands above it. */
function optionInStem({ cells }: SectionRow, { stem, options }: Columns, last: Group | undefined): string {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const text = tidy(cells[stem] ?? '');
  const isNext = last !== undefined && optionPlace(text, last.texts.length) === last.texts.length;
  return options === undefined && filled.length === 1 && isNext ? text : '';
}

function together({ row, texts, marks, warnings }: Group, columns: Columns): SectionRow {
  if (texts.length < 2) return row;
  const lettered = texts.every((text, at) => optionPlace(text, at) === at);
  const lines = texts.map((text, at) => (lettered ? text : `${letter(at)}. ${text}`)).join('\n');
  const cells = [...row.cells];
  if (columns.options === undefined) cells[columns.stem] = `${cells[columns.stem] ?? ''}\n${lines}`;
  else cells[columns.options] = lines;
  const right = rightOnes(marks);
  if (columns.answer !== undefined && right) cells[columns.answer] = right;
  const all = [...(row.warnings ?? []), ...warnings];
  return { ...row, cells, ...(all.length > 0 && { warnings: all }) };
}

/** Letters of the rows that are marked as right; undefined when the marks are keys, or say it of none. */
function rightOnes(marks: readonly string[]): string | undefined {
  const said = marks.filter((mark) => mark !== '');
  const values = marks.map((mark) => (/^[01]$/.test(mark) ? mark === '1' : judgeOf(mark)));
  const plain = marks.every((mark, at) => mark === '' || values[at] !== undefined);
  const isKey = said.length === 1 && marks[0] !== '' && /^[\dA-Z]$/.test(foldKey(marks[0]!));
  const right = values.flatMap((value, at) => (value ? [letter(at)] : []));
  return plain && !isKey && right.length > 0 ? right.join('') : undefined;
}
