/** Text as GB 18030, which contains GBK; Node decodes it but has no encoder, so its tables are turned round. */

/** Code point -> bytes as one number; two bytes are GBK. */
let twoBytes: Map<number, number> | undefined;
let fourBytes: Map<number, number> | undefined;

const decoder = () => new TextDecoder('gb18030');

function gbk(): Map<number, number> {
  if (twoBytes) return twoBytes;
  twoBytes = new Map();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue;
      const [char = '', ...more] = decoder().decode(Buffer.from([first, second]));
      if (char !== '\ufffd' && more.length === 0) twoBytes.set(char.codePointAt(0)!, first * 256 + second);
    }
  return twoBytes;
}

/** Of the basic plane; the others follow by counting. */
function basicPlane(): Map<number, number> {
  if (fourBytes) return fourBytes;
  fourBytes = new Map();
  const all = Buffer.alloc(BASIC * 4);
  for (let place = 0; place < BASIC; place += 1) all.writeUInt32BE(bytesAt(place), place * 4);
  for (let place = 0; place < BASIC; place += 1) {
    const char = decoder().decode(all.subarray(place * 4, place * 4 + 4));
    if (char !== '\ufffd') fourBytes.set(char.codePointAt(0)!, all.readUInt32BE(place * 4));
  }
  return fourBytes;
}

const BASIC = 39_420;
/** Where the plane above the basic one begins. */
const ABOVE = 189_000;

/** The four bytes count in places of 10, 126, 10 and 126. */
function bytesAt(place: number): number {
  const [a, b] = [Math.floor(place / 12_600), Math.floor(place / 1260) % 10];
  const [c, d] = [Math.floor(place / 10) % 126, place % 10];
  return (0x81 + a) * 0x1000000 + (0x30 + b) * 0x10000 + (0x81 + c) * 0x100 + 0x30 + d;
}

export const isGbk = (text: string): boolean => {
  for (const char of text) if (char > '\x7f' && !gbk().has(char.codePointAt(0)!)) return false;
  return true;
};

export function encodeGb18030(text: string): Buffer {
  const bytes = Buffer.alloc(text.length * 4);
  let at = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code <= 0x7f) at = bytes.writeUInt8(code, at);
    else {
      const two = gbk().get(code);
      at = two === undefined ? bytes.writeUInt32BE(four(code), at) : bytes.writeUInt16BE(two, at);
    }
  }
  return bytes.subarray(0, at);
}

/** Half of a surrogate pair is no character: the sign for that stands in its place. */
const NO_CHARACTER = 0x8431a437;

const four = (code: number): number =>
  code > 0xffff ? bytesAt(ABOVE + code - 0x10000) : (basicPlane().get(code) ?? NO_CHARACTER);
