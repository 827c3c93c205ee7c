/** Text of HTML as a learner is to read it; pictures are told, not dropped unsaid. */
import { tidy } from '../recognise/text.ts';
import { lowered, raised } from './scripts.ts';

export const PICTURE = '这里有图片，图片没有导入，请在题库中补上';

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  times: '×',
  divide: '÷',
  deg: '°',
  plusmn: '±',
  micro: 'µ',
  Omega: 'Ω',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  le: '≤',
  ge: '≥',
  ne: '≠',
};

/** @param warnings gets a sentence when a picture, sound or video stood in it */
export function textOfHtml(html: string, warnings: Set<string>): string {
  if (/<(img|video|audio|object|svg)\b/i.test(html)) warnings.add(PICTURE);
  const text = html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(script|style)\b.*?<\/\1\s*>/gis, '')
    .replace(/<sup\b[^>]*>(.*?)<\/sup>/gis, (_, inner: string) => raised(inner))
    .replace(/<sub\b[^>]*>(.*?)<\/sub>/gis, (_, inner: string) => lowered(inner))
    .replace(/<br\s*\/?>|<\/(p|div|li|tr|h\d)>/gi, '\n')
    .replace(/<\/t[dh]>/gi, '\t')
    .replace(/<\/?[a-z][^>]*>/gi, '');
  return tidy(decodeEntities(text).replace(/\n\s*\n+/g, '\n'));
}

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name as string] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
