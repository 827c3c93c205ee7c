/** Codes that staff hand out: of one use each, and unguessable. Pure but for chance. */
import { randomInt } from 'node:crypto';

/** Without I and O, which are taken for 1 and 0 when they are typed. */
const LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 34 to the 12th: nobody finds one by trying. Longer than any code for all, so the two never meet. */
export const CODE_LENGTH = 12;
export const SHARED_CODE = /^[0-9A-Z]{4,10}$/;

export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** As it is kept, however it was typed. */
export function plainCode(typed: string): string {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return code.length === CODE_LENGTH ? code.replaceAll('O', '0').replaceAll('I', '1') : code;
}
