/** Reads one workbook as the import does, in a process of its own, and tells the most memory that it held. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readInWorker } from '../../api/domain/imports/reading.ts';
import { AppError } from '../../api/errors.ts';
import { peakMemory } from './memory.ts';

export interface ReadingFigures {
  /** Megabytes, all threads together. */
  peak: number;
  seconds: number;
  questions: number;
  /** Why the file was not read. */
  refused?: string;
}

async function* nothing() {}

async function figures(file: string): Promise<ReadingFigures> {
  const pictureFolder = await mkdtemp(path.join(tmpdir(), 'ekaotong-bench-pictures-'));
  const start = performance.now();
  let questions = 0;
  const reading = readInWorker({
    path: file,
    fileName: 'bank.xlsx',
    pictureFolder,
    layouts: [],
    knownPoints: new Set(),
    bankQuestions: nothing(),
    keepRows: async (rows) => {
      questions += JSON.parse(rows).length;
    },
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  const peak = await peakMemory(reading);
  const refused = await reading.then(
    () => undefined,
    (error) => {
      if (error instanceof AppError) return error.message;
      throw error;
    },
  );
  await rm(pictureFolder, { recursive: true });
  return { peak, seconds: (performance.now() - start) / 1000, questions, refused };
}

process.once('message', async ({ file }: { file: string }) => {
  process.send?.(await figures(file), () => process.exit());
});
