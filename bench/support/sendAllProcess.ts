/**
 * The sending side of `sendAll`. It writes ready bytes to plain sockets and reads only status and length
 * of a reply, because what it costs is taken from the server that it measures.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { OneRequest, Sending } from './sendAll.ts';

const MOST_HEAD = 1024;

process.once('message', async (sending: Sending) => {
  const perSecond = await run(sending);
  process.send?.(perSecond, () => process.disconnect());
});

async function run({ origin, requests, connections }: Sending): Promise<number> {
  const { hostname, port } = new URL(origin);
  const waiting = requests.map((request) => bytesOf(request, hostname)).values();
  const ends = Array.from({ length: connections }, () => new Connection(hostname, Number(port), waiting));
  await Promise.all(ends.map((end) => end.opened));
  const start = performance.now();
  await Promise.all(ends.map((end) => end.sendAll()));
  return requests.length / ((performance.now() - start) / 1000);
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

/** All connections read into it, one after another: nothing of a reply is kept. */
const RECEIVED = Buffer.allocUnsafe(256 * 1024);

class Connection {
  readonly opened: Promise<unknown>;
  private readonly socket: Socket;
  private readonly waiting: Iterator<Buffer>;
  /** Bytes of the running reply that are still to come; undefined until its head has been read. */
  private missing: number | undefined;
  private done = () => {};
  private failed: (error: unknown) => void = () => {};

  constructor(host: string, port: number, waiting: Iterator<Buffer>) {
    const onread = { buffer: RECEIVED, callback: (length: number) => this.receive(length) };
    this.socket = connect({ host, port, noDelay: true, onread });
    this.waiting = waiting;
    this.opened = once(this.socket, 'connect');
  }

  sendAll(): Promise<void> {
    return new Promise((resolve, reject) => {
      [this.done, this.failed] = [resolve, reject];
      this.socket.on('error', reject).on('end', () => reject(new Error('the server hung up')));
      this.sendNext();
    });
  }

  private sendNext(): void {
    this.missing = undefined;
    const next = this.waiting.next();
    if (!next.done) this.socket.write(next.value);
    else {
      this.socket.destroy();
      this.done();
    }
  }

  private receive(length: number): boolean {
    try {
      this.missing = (this.missing ?? lengthOf(length)) - length;
      if (this.missing <= 0) this.sendNext();
    } catch (error) {
      this.failed(error);
    }
    return true;
  }
}

/** Of the whole reply, whose head is expected in one piece. */
function lengthOf(received: number): number {
  const head = RECEIVED.toString('latin1', 0, Math.min(received, MOST_HEAD));
  const end = head.indexOf('\r\n\r\n');
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 2') || end < 0 || !length) throw new Error(`unexpected reply: ${head}`);
  return end + 4 + Number(length);
}
