/** Times as the learner reads them. Pure; moments are milliseconds since 1970. */

const two = (value: number): string => String(value).padStart(2, '0');

/** 61_000 -> "01:01", an hour and more -> "1:00:05". */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

/** "2026-12-05 09:30" in the phone's own time zone. */
export function dateTime(instant: string): string {
  const at = new Date(instant);
  return `${day(at)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export const date = (instant: string): string => day(new Date(instant));

const day = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

const DAY_MS = 86_400_000;
const midnight = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);

/** Whole calendar days from `now` to the exam; negative once it is over. */
export const daysUntil = (instant: string, now: number): number =>
  Math.round((midnight(Date.parse(instant)) - midnight(now)) / DAY_MS);
