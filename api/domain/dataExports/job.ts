/**
 * The job of every minute: deletes archives that have had their time, asks for the one that is due, and makes what
 * is asked for. An archive is written beside the files and joins them whole; until then there is nothing to offer.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Deps } from '../../deps.ts';
import { keysOf } from '../../infra/secrets.ts';
import { startWorker } from '../../infra/workerThread.ts';
import { ownCatalogue } from '../../ownCatalogue.ts';
import { addDays, dayOf } from '../../timeZone.ts';
import type { FromWorker, WorkerInput } from './exportWorker.ts';
import { isDue } from './schedule.ts';
import { type Reader, type Source, sourcesFor } from './sources.ts';
import * as store from './store.ts';

/** Rows pass through in batches: more than this means that something is wrong. */
const HEAP_MEGABYTES = 512;
/** What takes a process down with it is not begun for ever. */
const MOST_ATTEMPTS = 3;
const PASSWORD_BYTES = 15;

class Cancelled extends Error {}

/** @returns one sentence for staff */
export async function runExports(deps: Deps): Promise<string> {
  const deleted = await deleteOutlived(deps);
  await askIfDue(deps);
  let made = 0;
  for (const row of await store.unfinished(deps.db)) if (await makeLocked(row, deps)) made += 1;
  return `导出 ${made} 份，到期删除 ${deleted} 份`;
}

async function deleteOutlived({ db, files, clock }: Deps): Promise<number> {
  const rows = await store.outlived(db, clock());
  for (const { id, fileId } of rows) {
    await store.move(db, id, ['ready'], { state: 'expired', file_id: null });
    if (fileId) await files.remove(fileId);
  }
  return rows.length;
}

async function askIfDue({ db, clock }: Deps): Promise<void> {
  const rules = await store.findRules(db);
  if (isDue(rules, await store.lastScheduled(db), clock()))
    await store.insertScheduled(db, rules.clear, clock());
}

/** False when another process is at it. */
async function makeLocked(row: store.ExportRow, deps: Deps): Promise<boolean> {
  const trx = await deps.db.transaction();
  try {
    return (await store.lock(trx, row.id)) && (await make(row, deps));
  } finally {
    await trx.rollback();
  }
}

async function make({ id, attempts, ...row }: store.ExportRow, deps: Deps): Promise<boolean> {
  const { db, files, secrets, clock, log } = deps;
  const file = path.join(files.incomingDir, `data-export-${id}`);
  const fail = (error: string) =>
    store.move(db, id, ['waiting', 'running'], { state: 'failed', error, finished_at: clock() });
  if (attempts >= MOST_ATTEMPTS) {
    await rm(file, { force: true });
    await fail('导出几次都没有完成，服务可能在途中重新启动；请稍后再试，或联系管理员');
    return false;
  }
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  const begun = {
    state: 'running',
    progress: 0,
    attempts: attempts + 1,
    password: secrets.encrypt(password),
  };
  if (!(await store.move(db, id, ['waiting', 'running'], begun))) return false;
  try {
    const sources = await sourcesOf(row, clock());
    const rows = await write(id, { path: file, password, sources }, deps);
    await keep(id, file, row, rows, deps);
    return true;
  } catch (error) {
    await rm(file, { force: true });
    if (error instanceof Cancelled) return false;
    log.error({ err: error, dataExportId: id }, 'exporting all data failed');
    await fail('导出时出现意外错误，没有生成文件；请重试，仍不成功请联系管理员');
    return false;
  }
}

const EVERYBODY: Reader['actor'] = {
  kind: 'staff',
  id: 0,
  role: 'super',
  organisationId: null,
  sessionId: 0,
};

async function sourcesOf({ rights, clear }: Pick<store.ExportRow, 'rights' | 'clear'>, now: Date) {
  const catalogue = await ownCatalogue();
  return sourcesFor({ actor: rights ?? EVERYBODY, clear }, catalogue, now);
}

/** @returns how many rows it holds. @throws Cancelled */
async function write(
  id: number,
  archive: { path: string; password: string; sources: Source[] },
  { db, config, log }: Deps,
): Promise<number> {
  const { databaseUrl, secretKey, otherKeys } = config;
  const workerData: WorkerInput = { databaseUrl, secretKeys: keysOf(secretKey, otherKeys), ...archive };
  const resourceLimits = { maxOldGenerationSizeMb: HEAP_MEGABYTES };
  const worker = startWorker('./exportWorker', import.meta.url, { workerData, resourceLimits });
  try {
    return await new Promise<number>((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if ('rows' in message) return resolve(message.rows);
        // What has been cancelled is running no more.
        store.move(db, id, ['running'], { progress: message.progress }).then(
          (running) => running || reject(new Cancelled()),
          (error) => log.warn({ err: error }, 'progress of an export was not noted'),
        );
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('the export ended without a result')));
    });
  } finally {
    await worker.terminate();
  }
}

async function keep(
  id: number,
  file: string,
  { createdBy }: Pick<store.ExportRow, 'createdBy'>,
  rows: number,
  { db, files, clock }: Deps,
): Promise<void> {
  const now = clock();
  const name = `全部数据 ${dayOf(now)}（${id}）.zip`;
  const stored = await files.save({ path: file, name }, { accept: 'any', public: false, createdBy });
  const { keptDays } = await store.findRules(db);
  const { sha256 } = await db('files').where({ id: stored.id }).first('sha256');
  const ready = await store.move(db, id, ['running'], {
    state: 'ready',
    progress: 100,
    row_count: rows,
    bytes: stored.bytes,
    sha256,
    file_id: stored.id,
    error: null,
    finished_at: now,
    expires_at: addDays(now, keptDays),
  });
  if (!ready) await files.remove(stored.id);
}
