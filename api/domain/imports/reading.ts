/** Starts the worker that reads a file, and ends it when it takes too much memory or time. */
import type { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import { startWorker } from '../../infra/workerThread.ts';
import type { Reading } from './failedRows.ts';
import type { BankQuestion, FromWorker, ToWorker, WorkerInput } from './readingWorker.ts';

const HEAP_MEGABYTES = 1024;
const LONGEST_MS = 5 * 60_000;

export interface ReadingOptions extends WorkerInput {
  /** What the bank holds, in batches, so that copying them never stalls the caller. */
  bankQuestions: AsyncIterable<BankQuestion[]>;
  /** Stores a batch of rows of `import_questions`, as JSON; the next one is made when it is done. */
  keepRows(rows: string): Promise<void>;
  /** 0 to 100. */
  onProgress: (percent: number) => void;
  /** Ends the reading with the signal's reason. */
  signal: AbortSignal;
}

/** @throws AppError import.* when the file cannot be read */
export async function readInWorker(options: ReadingOptions): Promise<Reading> {
  const { path, fileName, pictureFolder, mapping, layouts, knownPoints, signal } = options;
  const workerData: WorkerInput = { path, fileName, pictureFolder, mapping, layouts, knownPoints };
  const resourceLimits = { maxOldGenerationSizeMb: HEAP_MEGABYTES };
  const worker = startWorker('./readingWorker', import.meta.url, { workerData, resourceLimits });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
  try {
    const result = resultOf(worker, options, limit);
    // Handed on below; without this a worker that dies early would count as an unhandled rejection.
    result.catch(() => {});
    for await (const bankQuestions of options.bankQuestions) tell(worker, { bankQuestions });
    tell(worker, { start: true });
    return await result;
  } finally {
    await worker.terminate();
  }
}

const tell = (worker: Worker, message: ToWorker) => worker.postMessage(message);

function resultOf(
  worker: Worker,
  { onProgress, keepRows }: Pick<ReadingOptions, 'onProgress' | 'keepRows'>,
  limit: AbortSignal,
): Promise<Reading> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('rows' in message) keepRows(message.rows).then(() => tell(worker, { goOn: true }), reject);
      else if ('reading' in message) resolve(message.reading);
      else reject(new AppError(message.refused.code, message.refused.params));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('import.outOfMemory') : error),
    );
    worker.on('exit', () => reject(new Error('the reading worker ended without a result')));
    const stop = () =>
      reject(limit.reason?.name === 'TimeoutError' ? new AppError('import.tooSlow') : limit.reason);
    if (limit.aborted) stop();
    else limit.addEventListener('abort', stop, { once: true });
  });
}
