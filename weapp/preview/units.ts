/** WXSS lengths that depend on the phone: the runtime sets the three variables from the size of its screen. */
const PHONE_UNIT = /(?<![\w#.-])(-?(?:\d*\.)?\d+)(rpx|vh|vw)\b/g;

/** `20rpx` -> `calc(20 * var(--rpx))`; everything else stays. */
export const convertUnits = (value: string): string =>
  value.replace(PHONE_UNIT, (_, number: string, unit: string) =>
    Number(number) === 0 ? '0px' : `calc(${number} * var(--${unit}))`,
  );
