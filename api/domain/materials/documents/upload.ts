/** A document comes in: judged by its content at once, drawn by a job. */
import { stat } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { Deps } from '../../../deps.ts';
import { AppError } from '../../../errors.ts';
import type { IncomingFile } from '../../../infra/files.ts';
import { type AuditOrigin, staffIdOf, writeAudit } from '../../../rest/audit.ts';
import * as store from './documentStore.ts';
import { runPdfTask } from './pdfTask.ts';
import { RENDER_JOB } from './rendering.ts';

const OFFICE: Record<string, string> = {
  docx: 'Word',
  pptx: 'PPT',
  xlsx: 'Excel',
  // Word, PowerPoint and Excel up to 2003 look the same from outside.
  cfb: '旧版 Office',
};

/** @throws AppError material.* */
export async function uploadDocument(
  file: IncomingFile,
  origin: AuditOrigin,
  deps: Deps,
): Promise<{ id: number; name: string; pageCount: number }> {
  await checkType(file.path);
  const { pages } = await inOrder(() => runPdfTask({ file: file.path }));
  const createdBy = staffIdOf(origin);
  const stored = await deps.files.save(file, { accept: 'any', public: false, createdBy });
  const document = { fileId: stored.id, name: file.name.slice(0, 200), pageCount: pages, createdBy };
  const id = await deps.db.transaction(async (trx) => {
    const rowId = await store.insertDocument(trx, document);
    const after = { name: document.name, pageCount: pages };
    await writeAudit(trx, origin, [
      { action: 'material-files.upload', resource: 'material-files', rowId, before: null, after },
    ]);
    return rowId;
  });
  // Where no process does jobs yet, the timetable begins it.
  await deps.jobs.runSoon(RENDER_JOB);
  return { id, name: document.name, pageCount: pages };
}

/** One at a time: each may take a gigabyte. */
let last: Promise<unknown> = Promise.resolve();
function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => {});
  return result;
}

async function checkType(path: string): Promise<void> {
  if ((await stat(path)).size === 0) throw new AppError('material.notPdf');
  const { ext = '' } = (await fileTypeFromFile(path)) ?? {};
  if (OFFICE[ext]) throw new AppError('material.officeFile', { kind: OFFICE[ext] });
  if (ext !== 'pdf') throw new AppError('material.notPdf');
}
