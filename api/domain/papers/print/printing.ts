/** Starts the worker that makes the file: fonts and formulas of a long paper would hold up every request. */
import { once } from 'node:events';
import { startWorker } from '../../../infra/workerThread.ts';
import type { PrintJob } from './printWorker.ts';

export async function printInWorker(job: PrintJob): Promise<Buffer> {
  const worker = startWorker('./printWorker', import.meta.url, { workerData: job });
  try {
    const [file] = (await once(worker, 'message')) as [Uint8Array];
    return Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  } finally {
    await worker.terminate();
  }
}
