/** A worker thread that reads a file: ended when it takes too much memory or time. */
import type { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorParams } from '../../errors.ts';
import { startWorker } from '../../infra/workerThread.ts';

const HEAP_MEGABYTES = 1024;
const LONGEST_MS = 5 * 60_000;

/** What every such thread may answer. */
export type Refused = { refused: { code: ErrorCode; params: ErrorParams } };

interface Conversation<From, Result> {
  /** Beside the caller, without extension. */
  module: string;
  base: string;
  workerData: object;
  /** Ends the reading with the signal's reason. */
  signal: AbortSignal;
  /** Tells the thread what it waits for; what it throws ends the reading. */
  start?(tell: Tell): Promise<void>;
  /** Answers to the thread, or ends with the result. */
  hear(message: From, tell: Tell, end: (result: Result) => void): Promise<void> | void;
}
type Tell = Worker['postMessage'];

/** @throws AppError import.* when the file cannot be read */
export async function readInThread<From extends object, Result>(
  conversation: Conversation<From, Result>,
): Promise<Result> {
  const { module, base, workerData, signal, start } = conversation;
  const resourceLimits = { maxOldGenerationSizeMb: HEAP_MEGABYTES };
  const worker = startWorker(module, base, { workerData, resourceLimits });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
  const tell: Tell = (message) => worker.postMessage(message);
  try {
    const result = resultOf(worker, conversation, tell, limit);
    // Handed on below; without this a worker that dies early would count as an unhandled rejection.
    result.catch(() => {});
    await start?.(tell);
    return await result;
  } finally {
    await worker.terminate();
  }
}

function resultOf<From extends object, Result>(
  worker: Worker,
  { hear }: Conversation<From, Result>,
  tell: Tell,
  limit: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: From | Refused) => {
      if ('refused' in message) reject(new AppError(message.refused.code, message.refused.params));
      else Promise.resolve(hear(message, tell, resolve)).catch(reject);
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
