/** What importing a table of knowledge points would do, row by row, and what is wrong with it. Pure. */
import type { ImportedPoint } from './contract.ts';
import type { FoundPoint } from './table.ts';

/** A point that is there already. */
export interface KnownPoint {
  code: string;
  name: string;
  weight: number | null;
  parentCode: string | null;
}

export function checkPoints(found: readonly FoundPoint[], known: readonly KnownPoint[]): ImportedPoint[] {
  const byCode = new Map(known.map((point) => [point.code, point]));
  const inFile = new Map(found.map((point) => [point.code, point]));
  const firstRow = new Map<string, number>();
  /** Where a point will stand once all is imported. */
  const parentOf = (code: string) => inFile.get(code)?.parentCode ?? byCode.get(code)?.parentCode ?? '';
  const error = (point: FoundPoint): string | null => {
    const { code, name, weight, parentCode } = point;
    if (code === '') return '没有代码，请填写鉴定点代码';
    if (code.length > 50) return '代码超过 50 个字';
    if (name === '') return '没有名称，请填写鉴定点名称';
    if (name.length > 200) return '名称超过 200 个字';
    if (weight !== '' && weightOf(weight) === undefined)
      return `鉴定比重“${weight}”不是 0 到 100 之间、最多两位小数的数字`;
    const earlier = firstRow.get(code);
    if (earlier !== undefined) return `代码“${code}”与第 ${earlier} 行重复`;
    firstRow.set(code, point.row);
    if (parentCode !== '' && !inFile.has(parentCode) && !byCode.has(parentCode))
      return `上级代码“${parentCode}”在文件和系统中都找不到`;
    return standsBelowItself(code, parentOf) ? '上级是它自己或它的下级，请检查上级代码' : null;
  };
  return found.map((point) => {
    const fault = error(point);
    const weight = point.weight === '' ? null : (weightOf(point.weight) ?? null);
    const parentCode = point.parentCode === '' ? null : point.parentCode;
    const read = { row: point.row, code: point.code, name: point.name, weight, parentCode };
    return { ...read, change: changeOf(read, byCode.get(point.code)), error: fault };
  });
}

function standsBelowItself(code: string, parentOf: (code: string) => string): boolean {
  const seen = new Set<string>();
  for (let above = parentOf(code); above !== ''; above = parentOf(above)) {
    if (above === code) return true;
    // A ring higher up is told of at its own rows.
    if (seen.has(above)) return false;
    seen.add(above);
  }
  return false;
}

function changeOf(read: KnownPoint, known: KnownPoint | undefined): ImportedPoint['change'] {
  if (!known) return 'create';
  const same =
    known.name === read.name && known.weight === read.weight && known.parentCode === read.parentCode;
  return same ? 'none' : 'update';
}

/** "12", "12.5%" -> 12.5. Undefined when it is no per cent. */
function weightOf(text: string): number | undefined {
  const number = /^(\d{1,3}(?:\.\d{1,2})?)\s*[%％]?$/.exec(text)?.[1];
  return number !== undefined && Number(number) <= 100 ? Number(number) : undefined;
}
