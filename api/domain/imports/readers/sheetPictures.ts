/** Puts the pictures of a sheet into its cells as marked text. */
import { fileIdsOf } from '../../bank/markedText.ts';
import type { GridRow } from './reader.ts';
import type { AnchoredPicture } from './xlsxPictures.ts';

/** Marked text of the picture in this part, or '' and a warning. */
type TextOfPart = (part: string, warnings: Set<string>) => string;

/** Of a picture far to the right of everything. */
const LAST_COLUMN = 99;
const MOVED = '图片所在的行没有文字，图片已放到上面最近的一行，请核对';
const CELL_IMAGE = /=?(?:_xlfn\.)?DISPIMG\(\s*"([^"]+)"\s*,\s*\d+\s*\)/gi;

export function showCellImages(rows: GridRow[], inCells: Map<string, string>, textOf: TextOfPart): void {
  for (const row of rows)
    for (const [at, cell] of row.cells.entries()) {
      if (!cell.includes('DISPIMG')) continue;
      const warnings = new Set(row.warnings);
      row.cells[at] = cell.replace(CELL_IMAGE, (_, id: string) => textOf(inCells.get(id) ?? '', warnings));
      row.warnings = [...warnings];
    }
}

/** A picture over a row without text belongs to the question above it. */
export function placePictures(
  rows: GridRow[],
  pictures: readonly AnchoredPicture[],
  textOf: TextOfPart,
): void {
  const filled = rows.map((row) => row.cells.some((cell) => cell.trim() !== ''));
  for (const { row: anchor, column, part, fileId } of pictures) {
    let at = Math.min(anchor, rows.length - 1);
    while (at > 0 && !filled[at]) at -= 1;
    const row = rows[at];
    if (!row) continue;
    const warnings = new Set(row.warnings);
    if (at !== anchor) warnings.add(MOVED);
    const text = textOf(part, warnings);
    const place = Math.min(column, LAST_COLUMN);
    while (row.cells.length <= place) row.cells.push('');
    const cell = row.cells[place] ?? '';
    row.cells[place] =
      fileId && cell.includes(`](file:${fileId})`)
        ? renamed(cell, fileId, text)
        : [cell, text].filter(Boolean).join('\n');
    row.warnings = [...warnings];
  }
}

/** The text says already where the picture stands; only what its bytes make its id is new. */
function renamed(cell: string, fileId: string, text: string): string {
  const [id] = fileIdsOf(text);
  return id ? cell.replaceAll(`](file:${fileId})`, `](file:${id})`) : cell;
}
