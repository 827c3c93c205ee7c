/** When the system exports by itself. Pure. */
import { addDays, startOfDay } from '../../timeZone.ts';
import type { ExportRules } from './store.ts';

const HOUR_MS = 3_600_000;

/** In the hour that staff have chosen, on the day that is due; a missed one is made up for in that hour of the next day. */
export function isDue({ everyDays, hour }: ExportRules, last: Date | undefined, now: Date): boolean {
  if (everyDays === 0) return false;
  const today = startOfDay(now);
  if (Math.floor((now.getTime() - today.getTime()) / HOUR_MS) !== hour) return false;
  return last === undefined || startOfDay(last) <= addDays(today, -everyDays);
}
