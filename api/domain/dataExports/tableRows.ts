/** Rows as they stand in the files of an archive: heads, cells, and the dictionary that explains them. */
import type { Secrets } from '../../infra/secrets.ts';
import type { Cell } from '../../infra/xlsxStream.ts';
import { localTime, safeText } from '../../rest/exportXlsx.ts';
import { mask } from '../../rest/masks.ts';
import { labelOf, type Row } from '../../rest/sql.ts';
import type { Source, SourceColumn } from './sources.ts';

const named = ({ target }: SourceColumn) => target?.title !== undefined;

export const headOf = ({ columns }: Source): string[] =>
  columns.flatMap((column) => (named(column) ? [column.label, `${column.label}（名称）`] : [column.label]));

/** Passwords of other archives are told to nobody in bulk. */
const isOpen = (kind: SourceColumn['encrypted'], clear: boolean): boolean =>
  kind === 'shown' || (clear && kind !== 'secret');

/** @returns a function that turns a row of the source's query into cells */
export function cellsOf({ columns, clear }: Source, secrets: Secrets): (row: Row) => Cell[] {
  const opened = (value: unknown, kind: SourceColumn['encrypted']) => {
    if (!kind || typeof value !== 'string') return value;
    return isOpen(kind, clear) ? secrets.decrypt(value) : mask(kind, secrets.decrypt(value));
  };
  return (row) =>
    columns.flatMap((column) => {
      const { name, choices, encrypted, target } = column;
      const value = opened(row[name], encrypted);
      const own = cell(choices && value !== null ? (choices[String(value)] ?? value) : value);
      return named(column) ? [own, cell(opened(row[labelOf(name)], target?.encrypted))] : [own];
    });
}

function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value instanceof Date ? localTime(value) : JSON.stringify(value);
}

/** A line of a CSV file that Excel opens without running anything of it. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = safeText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const DICTIONARY_HEAD = ['数据表', '表代号', '字段', '字段代号', '类型', '取值', '说明'];

/** What every column of every file means. */
export const dictionary = (sources: readonly Source[]): Cell[][] =>
  sources.flatMap(({ label, name, columns, clear }) =>
    columns.map((column) => {
      const values = Object.entries(column.choices ?? {}).map(([code, text]) => `${text}（${code}）`);
      const shown = column.encrypted ? (isOpen(column.encrypted, clear) ? '明文' : '已脱敏') : '';
      const note = [column.note, shown].filter(Boolean).join('；');
      return [label, name, column.label, column.name, column.type, values.join('、'), note];
    }),
  );
