/** Codes that WeChat hands to the mini program: good once, for five minutes. */
import { randomBytes } from 'node:crypto';

export const CODE_MINUTES = 5;

export type Redeemed<T> = { value: T } | { refused: 'unknown' | 'used' };

export interface Codes<T> {
  mint(value: T): string;
  redeem(code: string): Redeemed<T>;
}

export function singleUseCodes<T>(clock: () => number): Codes<T> {
  const issued = new Map<string, { value: T; mintedAt: number; used: boolean }>();
  return {
    mint(value) {
      const code = randomBytes(16).toString('hex');
      issued.set(code, { value, mintedAt: clock(), used: false });
      return code;
    },
    redeem(code) {
      const entry = issued.get(code);
      // WeChat calls a code invalid whether it never was or is too old.
      if (!entry || clock() - entry.mintedAt > CODE_MINUTES * 60_000) return { refused: 'unknown' };
      if (entry.used) return { refused: 'used' };
      entry.used = true;
      return { value: entry.value };
    },
  };
}
