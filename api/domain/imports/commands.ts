/** What staff do with an import: start, look at, confirm, cancel. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { Seen } from '../../family.ts';
import type { IncomingFile } from '../../infra/files.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { findBank } from '../bank/store.ts';
import { problemOfMapping } from './checkMapping.ts';
import { IMPORT_STATES, type Import } from './contract.ts';
import { readWaiting, recover, startCopying, stopReading } from './jobs.ts';
import type { ImportMapping } from './mappingContract.ts';
import * as store from './store.ts';

const LATEST = 50;
const MOST_WAITING = 200;

/** @throws AppError request.notFound, import.busy */
export async function startImport(
  bankId: number,
  file: IncomingFile,
  origin: AuditOrigin,
  deps: Deps,
): Promise<Import> {
  if (!(await findBank(deps.db, bankId))) throw new AppError('request.notFound');
  const waiting = await store.waitingImports(deps.db);
  if (waiting.length >= MOST_WAITING) throw new AppError('import.busy', { limit: MOST_WAITING });
  const createdBy = origin.actor.kind === 'staff' ? origin.actor.id : 0;
  const stored = await deps.files.save(file, { accept: 'any', public: false, createdBy });
  const row = { bankId, fileId: stored.id, fileName: file.name, createdBy };
  const { id } = (await store.insertImport(deps.db, row))[0]!;
  const after = { bankId, fileName: file.name };
  await writeAudit(deps.db, origin, [
    { action: 'imports.start', resource: 'imports', rowId: id, before: null, after },
  ]);
  await readWaiting(deps);
  return showImport(id, deps);
}

/** @throws AppError request.notFound */
export async function showImport(id: number, deps: Deps): Promise<Import> {
  return view(await currentImport(id, deps));
}

export async function listImports(bankId: number, bounds: Seen, deps: Deps): Promise<Import[]> {
  await readWaiting(deps);
  const rows = await store.latestImports(deps.db, bankId, bounds.of('import-files'), LATEST);
  return Promise.all(rows.map(async (row) => ({ ...view(await recover(row, deps.db)), report: null })));
}

export async function listQuestions(
  id: number,
  query: { page: number; pageSize: number; type?: string },
  deps: Deps,
) {
  await currentImport(id, deps);
  return store.importQuestions(deps.db, id, query);
}

/**
 * Reads the file again as staff say it is to be read. Rows mended before are read anew.
 * @throws AppError import.mapping with what is wrong, import.stateChanged
 */
export async function recogniseAgain(
  id: number,
  mapping: ImportMapping,
  origin: AuditOrigin,
  deps: Deps,
): Promise<Import> {
  const row = await currentImport(id, deps);
  if (row.state !== 'ready' || !row.report) throw stateChanged(row);
  const reason = problemOfMapping(mapping, row.report);
  if (reason) throw new AppError('import.mapping', { reason });
  await deps.db.transaction(async (trx) => {
    if (!(await store.readAgain(trx, id, mapping))) throw stateChanged(row);
    const states = { before: { mapping: row.mapping }, after: { mapping } };
    await writeAudit(trx, origin, [
      { action: 'imports.recognise', resource: 'imports', rowId: id, ...states },
    ]);
  });
  await readWaiting(deps);
  return showImport(id, deps);
}

/** @throws AppError import.stateChanged, import.nothingToImport */
export async function confirmImport(id: number, origin: AuditOrigin, deps: Deps): Promise<Import> {
  const row = await currentImport(id, deps);
  if (row.state !== 'ready') throw stateChanged(row);
  if (!row.report?.total) throw new AppError('import.nothingToImport');
  if (!(await startCopying(row, origin, deps))) throw stateChanged(await currentImport(id, deps));
  return showImport(id, deps);
}

/** @throws AppError import.stateChanged once it is being written or has ended */
export async function cancelImport(id: number, origin: AuditOrigin, deps: Deps): Promise<Import> {
  const row = await currentImport(id, deps);
  await deps.db.transaction(async (trx) => {
    if (!(await store.moveImport(trx, id, ['waiting', 'reading', 'ready'], { state: 'cancelled' })))
      throw stateChanged(row);
    const states = { before: { state: row.state }, after: { state: 'cancelled' } };
    await writeAudit(trx, origin, [{ action: 'imports.cancel', resource: 'imports', rowId: id, ...states }]);
  });
  stopReading(id);
  return showImport(id, deps);
}

async function currentImport(id: number, deps: Deps): Promise<store.ImportRow> {
  const row = await store.findImport(deps.db, id);
  if (!row) throw new AppError('request.notFound');
  if (row.state === 'waiting') await readWaiting(deps);
  return recover(row, deps.db);
}

const stateChanged = (row: store.ImportRow) =>
  new AppError('import.stateChanged', { state: IMPORT_STATES[row.state] });

function view(row: store.ImportRow): Import {
  const { fileId: _file, createdBy: _by, mapping: _mapping, createdAt, updatedAt, ...shown } = row;
  const { total = null, errorCount = null } = row.report ?? {};
  return {
    ...shown,
    total,
    errorCount,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
