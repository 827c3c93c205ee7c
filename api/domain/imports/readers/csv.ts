/** Comma, semicolon or tab separated text, in UTF-8, UTF-16 or GB 18030 (a superset of GBK). */
import { AppError } from '../../../errors.ts';
import { headerOf } from '../recognise/headers.ts';
import { decodeText, isBinary, opening } from './encoding.ts';
import type { Grid, GridRow, Reader } from './reader.ts';

const SEPARATORS = [',', '\t', ';'] as const;

export const csvReader: Reader = {
  label: '逗号分隔文本（csv）',
  // Many programs export separated text under Excel's extensions.
  accepts: (bytes, fileName) =>
    /\.(csv|tsv|xlsx?)$/i.test(fileName) ? !isBinary(bytes) : hasHeader(opening(bytes) ?? ''),
  async read(bytes, fileName) {
    const text = decodeText(bytes);
    return [
      { sheet: fileName.replace(/\.\w+$/, ''), rows: parseRows(text, separatorOf(text)) },
    ] satisfies Grid[];
  },
};

/** Whatever the name: the first line heads the columns of a question bank. */
function hasHeader(text: string): boolean {
  const first = /^[\s\ufeff]*(.+)/.exec(text)?.[1] ?? '';
  return headerOf({ number: 1, cells: first.split(separatorOf(first)) }) !== undefined;
}

/** The one that the first lines hold most often outside of quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '');
  const count = (separator: string) => head.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0]!;
}

/**
 * RFC 4180, line breaks inside quotes included; the row number is that of the record.
 * @throws AppError import.quote naming the row whose quotes never close
 */
export function parseRows(text: string, separator: string): GridRow[] {
  const rows: GridRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let openedAt = 0;
  let number = 1;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ number, cells });
    cells = [];
    cell = '';
    number += 1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') {
      quoted = true;
      openedAt = number;
    } else if (char === separator) {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (quoted) throw new AppError('import.quote', { row: openedAt });
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
