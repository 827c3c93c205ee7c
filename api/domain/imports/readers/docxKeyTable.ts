/** The keys of a printed paper in a table of Word: numbers above keys, or beside them. */
import { foldKey } from '../recognise/text.ts';
import { listedKeys } from './keyList.ts';
import type { GridRow } from './reader.ts';

type Pair = [number: string, key: string];

/** Words that may head such rows and columns, and say nothing more. */
const HEADS = /^(题号|序号|编号|(正确|参考|标准)?答案)$/;

/** The keys as one line of a list; undefined when anything in the table is neither number nor key. */
export function keyLineOf(rows: readonly GridRow[]): string | undefined {
  const cells = rows.map((row) => row.cells.map((cell) => cell.trim()));
  const width = Math.max(0, ...cells.map((row) => row.length));
  const turned = Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? ''));
  const pairs = pairsOf(cells) ?? pairsOf(turned);
  return pairs && `答案：${pairs.map(([number, key]) => `${number}.${key}`).join(' ')}`;
}

/** Of a row of numbers and the row of keys below it, again and again; two keys at least. */
function pairsOf(rows: readonly string[][]): Pair[] | undefined {
  if (rows.length === 0 || rows.length % 2 === 1) return undefined;
  const pairs: Pair[] = [];
  for (const [at, numbers] of rows.entries()) {
    if (at % 2 === 1) continue;
    const keys = rows[at + 1]!;
    for (let column = 0; column < Math.max(numbers.length, keys.length); column += 1) {
      const [number, key] = [numbers[column] ?? '', keys[column] ?? ''];
      if ([number, key].every((text) => text === '' || HEADS.test(foldKey(text)))) continue;
      if (!/^\d{1,5}$/.test(number) || listedKeys(`${number}.${key}`)?.length !== 1) return undefined;
      pairs.push([number, key]);
    }
  }
  return pairs.length > 1 ? pairs : undefined;
}
