/**
 * A workbook's cells as displayed, by SheetJS, which node-xlsx brings along. It is called directly
 * because node-xlsx drops what a question must not lose: failed formulas, merges, and number formats
 * (50% would become 0.5). Formulas and macros are never evaluated.
 */
import * as xlsx from 'xlsx';
import { AppError } from '../../../errors.ts';
import type { Grid, GridRow } from './reader.ts';
import { STRUCK, withoutStruck } from './xlsxStyles.ts';

/** Rows of all sheets together; more are refused rather than cut. */
export const MAX_ROWS = 200_000;
/** As Chinese Excel shows a date of no other format. */
const DATE_FORMAT = 'yyyy/m/d';
const HIDDEN_SHEET = '这张工作表是隐藏的，也一并读取了；若不要其中的题，请设为不导入';
/** A formula that was never calculated has no value to show. */
const UNCALCULATED = '#CALC!';

/** Puts into the rows, all of them and in order, what SheetJS does not read; returns sentences on the sheet. */
type Fill = (sheet: string, rows: GridRow[]) => string[];

/** @throws AppError import.encrypted, import.damaged, import.tooManyRows */
export function readWorkbook(bytes: Buffer, fill: Fill = () => []): Grid[] {
  const workbook = parse(bytes);
  let rowsLeft = MAX_ROWS;
  return workbook.SheetNames.map((sheet, index) => {
    const { rows, notes } = readSheet(workbook.Sheets[sheet], (all) => fill(sheet, all));
    rowsLeft -= rows.length;
    if (rowsLeft < 0) throw new AppError('import.tooManyRows', { limit: MAX_ROWS });
    if (workbook.Workbook?.Sheets?.[index]?.Hidden && rows.length > 0) notes.push(HIDDEN_SHEET);
    return { sheet, rows, notes };
  });
}

function parse(bytes: Buffer): xlsx.WorkBook {
  try {
    return xlsx.read(bytes, {
      type: 'buffer',
      dense: true,
      cellHTML: false,
      cellNF: true,
      dateNF: DATE_FORMAT,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new AppError(/password|encrypt/i.test(reason) ? 'import.encrypted' : 'import.damaged');
  }
}

function readSheet(
  sheet: xlsx.WorkSheet | undefined,
  fill: (rows: GridRow[]) => string[],
): { rows: GridRow[]; notes: string[] } {
  const data = (sheet?.['!data'] ?? []) as (xlsx.CellObject | undefined)[][];
  const rows = Array.from({ length: data.length }, (_, r) => readRow(data[r] ?? [], r + 1));
  const notes = fill(rows);
  fillMergesDown(rows, sheet?.['!merges'] ?? []);
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== '') || row.warnings?.length);
  return { rows: filled, notes };
}

function readRow(cells: (xlsx.CellObject | undefined)[], number: number): GridRow {
  const row: GridRow = { number, cells: Array.from(cells, displayed) };
  for (const [column, cell] of cells.entries()) {
    if (cell?.t === 'n' && cell.z && xlsx.SSF.is_date(String(cell.z)))
      row.dates = [...(row.dates ?? []), column];
    const left = typeof cell?.r === 'string' ? withoutStruck(cell.r) : undefined;
    if (left === undefined) continue;
    row.cells[column] = left;
    row.warnings = [STRUCK];
  }
  return row;
}

function displayed(cell: xlsx.CellObject | undefined): string {
  if (!cell) return '';
  if (cell.t === 'e') return cell.w ?? UNCALCULATED;
  if (cell.v === undefined || cell.v === null) return cell.f ? UNCALCULATED : '';
  if (cell.t === 's') return String(cell.v);
  if (cell.t === 'n' && isGeneral(cell.z)) return typed(Number(cell.v));
  return cell.w ?? String(cell.v);
}

/** Spreadsheets keep 15 digits; what computers add to them is noise. */
const typed = (value: number): string => String(Number(value.toPrecision(15)));

/** General shows at most 11 digits; the stored number is what was typed. */
const isGeneral = (format: string | number | undefined): boolean =>
  format === undefined || format === 'General' || format === 0;

/** A cell merged over several rows of one column says the same for each of them. */
export function fillMergesDown(rows: GridRow[], merges: xlsx.Range[]): void {
  for (const { s, e } of merges) {
    if (s.c !== e.c || e.r === s.r) continue;
    const text = rows[s.r]?.cells[s.c] ?? '';
    for (let r = s.r + 1; r <= Math.min(e.r, rows.length - 1); r += 1) {
      const row = rows[r];
      if (!row || row.cells.every((cell) => cell === '')) continue;
      while (row.cells.length <= s.c) row.cells.push('');
      row.cells[s.c] = text;
    }
  }
}
