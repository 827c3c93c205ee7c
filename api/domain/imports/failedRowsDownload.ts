/** The rows that an import could not take as a file, whatever is imported: written while it is downloaded. */
import { Readable } from 'node:stream';
import { type StreamedSheet, writeXlsx } from '../../infra/xlsxStream.ts';
import { safeText } from '../../rest/exportXlsx.ts';

export interface FailedRowsFile {
  name: string;
  content: Readable;
}

/** Only some of the rows are in memory. @param fileName of the file that was imported */
export function failedRowsDownload(fileName: string, sheets: readonly StreamedSheet[]): FailedRowsFile {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // What goes wrong breaks off the download, as does whoever ends it.
  writeXlsx(writable, sheets, '导入的原文件').catch((error) => writable.abort(error).catch(() => undefined));
  const name = `${fileName.replace(/\.\w+$/, '')}（失败的行）.xlsx`;
  return { name, content: Readable.fromWeb(readable as Parameters<typeof Readable.fromWeb>[0]) };
}

/** @param width in cells, of the widest line of the sheet; `last` stands behind it */
export const failedLine = (cells: readonly string[], width: number, last: string): string[] => [
  ...Array.from({ length: width }, (_, at) => safeText(cells[at] ?? '')),
  safeText(last),
];

export const failedBecause = (row: number | null, message: string): string => `原第 ${row} 行：${message}`;
