/** The job that draws pages: one document at a time, page by page kept, so that a run that is cut off goes on later. */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Deps } from '../../../deps.ts';
import { AppError } from '../../../errors.ts';
import * as store from './documentStore.ts';
import { type RenderedPage, runPdfTask } from './pdfTask.ts';

export const RENDER_JOB = 'render-materials';
/** Shorter than the queue waits for a job; what is left is for the next run. */
const RUN_MS = 8 * 60_000;

type Needs = Pick<Deps, 'db' | 'files' | 'log'>;

export async function renderDocuments(deps: Needs): Promise<string> {
  const signal = AbortSignal.timeout(RUN_MS);
  let pages = 0;
  while (!signal.aborted) {
    const document = await store.nextDocument(deps.db);
    if (!document) break;
    pages += await renderDocument(document, signal, deps);
  }
  return `处理 ${pages} 页`;
}

/** @returns how many pages were drawn */
async function renderDocument(
  document: store.DocumentRow,
  signal: AbortSignal,
  { db, files, log }: Needs,
): Promise<number> {
  const { id, fileId, pagesDone } = document;
  await store.setDocument(db, id, { state: 'rendering' });
  const folder = await mkdtemp(path.join(files.incomingDir, 'pages-'));
  let drawn = 0;
  try {
    const task = { file: files.pathOf(fileId), render: { folder, from: pagesDone + 1 } };
    const { done } = await runPdfTask(task, {
      signal,
      async onPage(page) {
        await keepPage(document, page, folder, { db, files });
        drawn++;
      },
    });
    if (done) await store.setDocument(db, id, { state: 'ready', error: null });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn({ err: error, documentId: id }, 'document cannot be drawn');
    await store.setDocument(db, id, { state: 'failed', error: error.message });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return drawn;
}

/** Not public: pages leave only with a learner's mark on them. */
async function keepPage(
  { id, name, createdBy }: store.DocumentRow,
  page: RenderedPage,
  folder: string,
  { db, files }: Pick<Deps, 'db' | 'files'>,
): Promise<void> {
  const file = { path: path.join(folder, String(page.number)), name: `${name} 第 ${page.number} 页` };
  const stored = await files.save(file, { accept: 'image', public: false, createdBy });
  await db.transaction(async (trx) => {
    await store.insertPage(trx, id, { ...page, fileId: stored.id });
    await store.setDocument(trx, id, { pages_done: page.number });
  });
}
