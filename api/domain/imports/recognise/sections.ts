/** A sheet cut into sections that share one meaning of columns: below a header row, or without any. */
import type { Grid, GridRow, TypeHint } from '../readers/reader.ts';
import { type HeaderCell, headerOf, optionLettersOf } from './headers.ts';
import { sideBySide } from './sideBySide.ts';
import { typeOfHeading } from './typeWords.ts';

export interface SectionRow extends GridRow {
  /** From the heading above, such as `一、单选题`. */
  hint?: TypeHint;
}

export interface Section {
  header?: {
    row: GridRow;
    /** The second row of a header that letters its options. */
    letters?: GridRow;
    meanings: Map<number, HeaderCell>;
  };
  rows: SectionRow[];
}

/** Rows above the first header that are no title are returned as `stray`: nothing is left out unsaid. */
export function splitSections(grid: Grid): { sections: Section[]; stray: GridRow[] } {
  const sections: Section[] = [{ rows: [] }];
  let hint: TypeHint | undefined;
  for (let index = 0; index < grid.rows.length; index += 1) {
    const row = grid.rows[index]!;
    const current = sections.at(-1)!;
    const meanings = headerOf(row);
    const heading = headingType(row);
    if (meanings) {
      const next = grid.rows[index + 1];
      const letters = next && optionLettersOf(next);
      if (letters) index += 1;
      const header = { row, meanings: withLetters(meanings, letters), ...(letters && { letters: next }) };
      sections.push({ header, rows: [] });
    } else if (heading) {
      hint = heading;
      if (!current.header && current.rows.length > 0) sections.push({ rows: [] });
    } else current.rows.push(hint ? { ...row, hint } : row);
  }
  const filled = sections.filter((section) => section.header || section.rows.length > 0);
  const beforeHeader =
    filled.length > 1 && !filled[0]!.header && filled[1]!.header ? filled.shift() : undefined;
  return {
    sections: filled.flatMap(sideBySide),
    stray: beforeHeader?.rows.filter((row) => filledCells(row).length >= 3) ?? [],
  };
}

export const filledCells = (row: GridRow): string[] => row.cells.filter((cell) => cell.trim() !== '');

/** A row that lost its other texts to what could not be read is none. */
export function headingType(row: GridRow): TypeHint | undefined {
  if (row.warnings?.length) return undefined;
  const texts = new Set(filledCells(row));
  return texts.size === 1 ? typeOfHeading([...texts][0]!) : undefined;
}

/** The letters stand below one wide 选项 cell, which then means nothing by itself. */
function withLetters(meanings: Map<number, HeaderCell>, letters: Map<number, HeaderCell> | undefined) {
  if (!letters) return meanings;
  const kept = [...meanings].filter(([, cell]) => cell.meaning !== 'options');
  return new Map([...kept, ...letters]);
}
