/** Compares questions in a worker thread; all that comes back are pairs of places. */
import type { Worker } from 'node:worker_threads';
import { startWorker } from '../../../infra/workerThread.ts';
import type { FromWorker, ToWorker } from './checkWorker.ts';
import type { FoundPair } from './findPairs.ts';
import type { Comparable } from './identity.ts';

const HEAP_MEGABYTES = 1024;

export interface CheckInput {
  /** In batches, so that copying them never stalls the caller. */
  newOnes: AsyncIterable<Comparable[]>;
  /** Compared with the new ones, not with each other. */
  others: AsyncIterable<Comparable[]>;
  /** 0 to 100. */
  onProgress: (percent: number) => void;
}

export async function compareInWorker({ newOnes, others, onProgress }: CheckInput): Promise<FoundPair[]> {
  const resourceLimits = { maxOldGenerationSizeMb: HEAP_MEGABYTES };
  const worker = startWorker('./checkWorker', import.meta.url, { resourceLimits });
  const tell = (message: ToWorker) => worker.postMessage(message);
  try {
    const result = resultOf(worker, onProgress);
    // Handed on below; without this a worker that dies early would count as an unhandled rejection.
    result.catch(() => {});
    let count = 0;
    for await (const questions of newOnes) {
      tell({ questions });
      count += questions.length;
    }
    for await (const questions of others) tell({ questions });
    tell({ start: count });
    return await result;
  } finally {
    await worker.terminate();
  }
}

function resultOf(worker: Worker, onProgress: CheckInput['onProgress']): Promise<FoundPair[]> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if ('progress' in message) onProgress(message.progress);
      else resolve(message.pairs);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the worker ended without a result')));
  });
}
