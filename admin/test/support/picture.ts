/** A real PNG of 8 × 8 blue pixels, made here. */
import { crc32, deflateSync } from 'node:zlib';

const SIDE = 8;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIDE, 0);
header.writeUInt32BE(SIDE, 4);
header.set([8, 2], 8);
/** One filter byte, then red, green and blue of each pixel. */
const line = Buffer.concat([
  Buffer.from([0]),
  ...Array.from({ length: SIDE }, () => Buffer.from([29, 91, 214])),
]);

export const PICTURE = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: SIDE }, () => line)))),
  chunk('IEND', Buffer.alloc(0)),
]);
