/** Text of a filter -> a value that PostgreSQL will take for that column. Pure. */
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Column } from './catalogue.ts';
import type { FilterOperator } from './define.ts';

export type Scalar = string | number | boolean;
export type FilterValue = Scalar | Scalar[];

const MAX_CHOICES = 100;
const MAX_TEXT = 200;
const INT4 = 2_147_483_647;

const isDate = (text: string) => z.iso.date().safeParse(text).success && text >= '0001-01-01';
const isInstant = (text: string) =>
  z.iso.datetime({ offset: true }).safeParse(text).success && text >= '0001-01-01' && text < '9999-12-31';

export function parseValue(column: Column, operator: FilterOperator, text: string): FilterValue {
  if (operator === 'null') return truth(column, text);
  if (operator !== 'in') return scalar(column, text);
  const parts = text.split(',');
  if (parts.length > MAX_CHOICES) throw refuse(column, `最多选 ${MAX_CHOICES} 个值`);
  return parts.map((part) => scalar(column, part));
}

const refuse = (column: Column, rule: string) =>
  new AppError('request.invalid', { reason: `按“${column.label}”筛选时${rule}` });

function truth(column: Column, text: string): boolean {
  if (text !== 'true' && text !== 'false') throw refuse(column, '应填 true 或 false');
  return text === 'true';
}

function scalar(column: Column, text: string): Scalar {
  switch (column.kind) {
    case 'boolean':
      return truth(column, text);
    case 'integer':
      // `id` is a bigint; every other integer column is an int4.
      return integer(column, text, column.name === 'id' ? Number.MAX_SAFE_INTEGER : INT4);
    case 'relation':
      return integer(column, text, Number.MAX_SAFE_INTEGER);
    case 'decimal':
      return decimal(column, text);
    case 'choice':
      if (!Object.hasOwn(column.choices ?? {}, text)) throw refuse(column, `没有“${text}”这个选项`);
      return text;
    case 'date':
      if (!isDate(text)) throw refuse(column, '应填日期，例如 2026-11-24');
      return text;
    case 'instant':
      if (!isInstant(text)) throw refuse(column, '应填带时区的时间，例如 2026-11-24T09:00:00+08:00');
      return text;
    default:
      if (text.length > MAX_TEXT) throw refuse(column, `最多填 ${MAX_TEXT} 个字`);
      return text;
  }
}

function integer(column: Column, text: string, max: number): number {
  const value = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(Math.abs(value) <= max)) throw refuse(column, '应填整数');
  return value;
}

function decimal(column: Column, text: string): number {
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) throw refuse(column, '应填数字');
  return Number(text);
}
