/** The centre's time zone: its days and its clock, wherever the server stands. */
export const TIME_ZONE = 'Asia/Shanghai';

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** The centre's calendar day, as "2026-12-05". */
export const dayOf = (instant: Date): string => dayFormat.format(instant);
