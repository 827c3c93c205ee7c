/** The failed rows of an import as a workbook in the file's own layout, each with its reason; it can be dropped again. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { LONGEST_NAME, type StreamedSheet } from '../../infra/xlsxStream.ts';
import { type FailedRowsFile, failedBecause, failedLine, failedRowsDownload } from './failedRowsDownload.ts';
import { type FailedRow, type FailedSheet, failedRows, failedSheets, framesOf } from './mendStore.ts';
import { type Frame, REASON_HEADER } from './recognise/frames.ts';
import { findImport } from './store.ts';

/** @throws AppError request.notFound, import.nothingFailed */
export async function failedRowsFile(id: number, { db }: Pick<Deps, 'db'>): Promise<FailedRowsFile> {
  const row = await findImport(db, id);
  if (!row) throw new AppError('request.notFound');
  const sheets = await failedSheets(db, id);
  if (sheets.length === 0) throw new AppError('import.nothingFailed');
  const frames = await framesOf(db, id);
  return failedRowsDownload(
    row.fileName,
    sheets.map((sheet) => failedSheet(sheet, frames, failedRows(db, id, sheet.name))),
  );
}

function failedSheet(
  { name, longest, frames: used, firstFrame }: FailedSheet,
  frames: readonly Frame[],
  found: AsyncIterable<FailedRow[]>,
): StreamedSheet {
  const width = used
    .flatMap((frame) => frames[frame]!.header)
    .reduce((widest, cells) => Math.max(widest, cells.length), longest);
  const line = (cells: readonly string[], last = '') => failedLine(cells, width, last);
  const headers = (frame: number) =>
    frames[frame]!.header.map((cells, index) => line(cells, index === 0 ? REASON_HEADER : ''));
  const [head, ...below] = headers(firstFrame);
  async function* batches() {
    let lines = below;
    let frame = firstFrame;
    let heading = '';
    for await (const rows of found) {
      for (const row of rows) {
        if (row.frame !== frame) lines.push(...headers(row.frame));
        if (row.heading !== '' && row.heading !== heading) lines.push(line([row.heading]));
        frame = row.frame;
        heading = row.heading || heading;
        lines.push(line(row.cells, failedBecause(row.row, row.message)));
      }
      yield lines;
      lines = [];
    }
  }
  return { title: shortened(name), head: head!, batches: batches() };
}

/** Before it is cut at its end: the type of the questions may stand at either. */
const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, 12)}…${name.slice(-12)}`;
