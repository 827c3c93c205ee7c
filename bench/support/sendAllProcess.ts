/**
 * The sending side of `sendAll`. It writes ready bytes to plain sockets and reads only status and length
 * of a reply, because what it costs is taken from the server that it measures.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { OneRequest, Sending } from './sendAll.ts';

process.once('message', async (sending: Sending) => {
  const perSecond = await run(sending);
  process.send?.(perSecond, () => process.disconnect());
});

async function run({ origin, requests, connections }: Sending): Promise<number> {
  const { hostname, port } = new URL(origin);
  const waiting = requests.map((request) => bytesOf(request, hostname)).values();
  const sockets = Array.from({ length: connections }, () => connect({ host: hostname, port: Number(port) }));
  await Promise.all(sockets.map((socket) => once(socket.setNoDelay(), 'connect')));
  const start = performance.now();
  await Promise.all(sockets.map((socket) => sendUntilDone(socket, waiting)));
  const seconds = (performance.now() - start) / 1000;
  for (const socket of sockets) socket.destroy();
  return requests.length / seconds;
}

function bytesOf({ path, token, body }: OneRequest, host: string): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    `authorization: Bearer ${token}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function sendUntilDone(socket: Socket, waiting: Iterator<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    /** Bytes of the running reply that are still to come; undefined until its head has been read. */
    let missing: number | undefined;
    const sendNext = () => {
      missing = undefined;
      const next = waiting.next();
      if (next.done) resolve();
      else socket.write(next.value);
    };
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      try {
        missing = (missing ?? lengthOf(chunk)) - chunk.length;
        if (missing <= 0) sendNext();
      } catch (error) {
        reject(error);
      }
    });
    sendNext();
  });
}

/** Of the whole reply, whose head is expected in one piece. */
function lengthOf(chunk: Buffer): number {
  const head = chunk.toString('latin1', 0, chunk.indexOf('\r\n\r\n'));
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (!/^HTTP\/1.1 2/.test(head) || !length) throw new Error(`unexpected reply: ${chunk.toString()}`);
  return head.length + 4 + Number(length);
}
