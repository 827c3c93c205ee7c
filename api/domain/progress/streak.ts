/** Days in a row. Pure; days are calendar days as "2026-12-05", so no time zone comes in any more. */

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/**
 * How many days in a row were kept up to now. Today not yet trained breaks nothing: the row then ends
 * yesterday. Days after today, of a phone whose clock is fast, do not count.
 * @param days in any order, none twice
 */
export function streakOf(days: readonly string[], today: string): number {
  const kept = new Set(days.map(dayNumber));
  const now = dayNumber(today);
  let last = kept.has(now) ? now : now - 1;
  let streak = 0;
  while (kept.has(last)) {
    streak++;
    last--;
  }
  return streak;
}
