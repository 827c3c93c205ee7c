/** Reading a sheet as somebody said it is to be read. */
import { createHash } from 'node:crypto';
import type { Layout, SheetMapping } from '../mappingContract.ts';
import type { Grid, GridRow } from '../readers/reader.ts';
import type { Columns } from './columns.ts';
import { headerOf, optionLettersOf } from './headers.ts';
import { filledCells, headingType, type Section, type SectionRow, splitSections } from './sections.ts';
import { foldKey } from './text.ts';

/** Header cells as one word: the same for every file of the same layout. Undefined when they say nothing. */
export function fingerprintOf(cells: readonly string[]): string | undefined {
  const words = cells.map(foldKey);
  while (words.at(-1) === '') words.pop();
  if (words.filter(Boolean).length < 2) return undefined;
  return createHash('sha256').update(words.join('\u0001')).digest('hex');
}

/** A header stands among the first rows. */
const SEARCHED_ROWS = 20;

/** What was remembered for a sheet with this header; of several the one that was a sheet of this name. */
export function rememberedFor(
  grid: Grid,
  layouts: readonly Layout[],
): { mapping: SheetMapping; layoutId: number } | undefined {
  if (layouts.length === 0) return undefined;
  for (const row of grid.rows.slice(0, SEARCHED_ROWS)) {
    const fingerprint = fingerprintOf(row.cells);
    const fitting = layouts.filter((one) => one.fingerprint === fingerprint);
    const named = fitting.find((one) => one.sheet === grid.sheet);
    const found = named ?? fitting.find((one) => !one.mapping.skip);
    if (!found) continue;
    // What is said of all rows of one sheet need not hold for a sheet of another name.
    const type = named ? found.mapping.type : null;
    return {
      mapping: { ...found.mapping, sheet: grid.sheet, headerRow: row.number, type },
      layoutId: found.id,
    };
  }
  return undefined;
}

export function mappedColumns({ columns }: SheetMapping): Columns | undefined {
  const of = (meaning: string) =>
    columns.filter((one) => one.meaning === meaning).map((one) => indexOf(one.column));
  const [stem] = of('stem');
  if (stem === undefined) return undefined;
  const option: (number | undefined)[] = [];
  for (const one of columns) if (one.meaning === 'option') option[one.option ?? 0] = indexOf(one.column);
  const [answer, otherAnswer] = of('answer');
  return {
    stem,
    type: of('type')[0],
    options: of('options')[0],
    answer,
    otherAnswer,
    explanation: of('explanation')[0],
    difficulty: of('difficulty')[0],
    knowledgePoint: of('knowledgePoint')[0],
    enabled: of('enabled')[0],
    option: [...option],
    note: '',
  };
}

/** A -> 0, Z -> 25, AA -> 26. */
const indexOf = (column: string): number =>
  [...column].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;

/** The first section is the mapped one; another header further down begins one of its own. */
export function mappedSections(
  grid: Grid,
  { headerRow, type }: SheetMapping,
): { sections: Section[]; stray: GridRow[] } {
  const header = grid.rows.find((row) => row.number === headerRow);
  const from = headerRow ?? 0;
  const below = grid.rows.filter((row) => row.number > from);
  const letters = header && below[0] && optionLettersOf(below[0]) ? below.shift() : undefined;
  const repeats = (row: GridRow) => header && fingerprintOf(row.cells) === fingerprintOf(header.cells);
  const next = header ? below.findIndex((row) => headerOf(row) && !repeats(row)) : -1;
  const own = next < 0 ? below : below.slice(0, next);
  const rows = withHeadings(
    own.filter((row) => !repeats(row)),
    type === null,
  );
  const first: Section = {
    rows,
    ...(header && { header: { row: header, meanings: new Map(), ...(letters && { letters }) } }),
  };
  const rest = next < 0 ? [] : splitSections({ ...grid, rows: below.slice(next) }).sections;
  const stray = grid.rows.filter((row) => row.number < from && filledCells(row).length >= 3);
  return { sections: [first, ...rest], stray };
}

function withHeadings(rows: GridRow[], obey: boolean): SectionRow[] {
  let hint: SectionRow['hint'];
  return rows.flatMap((row) => {
    const heading = headingType(row);
    if (heading) hint = heading;
    return heading ? [] : [obey && hint ? { ...row, hint } : row];
  });
}
