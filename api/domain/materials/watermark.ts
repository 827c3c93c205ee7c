/** Marks pages in a thread beside the requests, and keeps the latest for whoever leafs back. */
import type { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import { startWorker } from '../../infra/workerThread.ts';

export interface PageToMark {
  fileId: string;
  path: string;
  /** Written all over the page. */
  text: string;
}
export type ToWatermarkWorker = { id: number; path: string; text: string };
export type FromWatermarkWorker = { id: number; image?: Uint8Array; error?: string };

const KEPT_PAGES = 64;
const KEPT_MS = 2 * 60_000;
/** More would be waited for longer than a phone waits. */
const MOST_WAITING = 100;

interface Waiting {
  resolve(image: Buffer): void;
  reject(error: Error): void;
}

const kept = new Map<string, { image: Promise<Buffer>; until: number }>();
const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastId = 0;

/** @throws AppError server.unavailable */
export function stamped({ fileId, path, text }: PageToMark): Promise<Buffer> {
  const [key, now] = [`${fileId} ${text}`, Date.now()];
  const known = kept.get(key);
  if (known && known.until > now) return known.image;
  if (waiting.size >= MOST_WAITING) throw new AppError('server.unavailable');
  const image = mark(path, text);
  kept.delete(key);
  kept.set(key, { image, until: now + KEPT_MS });
  image.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) if (kept.size > KEPT_PAGES) kept.delete(oldest);
  return image;
}

function mark(path: string, text: string): Promise<Buffer> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    running().postMessage({ id, path, text } satisfies ToWatermarkWorker);
  });
}

/** Started by the first page, and again if it has died. */
function running(): Worker {
  if (worker) return worker;
  const started = startWorker('./watermarkWorker', import.meta.url, {});
  started.unref();
  started.on('message', ({ id, image, error }: FromWatermarkWorker) => {
    const page = waiting.get(id);
    waiting.delete(id);
    if (image) page?.resolve(Buffer.from(image.buffer, image.byteOffset, image.byteLength));
    else page?.reject(new Error(error));
  });
  started.on('error', (error) => {
    worker = undefined;
    for (const page of waiting.values()) page.reject(error);
    waiting.clear();
  });
  worker = started;
  return started;
}
