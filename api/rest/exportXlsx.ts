/** Rows as staff read them in a spreadsheet: labels instead of ids, local time, nothing that computes. */
import xlsx from 'node-xlsx';
import { TIME_ZONE } from '../timeZone.ts';
import type { Column } from './catalogue.ts';
import type { Row } from './sql.ts';

/** More would hold up everybody else's requests while the file is made. */
export const MAX_EXPORT_ROWS = 20_000;

type Cell = string | number | null;

export function toXlsx(title: string, columns: readonly Column[], rows: readonly Row[]): Buffer {
  const shown = columns.filter(({ kind }) => kind !== 'image');
  const header = shown.map(({ label }) => label);
  const body = rows.map((row) => shown.map((column) => cell(column, row)));
  const sheetOptions = { '!cols': shown.map(() => ({ wch: 18 })) };
  return xlsx.build([{ name: title.slice(0, 31), data: [header, ...body], options: {} }], { sheetOptions });
}

function cell(column: Column, row: Row): Cell {
  const value = row[column.name];
  if (value === null || value === undefined) return null;
  if (column.target) return safeText(String((row.labels as Row)[column.name] ?? value));
  if (typeof value === 'number') return column.money ? value / 100 : value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return localTime(value);
  if (column.choices) return safeText(column.choices[String(value)] ?? String(value));
  if (typeof value === 'object') return safeText(flat(value));
  return safeText(column.kind === 'richText' ? plain(String(value)) : String(value));
}

/** A cell that begins like a formula would be run by whoever opens the file, also after saving as CSV. */
export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});
/** "2026-12-05 09:00:00" by the centre's clock. */
export const localTime = (instant: Date): string => clock.format(instant);

/** `[{key: 'A', text: '甲'}, …]` -> `A 甲；B 乙` */
function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join('；');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object' && value !== null) return Object.values(value).map(flat).join(' ');
  return String(value ?? '');
}

const plain = (html: string): string =>
  html
    .replace(/<(br|\/p|\/li|\/h\d|\/tr)[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
