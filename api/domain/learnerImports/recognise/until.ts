/** Until when a membership is to last, as lists write days. Pure. */
import { addDays, dayOf, endOfDay, midnightOf } from '../../../timeZone.ts';
import type { Reading } from './phone.ts';

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const PACKED = /^(\d{4})(\d{2})(\d{2})$/;
/** A date cell without a format of its own: month, day, year. */
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/;
/** Days since the end of 1899, as spreadsheets count. */
const SERIAL = /^\d{5}(\.\d+)?$/;
const DAY_MS = 86_400_000;
const MOST_YEARS = 10;

/** The end of that day. @param now the server's clock */
export function readUntil(text: string, now: Date): Reading<Date> {
  const day = dayIn(text.normalize('NFKC').trim());
  if (!day) return { fault: `看不懂会员到期日“${text.slice(0, 20)}”，请写成 2026-12-31` };
  const until = endOfDay(midnightOf(day));
  if (until <= now) return { fault: `会员到期日 ${day} 已经过去` };
  if (until > addDays(now, MOST_YEARS * 366))
    return { fault: `会员到期日 ${day} 在 ${MOST_YEARS} 年以后，请检查年份` };
  return { value: until };
}

/** `2026-12-31`; undefined when it is no day of the calendar. */
function dayIn(text: string): string | undefined {
  if (SERIAL.test(text)) return dayOf(new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * DAY_MS));
  const [, year, month, date] = WRITTEN.exec(text) ?? PACKED.exec(text) ?? american(text) ?? [];
  if (!year || !month || !date) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const noon = new Date(`${day}T12:00:00+08:00`);
  return !Number.isNaN(noon.getTime()) && dayOf(noon) === day ? day : undefined;
}

function american(text: string): string[] | undefined {
  const [whole, month, date, year] = AMERICAN.exec(text) ?? [];
  if (!whole || !month || !date || !year) return undefined;
  return [whole, year.length === 2 ? `20${year}` : year, month, date];
}
