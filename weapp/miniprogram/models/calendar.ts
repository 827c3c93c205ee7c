/** A month as a calendar shows it, weeks beginning on Monday. Pure; days are "2026-12-05". */

export interface Cell {
  /** In its month, from 0. */
  place: number;
  /** '' before the first and after the last day. */
  day: string;
  number: string;
  /** 0 nothing done … 3 much. */
  level: number;
  today: boolean;
}

const MUCH = [1, 20, 60];
const levelOf = (answered: number): number => MUCH.filter((least) => answered >= least).length;

const two = (value: number): string => String(value).padStart(2, '0');

/** "2026-12" of a day or a month. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month `steps` later; earlier when negative. */
export function addMonths(month: string, steps: number): string {
  const [year, number] = month.split('-').map(Number);
  const months = year! * 12 + number! - 1 + steps;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

export const monthTitle = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  return `${year} 年 ${number} 月`;
};

/** Whole weeks, row after row. */
export function monthCells(month: string, answered: ReadonlyMap<string, number>, today: string): Cell[] {
  const [year, number] = month.split('-').map(Number);
  const first = new Date(Date.UTC(year!, number! - 1, 1));
  const length = new Date(Date.UTC(year!, number!, 0)).getUTCDate();
  const before = (first.getUTCDay() + 6) % 7;
  return Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, place): Cell => {
    const date = place - before + 1;
    if (date < 1 || date > length) return { place, day: '', number: '', level: 0, today: false };
    const day = `${month}-${two(date)}`;
    return { place, day, number: String(date), level: levelOf(answered.get(day) ?? 0), today: day === today };
  });
}
