/** Sends many different requests, each once, from a process of its own. */
import type { ChildProcess } from 'node:child_process';
import { answerOf, forked } from './forked.ts';

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

let sender: ChildProcess | undefined;

/**
 * Replies per second. Throws when a reply is no 2xx. The process stays for the next time: one that has just begun
 * needs twice the processor time, which it takes from the server that it measures.
 */
export async function sendAll(sending: Sending): Promise<number> {
  sender ??= forked(new URL('./sendAllProcess.ts', import.meta.url));
  sender.ref();
  sender.channel?.ref();
  const perSecond = await answerOf<number>(sender, sending);
  sender.unref();
  sender.channel?.unref();
  return perSecond;
}
