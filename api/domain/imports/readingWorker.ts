/** Runs in a worker thread: a large or hostile file costs this thread its memory, not the API. */
import { readFile as readBytes } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorParams } from '../../errors.ts';
import type { QuestionDraft } from '../bank/question.ts';
import { type Reading, withProblemRows } from './failedRows.ts';
import type { ImportMapping, Layout } from './mappingContract.ts';
import { keepInFolder } from './pictureFiles.ts';
import { readFile } from './readers/readFile.ts';
import { identityOf, keyTextOf } from './recognise/duplicates.ts';
import { type Recognition, recognise } from './recognise/recognise.ts';

export type BankQuestion = Pick<QuestionDraft, 'type' | 'stem' | 'options' | 'answer'>;

export interface WorkerInput {
  path: string;
  fileName: string;
  /** Where the file's pictures are put. */
  pictureFolder: string;
  mapping?: ImportMapping;
  layouts: Layout[];
}
export type ToWorker = { bankQuestions: BankQuestion[] } | { start: true };
export type FromWorker =
  | { progress: number }
  | { recognition: Reading }
  | { refused: { code: ErrorCode; params: ErrorParams } };

/** Reading the file takes about as long as recognising what stands in it. */
const READ_PERCENT = 50;
const existing = new Map<string, string>();

async function read({ path, fileName, pictureFolder, mapping, layouts }: WorkerInput): Promise<FromWorker> {
  try {
    const contents = await readFile(await readBytes(path), fileName, keepInFolder(pictureFolder));
    send({ progress: READ_PERCENT });
    const onProgress = (share: number) =>
      send({ progress: Math.round(READ_PERCENT + share * (100 - READ_PERCENT)) });
    const recognition = recognise(contents, { fileName, existing, mapping, layouts, onProgress });
    if (!hasQuestions(recognition)) throw new AppError('import.nothingFound');
    return { recognition: withProblemRows(recognition) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { refused: { code: error.code, params: error.params } };
  }
}

/** A table of several columns may still be told what its columns mean. */
const hasQuestions = ({ questions, sheets }: Recognition): boolean =>
  questions.length > 0 || sheets.some(({ rows, columns }) => rows >= 2 && columns.length >= 2);

const send = (message: FromWorker) => parentPort?.postMessage(message);

parentPort?.on('message', async (message: ToWorker) => {
  if ('bankQuestions' in message) {
    for (const question of message.bankQuestions) existing.set(identityOf(question), keyTextOf(question));
    return;
  }
  send(await read(workerData as WorkerInput));
  parentPort?.close();
});
