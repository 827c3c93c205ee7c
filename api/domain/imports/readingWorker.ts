/** Runs in a worker thread: a large or hostile file costs this thread its memory, not the API. */
import { readFile as readBytes } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import type { QuestionDraft } from '../bank/question.ts';
import { type Reading, readingOf } from './failedRows.ts';
import type { ImportMapping, Layout } from './mappingContract.ts';
import { keepInFolder } from './pictureFiles.ts';
import { readFile } from './readers/readFile.ts';
import type { Refused } from './readingThread.ts';
import { identityOf, keyTextOf } from './recognise/duplicates.ts';
import { type Recognition, recognise } from './recognise/recognise.ts';
import { type UsableQuestion, usable } from './report.ts';

export type BankQuestion = Pick<QuestionDraft, 'type' | 'stem' | 'options' | 'answer'>;

export interface WorkerInput {
  path: string;
  fileName: string;
  /** Where the file's pictures are put. */
  pictureFolder: string;
  mapping?: ImportMapping;
  layouts: Layout[];
  /** Codes and names alike. */
  knownPoints: ReadonlySet<string>;
}
export type ToWorker = { bankQuestions: BankQuestion[] } | { start: true } | { goOn: true };
export type FromWorker =
  | { progress: number }
  /** Of `import_questions`: text crosses to the other thread without being taken apart. */
  | { rows: string }
  | { reading: Reading };

/** Reading the file takes about as long as recognising what stands in it. */
const READ_PERCENT = 50;
const existing = new Map<string, string>();

async function read(input: WorkerInput): Promise<FromWorker | Refused> {
  const { path, fileName, pictureFolder, mapping, layouts, knownPoints } = input;
  try {
    const contents = await readFile(await readBytes(path), fileName, keepInFolder(pictureFolder));
    send({ progress: READ_PERCENT });
    const onProgress = (share: number) =>
      send({ progress: Math.round(READ_PERCENT + share * (100 - READ_PERCENT)) });
    const recognition = recognise(contents, { fileName, existing, mapping, layouts, onProgress });
    if (!hasQuestions(recognition)) throw new AppError('import.nothingFound');
    const reading = readingOf(recognition, knownPoints);
    await handOver(usable(recognition));
    return { reading };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { refused: { code: error.code, params: error.params } };
  }
}

const BATCH = 1000;
let goOn = (): void => {};

/** One batch at a time: the other thread never holds more. */
async function handOver(questions: readonly UsableQuestion[]): Promise<void> {
  for (let from = 0; from < questions.length; from += BATCH) {
    const rows = questions.slice(from, from + BATCH).map(({ sheet, row, type, draft }, at) => ({
      position: from + at + 1,
      sheet,
      row,
      type,
      question: draft,
    }));
    send({ rows: JSON.stringify(rows) });
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  }
}

/** A table of several columns may still be told what its columns mean. */
const hasQuestions = ({ questions, sheets }: Recognition): boolean =>
  questions.length > 0 || sheets.some(({ rows, columns }) => rows >= 2 && columns.length >= 2);

const send = (message: FromWorker | Refused) => parentPort?.postMessage(message);

parentPort?.on('message', async (message: ToWorker) => {
  if ('bankQuestions' in message) {
    for (const question of message.bankQuestions) existing.set(identityOf(question), keyTextOf(question));
    return;
  }
  if ('goOn' in message) return goOn();
  send(await read(workerData as WorkerInput));
  parentPort?.close();
});
