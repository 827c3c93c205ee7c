/** Asking for an export: it is made for the eyes of whoever asks. */
import { rightsOf } from '../../actor.ts';
import { AppError } from '../../errors.ts';
import type { RowRule } from '../../rest/call.ts';
import { countWaiting } from './store.ts';

const MOST_WAITING = 20;

/** @throws AppError dataExport.busy */
export const dataExportRule: RowRule = async (trx, id, { actor }) => {
  if (actor.kind !== 'staff') throw new AppError('auth.forbidden');
  if ((await countWaiting(trx)) > MOST_WAITING)
    throw new AppError('dataExport.busy', { limit: MOST_WAITING });
  await trx('data_exports')
    .where({ id })
    .update({ created_by: actor.id, rights: JSON.stringify(rightsOf(actor)) });
};
