/**
 * The two steps of an import that outlive a request: reading the list, and bringing it among the learners. Each runs
 * inside one transaction that also holds the import's lock: when the process dies both vanish, nothing is half-done,
 * and `recover` sees that nobody works on the import any more.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { Cancelled, failureSentence, lockedTransaction, readingQueue, throttled } from '../imports/queue.ts';
import { readInThread } from '../imports/readingThread.ts';
import { tellAll } from '../messages/tell.ts';
import * as apply from './applyStore.ts';
import type { ListReport } from './contract.ts';
import type { FromWorker, ToWorker, WorkerInput } from './readingWorker.ts';
import type { ExistingRule } from './rules.ts';
import * as store from './store.ts';

const BATCH = 1000;

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
  const { id } = row;
  try {
    // Inside the lock, but undone by itself: see below.
    await trx.transaction(async (own) => {
      const report = await readList(own, row, signal, deps);
      if (
        !(await store.moveImport(own, id, ['reading'], {
          state: 'ready',
          progress: 100,
          report,
          fileId: null,
        }))
      )
        throw new Cancelled();
    });
    await trx.commit();
  } catch (error) {
    if (error instanceof Cancelled) await trx.rollback();
    else {
      const unexpected = '文件识别时出现意外错误，没有导入任何学员；请把文件交给管理员查看';
      const sentence = failureSentence(
        error,
        { importId: id, step: 'reading a list of learners', unexpected },
        deps.log,
      );
      // Before the lock is given up, or `recover` could take the import for one whose process has died.
      await store.moveImport(trx, id, ['reading'], { state: 'failed', error: sentence, fileId: null });
      await trx.commit();
    }
  }
  await forgetFile(row, deps);
}

/**
 * Lists are compared with learners by indexes in the database, which must all be of one key.
 * @throws AppError learnerImport.keyChange
 */
export function refuseDuringKeyChange({ config }: Pick<Deps, 'config'>): void {
  if (config.otherKeys) throw new AppError('learnerImport.keyChange');
}

/** The list names people in clear: it is kept no longer than it is read. */
export async function forgetFile({ id, fileId }: store.ImportRow, deps: Deps): Promise<void> {
  if (!fileId) return;
  await deps.db('learner_imports').where({ id }).update({ file_id: null });
  await deps.files.remove(fileId);
}

async function readList(
  trx: Knex.Transaction,
  row: store.ImportRow,
  signal: AbortSignal,
  deps: Deps,
): Promise<ListReport> {
  const { id, fileId, fileName, organisationId, organisationName } = row;
  if (!fileId) throw new AppError('import.interrupted');
  refuseDuringKeyChange(deps);
  const now = deps.clock();
  const workerData: WorkerInput = {
    path: deps.files.pathOf(fileId),
    fileName,
    secretKey: deps.config.secretKey,
    names: await store.namesFor(deps.db, organisationId, now),
    own: organisationId === null ? null : { id: organisationId, name: organisationName ?? '' },
    now,
  };
  const onProgress = throttled((percent) => store.noteProgress(deps.db, id, 'reading', percent));
  return readInThread<FromWorker, ListReport>({
    module: './readingWorker',
    base: import.meta.url,
    workerData,
    signal,
    async hear(message, tell, end) {
      if ('progress' in message) return onProgress(message.progress);
      if ('report' in message) return end(message.report);
      if ('rows' in message) {
        await store.insertRows(trx, id, message.rows);
        return tell({ kept: true } satisfies ToWorker);
      }
      const indexes = [...message.lookUp, ...message.claims];
      tell({ known: await store.findKnown(deps.db, indexes, organisationId) } satisfies ToWorker);
    },
  });
}

/** Returns once the import is marked as importing; it goes on. */
export async function startApplying(
  row: store.ImportRow,
  existing: ExistingRule,
  origin: AuditOrigin,
  deps: Deps,
): Promise<boolean> {
  const trx = await lockedTransaction(deps.db, (own) => store.lockImport(own, row.id));
  const to = { state: 'importing', progress: 0, error: null, existing } as const;
  const started = await store.moveImport(deps.db, row.id, ['ready'], to);
  if (started) void applyRows(trx, row, existing, origin, deps);
  else await trx.rollback();
  return started;
}

async function applyRows(
  trx: Knex.Transaction,
  { id }: store.ImportRow,
  existing: ExistingRule,
  origin: AuditOrigin,
  deps: Deps,
): Promise<void> {
  try {
    const onProgress = throttled((percent) => store.noteProgress(deps.db, id, 'importing', percent));
    const last = await apply.lastPosition(trx, id);
    for (let from = 1; from <= last; from += BATCH) {
      const span = { importId: id, from, to: from + BATCH - 1 };
      await apply.createLearners(trx, span);
      await apply.createClaims(trx, span);
      await apply.updateLearners(trx, span, existing);
      await apply.openMemberships(trx, span);
      await apply.auditRows(trx, span, origin);
      await tellImported(trx, span);
      // Somebody may have called it off, on whatever process.
      if ((await store.findImport(trx, id))?.state !== 'importing') throw new Cancelled();
      onProgress(Math.round((100 * Math.min(span.to, last)) / last));
    }
    await finish(trx, id, existing, origin);
    await trx.commit();
  } catch (error) {
    await trx.rollback();
    if (error instanceof Cancelled) return;
    const unexpected = '写入学员时出现意外错误，没有导入任何学员；请再次确认，若仍不行请联系管理员';
    const sentence = failureSentence(
      error,
      { importId: id, step: 'importing learners', unexpected },
      deps.log,
    );
    await store.moveImport(deps.db, id, ['importing'], { state: 'ready', error: sentence });
  }
}

/** What the import means for learners, in their messages. */
async function tellImported(trx: Knex.Transaction, span: apply.Span): Promise<void> {
  const opened = await apply.openedOf(trx, span);
  const moved = await apply.examsOf(trx, span);
  await tellAll(trx, [
    ...opened.map(({ learnerId, endsAt }) => ({
      learnerId,
      message: { kind: 'membershipOpened', params: { endsAt } } as const,
    })),
    ...moved.map(({ learnerId, ...params }) => ({
      learnerId,
      message: { kind: 'examAssigned', params } as const,
    })),
  ]);
}

async function finish(
  trx: Knex.Transaction,
  id: number,
  existing: ExistingRule,
  origin: AuditOrigin,
): Promise<void> {
  const misplaced = await apply.countMisplaced(trx, id);
  if (misplaced > 0) throw new AppError('learnerImport.misplaced', { count: misplaced });
  const outcome = await apply.finishRows(trx, id);
  if (!(await store.moveImport(trx, id, ['importing'], { state: 'done', progress: 100, outcome })))
    throw new Cancelled();
  await writeAudit(trx, origin, [
    {
      action: 'learner-imports.confirm',
      resource: 'learner-imports',
      rowId: id,
      before: null,
      after: { existing, ...outcome },
    },
  ]);
}

/** An import whose process died: reading has failed, importing can be confirmed again. */
export async function recover(row: store.ImportRow, deps: Deps): Promise<store.ImportRow> {
  if (row.state !== 'reading' && row.state !== 'importing') return row;
  const found = await deps.db.transaction(async (trx) => {
    if (!(await store.lockImport(trx, row.id))) return row;
    await store.moveImport(trx, row.id, ['reading'], {
      state: 'failed',
      error: new AppError('import.interrupted').message,
    });
    await store.moveImport(trx, row.id, ['importing'], {
      state: 'ready',
      error: new AppError('learnerImport.interrupted').message,
    });
    return (await store.findImport(trx, row.id))!;
  });
  if (found.state === 'failed') await forgetFile(found, deps);
  return found;
}
