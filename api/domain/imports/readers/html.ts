/** Text of HTML as a learner is to read it; pictures are told, not dropped unsaid. */
import { LITERAL_HTML } from '../../bank/ownForm.ts';
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

/** Marked text of the picture with this source; undefined when the file does not hold it. */
export type PictureOf = (source: string, alt: string | undefined) => string | undefined;

const IMAGE = /<img\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;

/** @param warnings gets a sentence when a picture, sound or video stood in it that is not taken over */
export function textOfHtml(html: string, warnings: Set<string>, pictureOf?: PictureOf): string {
  const shown = html.replace(IMAGE, (image, attributes: string) => {
    const source = attribute(attributes, 'src');
    return (source !== undefined && pictureOf?.(source, attribute(attributes, 'alt'))) || image;
  });
  if (/<(img|video|audio|object|svg)\b/i.test(shown)) warnings.add(PICTURE);
  const literal = LITERAL.exec(shown)?.[1];
  if (literal !== undefined) return tidy(decodeEntities(literal));
  const text = shown
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(script|style)\b.*?<\/\1\s*>/gis, '')
    .replace(/<sup\b[^>]*>(.*?)<\/sup>/gis, (_, inner: string) => raised(inner))
    .replace(/<sub\b[^>]*>(.*?)<\/sub>/gis, (_, inner: string) => lowered(inner))
    .replace(/<br\s*\/?>|<\/(p|div|li|tr|h\d)>/gi, '\n')
    .replace(/<\/t[dh]>/gi, '\t')
    .replace(/<\/?[a-z][^>]*>/gi, '');
  return tidy(decodeEntities(text).replace(/\n\s*\n+/g, '\n'));
}

/** As this product writes it: line breaks and blanks mean what they mean elsewhere, other tags do not occur. */
const LITERAL = new RegExp(`^${LITERAL_HTML}([^<]*)</div>$`);

const attribute = (attributes: string, name: string): string | undefined => {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes);
  return match ? decodeEntities(match[1] ?? match[2] ?? '') : undefined;
};

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name as string] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
