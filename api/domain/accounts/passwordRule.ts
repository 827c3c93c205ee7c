/** What a new password must be, wherever it is set. Pure. */
import { z } from 'zod';
import { COMMON_PASSWORDS } from './commonPasswords.ts';

export const PASSWORD_HELP = '至少 8 位，同时含有字母和数字，不能是常见的密码；“安全策略”可以要求更多';

/** Below this no policy goes. */
export const newPassword = z
  .string()
  .min(8)
  .max(128)
  .refine((text) => /\p{L}/u.test(text) && /\d/.test(text), '应同时含有字母和数字');

/** What the centre asks for beyond that. */
export interface PasswordPolicy {
  length: number;
  /** How many of the four KINDS. */
  kinds: number;
}

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{Ll}\p{Lu}\d]/u];

/**
 * Why it is refused, as a sentence that says what to do; undefined: it may be taken.
 * @param name whose password it is: the user name or phone that he logs in with
 */
export function passwordFault(
  password: string,
  { length, kinds }: PasswordPolicy,
  name?: string,
): string | undefined {
  if (password.length < length) return `密码至少 ${length} 位，现在是 ${password.length} 位`;
  if (KINDS.filter((kind) => kind.test(password)).length < kinds)
    return `密码应含有小写字母、大写字母、数字、其他符号中的至少 ${kinds} 种`;
  if (name && password.toLowerCase().includes(name.toLowerCase()))
    return '密码不能含有自己的用户名或手机号，请换一个';
  if (isCommon(password)) return '这个密码太常见，容易被猜到，请换一个不含常用词和连续数字的密码';
  return undefined;
}

/** What people here call things, beside the words of the list. */
const OWN =
  'ekaotong ekao peixun kaoshi kaozheng jineng zhongxin mima denglu woaini nihao xiaoming zhongguo beijing';
let common: Set<string> | undefined;

const LEAST_DIFFERENT = 4;
const MOST_PIECES = 3;
/** A year or a few letters more make no common password a good one. */
const SHORT = { letters: 2, other: 4 };

function isCommon(password: string): boolean {
  common ??= new Set(`${COMMON_PASSWORDS} ${OWN}`.split(/\s+/));
  const text = password.toLowerCase();
  if (common.has(text) || new Set(text).size < LEAST_DIFFERENT) return true;
  const pieces = text.match(/\p{L}+|\d+|[^\p{L}\d]+/gu) ?? [];
  const isKnown = (piece: string) => common!.has(piece);
  const isShort = (piece: string) => piece.length <= (/\p{L}/u.test(piece) ? SHORT.letters : SHORT.other);
  return (
    pieces.length <= MOST_PIECES &&
    pieces.some(isKnown) &&
    pieces.every((piece) => isKnown(piece) || isShort(piece))
  );
}
