/** What staff do with an import: start, look at, confirm, cancel. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { IncomingFile } from '../../infra/files.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { findBank } from '../bank/store.ts';
import { IMPORT_STATES, type Import } from './contract.ts';
import { recover, refuseWhenBusy, startCopying, startReading, stopReading } from './jobs.ts';
import * as store from './store.ts';

const LATEST = 20;

/** @throws AppError request.notFound, import.busy */
export async function startImport(
  bankId: number,
  file: IncomingFile,
  origin: AuditOrigin,
  deps: Deps,
): Promise<Import> {
  if (!(await findBank(deps.db, bankId))) throw new AppError('request.notFound');
  refuseWhenBusy();
  const createdBy = origin.actor.kind === 'staff' ? origin.actor.id : 0;
  const stored = await deps.files.save(file, { accept: 'any', public: false, createdBy });
  const id = await startReading({ bankId, fileId: stored.id, fileName: file.name, createdBy }, deps);
  const after = { bankId, fileName: file.name };
  await writeAudit(deps.db, origin, [
    { action: 'imports.start', resource: 'imports', rowId: id, before: null, after },
  ]);
  return showImport(id, deps);
}

/** @throws AppError request.notFound */
export async function showImport(id: number, deps: Deps): Promise<Import> {
  return view(await currentImport(id, deps));
}

export async function listImports(bankId: number, deps: Deps): Promise<Import[]> {
  const rows = await store.latestImports(deps.db, bankId, LATEST);
  return Promise.all(rows.map(async (row) => view({ ...(await recover(row, deps.db)), report: null })));
}

export async function listQuestions(
  id: number,
  query: { page: number; pageSize: number; type?: string },
  deps: Deps,
) {
  await currentImport(id, deps);
  return store.importQuestions(deps.db, id, query);
}

/** @throws AppError import.stateChanged, import.nothingToImport */
export async function confirmImport(id: number, origin: AuditOrigin, deps: Deps): Promise<Import> {
  const row = await currentImport(id, deps);
  if (row.state !== 'ready') throw stateChanged(row);
  const { report } = row;
  if (!report || report.total === 0) throw new AppError('import.nothingToImport');
  if (!(await startCopying({ ...row, report }, origin, deps)))
    throw stateChanged(await currentImport(id, deps));
  return showImport(id, deps);
}

/** @throws AppError import.stateChanged once it is being written or has ended */
export async function cancelImport(id: number, origin: AuditOrigin, deps: Deps): Promise<Import> {
  const row = await currentImport(id, deps);
  await deps.db.transaction(async (trx) => {
    if (!(await store.moveImport(trx, id, ['reading', 'ready'], { state: 'cancelled' })))
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
  return recover(row, deps.db);
}

const stateChanged = (row: store.ImportRow) =>
  new AppError('import.stateChanged', { state: IMPORT_STATES[row.state] });

function view({ fileId: _, createdAt, updatedAt, ...row }: store.ImportRow): Import {
  return { ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
