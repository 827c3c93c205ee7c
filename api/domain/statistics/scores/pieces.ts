/** Which folded rows add up to a span of days: whole months, and single days at its ends. Pure. */
import { addDays, dayOf, midnightOf } from '../../../timeZone.ts';

export type Grain = 'all' | 'month' | 'day';

/** Rows whose first day lies in here; null: without an end. */
export interface Piece {
  grain: Grain;
  from: string | null;
  until: string | null;
}

/** @param to the last day of the span; both are days of the centre, undefined: without an end */
export function piecesOf(from: string | undefined, to: string | undefined): Piece[] {
  if (!from && !to) return [{ grain: 'all', from: null, until: null }];
  const until = to === undefined ? null : dayOf(addDays(midnightOf(to), 1));
  const firstMonth = from === undefined ? null : firstMonthFrom(from);
  const endMonth = until && monthOf(until);
  if (firstMonth && endMonth && firstMonth >= endMonth) return [{ grain: 'day', from: from!, until }];
  const pieces: Piece[] = [
    { grain: 'day', from: from ?? firstMonth, until: firstMonth },
    { grain: 'month', from: firstMonth, until: endMonth },
    { grain: 'day', from: endMonth, until },
  ];
  return pieces.filter((piece) => piece.from !== piece.until);
}

/** Its first day. */
const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** The first that lies wholly at or after this day. */
function firstMonthFrom(day: string): string {
  if (day === monthOf(day)) return day;
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
