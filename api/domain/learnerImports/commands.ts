/** What staff do with a list of learners: start, look at, confirm, cancel. Partners see and touch only their own. */
import { type Actor, organisationLimit } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { IncomingFile } from '../../infra/files.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { mask } from '../../rest/masks.ts';
import { IMPORT_STATES } from '../imports/contract.ts';
import { columnNumber } from '../imports/recognise/text.ts';
import { lastPosition } from './applyStore.ts';
import { KEPT_DAYS } from './clearing.ts';
import type { LearnerImport, ListReport, ListRow, ListRowsQuery } from './contract.ts';
import {
  forgetFile,
  readWaiting,
  recover,
  refuseDuringKeyChange,
  startApplying,
  stopReading,
} from './jobs.ts';
import type { ExistingRule } from './rules.ts';
import * as store from './store.ts';

const LATEST = 50;
const MOST_WAITING = 50;

/** @throws AppError auth.forbidden for a partner without an organisation, import.busy, learnerImport.keyChange */
export async function startImport(
  file: IncomingFile,
  origin: AuditOrigin,
  deps: Deps,
): Promise<LearnerImport> {
  const { actor } = origin;
  const organisationId = organisationLimit(actor) ?? null;
  if (actor.kind !== 'staff' || organisationLimit(actor) === null) throw new AppError('auth.forbidden');
  refuseDuringKeyChange(deps);
  const waiting = await store.waitingImports(deps.db);
  if (waiting.length >= MOST_WAITING) throw new AppError('import.busy', { limit: MOST_WAITING });
  const stored = await deps.files.save(file, { accept: 'any', public: false, createdBy: actor.id });
  const row = { organisationId, fileId: stored.id, fileName: file.name, createdBy: actor.id };
  const id = await deps.db.transaction(async (trx) => {
    const made = await store.insertImport(trx, row);
    const after = { organisationId, fileName: file.name };
    await writeAudit(trx, origin, [
      { action: 'learner-imports.start', resource: 'learner-imports', rowId: made, before: null, after },
    ]);
    return made;
  });
  await readWaiting(deps);
  return showImport(id, actor, deps);
}

/** @throws AppError request.notFound */
export const showImport = async (id: number, actor: Actor, deps: Deps): Promise<LearnerImport> =>
  view(await currentImport(id, actor, deps), deps);

export async function listImports(actor: Actor, deps: Deps): Promise<LearnerImport[]> {
  await readWaiting(deps);
  const rows = await store.latestImports(deps.db, organisationLimit(actor), LATEST);
  return Promise.all(rows.map(async (row) => ({ ...view(await recover(row, deps), deps), report: null })));
}

/** @throws AppError request.notFound */
export async function listRows(
  id: number,
  query: ListRowsQuery,
  actor: Actor,
  deps: Deps,
): Promise<{ data: ListRow[]; total: number }> {
  const { report } = await currentImport(id, actor, deps);
  const { data, total } = await store.findRows(deps.db, id, query);
  const opened = (sealed: string | null) => sealed && deps.secrets.decrypt(sealed);
  return {
    total,
    data: data.map(({ cells, ...row }) => {
      const [phone, name] = [opened(row.phone), opened(row.name)];
      return {
        ...row,
        fault: opened(row.fault),
        phone: phone && mask('phone', phone),
        name: name ? mask('name', name) : nameIn(opened(cells), row.sheet, report),
        memberUntil: row.memberUntil?.toISOString() ?? null,
      };
    }),
  };
}

/** Of a row at fault, masked: to know it by. */
function nameIn(cells: string | null, sheet: string, report: ListReport | null): string | null {
  const column = report?.sheets
    .find(({ name }) => name === sheet)
    ?.columns.find(({ field }) => field === 'name')?.column;
  if (!cells || !column) return null;
  const text = (JSON.parse(cells) as string[])[columnNumber(column)]?.trim();
  return text ? mask('name', text) : null;
}

/** @throws AppError request.notFound, import.stateChanged, learnerImport.nothing */
export async function confirmImport(
  id: number,
  existing: ExistingRule,
  origin: AuditOrigin,
  deps: Deps,
): Promise<LearnerImport> {
  const row = await currentImport(id, origin.actor, deps);
  if (row.state !== 'ready') throw stateChanged(row);
  refuseDuringKeyChange(deps);
  if (!row.report || row.report.created + row.report.known === 0) throw new AppError('learnerImport.nothing');
  await refuseIfCleared(id, deps);
  if (!(await startApplying(row, existing, origin, deps)))
    throw stateChanged(await currentImport(id, origin.actor, deps));
  return showImport(id, origin.actor, deps);
}

/** Until it is done; nothing of it stays. @throws AppError request.notFound, import.stateChanged */
export async function cancelImport(id: number, origin: AuditOrigin, deps: Deps): Promise<LearnerImport> {
  const row = await currentImport(id, origin.actor, deps);
  await deps.db.transaction(async (trx) => {
    const from = ['waiting', 'reading', 'ready', 'importing'] as const;
    if (!(await store.moveImport(trx, id, from, { state: 'cancelled' }))) throw stateChanged(row);
    const states = { before: { state: row.state }, after: { state: 'cancelled' } };
    await writeAudit(trx, origin, [
      { action: 'learner-imports.cancel', resource: 'learner-imports', rowId: id, ...states },
    ]);
  });
  stopReading(id);
  // Waits for whoever brings rows in to notice.
  await store.dropRows(deps.db, id);
  await forgetFile(row, deps);
  return showImport(id, origin.actor, deps);
}

export async function currentImport(id: number, actor: Actor, deps: Deps): Promise<store.ImportRow> {
  const row = await store.findImport(deps.db, id, organisationLimit(actor));
  if (!row) throw new AppError('request.notFound');
  if (row.state === 'waiting') await readWaiting(deps);
  return recover(row, deps);
}

/** @throws AppError learnerImport.cleared */
export async function refuseIfCleared(id: number, { db }: Pick<Deps, 'db'>): Promise<void> {
  if ((await lastPosition(db, id)) === 0) throw new AppError('learnerImport.cleared', { days: KEPT_DAYS });
}

export const stateChanged = ({ state }: store.ImportRow) =>
  new AppError('import.stateChanged', { state: IMPORT_STATES[state] });

function view(row: store.ImportRow, { secrets }: Pick<Deps, 'secrets'>): LearnerImport {
  const { fileId: _file, createdBy: _by, organisationId: _of, createdAt, ...shown } = row;
  const createdByName = secrets.decrypt(row.createdByName);
  return { ...shown, createdByName, createdAt: createdAt.toISOString() };
}
