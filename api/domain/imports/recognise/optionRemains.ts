/** What stands around options and is none of their text: dashes behind their letters, runs of signs between them. */
import { letter, tidy } from './text.ts';

const DASH = '[-－–—―]';
const DASHED = new RegExp(
  `(?<![A-Za-z\\d]|${DASH})([A-Za-zＡ-Ｚ])[\\s\\u3000]*${DASH}{1,2}[\\s\\u3000]*`,
  'gu',
);
/** `A-B-C` is an order and `A-5` may be a number below zero: there the dash belongs to the text. */
const BELONGS = /^(?:$|[\d.]|[A-Za-z](?![A-Za-z]))/;

const placeOf = (key: string): number => key.normalize('NFKC').toUpperCase().charCodeAt(0) - 65;
/** `A-级` `B-级`: what is the same everywhere is not what is offered. */
const areOffered = (texts: readonly string[]): boolean =>
  texts.length >= 2 && new Set(texts).size === texts.length && !texts.some((text) => BELONGS.test(text));

/** `A-甲 B-乙 C-丙`; [] unless all options have their letter and dash, from A on. */
export function splitByDashes(text: string): string[] {
  const marks: RegExpExecArray[] = [];
  for (const match of text.matchAll(DASHED)) if (placeOf(match[1]!) === marks.length) marks.push(match);
  if (marks[0]?.index !== 0) return [];
  const texts = withoutSigns(
    marks.map((mark, at) => text.slice(mark.index + mark[0].length, marks[at + 1]?.index)),
  );
  return areOffered(texts) ? texts : [];
}

/** The same of options in columns of their own; all are left when one has no letter and dash. */
export function stripDashes(texts: readonly string[]): string[] {
  const bare = texts.map((text, at) => (text === letter(at) ? '' : text));
  const stripped = bare.map((text, at) => {
    const [mark] = text.matchAll(DASHED);
    return mark?.index === 0 && placeOf(mark[1]!) === at ? text.slice(mark[0].length) : text;
  });
  const filled = bare.flatMap((text, at) => (text === '' ? [] : [{ text, rest: stripped[at]! }]));
  const all = filled.every(({ text, rest }) => rest !== text);
  return all && areOffered(filled.map(({ rest }) => rest)) ? stripped : [...texts];
}

const BREAK = /<br\s*\/?>/i;
const BREAKS_AT_END = /(?:[\s\u3000]*<br\s*\/?>)+$/i;
const OTHER_TAG = /<(?!br\b)\/?[a-z][^>]*>/i;

/** HTML's line breaks as lines, where no other tag is about: then HTML may be what is asked. */
export const withLines = (text: string): string =>
  OTHER_TAG.test(text) ? text : text.split(BREAK).join('\n');

const SIGNS_AT_END = /[$@#^~|&;；,，、/\\•]+$/;
const SIGNS_AT_START = /^[$@#^~|&;；,，、\\•]+/;
/** Ends no text, so it may stand behind the last option, too. */
const ENDS_NOTHING = /[$@#^~|&;；\\]/;

type Side = 'start' | 'end';

/** The signs go that stand between all options alike, where they cannot be part of a text. */
export function withoutSigns(pieces: readonly string[]): string[] {
  const texts = withoutBreaks(pieces.map(tidy));
  const start = signsBetween(texts, 'start');
  const end = signsBetween(texts, 'end');
  if (start + end === '') return texts;
  const cut = texts.map((text) => dropped(dropped(text, start, 'start'), end, 'end'));
  const certain = cut.every((text, at) => text === texts[at] || !isOwn(texts[at]!, text, start, end));
  return certain ? cut.map(tidy) : texts;
}

const dropped = (text: string, signs: string, side: Side): string => {
  if (signs === '') return text;
  if (side === 'start') return text.startsWith(signs) ? text.slice(signs.length) : text;
  return text.endsWith(signs) ? text.slice(0, -signs.length) : text;
};

/** `5$` `$5` `C#` say something; `$x$` and `|x|` close what they opened. */
function isOwn(text: string, rest: string, start: string, end: string): boolean {
  if (tidy(rest) === '') return true;
  if (['$', '|'].some((sign) => (start + end).includes(sign) && rest.split(sign).length % 2 === 0))
    return true;
  const attached = /^(?:\$+|#+|~+|\/+)$/;
  return (
    (attached.test(start) && text.startsWith(start) && /^[A-Za-z\d]/.test(rest)) ||
    (attached.test(end) && text.endsWith(end) && /[A-Za-z\d]$/.test(rest))
  );
}

/** HTML's line breaks behind all options but the last. */
function withoutBreaks(texts: readonly string[]): string[] {
  const cut = texts.map((text) => text.replace(BREAKS_AT_END, ''));
  const between = cut.slice(0, -1).every((text, at) => text !== '' && text !== texts[at]);
  return texts.length >= 2 && between && cut.at(-1) !== '' && !texts.some((text) => OTHER_TAG.test(text))
    ? cut
    : [...texts];
}

/** What all but the last option end with, or all but the first start with; '' when there is no such thing. */
function signsBetween(texts: readonly string[], side: Side): string {
  const inner = side === 'end' ? texts.slice(0, -1) : texts.slice(1);
  const outer = (side === 'end' ? texts.at(-1) : texts[0]) ?? '';
  const pattern = side === 'end' ? SIGNS_AT_END : SIGNS_AT_START;
  if (inner.length < 2) return '';
  const runs = inner.map((text) => pattern.exec(text)?.[0] ?? '');
  const signs = runs.reduce((common, run) => commonPart(common, run, side));
  const repeated = dropped(outer, signs, side) !== outer;
  return repeated && (side === 'start' || !ENDS_NOTHING.test(signs)) ? '' : signs;
}

function commonPart(one: string, other: string, side: Side): string {
  let length = Math.min(one.length, other.length);
  const part = (text: string) => (side === 'end' ? text.slice(text.length - length) : text.slice(0, length));
  while (part(one) !== part(other)) length -= 1;
  return part(one);
}

/** A letter and a sign that are not known for a label: `A=甲` `A_甲` `A-5`. */
const LETTERED = /^([A-Z])[\s\u3000]*([^\p{L}\p{N}\s\u3000)）\]】}])(.*)$/su;

/** Sentences on what may be left of labels and separators in the options of a question. */
export function remainsIn(options: readonly string[]): string[] {
  const texts = options.filter(Boolean);
  const labels = options.flatMap((text, at) => {
    const match = text === '' ? undefined : LETTERED.exec(text);
    return match && placeOf(match[1]!) === at && /[\d\u4e00-\u9fff]/.test(match[3]!) ? [match] : [];
  });
  const alike = new Set(labels.map((label) => label[2])).size === 1;
  const differ = new Set(labels.map((label) => label[3])).size > 1;
  if (labels.length >= 2 && alike && differ)
    return [`选项开头都带着“${labels[0]![1]}${labels[0]![2]}”这样的字，可能是标号，已照原样导入，请核对`];
  const between = leftBetween(texts);
  return between === '' ? [] : [`选项前后都带着“${between}”，可能是分隔选项用的，已照原样导入，请核对`];
}

function leftBetween(texts: readonly string[]): string {
  if (texts.length >= 2 && texts.slice(0, -1).every((text) => BREAKS_AT_END.test(text))) return '<br>';
  const sides = (['end', 'start'] as const).map((side) => {
    const signs = signsBetween(texts, side);
    // Money everywhere is money.
    const everywhere = texts.every((text) => dropped(text, signs, side) !== text);
    const isPaired = ['$', '|'].some(
      (sign) => signs.includes(sign) && texts.every((text) => text.split(sign).length % 2 === 1),
    );
    return everywhere || isPaired ? '' : signs;
  });
  return sides.find(Boolean) ?? '';
}
