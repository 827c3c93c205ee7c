/**
 * A scoring sheet as centres keep it, in a spreadsheet or pasted from one -> rows. Columns are told by their
 * header; what stands around the table (title, candidate, signatures, sums) is left aside. Pure.
 */
import { type SheetRow, STEP } from './score.ts';

export interface TableRow {
  /** 1-based, as the spreadsheet shows it. */
  number: number;
  cells: readonly string[];
}

export interface FoundSheet {
  rows: SheetRow[];
  /** One sentence for each row that was left out, naming it. */
  faults: string[];
}

const HEADERS = {
  score: /配分|分值|满分|标准分/,
  rule: /评分标准|扣分标准|扣分细则|评分细则|评分办法|评分规则/,
  point: /要点|操作内容|考核要求|技术要求|评分要素|评价要素/,
  content: /考核内容|考核项目|作业项目|评价内容|鉴定内容|项目/,
  veto: /否定/,
} as const;
type Column = keyof typeof HEADERS;

/** Titles and the candidate's data may stand above the header. */
const HEADER_WITHIN = 20;
const SUM = /^(合\s*计|总\s*计|总\s*分|小\s*计)/;
const FOOT = /^(备\s*注|评分人|考评员|评价人|核分人|签\s*字|日\s*期|开始时间|结束时间)/;
const VETO = /^否定/;
const YES = /^(是|有|√|✓|y|yes|1|true|否定项?)$/i;

/** Undefined: no row names 配分 and 考核要点 or 考核内容. */
export function readSheet(rows: readonly TableRow[]): FoundSheet | undefined {
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsOf(row.cells);
    if (columns) return readBody(rows.slice(at + 1), columns);
  }
  return undefined;
}

type Columns = Partial<Record<Column, number>>;

function columnsOf(cells: readonly string[]): Columns | undefined {
  const columns: Columns = {};
  for (const column of Object.keys(HEADERS) as Column[]) {
    const at = cells.findIndex(
      (cell, place) =>
        HEADERS[column].test(cell.replace(/\s/g, '')) && !Object.values(columns).includes(place),
    );
    if (at >= 0) columns[column] = at;
  }
  // One column for both: what is examined.
  if (columns.point === undefined && columns.content !== undefined) {
    columns.point = columns.content;
    delete columns.content;
  }
  return columns.score !== undefined && columns.point !== undefined ? columns : undefined;
}

function readBody(body: readonly TableRow[], columns: Columns): FoundSheet {
  const found: FoundSheet = { rows: [], faults: [] };
  let content = '';
  for (const row of body) {
    const cell = (column: Column): string => (row.cells[columns[column] ?? -1] ?? '').trim();
    const first = row.cells.find((text) => text.trim() !== '')?.trim() ?? '';
    if (first === '' || SUM.test(first) || SUM.test(cell('content')) || SUM.test(cell('point'))) continue;
    if (FOOT.test(first)) continue;
    content = cell('content') || content;
    const read = readRow({
      content,
      point: cell('point'),
      score: cell('score'),
      rule: cell('rule'),
      veto: cell('veto'),
    });
    if (typeof read === 'string') found.faults.push(`第 ${row.number} 行：${read}`);
    else if ('more' in read) continueRule(found, read.more, row.number);
    else found.rows.push(read);
  }
  return found;
}

/** A merged cell leaves the further lines of its rule on rows of their own. */
function continueRule({ rows, faults }: FoundSheet, more: string, number: number): void {
  const last = rows.at(-1);
  if (last) last.rule = `${last.rule}\n${more}`;
  else faults.push(`第 ${number} 行：没有考核要点和配分`);
}

type Read = SheetRow | { more: string } | string;

/** Or the sentence on what is wrong. */
function readRow({ content, point, score, rule, veto }: Record<Column, string>): Read {
  const isVeto = VETO.test(content) || VETO.test(point) || VETO.test(score) || YES.test(veto);
  if (point === '' && score === '' && rule !== '' && !isVeto) return { more: rule };
  const long = tooLong({ content, point, rule });
  if (long) return long;
  if (isVeto) {
    const text = point || rule;
    return text
      ? { content, point: text, score: 0, rule: point ? rule : '', veto: true }
      : '否定项没有写内容';
  }
  if (point === '' && content === '') return '没有考核要点';
  if (score === '') return '没有配分，请填写数字';
  const points = Number(score.replace(/分$/, ''));
  if (!(points > 0) || points > 1000 || !Number.isInteger(points / STEP))
    return `配分“${score}”应是大于 0 的数字，最小单位 ${STEP} 分`;
  return { content, point: point || content, score: points, rule, veto: false };
}

const LONGEST = { content: ['考核内容', 200], point: ['考核要点', 1000], rule: ['评分标准', 2000] } as const;

function tooLong(texts: Record<keyof typeof LONGEST, string>): string | undefined {
  for (const [column, [label, most]] of Object.entries(LONGEST))
    if (texts[column as keyof typeof LONGEST].length > most) return `${label}超过 ${most} 个字`;
  return undefined;
}

/** What a spreadsheet puts on the clipboard: tabs between cells, quotes around those with line breaks. */
export function pastedRows(text: string): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  const pieces = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/g;
  for (const [whole, quoted, plain, end] of text.matchAll(pieces)) {
    if (whole === '') break;
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    rows.push({ number: rows.length + 1, cells });
    cells = [];
  }
  if (cells.length > 0) rows.push({ number: rows.length + 1, cells });
  return rows;
}
