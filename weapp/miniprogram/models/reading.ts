/** How a learner likes to read questions; kept on the phone for all papers. Pure. */

export const TEXT_SIZES = [
  // Said, or a question would shrink when its answer is shown: in lists of results that is smaller.
  { name: '标准', style: '--stem-size:18px;--option-size:16px' },
  { name: '大', style: '--stem-size:21px;--option-size:19px' },
  { name: '特大', style: '--stem-size:25px;--option-size:22px' },
];

/** system: as the phone is set. */
export type Light = 'system' | 'day' | 'night';
export const LIGHTS: { light: Light; name: string }[] = [
  { light: 'system', name: '跟随系统' },
  { light: 'day', name: '日间' },
  { light: 'night', name: '夜间' },
];

export interface Reading {
  /** Place in TEXT_SIZES. */
  size: number;
  light: Light;
}

/** `stored` may be anything that a phone has kept. */
export function readingOf(stored: unknown): Reading {
  const { size, light } = (stored ?? {}) as Partial<Reading>;
  return {
    size: typeof size === 'number' && size in TEXT_SIZES ? size : 0,
    light: LIGHTS.find((known) => known.light === light)?.light ?? 'system',
  };
}
