/** A process of its own: files from outside are read here, where a crash or a hunger for memory harms no request. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError, type ErrorCode, type ErrorParams } from '../../../errors.ts';
import { drawPage, openPdf, registerFonts } from './pdf.ts';

export interface PdfTask {
  file: string;
  /** Absent: the document is only looked at. */
  render?: {
    /** Pages are written here, each named by its number. */
    folder: string;
    /** From 1. */
    from: number;
  };
}

export type FromPdfProgram =
  | { pages: number }
  | { page: { number: number; width: number; height: number } }
  | { refused: { code: ErrorCode; params: ErrorParams } }
  | { done: true };

const QUALITY = 90;
/** Resident memory after which no further page is begun. */
const MEMORY_BYTES = 1024 ** 3;

const tell = (message: FromPdfProgram) =>
  new Promise<void>((resolve) => process.send?.(message, () => resolve()));

async function work({ file, render }: PdfTask): Promise<void> {
  const pdf = await openPdf(file);
  await tell({ pages: pdf.numPages });
  if (!render) return;
  registerFonts();
  for (let number = render.from; number <= pdf.numPages; number++) {
    const canvas = await drawPage(pdf, number);
    await writeFile(path.join(render.folder, String(number)), await canvas.encode('jpeg', QUALITY));
    await tell({ page: { number, width: canvas.width, height: canvas.height } });
    if (process.memoryUsage.rss() > MEMORY_BYTES)
      throw new AppError('material.outOfMemory', { page: number });
  }
}

process.once('message', async (task: PdfTask) => {
  try {
    await work(task);
    await tell({ done: true });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await tell({ refused: { code: error.code, params: error.params } });
  } finally {
    process.disconnect();
  }
});
// The process that started this one is gone.
process.once('disconnect', () => process.exit());
