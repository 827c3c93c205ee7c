/**
 * Formulas, pictures and tables of marked text are hidden while a text is taken apart: a matrix has `&`,
 * an absolute value has `|`, and neither means what such signs mean elsewhere.
 */

import { type Content, isGrid, type RawQuestion } from '../readers/reader.ts';

const LATEX = /\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]/;
const PICTURE = /!\[[^\]\n]*\]\(file:[\w-]{16,64}\)/;
const TABLE = /^[ \t]*\|.*\|[ \t]*\n[ \t]*\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*(?:\n[ \t]*\|.*\|[ \t]*)*$/;
const MARKED = new RegExp([LATEX, PICTURE, TABLE].map(({ source }) => source).join('|'), 'gm');

/** What stands in a grid or list with its marks hidden, and a way to have them back in what is made of it. */
export function withoutMarks<R>(content: Content, use: (hidden: Content) => R): R {
  const marks = new Marks();
  const hide = (text: string) => marks.hide(normaliseFormulas(text));
  const hidden: Content = isGrid(content)
    ? { ...content, rows: content.rows.map((row) => ({ ...row, cells: row.cells.map(hide) })) }
    : { ...content, questions: content.questions.map((raw) => (raw.verbatim ? raw : hideInside(raw, hide))) };
  return marks.showAll(use(hidden));
}

/** `exact` is nothing that is taken apart. */
const hideInside = (raw: RawQuestion, hide: (text: string) => string): RawQuestion => ({
  ...raw,
  stem: hide(raw.stem),
  options: raw.options.map(hide),
  answer: hide(raw.answer),
  otherAnswer: raw.otherAnswer && hide(raw.otherAnswer),
  explanation: hide(raw.explanation),
});

/** Private characters that no file and no other code uses: opening, the digits of a number, closing. */
const [OPEN, CLOSE, DIGIT] = ['\ue0f0', '\ue0f1', 0xe100];
const HIDDEN = new RegExp(`${OPEN}([\\ue100-\\ue109]+)${CLOSE}`, 'g');

export class Marks {
  private readonly kept: string[] = [];
  private readonly shown = new Map<object, object>();

  /** The text with one short word of private characters for each of its marks. */
  hide(text: string): string {
    return mayBeMarked(text) ? text.replace(MARKED, (mark) => this.wordFor(mark)) : text;
  }

  show(text: string): string {
    if (!text.includes(OPEN)) return text;
    return text.replace(HIDDEN, (word, digits: string) => this.kept[numberOf(digits)] ?? word);
  }

  /** In every string of plain data. */
  showAll<T>(value: T): T {
    return this.kept.length === 0 ? value : this.showInside(value);
  }

  /** What is shared stays shared. */
  private showInside<T>(value: T): T {
    if (typeof value === 'string') return this.show(value) as T;
    if (typeof value !== 'object' || value === null) return value;
    const known = this.shown.get(value);
    if (known) return known as T;
    const shown = Array.isArray(value)
      ? value.map((one) => this.showInside(one))
      : Object.getPrototypeOf(value) === Object.prototype
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.showInside(one)]))
        : value;
    this.shown.set(value, shown);
    return shown as T;
  }

  private wordFor(mark: string): string {
    const digits = [...String(this.kept.push(mark) - 1)];
    return OPEN + digits.map((digit) => String.fromCharCode(DIGIT + Number(digit))).join('') + CLOSE;
  }
}

/** Whether nothing else stands in a text whose marks are hidden. */
export const isMarkOnly = (text: string): boolean =>
  text.includes(OPEN) && text.replace(HIDDEN, '').trim() === '';

const numberOf = (digits: string): number =>
  Number([...digits].map((digit) => digit.charCodeAt(0) - DIGIT).join(''));

const mayBeMarked = (text: string): boolean =>
  text.includes('\\') || text.includes('](file:') || text.includes('|');

/** Inside dollars and clearly mathematics: no sentence, no price, no variable of a program. */
const MATHS = /\\[a-zA-Z]+|[\w)}\]]\s*[\^_=]\s*[\w({\\+-]/;
const SENTENCE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

const isMaths = (tex: string): boolean =>
  /^[a-zA-Z]'?$/.test(tex) ||
  (MATHS.test(tex) &&
    !/^[=^_]|[=^_+-]$/.test(tex) &&
    !SENTENCE.test(tex.replace(/\\(?:text|mathrm)\{[^}]*\}/g, '')));

/** `$…$` and `$$…$$` as `\( \)` and `\[ \]`, where they are clearly mathematics. */
export function normaliseFormulas(text: string): string {
  if (!text.includes('$')) return text;
  return text
    .replace(/\$\$([^$]{1,1000})\$\$/g, (whole, tex: string) =>
      isMaths(tex.trim()) ? `\\[${tex.trim()}\\]` : whole,
    )
    .replace(/(^|[^\\$])\$(?=\S)([^$\n]{1,300}?)(?<=\S)\$(?![\d$])/g, (whole, before: string, tex: string) =>
      isMaths(tex) ? `${before}\\(${tex}\\)` : whole,
    );
}
