/** Width and height of a picture, from its first bytes. */

export interface Size {
  width: number;
  height: number;
}

/** Of pictures whose bytes do not say it. */
const UNKNOWN: Size = { width: 240, height: 180 };

export function imageSize(bytes: Buffer): Size {
  try {
    return sizeOf(bytes);
  } catch {
    // Cut off before its size.
    return UNKNOWN;
  }
}

function sizeOf(bytes: Buffer): Size {
  if (bytes.readUInt32BE(0) === 0x89504e47)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  const kind = bytes.toString('latin1', 0, 4);
  if (kind === 'GIF8') return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (kind === 'RIFF') return webpSize(bytes);
  return bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : UNKNOWN;
}

function webpSize(bytes: Buffer): Size {
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** In the first start-of-frame segment. */
function jpegSize(bytes: Buffer): Size {
  for (let at = 2; ; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
}

/** As large as it is, but within these limits. */
export function fitted({ width, height }: Size, most: Size): Size {
  const share = Math.min(1, most.width / Math.max(1, width), most.height / Math.max(1, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}
