/** The rows that an import could not take, in the file's own columns, each with its reason: mended, they can be dropped again. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { StreamedSheet } from '../../infra/xlsxStream.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import {
  type FailedRowsFile,
  failedBecause,
  failedLine,
  failedRowsDownload,
} from '../imports/failedRowsDownload.ts';
import { REASON_HEADER } from '../imports/recognise/frames.ts';
import { columnNumber } from '../imports/recognise/text.ts';
import { currentImport } from './commands.ts';
import type { ListReport } from './contract.ts';
import { countFaulty, type FaultyRow, faultyRows } from './store.ts';

type Sheet = ListReport['sheets'][number];
type Needs = Pick<Deps, 'db' | 'secrets'>;

/**
 * Names people in clear, so that it is logged who took it.
 * @throws AppError request.notFound, import.nothingFailed
 */
export async function failedRowsFile(id: number, origin: AuditOrigin, deps: Deps): Promise<FailedRowsFile> {
  const row = await currentImport(id, origin.actor, deps);
  const total = await countFaulty(deps.db, id);
  if (total === 0 || !row.report) throw new AppError('import.nothingFailed');
  await writeAudit(deps.db, origin, [
    {
      ...{ action: 'learner-imports.failed', resource: 'learner-imports', rowId: id, before: null },
      after: { rows: total },
    },
  ]);
  const sheets: StreamedSheet[] = [];
  for (const sheet of row.report.sheets) {
    const width = await widthOf(id, sheet, deps);
    if (width > 0) sheets.push(failedSheet(id, sheet, width, deps));
  }
  return failedRowsDownload(row.fileName, sheets);
}

/** Of the longest line, the header too; 0 where nothing has failed. */
async function widthOf(id: number, { name, columns }: Sheet, { db, secrets }: Needs): Promise<number> {
  let width = 0;
  for await (const rows of faultyRows(db, id, name))
    width = rows.reduce((widest, row) => Math.max(widest, cellsOf(row, secrets).length), width || 1);
  return width && Math.max(width, headerOf(columns).length);
}

function failedSheet(id: number, { name, columns }: Sheet, width: number, deps: Needs): StreamedSheet {
  const { db, secrets } = deps;
  async function* batches() {
    for await (const rows of faultyRows(db, id, name))
      yield rows.map((row) =>
        failedLine(cellsOf(row, secrets), width, failedBecause(row.row, secrets.decrypt(row.fault))),
      );
  }
  return { title: name, head: failedLine(headerOf(columns), width, REASON_HEADER), batches: batches() };
}

const cellsOf = ({ cells }: FaultyRow, { decrypt }: Deps['secrets']): string[] => JSON.parse(decrypt(cells));

function headerOf(columns: Sheet['columns']): string[] {
  const header: string[] = [];
  for (const { column, header: text } of columns) header[columnNumber(column)] = text;
  return header;
}
