/** The centre's time zone: its days and its clock, wherever the server stands. */
export const TIME_ZONE = 'Asia/Shanghai';

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** The centre's calendar day, as "2026-12-05". */
export const dayOf = (instant: Date): string => dayFormat.format(instant);

const DAY_MS = 86_400_000;
/** China has kept no summer time since 1991: its midnights are a day apart. */
const OFFSET_MS = 8 * 3_600_000;

/** The centre's next midnight after this instant. */
export const endOfDay = (instant: Date): Date =>
  new Date((Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS) + 1) * DAY_MS - OFFSET_MS);
