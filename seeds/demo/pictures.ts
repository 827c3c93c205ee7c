/** Small pictures drawn by formulas, so that the demonstration needs no image files and no licences. */
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];
/** Colour at a point; x and y run from 0 to 1 across the picture. */
type Painter = (x: number, y: number) => Colour;

const mix = (a: Colour, b: Colour, share: number): Colour =>
  [0, 1, 2].map((i) => Math.round((a[i] ?? 0) * (1 - share) + (b[i] ?? 0) * share)) as unknown as Colour;

const WHITE: Colour = [255, 255, 255];

/** A slope of two colours with light rings, 750 x 320. */
export function bannerPicture(from: Colour, to: Colour): Buffer {
  return png(750, 320, (x, y) => {
    const ring = Math.sin(Math.hypot((x - 0.82) * 2.3, y - 0.3) * 40);
    return mix(mix(from, to, (x + y) / 2), WHITE, ring > 0.75 ? 0.18 : 0);
  });
}

/** A white sign on a coloured square, 96 x 96. */
export function iconPicture(colour: Colour, sign: 'lines' | 'calendar' | 'person' | 'cross'): Buffer {
  const signs: Record<typeof sign, (x: number, y: number) => boolean> = {
    lines: (x, y) => x > 0.28 && x < 0.72 && [0.34, 0.5, 0.66].some((at) => Math.abs(y - at) < 0.035),
    calendar: (x, y) =>
      Math.abs(Math.max(Math.abs(x - 0.5), Math.abs(y - 0.53)) - 0.22) < 0.03 ||
      (Math.abs(x - 0.5) < 0.22 && Math.abs(y - 0.4) < 0.05) ||
      (Math.abs(Math.abs(x - 0.5) - 0.11) < 0.03 && y > 0.22 && y < 0.36),
    person: (x, y) =>
      Math.hypot(x - 0.5, y - 0.37) < 0.12 || (Math.hypot(x - 0.5, y - 0.76) < 0.22 && y < 0.74),
    cross: (x, y) =>
      Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) < 0.2 &&
      Math.min(Math.abs(x - y), Math.abs(x + y - 1)) < 0.05,
  };
  return png(96, 96, (x, y) => (signs[sign](x, y) ? WHITE : colour));
}

/** Where the parts of a lighting circuit stand on its board, with the wires between them, 480 x 320. */
export function boardPicture(): Buffer {
  const INK: Colour = [40, 52, 72];
  const LIVE: Colour = [208, 60, 52];
  const NEUTRAL: Colour = [40, 98, 200];
  const boxes = [
    [0.2, 0.3, 0.09, 0.16],
    [0.25, 0.76, 0.07, 0.1],
    [0.68, 0.76, 0.07, 0.1],
  ] as const;
  const near = (value: number, at: number, width = 0.008) => Math.abs(value - at) < width;
  const within = (value: number, from: number, to: number) => value > from && value < to;
  return png(480, 320, (x, y) => {
    const edge = Math.max(Math.abs(x - 0.5) / 0.47, Math.abs(y - 0.5) / 0.46);
    if (within(edge, 0.985, 1)) return INK;
    for (const [left, top, width, height] of boxes) {
      const side = Math.max(Math.abs(x - left) / width, Math.abs(y - top) / height);
      if (side < 1) return side > 0.9 || (near(x, left) && Math.abs(y - top) < height / 2) ? INK : WHITE;
    }
    const lamp = Math.hypot((x - 0.78) * 1.5, y - 0.32);
    if (lamp < 0.11)
      return lamp > 0.1 || near(Math.abs(x - 0.78) * 1.5, Math.abs(y - 0.32), 0.01) ? INK : WHITE;
    if (near(y, 0.22) && within(x, 0.29, 0.78)) return NEUTRAL;
    if (near(x, 0.2, 0.006) && within(y, 0.46, 0.66)) return LIVE;
    if ((near(y, 0.72) || near(y, 0.8)) && within(x, 0.32, 0.61)) return LIVE;
    if (near(x, 0.72, 0.006) && within(y, 0.38, 0.66)) return LIVE;
    return edge < 1 ? [250, 246, 238] : WHITE;
  });
}

/** Portable Network Graphics, second edition (ISO 15948): 8-bit RGB, no filter. */
function png(width: number, height: number, paint: Painter): Buffer {
  const line = 1 + width * 3;
  const pixels = Buffer.alloc(line * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      pixels.set(paint(column / width, row / height), row * line + 1 + column * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
