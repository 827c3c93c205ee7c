/**
 * Takes a confirmed import back as a whole. A question that nothing speaks of is deleted; a published
 * or used one is retired, as learners' papers and results still show it; an edited one is somebody's
 * work, so that whoever undoes must say what becomes of it.
 */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { showImport } from './commands.ts';
import { IMPORT_STATES, type Import } from './contract.ts';
import type { UndoPlan, UndoRequest, UndoResult } from './mendContract.ts';
import { type HeldImport, holdImport } from './mendStore.ts';
import { findImport } from './store.ts';
import * as store from './undoStore.ts';

/** @throws AppError request.notFound */
export async function showUndo(
  id: number,
  { db }: Pick<Deps, 'db'>,
): Promise<{ plan: UndoPlan | null; undone: UndoResult | null }> {
  const row = await findImport(db, id);
  if (!row) throw new AppError('request.notFound');
  const plan = row.state === 'done' ? await store.planUndo(db, id) : null;
  return { plan, undone: await store.undoneOf(db, id) };
}

/** @throws AppError import.undoChanged, import.undoEdited, import.stateChanged */
export async function undoImport(
  id: number,
  { told, edited }: UndoRequest,
  origin: AuditOrigin,
  deps: Deps,
): Promise<Import> {
  await deps.db.transaction(async (trx) => {
    const held = await holdImport(trx, id);
    refuseUnlessDone(held);
    await store.holdQuestions(trx, id, held.bankId);
    const plan = await store.planUndo(trx, id);
    if (plan.deletes !== told.deletes || plan.retires !== told.retires || plan.edited !== told.edited)
      throw new AppError('import.undoChanged');
    if (plan.edited > 0 && !edited) throw new AppError('import.undoEdited', { count: plan.edited });
    const undone = await store.removeQuestions(trx, id, edited === 'remove');
    await store.markUndone(trx, id, undone);
    const states = { before: { state: 'done' }, after: { state: 'undone', ...undone } };
    await writeAudit(trx, origin, [{ action: 'imports.undo', resource: 'imports', rowId: id, ...states }]);
  });
  return showImport(id, deps);
}

function refuseUnlessDone(held: HeldImport | undefined): asserts held is HeldImport {
  if (!held) throw new AppError('request.notFound');
  if (held.state !== 'done') throw new AppError('import.stateChanged', { state: IMPORT_STATES[held.state] });
}
