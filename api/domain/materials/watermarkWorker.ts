/** Burns a text into pages, one after the other. */
import { parentPort } from 'node:worker_threads';
import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { chineseFonts } from '../../infra/chineseFonts.ts';
import type { FromWatermarkWorker, ToWatermarkWorker } from './watermark.ts';

const QUALITY = 76;
/** Of the page's width. */
const TEXT_SIZE = 0.021;
const ANGLE = -Math.PI / 7;
const FONT = 'watermark';

GlobalFonts.registerFromPath(chineseFonts.regular, FONT);

async function mark(path: string, text: string): Promise<Uint8Array> {
  const page = await loadImage(path);
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  context.drawImage(page, 0, 0);
  tile(context, text, page);
  return canvas.encode('jpeg', QUALITY);
}

/** Rows of the text across the whole page, each beside the one above, so that no strip of it is without. */
function tile(context: SKRSContext2D, text: string, { width, height }: { width: number; height: number }) {
  const size = Math.round(width * TEXT_SIZE);
  context.font = `${size}px ${FONT}`;
  const [stepX, stepY] = [context.measureText(text).width + size * 3, size * 6.5];
  const reach = Math.hypot(width, height) / 2;
  context.translate(width / 2, height / 2);
  context.rotate(ANGLE);
  // Dark on light paper; the light edge is seen on dark pictures.
  context.fillStyle = 'rgba(40, 50, 70, 0.21)';
  context.strokeStyle = 'rgba(255, 255, 255, 0.16)';
  context.lineWidth = 1;
  for (let [y, row] = [-reach, 0]; y < reach; y += stepY, row++)
    for (let x = -reach - (row % 2) * (stepX / 2); x < reach; x += stepX) {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
}

const tell = (message: FromWatermarkWorker, transfer: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transfer);

let last: Promise<void> = Promise.resolve();

async function answer({ id, path, text }: ToWatermarkWorker): Promise<void> {
  try {
    tell({ id, image: new Uint8Array(await mark(path, text)) });
  } catch (error) {
    tell({ id, error: String(error) });
  }
}

parentPort?.on('message', (message: ToWatermarkWorker) => {
  last = last.then(() => answer(message));
});
