/** Lists name people: they are kept as long as somebody may want to mend or undo them, and no longer. */
import type { Deps } from '../../deps.ts';
import { addDays } from '../../timeZone.ts';
import { dropRowsBefore } from './store.ts';

export const KEPT_DAYS = 30;

/** Undoing needs the rows: it ends with them. @returns how many rows went */
export const clearImports = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> =>
  dropRowsBefore(db, addDays(clock(), -KEPT_DAYS));
