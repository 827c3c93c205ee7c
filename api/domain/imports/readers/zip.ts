/** A zip's files, unpacked within a limit: a zip bomb lies about their sizes. */
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { AppError } from '../../../errors.ts';

const MEGABYTE = 1024 * 1024;
const PIECE_BYTES = MEGABYTE / 4;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_HEADER_BYTES = 46;

/** Of a workbook or document with thousands of pictures. */
const MOST_ENTRIES = 10_000;

interface Entry {
  name: string;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  offset: number;
}

/**
 * Goes through the archive piece by piece, so that looking costs no memory however large it is.
 * @param look sees every piece of every file, and may throw
 * @throws AppError import.bomb when the archive unpacks to more than the limit, import.tooManyParts, import.damaged
 */
export async function checkUnpackedSize(
  bytes: Buffer,
  limitMegabytes: number,
  look?: (name: string, piece: Buffer) => void,
): Promise<void> {
  const entries = directory(bytes);
  const bomb = new AppError('import.bomb', { limit: `${limitMegabytes} MB` });
  let left = limitMegabytes * MEGABYTE;
  for (const entry of entries) {
    left -= entry.unpackedBytes;
    if (left < 0) throw bomb;
  }
  for (const entry of entries) {
    let size = 0;
    for await (const piece of unpacking(bytes, entry)) {
      size += piece.length;
      if (size > entry.unpackedBytes) throw bomb;
      look?.(entry.name, piece);
    }
  }
}

async function* unpacking(bytes: Buffer, entry: Entry): AsyncGenerator<Buffer> {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return yield packed;
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
  inflate.end(packed);
  try {
    yield* inflate;
  } catch {
    throw new AppError('import.damaged');
  }
}

function directory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new AppError('import.damaged');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new AppError('import.tooManyParts', { limit: MOST_ENTRIES });
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_HEADER_BYTES > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new AppError('import.damaged');
    const nameBytes = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_HEADER_BYTES, at + ENTRY_HEADER_BYTES + nameBytes),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_HEADER_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** In the order of the archive's directory. @throws AppError import.damaged, import.tooManyParts */
export const entryNames = (bytes: Buffer): string[] => directory(bytes).map(({ name }) => name);

/**
 * Reads files of the archive by their names; undefined when there is none of a name.
 * @throws AppError import.damaged, import.bomb when one unpacks to more than it declares
 */
export function zipEntries(bytes: Buffer, limitMegabytes: number): (name: string) => Buffer | undefined {
  const entries = new Map(directory(bytes).map((entry) => [entry.name, entry]));
  return (name) => {
    const entry = entries.get(name);
    return entry && unpack(bytes, entry, limitMegabytes);
  };
}

function packedBytes(bytes: Buffer, entry: Entry): Buffer {
  if (entry.offset + 30 > bytes.length) throw new AppError('import.damaged');
  const start =
    entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  return bytes.subarray(start, start + entry.packedBytes);
}

/** Inflates one entry and refuses it when it grows past the size that it declares. */
function unpack(bytes: Buffer, entry: Entry, limitMegabytes: number): Buffer {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return packed;
  try {
    // An entry that says it is empty is inflated too: a bomb may lie about that as well.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new AppError('import.bomb', { limit: `${limitMegabytes} MB` });
    throw new AppError('import.damaged');
  }
}
