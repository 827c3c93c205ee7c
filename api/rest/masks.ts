/** What is shown of encrypted personal data. Pure. */
import type { Field } from './define.ts';

/** 13800000001 -> 138****0001, 张三丰 -> 张**; what is shown stays. */
export function mask(kind: NonNullable<Field['encrypted']>, text: string): string {
  if (kind === 'shown') return text;
  if (kind === 'secret' || kind === 'text') return '********';
  if (kind === 'phone') return text.replace(/^(.{0,3}).*?(.{0,4})$/s, '$1****$2');
  const [first = '', ...others] = text;
  return first + '*'.repeat(Math.max(others.length, 1));
}
