/** Records of a JSON as a sheet: a column for each key that means something, one for each option. */
import { countBlanks, letter, tidy } from '../recognise/text.ts';
import {
  type FoundList,
  isObject,
  isOptionsKey,
  isScalar,
  type JsonObject,
  meaningOf,
} from './jsonRecords.ts';
import type { Grid, GridRow } from './reader.ts';

const PICTURE_KEY = /^(image|img|picture|pic|photo|figure|attachment|图片|附图|插图|附件)(s|url|list)?$/i;
const PICTURE = '这一题附有图片，图片没有导入，请在题库中补上';
const SEVERAL_WORDINGS = '答案有几项而题干没有同样多的空，已按同一个空的几种写法导入，请核对';
const EMPTY = '这是一条空记录';
const SEVERAL_OPTION_LISTS = '这一题有几组选项，内容不同，请核对';

interface Cells {
  byKey: Map<string, string>;
  options: string[];
  warnings: string[];
}

export function jsonGrid({ records, context }: FoundList, sheet: string): Grid {
  const cells = records.map((record) => cellsOf(record, context));
  const keys = [...new Set(cells.flatMap(({ byKey }) => [...byKey.keys()]))];
  const letters = Array.from(
    { length: Math.max(0, ...cells.map(({ options }) => options.length)) },
    (_, index) => `选项${letter(index)}`,
  );
  const rows = cells.map(
    ({ byKey, options, warnings }, index): GridRow => ({
      number: index + 1,
      cells: [...keys.map((key) => byKey.get(key) ?? ''), ...letters.map((_, place) => options[place] ?? '')],
      warnings,
    }),
  );
  // Names stand in no row of the file.
  return { sheet, rows: [{ number: 0, cells: [...keys.map(headerOf), ...letters] }, ...rows] };
}

const headerOf = (key: string): string => key.replace(/[_\-.\s]/g, '');

function cellsOf(record: JsonObject, context: string): Cells {
  const cells: Cells = { byKey: new Map(), options: [], warnings: [] };
  const lists: { options: string[]; right: string }[] = [];
  let stem = context;
  for (const [key, value] of Object.entries(record)) {
    if (value === null || value === undefined || value === '') continue;
    if (PICTURE_KEY.test(key)) cells.warnings.push(PICTURE);
    const meaning = meaningOf(key)?.meaning;
    if (isOptionsKey(key) && typeof value === 'object') lists.push(optionsOf(value));
    else if (isScalar(value) && meaning === 'stem') {
      const own = tidy(String(value));
      stem = [context, own].filter(Boolean).join('\n');
      cells.byKey.set(key, stem);
    } else if (meaning === 'answer') cells.byKey.set(key, answerOf(value, stem, record, cells.warnings));
    else if (meaning && meaning !== 'ignored') cells.byKey.set(key, textOf(value));
  }
  takeOptions(cells, lists);
  if (cells.byKey.size === 0 && cells.options.length === 0) cells.warnings.push(EMPTY);
  return cells;
}

/** The first list; another that says something else is told. A right mark on an option is its answer. */
function takeOptions(cells: Cells, lists: { options: string[]; right: string }[]): void {
  const filled = lists.filter(({ options }) => options.some(Boolean));
  cells.options = filled[0]?.options ?? [];
  if (filled.some(({ options }) => options.join('\n') !== cells.options.join('\n')))
    cells.warnings.push(SEVERAL_OPTION_LISTS);
  // A column of its own: an answer that the record also states must then say the same.
  const right = filled[0]?.right ?? '';
  if (right) cells.byKey.set('正确选项', right);
}

/** `["…"]`, `{A: "…"}`, `[{label: "A", text: "…", correct: true}]` */
function optionsOf(value: object): { options: string[]; right: string } {
  const options: string[] = [];
  let right = '';
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((one, index) => [letterOf(one) ?? letter(index), one])
    : Object.entries(value).map(([key, one], index) => [
        /^[A-Z]$/i.test(key) ? key.toUpperCase() : letter(index),
        one,
      ]);
  for (const [key, one] of entries) {
    options[key.charCodeAt(0) - 65] = isObject(one) ? textIn(one) : textOf(one);
    if (isObject(one) && isRight(one)) right += key;
  }
  return { options: Array.from(options, (text) => text ?? ''), right };
}

function letterOf(option: unknown): string | undefined {
  if (!isObject(option)) return undefined;
  return Object.values(option).find(
    (value): value is string => typeof value === 'string' && /^[A-Z]$/.test(value),
  );
}

const TEXT_KEY = /^(text|content|value|name|title|label|option|desc(ription)?|内容|选项|文字)$/i;

/** The longest text among the keys that name one; the letter is not it unless nothing else is there. */
function textIn(option: JsonObject): string {
  const texts = Object.entries(option)
    .filter(([key, value]) => TEXT_KEY.test(key) && isScalar(value))
    .map(([, value]) => tidy(String(value)));
  return texts.sort((a, b) => b.length - a.length)[0] ?? '';
}

const isRight = (option: JsonObject): boolean =>
  Object.entries(option).some(
    ([key, value]) =>
      /^(is_?)?(correct|right|answer|true)$|^(is_?)?(correct|right)_?answer$|^(是否)?正确$/i.test(key) &&
      (value === true || value === 1 || value === '1' || value === 'true' || value === '是'),
  );

/** Several letters make one key; several texts fill several blanks, or are several wordings of one. */
function answerOf(value: unknown, stem: string, record: JsonObject, warnings: string[]): string {
  if (typeof value === 'boolean') return value ? '正确' : '错误';
  if (!Array.isArray(value)) return textOf(value);
  const parts = value.map(textOf).filter(Boolean);
  if (parts.length <= 1) return parts[0] ?? '';
  if (parts.every((part) => /^[A-Z]$/i.test(part))) return parts.join('');
  if (parts.every((part) => /^\d$/.test(part))) return parts.join('、');
  const offered = Object.keys(record).some(
    (key) => isOptionsKey(key) || meaningOf(key)?.meaning === 'option',
  );
  if (offered) return parts.join('\n');
  if (countBlanks(stem) === parts.length) return parts.join('；');
  warnings.push(SEVERAL_WORDINGS);
  return parts.join('|');
}

function textOf(value: unknown): string {
  if (isScalar(value)) return tidy(String(value));
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n');
  return isObject(value) ? textIn(value) : '';
}
