/** What staff do with an export that they have asked for. */
import { createReadStream, type ReadStream } from 'node:fs';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { EXPORT_STATES } from './states.ts';
import * as store from './store.ts';

export interface Download {
  name: string;
  bytes: number;
  stream: ReadStream;
}

/** Logged before the first byte leaves. @throws AppError request.notFound, dataExport.stateChanged */
export async function downloadExport(
  id: number,
  origin: AuditOrigin,
  { db, files }: Deps,
): Promise<Download> {
  const row = await ownExport(id, origin.actor, db);
  const file = row.state === 'ready' && row.fileId ? await files.find(row.fileId) : undefined;
  if (!file) throw stateChanged(row);
  await db.transaction(async (trx) => {
    await store.countDownload(trx, id);
    const after = { clear: row.clear, bytes: file.bytes };
    await writeAudit(trx, origin, [
      { action: 'data-exports.download', resource: 'data-exports', rowId: id, before: null, after },
    ]);
  });
  return { name: file.name, bytes: file.bytes, stream: createReadStream(files.pathOf(file.id)) };
}

/** Whoever writes it notices within a moment. @throws AppError request.notFound, dataExport.stateChanged */
export async function cancelExport(
  id: number,
  origin: AuditOrigin,
  { db, clock }: Deps,
): Promise<{ id: number }> {
  const row = await ownExport(id, origin.actor, db);
  await db.transaction(async (trx) => {
    const to = { state: 'cancelled', finished_at: clock() };
    if (!(await store.move(trx, id, ['waiting', 'running'], to))) throw stateChanged(row);
    const states = { before: { state: row.state }, after: { state: 'cancelled' } };
    await writeAudit(trx, origin, [
      { action: 'data-exports.cancel', resource: 'data-exports', rowId: id, ...states },
    ]);
  });
  return { id };
}

/** An archive shows what its maker may see: to others, unless they see everything, it is not there. */
async function ownExport(id: number, actor: Actor, db: Deps['db']): Promise<store.ExportRow> {
  const row = await store.find(db, id);
  const isHis = actor.kind === 'staff' && (actor.role === 'super' || row?.createdBy === actor.id);
  if (!row || !isHis) throw new AppError('request.notFound');
  return row;
}

const stateChanged = ({ state }: store.ExportRow) =>
  new AppError('dataExport.stateChanged', { state: EXPORT_STATES[state] });
