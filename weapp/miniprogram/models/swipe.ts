/** Tells a swipe from a tap and from scrolling. Pure; CSS pixels. */

const FAR = 60;

export interface Point {
  x: number;
  y: number;
}

/** next: the finger moved to the left. */
export function swipe(from: Point, to: Point): 'next' | 'previous' | undefined {
  const across = to.x - from.x;
  if (Math.abs(across) < FAR || Math.abs(across) < 2 * Math.abs(to.y - from.y)) return undefined;
  return across < 0 ? 'next' : 'previous';
}

/** Where a finger was lifted or put down. */
export const pointOf = ({ changedTouches: [touch] }: WechatMiniprogram.TouchEvent): Point => ({
  x: touch!.clientX,
  y: touch!.clientY,
});
