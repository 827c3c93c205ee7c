/** Sends many different requests, each once, from a process of its own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface OneRequest {
  path: string;
  token: string;
  /** JSON, sent by POST. */
  body: string;
}

export interface Sending {
  origin: string;
  requests: OneRequest[];
  /** Kept alive, one request at a time each. */
  connections: number;
}

const PROGRAM = fileURLToPath(new URL('./sendAllProcess.js', import.meta.url));

/** Replies per second. Throws when a reply is no 2xx. */
export async function sendAll(sending: Sending): Promise<number> {
  const child = fork(PROGRAM, { execArgv: [] });
  child.send(sending);
  return new Promise((resolve, reject) => {
    child.once('message', (perSecond) => resolve(Number(perSecond)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the load ended with code ${code}`)));
  });
}
