/** How large a picture is, by its own first bytes: neither its name nor its sender is asked. Pure. */

export interface Picture {
  mime: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Undefined: neither a JPEG nor a PNG, or broken. */
export function readPicture(bytes: Buffer): Picture | undefined {
  if (bytes.length > 24 && bytes.subarray(0, 8).equals(PNG))
    return { mime: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? readJpeg(bytes) : undefined;
}

/** Segments one after another until a frame header (SOF0 to SOF15 without DHT, JPG and DAC; ITU T.81, table B.1). */
function readJpeg(bytes: Buffer): Picture | undefined {
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { mime: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    // A fill byte stands alone.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
