/** A zip written while its entries are made: only a piece of one entry is in memory. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Chunks } from './format.ts';

export interface ZipEntry {
  name: string;
  content: string | Buffer | Chunks;
}

/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1 January 1980: a file made twice is the same. */
const DATE = 0x21;

interface Written {
  name: Buffer;
  offset: number;
  sum: number;
  unpacked: number;
  packed: number;
}

/** An entry is asked for once the one before it is written, so that it may tell what that one held. */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const entry = { name: Buffer.from(name), offset, sum: 0, unpacked: 0, packed: 0 };
    const head = header(0x04034b50, 30, entry);
    yield head;
    for await (const chunk of deflated(content, entry)) yield chunk;
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(0x08074b50, 0);
    writeSizes(sizes, 4, entry);
    yield sizes;
    offset += head.length + entry.packed + sizes.length;
    directory.push(entry);
  }
  const listed = Buffer.concat(directory.map((entry) => header(0x02014b50, 46, entry)));
  yield listed;
  yield ending(directory.length, listed.length, offset);
}

async function* deflated(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const feeding = pipeline(Readable.from(counted(content, entry)), deflate);
  // Handed on below: a source that fails must not count as unhandled meanwhile.
  feeding.catch(() => {});
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    entry.packed += chunk.length;
    yield chunk;
  }
  await feeding;
}

async function* counted(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  const pieces = typeof content === 'string' || Buffer.isBuffer(content) ? [content] : content;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    entry.sum = crc32(bytes, entry.sum);
    entry.unpacked += bytes.length;
    yield bytes;
  }
}

/** Before the data, where its sizes are not known yet, or in the directory. */
function header(signature: number, length: number, entry: Written): Buffer {
  const isLocal = length === 30;
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  const at = isLocal ? 4 : 6;
  if (!isLocal) bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(FLAGS, at + 2);
  bytes.writeUInt16LE(DEFLATE, at + 4);
  bytes.writeUInt16LE(DATE, at + 8);
  if (!isLocal) writeSizes(bytes, 16, entry);
  bytes.writeUInt16LE(entry.name.length, isLocal ? 26 : 28);
  if (!isLocal) bytes.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([bytes, entry.name]);
}

function writeSizes(bytes: Buffer, at: number, { sum, packed, unpacked }: Written): void {
  bytes.writeUInt32LE(sum, at);
  bytes.writeUInt32LE(packed, at + 4);
  bytes.writeUInt32LE(unpacked, at + 8);
}

function ending(count: number, directoryBytes: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(directoryBytes, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
