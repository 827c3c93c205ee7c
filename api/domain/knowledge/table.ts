/**
 * A table of knowledge points as centres keep it -> points with their parents. One pair of code and name
 * columns per level, with merged cells going down; or one pair, with the parent in a column or in the code. Pure.
 */
export interface TableRow {
  /** 1-based, as the spreadsheet shows it. */
  number: number;
  cells: readonly string[];
}

export interface FoundPoint {
  row: number;
  code: string;
  name: string;
  /** As written; '' = none. */
  weight: string;
  /** '' = at the top. */
  parentCode: string;
}

const PARENT = /上级|父|parent/i;
const CODE = /代码|编码|编号|code/i;
const WEIGHT = /比重|权重|占比|比例|weight/i;
const NAME = /名称|鉴定点|鉴定范围|鉴定内容|name/i;
/** Titles and notes may stand above the header. */
const HEADER_WITHIN = 20;

interface Level {
  code: number;
  name: number | undefined;
  weight: number | undefined;
}

/** Undefined: no row names a code and a name. */
export function findPoints(rows: readonly TableRow[]): FoundPoint[] | undefined {
  const headers = rows.slice(0, HEADER_WITHIN).map((row, index) => ({ index, levels: levelsOf(row.cells) }));
  // A header of two rows has its codes in the lower one.
  const header = headers.toSorted((a, b) => b.levels.length - a.levels.length || a.index - b.index)[0];
  if (!header || header.levels.length === 0) return undefined;
  const body = rows.slice(header.index + 1);
  const [only] = header.levels;
  if (header.levels.length > 1 || !only) return byLevels(body, header.levels);
  const parent = rows[header.index]!.cells.findIndex((cell) => PARENT.test(cell));
  return parent < 0 ? byPrefix(body, only) : body.map((row) => pointAt(row, only, cellOf(row, parent)));
}

function levelsOf(cells: readonly string[]): Level[] {
  const isCode = (cell: string) => CODE.test(cell) && !PARENT.test(cell);
  const codes = cells.flatMap((cell, column) => (isCode(cell) ? [column] : []));
  return codes.flatMap((code, level) => {
    const until = codes[level + 1] ?? cells.length;
    const between = (pattern: RegExp) =>
      cells.findIndex((cell, at) => at > code && at < until && pattern.test(cell) && !PARENT.test(cell));
    const before =
      code > 0 && codes[level - 1] !== code - 1 && NAME.test(cells[code - 1] ?? '') ? code - 1 : -1;
    const name = [between(NAME), before].find((column) => column >= 0);
    const weight = between(WEIGHT);
    return name === undefined ? [] : [{ code, name, weight: weight < 0 ? undefined : weight }];
  });
}

const cellOf = ({ cells }: TableRow, column: number | undefined): string =>
  column === undefined ? '' : (cells[column] ?? '').trim();

const pointAt = (row: TableRow, { code, name, weight }: Level, parentCode: string): FoundPoint => ({
  row: row.number,
  code: cellOf(row, code),
  name: cellOf(row, name),
  weight: cellOf(row, weight),
  parentCode,
});

/** The parent of A-B-001 is A-B, or else A, whichever is in the table. */
function byPrefix(rows: readonly TableRow[], level: Level): FoundPoint[] {
  const codes = new Set(rows.map((row) => cellOf(row, level.code)));
  const above = (code: string): string => {
    const shorter = code.replace(/[-.－—·][^-.－—·]*$/, '');
    if (shorter === code) return '';
    return codes.has(shorter) ? shorter : above(shorter);
  };
  return rows.map((row) => pointAt(row, level, above(cellOf(row, level.code))));
}

/** A cell that is empty, or says again what stands above it, belongs to the point above it. */
function byLevels(rows: readonly TableRow[], levels: readonly Level[]): FoundPoint[] {
  const points: FoundPoint[] = [];
  let open: { written: string; code: string }[] = [];
  for (const row of rows)
    for (const [depth, level] of levels.entries()) {
      const written = cellOf(row, level.code);
      if (written === '' || open[depth]?.written === written) continue;
      const parentCode = open[depth - 1]?.code ?? '';
      const code = parentCode === '' || isWhole(written, parentCode) ? written : `${parentCode}-${written}`;
      open = [...open.slice(0, depth), { written, code }];
      points.push({ ...pointAt(row, level, parentCode), code });
    }
  return points;
}

/** A-B-001 below A-B names itself in full; 001 does not. */
const isWhole = (code: string, parentCode: string): boolean =>
  code.startsWith(parentCode) && /^[-.－—·]/.test(code.slice(parentCode.length));
