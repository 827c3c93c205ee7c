/**
 * Takes an import back as a whole: learners who have never logged in go, fields go back unless somebody has changed
 * them since, memberships are withdrawn.
 */
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { currentImport, refuseIfCleared, showImport, stateChanged } from './commands.ts';
import type { LearnerImport, ListUndone } from './contract.ts';
import { lockImport, moveImport } from './store.ts';
import * as store from './undoStore.ts';

/** What undoing would do now. @throws AppError request.notFound, import.stateChanged, learnerImport.cleared */
export async function showUndo(id: number, actor: Actor, deps: Deps): Promise<ListUndone> {
  const row = await currentImport(id, actor, deps);
  if (row.state !== 'done') throw stateChanged(row);
  await refuseIfCleared(id, deps);
  return store.planUndo(deps.db, id);
}

/** @throws AppError request.notFound, import.stateChanged, learnerImport.cleared */
export async function undoImport(id: number, origin: AuditOrigin, deps: Deps): Promise<LearnerImport> {
  const row = await currentImport(id, origin.actor, deps);
  await refuseIfCleared(id, deps);
  await deps.db.transaction(async (trx) => {
    if (!(await lockImport(trx, id))) throw stateChanged(row);
    await store.holdLearners(trx, id);
    const undone = await store.planUndo(trx, id);
    if (!(await moveImport(trx, id, ['done'], { state: 'undone', undone }))) throw stateChanged(row);
    await store.takeBack(trx, id, origin);
    const states = { before: { state: 'done' }, after: { state: 'undone', ...undone } };
    await writeAudit(trx, origin, [
      { action: 'learner-imports.undo', resource: 'learner-imports', rowId: id, ...states },
    ]);
  });
  return showImport(id, origin.actor, deps);
}
