/** Runs in a worker thread and posts the finished file. */
import { parentPort, workerData } from 'node:worker_threads';
import { paperDocx } from './docx.ts';
import type { PrintedBlock } from './pages.ts';
import { paperPdf } from './pdf.ts';
import type { Pictures } from './pictures.ts';

export type PrintFormat = 'docx' | 'pdf';
export interface PrintJob {
  format: PrintFormat;
  title: string;
  blocks: PrintedBlock[];
  pictures: Pictures;
}

const { format, title, blocks, pictures } = workerData as PrintJob;
const make = format === 'pdf' ? paperPdf : paperDocx;
parentPort?.postMessage(await make(title, blocks, pictures));
