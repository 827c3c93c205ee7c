/**
 * A workbook's cells as displayed, by SheetJS, which node-xlsx brings along. It is called directly
 * because node-xlsx drops what a question must not lose: failed formulas, merges, and number formats
 * (50% would become 0.5). Formulas and macros are never evaluated.
 */
import * as xlsx from 'xlsx';
import { AppError } from '../../../errors.ts';
import type { Grid, GridRow } from './reader.ts';

/** Rows of all sheets together; more are refused rather than cut. */
const MAX_ROWS = 200_000;
/** A formula that was never calculated has no value to show. */
const UNCALCULATED = '#CALC!';

/**
 * @param fill puts into the rows, all of them and in order, what SheetJS does not read
 * @throws AppError import.encrypted, import.damaged, import.tooManyRows
 */
export function readWorkbook(bytes: Buffer, fill?: (sheet: string, rows: GridRow[]) => void): Grid[] {
  const workbook = parse(bytes);
  let rowsLeft = MAX_ROWS;
  return workbook.SheetNames.map((sheet) => {
    const rows = readSheet(workbook.Sheets[sheet], (all) => fill?.(sheet, all));
    rowsLeft -= rows.length;
    if (rowsLeft < 0) throw new AppError('import.tooManyRows', { limit: MAX_ROWS });
    return { sheet, rows };
  });
}

function parse(bytes: Buffer): xlsx.WorkBook {
  try {
    return xlsx.read(bytes, { type: 'buffer', dense: true, cellHTML: false, cellNF: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new AppError(/password|encrypt/i.test(reason) ? 'import.encrypted' : 'import.damaged');
  }
}

function readSheet(sheet: xlsx.WorkSheet | undefined, fill: (rows: GridRow[]) => void): GridRow[] {
  const data = (sheet?.['!data'] ?? []) as (xlsx.CellObject | undefined)[][];
  const rows: GridRow[] = [];
  for (let r = 0; r < data.length; r += 1) {
    const cells = Array.from(data[r] ?? [], displayed);
    rows.push({ number: r + 1, cells });
  }
  fill(rows);
  fillMergesDown(rows, sheet?.['!merges'] ?? []);
  return rows.filter((row) => row.cells.some((cell) => cell.trim() !== '') || row.warnings?.length);
}

function displayed(cell: xlsx.CellObject | undefined): string {
  if (!cell) return '';
  if (cell.t === 'e') return cell.w ?? UNCALCULATED;
  if (cell.v === undefined || cell.v === null) return cell.f ? UNCALCULATED : '';
  if (cell.t === 's') return String(cell.v);
  if (cell.t === 'n' && isGeneral(cell.z)) return String(cell.v);
  return cell.w ?? String(cell.v);
}

/** General shows at most 11 digits; the stored number is what was typed. */
const isGeneral = (format: string | number | undefined): boolean =>
  format === undefined || format === 'General' || format === 0;

/** A cell merged over several rows of one column says the same for each of them. */
function fillMergesDown(rows: GridRow[], merges: xlsx.Range[]): void {
  for (const { s, e } of merges) {
    if (s.c !== e.c || e.r === s.r) continue;
    const text = rows[s.r]?.cells[s.c] ?? '';
    for (let r = s.r + 1; r <= e.r; r += 1) {
      const row = rows[r];
      if (!row || row.cells.every((cell) => cell === '')) continue;
      while (row.cells.length <= s.c) row.cells.push('');
      row.cells[s.c] = text;
    }
  }
}
