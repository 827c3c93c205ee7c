/** The failed rows of an import as a workbook in the file's own layout, each with its reason; it can be dropped again. */
import xlsx from 'node-xlsx';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { safeText } from '../../rest/exportXlsx.ts';
import { type FailedCells, framesOf, openRows } from './mendStore.ts';
import { type Frame, REASON_HEADER } from './recognise/frames.ts';
import { findImport } from './store.ts';

export interface FailedRowsFile {
  name: string;
  bytes: Buffer;
}

/** @throws AppError request.notFound, import.nothingFailed */
export async function failedRowsFile(id: number, { db }: Pick<Deps, 'db'>): Promise<FailedRowsFile> {
  const row = await findImport(db, id);
  if (!row) throw new AppError('request.notFound');
  const rows = (await openRows(db, id)).filter((one) => one.cells);
  if (rows.length === 0) throw new AppError('import.nothingFailed');
  const bytes = failedRowsWorkbook(rows, await framesOf(db, id));
  return { name: `${row.fileName.replace(/\.\w+$/, '')}（失败的行）.xlsx`, bytes };
}

/** Pure. */
export function failedRowsWorkbook(rows: readonly FailedCells[], frames: readonly Frame[]): Buffer {
  const sheets = new Map<string, FailedCells[]>();
  for (const row of rows) {
    const others = sheets.get(row.sheet);
    if (others) others.push(row);
    else sheets.set(row.sheet, [row]);
  }
  const names = new Set<string>();
  return xlsx.build(
    [...sheets].map(([sheet, of]) => ({
      name: sheetName(sheet, names),
      data: sheetRows(of, frames),
      options: {},
    })),
  );
}

function sheetRows(rows: readonly FailedCells[], frames: readonly Frame[]): string[][] {
  const used = [...new Set(rows.map((row) => row.frame!))].map((frame) => frames[frame]!);
  const lines = [...used.flatMap((frame) => frame.header), ...rows.map((row) => row.cells!)];
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const data: string[][] = [];
  const write = (cells: readonly string[], reason = '') => {
    const padded = Array.from({ length: width }, (_, column) => safeText(cells[column] ?? ''));
    data.push([...padded, safeText(reason)]);
  };
  let frame: number | null = null;
  let heading = '';
  for (const row of rows) {
    if (row.frame !== frame)
      for (const [index, cells] of frames[row.frame!]!.header.entries())
        write(cells, index === 0 ? REASON_HEADER : '');
    if (row.heading !== '' && row.heading !== heading) write([row.heading]);
    frame = row.frame;
    heading = row.heading || heading;
    write(row.cells!, `原第 ${row.row} 行：${row.message}`);
  }
  return data;
}

/** What Excel takes as a name, each once. */
function sheetName(name: string, taken: Set<string>): string {
  const bare =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31)
      .trim() || '试题';
  let unique = bare;
  for (let number = 2; taken.has(unique); number += 1) unique = `${bare.slice(0, 27)} ${number}`;
  taken.add(unique);
  return unique;
}
