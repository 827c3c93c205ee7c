/** Pictures of a paper as a Word document or a PDF takes them. */
import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Files } from '../../../infra/files.ts';

export interface PrintedPicture {
  type: 'png' | 'jpg';
  data: Uint8Array;
  width: number;
  height: number;
}

/** By the id of their file. */
export type Pictures = ReadonlyMap<string, PrintedPicture>;

/** Undefined for what is gone or no picture. Neither Word nor PDF knows WebP, and PDF no GIF: they become PNG. */
export async function loadPicture(id: string, files: Files): Promise<PrintedPicture | undefined> {
  const file = await files.find(id);
  if (!file) return undefined;
  const data = await readFile(files.pathOf(id));
  if (file.mime === 'image/gif' || file.mime === 'image/webp') return asPng(data);
  const size = sizeOf(file.mime, data);
  return size && { ...size, data };
}

/** The first picture of a moving one. */
async function asPng(bytes: Buffer): Promise<PrintedPicture | undefined> {
  const picture = await loadImage(bytes).catch(() => undefined);
  if (!picture) return undefined;
  const { width, height } = picture;
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return { type: 'png', data: await canvas.encode('png'), width, height };
}

function sizeOf(mime: string, data: Buffer): Omit<PrintedPicture, 'data'> | undefined {
  if (mime === 'image/png' || mime === 'image/apng')
    return { type: 'png', width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
  return mime === 'image/jpeg' ? jpegSize(data) : undefined;
}

/** From the frame header, the first segment C0 to CF that is none of DHT (C4), JPG (C8) and DAC (CC). */
function jpegSize(data: Buffer): Omit<PrintedPicture, 'data'> | undefined {
  for (let at = 2; at + 9 < data.length && data[at] === 0xff; at += 2 + data.readUInt16BE(at + 2)) {
    const marker = data[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpg', height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
  }
  return undefined;
}
