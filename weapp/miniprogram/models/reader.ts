/** Turning pages and enlarging them. Pure. */

export const ZOOM = { least: 100, most: 300, step: 50 };

/** In per cent of the phone's width. */
export const zoomed = (zoom: number, change: number): number =>
  Math.min(ZOOM.most, Math.max(ZOOM.least, Math.round(zoom + change)));

/** The pages to fetch while `at` is read: it, and the next one. Held ones are not asked for again. */
export const wantedPages = (at: number, last: number, isHeld: (page: number) => boolean): number[] =>
  [at, at + 1].filter((page) => page <= last && !isHeld(page));

interface Finger {
  clientX: number;
  clientY: number;
}

/** Between two fingers, in CSS pixels; undefined unless there are two. */
export const spread = ([one, two]: readonly Finger[]): number | undefined =>
  one && two && Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
