/** Runs in a worker thread: comparing a large bank takes seconds of a core, which requests need. */
import { parentPort } from 'node:worker_threads';
import { type FoundPair, findPairs } from './findPairs.ts';
import type { Comparable } from './identity.ts';

/** `start` says how many of the first are new; see findPairs. */
export type ToWorker = { questions: Comparable[] } | { start: number };
export type FromWorker = { progress: number } | { pairs: FoundPair[] };

const questions: Comparable[] = [];
const send = (message: FromWorker) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToWorker) => {
  if ('questions' in message) {
    questions.push(...message.questions);
    return;
  }
  let last = 0;
  const onProgress = (share: number) => {
    const progress = Math.floor(share * 100);
    if (progress > last) send({ progress });
    last = Math.max(last, progress);
  };
  send({ pairs: findPairs(questions, { newOnes: message.start, onProgress }) });
  parentPort?.close();
});
