/** 公民身份号码, GB 11643-1999: 6 digits of the region, 8 of the birthday, 3 in order, 1 of check (ISO 7064 mod 11-2). Pure. */

/** GB/T 2260, first two digits; 71, 81 and 82 by the residence permits of 2018, 83 of 2023. */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Full-width digits and a small x are read as meant. */
export const normalId = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** @param today calendar day "2026-12-05". @returns what is wrong, as a sentence */
export function idFault(id: string, today: string): string | undefined {
  if (!/^\d{17}[\dX]$/.test(id)) return '身份证号应为 18 位，最后一位可以是 X';
  if (!PROVINCES.test(id)) return '身份证号的前两位不是省份代码，请核对';
  const birthday = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isDay(birthday) || birthday > today || birthday < '1900-01-01')
    return '身份证号中的出生日期不对，请核对第 7 到 14 位';
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  return CHECKS[sum % 11] === id[17] ? undefined : '身份证号的校验位不对，请逐位核对';
}

/** A day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
