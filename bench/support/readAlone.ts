/** Only the spreadsheet library on the file, in a thread of its own as the import has it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import * as xlsx from 'xlsx';

/** Seconds. */
export async function readAlone(path: string): Promise<number> {
  const start = performance.now();
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: path });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  const seconds = (performance.now() - start) / 1000;
  await worker.terminate();
  return seconds;
}

if (!isMainThread && parentPort) {
  const workbook = xlsx.read(await readFile(workerData as string), { type: 'buffer', dense: true });
  const rows = workbook.SheetNames.map((name) => workbook.Sheets[name]?.['!data']?.length ?? 0);
  parentPort.postMessage(rows);
}
