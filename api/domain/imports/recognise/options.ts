/** Options that stand together in one cell, taken apart by their letters or by separators. */
import { splitByDashes, stripDashes, withLines, withoutSigns } from './optionRemains.ts';
import { letter, tidy } from './text.ts';

/**
 * How sure a mark is, strongest first: `A.` at a line's start, `A.` after a gap, `A ` at a line's start, `A ` after a
 * wide gap, `A.` anywhere.
 */
const STYLES: readonly ((key: string) => RegExp)[] = [
  (key) => new RegExp(`(?:^|\\n)[\\s\\u3000]*${labelled(key)}`, 'g'),
  (key) => new RegExp(`(?:^|[\\s\\u3000;；,，。|&])[\\s\\u3000]*${labelled(key)}`, 'g'),
  (key) => new RegExp(`(?:^|\\n)[\\s\\u3000]*${wide(key)}(?:[\\s\\u3000]+|(?=[\\u4e00-\\u9fff]))`, 'g'),
  (key) => new RegExp(`(?:^|[\\s\\u3000]{2,})${wide(key)}[\\s\\u3000]+`, 'g'),
  // `b.` inside of `li@b.com` or `www.ab.com` is none.
  (key) => new RegExp(`(?!(?<=[A-Za-z\\d][@.]?)[a-z]\\.[a-z])${labelled(key)}`, 'g'),
];

/** The letter, half or full width. */
const wide = (key: string): string =>
  `[${key}${String.fromCharCode(key.charCodeAt(0) + 0xfee0)}${key.toLowerCase()}]`;
/** `A.` `A、` `A：` `A)` `（A）` `{A}` `[A]` */
const labelled = (key: string): string =>
  `(?:[（({\\[【]\\s*${wide(key)}\\s*[）)}\\]】][.．、:：]?|${wide(key)}\\s*[.．、:：)）])`;

/** Options by letter; [] when the cell cannot be taken apart. */
export function splitOptions(cell: string): string[] {
  const text = tidy(cell);
  if (text === '') return [];
  const marked = splitByLetters(text);
  if (marked.length >= 2) return marked;
  const dashed = splitByDashes(text).map(tidyOption);
  if (dashed.length >= 2) return dashed;
  const counted = splitByCounting(text);
  if (counted.length >= 2) return counted;
  for (const separator of [/\n+/, /[;；]/, /\|+/, /&+/, /\t+/]) {
    const parts = withoutSigns(text.split(separator).map(tidy).filter(Boolean)).map(tidyOption);
    const filled = parts.filter(Boolean);
    if (filled.length >= 2 && filled.length <= 26) return filled;
  }
  const lines = withLines(text);
  return lines === text ? [] : splitOptions(lines);
}

/** Each style is tried for the whole cell first, then a weaker one only for the letters it missed. */
function splitByLetters(text: string): string[] {
  const marks: { start: number; end: number }[] = [];
  let from = 0;
  for (let index = 0; index < 26; index += 1) {
    const mark = findMark(text, letter(index), from);
    if (!mark || (index === 0 && tidy(text.slice(0, mark.start)) !== '')) break;
    marks.push(mark);
    from = mark.end;
  }
  const pieces = marks.map((mark, index) => text.slice(mark.end, marks[index + 1]?.start ?? text.length));
  return withoutSigns(pieces).map(tidyOption);
}

function findMark(text: string, key: string, from: number): { start: number; end: number } | undefined {
  for (const style of STYLES) {
    const pattern = style(key);
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** `A铜B铝C铁`, `①铜②铝`, `1.铜 2.铝`: each sign once, in order, from the very beginning. */
const COUNTINGS: readonly { sign: RegExp; least: number; place: (sign: string) => number }[] = [
  {
    sign: /(?<![A-Za-z\d])[A-H](?=[\s\u3000]*[\u4e00-\u9fff\d])/g,
    least: 3,
    place: (sign) => sign.charCodeAt(0) - 65,
  },
  { sign: /[①-⑩]/g, least: 2, place: (sign) => sign.charCodeAt(0) - 0x2460 },
  {
    sign: /(?<=^|[\s\u3000;；])(?:[（(]\d[)）]|\d(?:[、．]|\.(?!\d)))/g,
    least: 2,
    place: (sign) => Number(/\d/.exec(sign)![0]) - 1,
  },
];

function splitByCounting(text: string): string[] {
  for (const { sign, least, place } of COUNTINGS) {
    const found = [...text.matchAll(sign)];
    const inOrder = found.every((match, at) => place(match[0]) === at);
    if (found.length < least || found[0]!.index > 0 || !inOrder) continue;
    const pieces = found.map((match, at) => text.slice(match.index + match[0].length, found[at + 1]?.index));
    const texts = withoutSigns(pieces).map(tidyOption);
    if (texts.every(Boolean)) return texts;
  }
  return [];
}

/** What may stand between options, or inside of one: told by a whole column only. */
const WEAK_SEPARATORS: readonly (readonly [name: string, RegExp])[] = [
  ['空格', /[\s\u3000]+/],
  ['“、”', /、/],
  ['逗号', /[,，]/],
  ['“/”', /[/／]/],
];

/** The one that cuts every cell of a column into as many parts, three or more. */
export function weakSeparatorOf(cells: readonly string[]): (typeof WEAK_SEPARATORS)[number] | undefined {
  const texts = cells.map(tidy).filter(Boolean);
  if (texts.length < 3) return undefined;
  return WEAK_SEPARATORS.find(([, separator]) => {
    const counts = new Set(texts.map((text) => text.split(separator).filter(Boolean).length));
    return counts.size === 1 && [...counts].every((count) => count >= 3 && count <= 8);
  });
}

/** Bars around a value, as in `|x|`, stay. */
const tidyOption = (text: string): string => tidy(tidy(text).replace(/[;；&]+$|(?<!\|[^|]*)[;；|&]+$/, ''));

const ANY_LETTER = /^[（({[【]?\s*([A-Z])\s*[.．、:：)）}\]】]/;

/** Texts that all have letters of their own, from A on, stand where these say: answers mean them. */
function inTheirOrder(texts: string[]): string[] {
  const filled = texts.filter(Boolean);
  const places = filled.map((text) => (ANY_LETTER.exec(text)?.[1]?.charCodeAt(0) ?? 0) - 65);
  if (filled.length < 2 || filled.some((_, at) => !places.includes(at))) return texts;
  return filled.map((_, at) => filled[places.indexOf(at)]!);
}

/** `A、text` in the column of A, `B、text` in that of B: the texts alone, and a bare letter is no text. */
export function stripOwnLetters(options: readonly string[]): string[] {
  const own = (index: number) => new RegExp(`^${labelled(letter(index))}[\\s\\u3000]*`);
  const texts = inTheirOrder(options.map(tidy));
  const lettered = texts.filter((text, index) => own(index).test(text)).length;
  if (lettered < 2) return stripDashes(texts);
  return texts.map((text, index) => (text === letter(index) ? '' : tidy(text.replace(own(index), ''))));
}

/** Splits a stem that carries its lettered options at its end: `… A. … B. … C. …`. */
export function splitStemOptions(stem: string): { stem: string; options: string[] } {
  const start = new RegExp(`(?:^|[\\s\\u3000)）。？?：:])[\\s\\u3000]*${labelled('A')}`).exec(stem);
  if (!start || start.index === 0) return { stem, options: [] };
  const cut = start.index + (/^[)）。？?：:]/.test(start[0]) ? 1 : 0);
  const options = splitByLetters(tidy(stem.slice(cut)));
  return options.length >= 2 && options.every(Boolean)
    ? { stem: tidy(stem.slice(0, cut)), options }
    : { stem, options: [] };
}
