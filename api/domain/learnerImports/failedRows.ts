/** The rows that an import could not take, in the file's own columns, each with its reason: mended, they can be dropped again. */
import xlsx from 'node-xlsx';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { safeText } from '../../rest/exportXlsx.ts';
import { REASON_HEADER } from '../imports/recognise/frames.ts';
import { columnNumber } from '../imports/recognise/text.ts';
import { currentImport } from './commands.ts';
import type { ListReport } from './contract.ts';
import { countFaulty, type FaultyRow, faultyRows } from './store.ts';

/** A workbook is built in one go, while nothing else is served: more is told of in the file. */
const MOST_ROWS = 20_000;

/** Names people in clear, so that it is logged who took it. @throws AppError request.notFound, import.nothingFailed */
export async function failedRowsFile(
  id: number,
  origin: AuditOrigin,
  deps: Deps,
  most = MOST_ROWS,
): Promise<{ name: string; bytes: Buffer }> {
  const row = await currentImport(id, origin.actor, deps);
  const [rows, total] = await Promise.all([faultyRows(deps.db, id, most), countFaulty(deps.db, id)]);
  if (rows.length === 0 || !row.report) throw new AppError('import.nothingFailed');
  const after = { rows: rows.length, of: total };
  await writeAudit(deps.db, origin, [
    { action: 'learner-imports.failed', resource: 'learner-imports', rowId: id, before: null, after },
  ]);
  const bytes = failedRowsWorkbook(rows, total - rows.length, row.report, deps.secrets.decrypt);
  return { name: `${row.fileName.replace(/\.\w+$/, '')}（失败的行）.xlsx`, bytes };
}

/** Pure but for opening the cells. */
function failedRowsWorkbook(
  rows: readonly FaultyRow[],
  left: number,
  { sheets }: ListReport,
  open: (sealed: string) => string,
): Buffer {
  const written = sheets.flatMap(({ name, columns }) => {
    const own = rows.filter(({ sheet }) => sheet === name);
    if (own.length === 0) return [];
    const header: string[] = [];
    for (const { column, header: text } of columns) header[columnNumber(column)] = text;
    const lines = own.map(({ cells, row, fault }) => ({
      cells: JSON.parse(open(cells)) as string[],
      reason: `原第 ${row} 行：${open(fault)}`,
    }));
    const width = Math.max(header.length, ...lines.map(({ cells }) => cells.length));
    const padded = (cells: readonly string[], last: string) => [
      ...Array.from({ length: width }, (_, at) => safeText(cells[at] ?? '')),
      safeText(last),
    ];
    const data = [padded(header, REASON_HEADER), ...lines.map(({ cells, reason }) => padded(cells, reason))];
    return [{ name: name.slice(0, 31), data, options: {} }];
  });
  if (left > 0) {
    const note = `失败的行太多，这里是前 ${rows.length} 行，还有 ${left} 行没有列出；请先看看是不是选错了列或文件，改正后再导入一次。`;
    written.push({ name: '说明', data: [[note]], options: {} });
  }
  return xlsx.build(written);
}
