/**
 * Chinese glyphs for machines without a Chinese font: Noto Sans SC from its registry package, made known to
 * Chromium by a fontconfig file, so that pages need no style of their own and their security policy stays.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

const FILES = ['chinese-simplified-400', 'chinese-simplified-700', 'latin-400', 'latin-700'];

/** Path of a fontconfig file that names the system's fonts and ours, unpacked below `cache`. */
export async function chineseFonts(cache: string): Promise<string> {
  const folder = path.join(cache, 'fonts');
  const config = path.join(cache, 'fonts.conf');
  if (existsSync(config)) return config;
  await mkdir(folder, { recursive: true });
  const source = path.dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/400.css'));
  for (const name of FILES) {
    const woff = await readFile(path.join(source, 'files', `noto-sans-sc-${name}-normal.woff`));
    await writeWhole(path.join(folder, `${name}.ttf`), unpackWoff(woff));
  }
  // Last of all: whoever sees the configuration finds the fonts.
  await writeWhole(config, fontconfig(folder, path.join(cache, 'fontconfig')));
  return config;
}

async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}

const fontconfig = (fonts: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;

const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;

/** The font inside a WOFF 1 file (https://www.w3.org/TR/WOFF): the same tables, each packed by zlib. */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = woff.subarray(HEADER_BYTES + index * ENTRY_BYTES);
    const [offset, packed, length] = [4, 8, 12].map((at) => entry.readUInt32BE(at)) as [
      number,
      number,
      number,
    ];
    const data = woff.subarray(offset, offset + packed);
    return {
      tag: entry.subarray(0, 4),
      sum: entry.subarray(16, 20),
      data: packed < length ? inflateSync(data) : data,
    };
  });
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  const search = [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)];
  for (const [index, value] of search.entries()) head.writeUInt16BE(value, 4 + index * 2);
  const parts: Uint8Array[] = [head];
  let position = head.length;
  for (const [index, { tag, sum, data }] of tables.entries()) {
    const at = 12 + index * 16;
    tag.copy(head, at);
    sum.copy(head, at + 4);
    head.writeUInt32BE(position, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    position += data.length + padding.length;
  }
  return Buffer.concat(parts);
}
