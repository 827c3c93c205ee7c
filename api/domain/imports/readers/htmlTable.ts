/** Tables of a web page, which many web systems hand out under the name of an old workbook (xls). */
import { AppError } from '../../../errors.ts';
import { decodeText, opening } from './encoding.ts';
import { textOfHtml } from './html.ts';
import type { Pictures } from './pictures.ts';
import type { Grid, GridRow, Reader } from './reader.ts';
import { fillMergesDown, MAX_ROWS } from './sheetjs.ts';
import { MOST_CELLS } from './xlsxLimits.ts';
import { STRUCK } from './xlsxStyles.ts';

const PAGE =
  /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|meta|style|table)\b/is;
const HIDDEN = /<!--|<(script|style)\b/gi;
/** With bounds, so that a file cannot make looking for the end of each tag go through all of it. */
const TAG = /<(\/?)(table|tr|td|th)\b((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^'">]){0,1000})>/gi;
/** As wide as any spreadsheet is. */
const MOST_COLUMNS = 16_384;
const CUT_OFF = '网页中的表格没有结束标记，文件可能不完整，后面的内容可能缺少，请核对';

export const htmlTableReader: Reader = {
  label: '网页表格（xls、html）',
  accepts: (bytes) =>
    PAGE.test(opening(bytes) ?? '') && /<table\b/i.test(bytes.toString('latin1').replaceAll('\0', '')),
  async read(bytes, fileName, pictures) {
    const { tables, isWhole } = tablesOf(decodeText(bytes), pictures);
    const filled = tables.filter((rows) => rows.length > 0);
    const name = fileName.replace(/\.\w+$/, '');
    return filled.map(
      (rows, at): Grid => ({
        sheet: filled.length > 1 ? `${name} 表格 ${at + 1}` : name,
        rows,
        notes: isWhole ? [] : [CUT_OFF],
      }),
    );
  },
};

/** A table inside of a cell of another is one of its own. @throws AppError import.tooManyRows, import.tooManyCells */
function tablesOf(page: string, pictures: Pictures): { tables: GridRow[][]; isWhole: boolean } {
  const html = shownOf(page);
  const tables: Table[] = [];
  const open: Table[] = [];
  const count = { rows: 0, cells: 0 };
  let from = 0;
  for (const tag of html.matchAll(TAG)) {
    const [whole, closing, name, attributes] = tag as unknown as [string, string, string, string];
    const table = open.at(-1);
    table?.write(html.slice(from, tag.index));
    from = tag.index + whole.length;
    const kind = name.toLowerCase();
    if (kind === 'table' && closing) open.pop()?.endCell();
    else if (kind === 'table') {
      open.push(new Table(pictures, count));
      tables.push(open.at(-1)!);
    } else if (table) {
      // Who leaves out the end of a cell ends it by the next.
      table.endCell();
      if (kind === 'tr' && !closing) table.startRow();
      else if (kind !== 'tr' && !closing) table.startCell(attributes);
    }
  }
  for (const table of open) table.endCell();
  return { tables: tables.map((table) => table.filled()), isWhole: open.length === 0 };
}

/** Without comments, scripts and styles; what never ends goes to the end of the page. */
function shownOf(page: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 1: name } of page.matchAll(HIDDEN)) {
    if (index < from) continue;
    parts.push(page.slice(from, index));
    const end = name ? new RegExp(`</${name}\\s*>`, 'gi') : /-->/g;
    end.lastIndex = index;
    from = end.test(page) ? end.lastIndex : page.length;
  }
  return parts.join('') + page.slice(from);
}

const span = (attributes: string, name: string): number =>
  Math.max(1, Number(new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(attributes)?.[1] ?? 1));

class Table {
  private readonly rows: GridRow[] = [];
  private readonly merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = [];
  /** Column -> the first row that it is free in again. */
  private readonly takenUntil: number[] = [];
  private readonly pictures: Pictures;
  private readonly count: { rows: number; cells: number };
  private cell: { html: string; across: number; down: number } | undefined;

  constructor(pictures: Pictures, count: { rows: number; cells: number }) {
    this.pictures = pictures;
    this.count = count;
  }

  startRow(): void {
    this.count.rows += 1;
    if (this.count.rows > MAX_ROWS) throw new AppError('import.tooManyRows', { limit: MAX_ROWS });
    this.rows.push({ number: this.rows.length + 1, cells: [] });
  }

  startCell(attributes: string): void {
    if (this.rows.length === 0) this.startRow();
    this.cell = { html: '', across: span(attributes, 'colspan'), down: span(attributes, 'rowspan') };
  }

  write(html: string): void {
    if (this.cell) this.cell.html += html;
  }

  endCell(): void {
    if (!this.cell) return;
    const { html, across, down } = this.cell;
    this.cell = undefined;
    const r = this.rows.length - 1;
    const row = this.rows[r]!;
    const { cells } = row;
    const before = cells.length;
    while ((this.takenUntil[cells.length] ?? 0) > r) cells.push('');
    const c = cells.length;
    const warnings = new Set(row.warnings);
    cells.push(this.textOf(html, warnings));
    if (warnings.size > 0) row.warnings = [...warnings];
    while (cells.length < Math.min(c + across, MOST_COLUMNS)) cells.push('');
    this.takenUntil.length = Math.max(this.takenUntil.length, cells.length);
    this.takenUntil.fill(r + down, c, cells.length);
    if (down > 1) this.merges.push({ s: { r, c }, e: { r: r + down - 1, c: cells.length - 1 } });
    this.count.cells += cells.length - before;
    if (this.count.cells > MOST_CELLS)
      throw new AppError('import.tooManyCells', { limit: MOST_CELLS / 10_000 });
  }

  filled(): GridRow[] {
    fillMergesDown(this.rows, this.merges);
    return this.rows.filter(({ cells, warnings }) => cells.some((cell) => cell !== '') || warnings?.length);
  }

  /** A line break of the page's source is a blank in what is shown. */
  private textOf(html: string, warnings: Set<string>): string {
    const kept = html.replace(/<(s|strike|del)\b[^>]*>.*?<\/\1\s*>/gis, '');
    if (kept !== html) warnings.add(STRUCK);
    const flowing = kept.replace(/\s+/g, ' ').replace(/ ?(<(?:br|\/?p|\/?div)\b[^>]*>) ?/gi, '$1');
    return textOfHtml(flowing, warnings, (source, alt) => {
      const inline = /^data:image\/\w+;base64,(.*)$/s.exec(source)?.[1];
      return inline && this.pictures.textOf(Buffer.from(inline, 'base64'), warnings, alt);
    });
  }
}
