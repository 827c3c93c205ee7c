/** The centre's time zone: its days and its clock, wherever the server stands. */
export const TIME_ZONE = 'Asia/Shanghai';

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** The centre's calendar day, as "2026-12-05". */
export const dayOf = (instant: Date): string => dayFormat.format(instant);

const DAY_MS = 86_400_000;
/** China has kept no summer time since 1991: its midnights are a day apart. */
const OFFSET_MS = 8 * 3_600_000;

/** The centre's midnight that begins this day, told as "2026-12-05". */
export const midnightOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The centre's midnight at or before this instant. */
export const startOfDay = (instant: Date): Date =>
  new Date(Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS);

export const addDays = (instant: Date, days: number): Date => new Date(instant.getTime() + days * DAY_MS);

/** The centre's next midnight after this instant. */
export const endOfDay = (instant: Date): Date => addDays(startOfDay(instant), 1);

/** The same day of another month and the same time; the last day of the month where it has no such day. */
export function addMonths(instant: Date, months: number): Date {
  const local = new Date(instant.getTime() + OFFSET_MS);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months + 1, 0);
  local.setUTCDate(Math.min(day, local.getUTCDate()));
  return new Date(local.getTime() - OFFSET_MS);
}

const momentFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: TIME_ZONE,
  dateStyle: 'long',
  timeStyle: 'short',
});

/** "2026年12月5日 09:00" by the centre's clock. */
export const momentText = (instant: Date): string => momentFormat.format(instant);

/** "2026-12-05T09:00:00+08:00", as WeChat Pay wants it. */
export const chinaTime = (instant: Date): string =>
  `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
