/** Options that stand together in one cell, taken apart by their letters or by separators. */
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
  (key) => new RegExp(labelled(key), 'g'),
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
  for (const separator of [/\n+/, /[;；]/, /\|+/, /&+/, /\t+/]) {
    const parts = text.split(separator).map(tidyOption).filter(Boolean);
    if (parts.length >= 2 && parts.length <= 26) return parts;
  }
  return [];
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
  return marks.map((mark, index) => tidyOption(text.slice(mark.end, marks[index + 1]?.start ?? text.length)));
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

const tidyOption = (text: string): string => tidy(tidy(text).replace(/[;；|&]+$/, ''));

/** `A、text` in the column of A, `B、text` in that of B: the texts alone, and a bare letter is no text. */
export function stripOwnLetters(options: readonly string[]): string[] {
  const own = (index: number) => new RegExp(`^${labelled(letter(index))}[\\s\\u3000]*`);
  const texts = options.map(tidy);
  const lettered = texts.filter((text, index) => own(index).test(text)).length;
  if (lettered < 2) return texts;
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
