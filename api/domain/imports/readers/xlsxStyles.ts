/**
 * What the looks of a sheet say and SheetJS does not read: struck-out text, hidden rows, and the dates that
 * Chinese Excel and WPS show by formats that have a number but stand in no file.
 */
import * as xlsx from 'xlsx';
import { allNamed, type OfficeParts, relationOf } from './officeParts.ts';
import type { GridRow } from './reader.ts';
import { type Element, elements } from './xml.ts';

export interface SheetLooks {
  /** Indexes of rows. */
  hidden: number[];
  /** Puts what the looks say into the rows, all of them and in order. */
  apply(rows: GridRow[]): void;
}

export const STRUCK = '这里有画了删除线的文字，已按删去导入，请核对';

/** ECMA-376, 18.8.30: what these numbers mean where the language is Chinese. */
const CHINESE_DATES: Record<string, string> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

interface Styles {
  struck: ReadonlySet<string>;
  dates: ReadonlyMap<string, string>;
}

/** By name of the sheet. */
export function workbookLooks(parts: OfficeParts): (sheet: string) => SheetLooks {
  const targets = parts.relations('xl/workbook.xml');
  const sheets = new Map(
    allNamed(parts.xml('xl/workbook.xml'), 'sheet').map((one) => [
      one.attributes.name ?? '',
      targets.get(relationOf(one, 'id') ?? ''),
    ]),
  );
  const styles = stylesOf(parts.xml('xl/styles.xml'));
  return (sheet) => looksOf(parts.bytes(sheets.get(sheet) ?? ''), styles);
}

function stylesOf(root: Element | undefined): Styles {
  const fonts = elements(allNamed(root, 'fonts')[0]).map((font) =>
    allNamed(font, 'strike').some(({ attributes }) => !/^(0|false)$/.test(attributes.val ?? '')),
  );
  const struck = new Set<string>();
  const dates = new Map<string, string>();
  for (const [index, { attributes }] of elements(allNamed(root, 'cellXfs')[0]).entries()) {
    if (fonts[Number(attributes.fontId)]) struck.add(String(index));
    const date = CHINESE_DATES[attributes.numFmtId ?? ''];
    if (date) dates.set(String(index), date);
  }
  return { struck, dates };
}

/** Attributes only, in whatever order; a tag never holds `>` in them. */
const ROW_OR_CELL = /<(?:\w+:)?(row|c)\s([^>]*)>/g;
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];

function looksOf(xml: Buffer | undefined, { struck, dates }: Styles): SheetLooks {
  const looks: SheetLooks = { hidden: [], apply: () => {} };
  const isPlain = struck.size + dates.size === 0 && !xml?.includes('hidden="');
  if (!xml || isPlain) return looks;
  const cells: { at: string; style: string }[] = [];
  for (const [, kind, tag = ''] of xml.toString('latin1').matchAll(ROW_OR_CELL)) {
    if (kind === 'row' && /^(1|true)$/.test(attribute(tag, 'hidden') ?? ''))
      looks.hidden.push(Number(attribute(tag, 'r')) - 1);
    const style = kind === 'c' ? attribute(tag, 's') : undefined;
    if (style && (struck.has(style) || dates.has(style)))
      cells.push({ at: attribute(tag, 'r') ?? '', style });
  }
  looks.apply = (rows) => {
    for (const { at, style } of cells) {
      const { r, c } = xlsx.utils.decode_cell(at);
      const row = rows[r];
      const text = row?.cells[c]?.trim();
      if (!row || !text) continue;
      if (struck.has(style)) {
        row.cells[c] = '';
        row.warnings = [...new Set([...(row.warnings ?? []), STRUCK])];
      } else if (!Number.isNaN(Number(text))) {
        row.cells[c] = xlsx.SSF.format(dates.get(style)!, Number(text));
        row.dates = [...(row.dates ?? []), c];
      }
    }
  };
  return looks;
}

/** The text of a cell of several fonts without what is struck out; undefined when nothing is. */
export function withoutStruck(rich: string): string | undefined {
  if (!/<(?:\w+:)?strike\b/.test(rich)) return undefined;
  const runs = [...rich.matchAll(/<(?:\w+:)?r(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?r>/g)].map(([, run]) => run!);
  const isStruck = (run: string) => /<(?:\w+:)?strike\s*(?:\/>|val="(?:1|true)"|>)/.test(run);
  const texts = runs.filter((run) => !isStruck(run)).flatMap((run) => [...run.matchAll(TEXT)]);
  return runs.some(isStruck) ? texts.map(([, text]) => unescaped(text!)).join('') : undefined;
}

const TEXT = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescaped = (text: string): string =>
  text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\da-f]+));/gi,
    (_, name?: string, ten?: string, hex?: string) =>
      name ? ENTITIES[name]! : String.fromCodePoint(ten ? Number(ten) : Number.parseInt(hex!, 16)),
  );
