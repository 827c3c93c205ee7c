/** Has a bank's file read by a thread of its own. */
import type { Reading } from './failedRows.ts';
import { readInThread } from './readingThread.ts';
import type { BankQuestion, FromWorker, ToWorker, WorkerInput } from './readingWorker.ts';

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
export function readInWorker({
  bankQuestions,
  keepRows,
  onProgress,
  signal,
  ...workerData
}: ReadingOptions): Promise<Reading> {
  return readInThread<FromWorker, Reading>({
    module: './readingWorker',
    base: import.meta.url,
    workerData,
    signal,
    async start(tell) {
      for await (const some of bankQuestions) tell({ bankQuestions: some } satisfies ToWorker);
      tell({ start: true } satisfies ToWorker);
    },
    async hear(message, tell, end) {
      if ('progress' in message) onProgress(message.progress);
      else if ('reading' in message) end(message.reading);
      else {
        await keepRows(message.rows);
        tell({ goOn: true } satisfies ToWorker);
      }
    },
  });
}
