/** Makes the load in a process of its own, so that sending requests does not slow down answering them. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadRequest } from '../bench.ts';

const PROGRAM = fileURLToPath(new URL('./loadProcess.js', import.meta.url));

export async function load(request: LoadRequest): Promise<number> {
  const child = fork(PROGRAM, { execArgv: [] });
  child.send(request);
  return new Promise((resolve, reject) => {
    child.once('message', (perSecond) => resolve(Number(perSecond)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the load ended with code ${code}`)));
  });
}
