/**
 * A kept-alive HTTP connection that sends ready bytes and reads only the beginning of a reply: what the
 * sending side costs is taken from the server that it measures.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Reply {
  status: number;
  /** Head and body, as far as `MOST_KEPT` goes. */
  start: string;
}

const MOST_KEPT = 1024;
/** All connections of a process read into it, one after another. */
const RECEIVED = Buffer.allocUnsafe(256 * 1024);

interface Running {
  resolve(reply: Reply): void;
  reject(error: unknown): void;
  start: string;
  /** Bytes still to come; undefined until the head has been read. */
  missing: number | undefined;
}

export class Wire {
  private readonly socket: Socket;
  readonly opened: Promise<unknown>;
  isOpen = true;
  private running: Running | undefined;

  constructor(origin: string) {
    const { hostname: host, port } = new URL(origin);
    const onread = { buffer: RECEIVED, callback: (length: number) => this.receive(length) };
    this.socket = connect({ host, port: Number(port), noDelay: true, onread });
    this.opened = once(this.socket, 'connect');
    this.opened.catch(() => {});
    const fail = (error: unknown) => {
      this.isOpen = false;
      this.running?.reject(error);
    };
    this.socket.on('error', fail).on('close', () => fail(new Error('the server hung up')));
  }

  /** One at a time. */
  async exchange(request: Buffer | string): Promise<Reply> {
    await this.opened;
    return new Promise((resolve, reject) => {
      this.running = { resolve, reject, start: '', missing: undefined };
      this.socket.write(request);
    });
  }

  close(): void {
    this.running = undefined;
    this.socket.destroy();
  }

  private receive(length: number): boolean {
    const { running } = this;
    if (!running) return true;
    const wanted = Math.min(length, MOST_KEPT - running.start.length);
    if (wanted > 0) running.start += RECEIVED.toString('latin1', 0, wanted);
    running.missing = (running.missing ?? lengthOf(running.start)) - length;
    if (running.missing > 0) return true;
    this.running = undefined;
    running.resolve({ status: Number(running.start.slice(9, 12)), start: running.start });
    return true;
  }
}

/** Of the whole reply, whose head comes in one piece from servers such as ours. */
function lengthOf(start: string): number {
  const head = start.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: (\d+)/i.exec(start)?.[1];
  if (head < 0 || !length) throw new Error(`unexpected reply: ${start}`);
  return head + 4 + Number(length);
}

/** The bytes of a request with a JSON body. */
export function jsonRequest(path: string, body: string, headers: Record<string, string>): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = Buffer.byteLength(body);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\n${lines.join('')}content-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`,
  );
}
