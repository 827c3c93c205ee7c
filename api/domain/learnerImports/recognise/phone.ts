/** A phone number as lists have it. Pure. */

export type Reading<T> = { value: T } | { fault: string };

/** The faults never tell the number itself: they are kept in clear. */
export function readPhone(text: string): Reading<string> {
  const folded = text.normalize('NFKC').trim();
  if (folded === '') return { fault: '没有填手机号' };
  if (/^[\d.]+E\+?\d+$/i.test(folded))
    return { fault: '手机号被表格软件变成了科学计数，数字已经丢失；请把这一列设为“文本”后重新填写' };
  const digits = folded
    .replace(/^'/, '')
    .replace(/\.0+$/, '')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  if (!/^\d+$/.test(digits)) return { fault: '手机号里有数字以外的字符' };
  if (digits.length !== 11) return { fault: `手机号应为 11 位，这里是 ${digits.length} 位` };
  if (!digits.startsWith('1')) return { fault: '手机号应以 1 开头' };
  return { value: digits };
}
