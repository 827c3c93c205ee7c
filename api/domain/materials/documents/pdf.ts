/** Reads a PDF and draws its pages (pdf.js, Apache-2.0; Skia through @napi-rs/canvas, MIT). Runs in pdfProgram only. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { getDocument, InvalidPDFException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../../errors.ts';
import { chineseFonts } from '../../../infra/chineseFonts.ts';
import { DOCUMENT_MAX_PAGES, PAGE_MAX_HEIGHT, PAGE_WIDTH } from './limits.ts';

export type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

const PDFJS = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${path.join(PDFJS, name)}${path.sep}`;

/** Larger pictures are left out: a picture of a few bytes can claim any size. */
const MAX_IMAGE_PIXELS = 64_000_000;

/** Office programs often embed no Chinese fonts: all that a document asks for and lacks is this one. */
export function registerFonts(): void {
  for (const family of ['sans-serif', 'serif', 'monospace'])
    for (const font of Object.values(chineseFonts)) GlobalFonts.registerFromPath(font, family);
}

/** @throws AppError material.encrypted, material.brokenPdf, material.tooManyPages */
export async function openPdf(file: string): Promise<Pdf> {
  const pdf = await getDocument({
    data: new Uint8Array(await readFile(file)),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    maxImageSize: MAX_IMAGE_PIXELS,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise.catch((error) => {
    // pdf.js does not export its class.
    if (error?.name === 'PasswordException') throw new AppError('material.encrypted');
    if (error instanceof InvalidPDFException) throw new AppError('material.brokenPdf');
    throw error;
  });
  if (pdf.numPages > DOCUMENT_MAX_PAGES)
    throw new AppError('material.tooManyPages', { count: pdf.numPages, limit: DOCUMENT_MAX_PAGES });
  // What is promised must be there: a damaged file may still tell how many pages it had.
  await pdf.getPage(pdf.numPages).catch(() => {
    throw new AppError('material.brokenPdf');
  });
  return pdf;
}

/** @param number from 1 */
export async function drawPage(pdf: Pdf, number: number): Promise<Canvas> {
  const page = await pdf.getPage(number);
  try {
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(PAGE_WIDTH / width, PAGE_MAX_HEIGHT / height) });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // As the browser's own, as far as pdf.js uses it.
    await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise;
    return canvas;
  } finally {
    page.cleanup();
  }
}
