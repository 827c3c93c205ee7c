/**
 * The two steps of an import that outlive a request: reading the file, and copying into the bank.
 * A step runs inside one transaction that also holds the import's lock. When the process dies both
 * vanish: nothing is half-written, and `recover` sees that nobody works on the import any more.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { settleRows } from '../bank/duplicates/corrections.ts';
import { layoutsOf } from './checkMapping.ts';
import type { Reading } from './failedRows.ts';
import { keepProblems } from './mendStore.ts';
import { storePictures, withPictureFolder } from './pictureFiles.ts';
import { Cancelled, failureSentence, lockedTransaction, readingQueue, throttled } from './queue.ts';
import { readInWorker } from './reading.ts';
import * as store from './store.ts';

/** Questions that are written between two notes of the progress. */
const PORTION = 1000;

const queue = readingQueue<store.ImportRow>({
  waiting: store.waitingImports,
  lock: store.lockImport,
  begin: (db, id) => store.moveImport(db, id, ['waiting'], { state: 'reading', error: null }),
  read,
});
export const readWaiting = queue.goOn;
export const stopReading = queue.stop;

async function read(
  trx: Knex.Transaction,
  row: store.ImportRow,
  signal: AbortSignal,
  deps: Deps,
): Promise<void> {
  const { id, bankId, fileName, createdBy } = row;
  try {
    const layouts = await store.rememberedLayouts(deps.db);
    const knownPoints = await store.knowledgePointsOf(deps.db, bankId);
    // Inside the lock, but undone by itself: see below.
    await trx.transaction((own) =>
      withPictureFolder(deps.files, async (pictureFolder) => {
        const reading = await readInWorker({
          path: deps.files.pathOf(row.fileId),
          fileName,
          pictureFolder,
          mapping: row.mapping ?? undefined,
          layouts,
          knownPoints,
          bankQuestions: store.bankQuestions(deps.db, bankId),
          keepRows: (rows) => store.insertImportQuestions(own, id, rows),
          onProgress: throttled((percent) => store.noteProgress(deps.db, id, 'reading', percent)),
          signal,
        });
        await storePictures(pictureFolder, fileName, createdBy, deps.files);
        await keep(own, id, reading);
      }),
    );
    await trx.commit();
  } catch (error) {
    if (error instanceof Cancelled) return void (await trx.rollback());
    const unexpected = '文件识别时出现意外错误，没有导入任何内容；请把文件交给管理员查看';
    const sentence = failureSentence(
      error,
      { importId: id, step: 'reading an import', unexpected },
      deps.log,
    );
    // Before the lock is given up, or `recover` could take the import for one whose process has died.
    await store.moveImport(trx, id, ['reading'], { state: 'failed', error: sentence });
    await trx.commit();
  }
}

async function keep(trx: Knex.Transaction, id: number, { report, problemRows }: Reading): Promise<void> {
  await keepProblems(trx, id, problemRows);
  if (!(await store.moveImport(trx, id, ['reading'], { state: 'ready', progress: 100, report })))
    throw new Cancelled();
}

/** Returns once the import is marked as importing; copying goes on. */
export async function startCopying(row: store.ImportRow, origin: AuditOrigin, deps: Deps): Promise<boolean> {
  const trx = await lockedTransaction(deps.db, (own) => store.lockImport(own, row.id));
  const started = await store.moveImport(deps.db, row.id, ['ready'], {
    state: 'importing',
    progress: 0,
    error: null,
  });
  if (started) void copy(trx, row, origin, deps);
  else await trx.rollback();
  return started;
}

async function copy(
  trx: Knex.Transaction,
  { id, bankId, mapping, createdBy }: store.ImportRow,
  origin: AuditOrigin,
  deps: Deps,
): Promise<void> {
  try {
    // As it is now: a row may have been mended until the moment of confirming.
    const report = (await store.findImport(trx, id))!.report!;
    await settleRows(trx, id, bankId, origin);
    const total = await copyQuestions(trx, id, bankId, deps.db);
    const done = { ...report, total, duplicateCount: report.duplicateCount + report.total - total };
    await store.moveImport(trx, id, ['importing'], { state: 'done', progress: 100, report: done });
    const after = { bankId, questions: total };
    if (mapping) await store.rememberLayouts(trx, layoutsOf(mapping, report), createdBy);
    await writeAudit(trx, origin, [
      { action: 'imports.confirm', resource: 'imports', rowId: id, before: null, after },
    ]);
    await trx.commit();
  } catch (error) {
    await trx.rollback();
    const unexpected = '写入题库时出现意外错误，没有导入任何试题；请再次确认，若仍不行请联系管理员';
    const sentence = failureSentence(
      error,
      { importId: id, step: 'copying an import into its bank', unexpected },
      deps.log,
    );
    await store.moveImport(deps.db, id, ['importing'], { state: 'ready', error: sentence });
  }
}

/**
 * In portions of one transaction. How far it is, is noted outside of it, for all to see.
 * @returns how many were inserted
 */
async function copyQuestions(trx: Knex.Transaction, id: number, bankId: number, db: Knex): Promise<number> {
  const positions = await store.newPositions(trx, id, bankId);
  const total = positions.length;
  for (let from = 0; from < total; from += PORTION) {
    const portion = positions.slice(from, from + PORTION);
    await store.copyIntoBank(trx, id, bankId, portion);
    const percent = Math.floor((100 * (from + portion.length)) / total);
    // A failed note must not fail the import.
    await store.noteProgress(db, id, 'importing', percent).then(undefined, () => {});
  }
  return total;
}

/** An import whose process died: reading has failed, copying can be confirmed again. */
export async function recover(row: store.ImportRow, db: Knex): Promise<store.ImportRow> {
  if (row.state !== 'reading' && row.state !== 'importing') return row;
  return db.transaction(async (trx) => {
    if (!(await store.lockImport(trx, row.id))) return row;
    await store.moveImport(trx, row.id, ['reading'], {
      state: 'failed',
      error: new AppError('import.interrupted').message,
    });
    await store.moveImport(trx, row.id, ['importing'], { state: 'ready' });
    return (await store.findImport(trx, row.id))!;
  });
}
