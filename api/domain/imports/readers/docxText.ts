/** The text of Word's paragraphs as a reader sees it, with its pictures and formulas as marked text. */
import { value } from './docxNumbering.ts';
import { allNamed, type OfficeParts, relationOf } from './officeParts.ts';
import { latexOf } from './omml.ts';
import type { Pictures } from './pictures.ts';
import { lowered, raised } from './scripts.ts';
import { type Element, element, elements, textOf } from './xml.ts';

const DELETED = '这里有修订中删除的文字，已按删除后的内容导入，请核对';
const STRUCK = '这里有画了删除线的文字，已按删去导入，请核对';
const FORMULA = '这里的 Word 公式有本系统不认识的写法，该处已按文字导入，请核对';
const TEXT_BOX = '这里有文本框，其中的文字没有导入，请移到正文中';
const OBJECT = '这里有嵌入的对象（如公式编辑器的公式），没有导入，请在题库中补上';
const SYMBOL = '这里有特殊符号字体的字符，没有导入，请核对';

/** Marked text of what stands in a paragraph; what cannot be taken over is told. */
export type ParagraphText = (parent: Element, warnings: Set<string>) => string;

export function paragraphText(parts: OfficeParts, document: string, pictures: Pictures): ParagraphText {
  const media = parts.relations(document);
  const picture = (id: string, warnings: Set<string>, alt?: string) =>
    pictures.textOf(parts.bytes(media.get(id) ?? ''), warnings, alt);

  const textOfRuns: ParagraphText = (parent, warnings) =>
    elements(parent)
      .map((child) => textOfPiece(child, warnings))
      .join('');

  const textOfPiece = (piece: Element, warnings: Set<string>): string => {
    switch (piece.name) {
      case 'w:t':
        return textOf(piece);
      case 'w:tab':
      case 'w:ptab':
        return '\t';
      case 'w:br':
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:sym':
        return symbol(piece, warnings);
      case 'w:r':
        return styled(piece, textOfRuns(piece, warnings), warnings);
      case 'w:del':
      case 'w:moveFrom':
        if (textOf(piece) !== '') warnings.add(DELETED);
        return '';
      case 'm:oMath':
        return formula(piece, warnings);
      case 'w:object':
      case 'w:drawing':
      case 'w:pict':
        return drawing(piece, warnings, picture);
      case 'mc:AlternateContent':
        return textOfRuns(element(piece, 'mc:Choice') ?? piece, warnings);
      case 'w:pPr':
      case 'w:rPr':
      case 'w:instrText':
      case 'w:delText':
        return '';
      default:
        return textOfRuns(piece, warnings);
    }
  };
  return textOfRuns;
}

function formula(math: Element, warnings: Set<string>): string {
  const unknown = new Set<string>();
  const latex = latexOf(math, unknown);
  if (unknown.size > 0) warnings.add(FORMULA);
  return latex && `\\(${latex}\\)`;
}

/** What is struck out is no text; an underlined gap is a place to fill in. */
function styled(run: Element, text: string, warnings: Set<string>): string {
  const style = element(run, 'w:rPr');
  if (text.trim() !== '' && (isOn(style, 'w:strike') || isOn(style, 'w:dstrike'))) {
    warnings.add(STRUCK);
    return '';
  }
  if (/^[ \t\u00a0\u3000]+$/.test(text) && (value(style, 'w:u') ?? 'none') !== 'none') return BLANK;
  return shifted(style, text);
}

const BLANK = '____';

const isOn = (style: Element | undefined, name: string): boolean =>
  element(style, name) !== undefined && !/^(0|false|off)$/.test(value(style, name) ?? '');

function shifted(style: Element | undefined, text: string): string {
  if (/\\\(|!\[/.test(text)) return text;
  const place = value(style, 'w:vertAlign');
  if (place === 'superscript') return raised(text);
  return place === 'subscript' ? lowered(text) : text;
}

/** Wingdings 2 and Wingdings draw ticks and crosses that judgements are answered with. */
const SYMBOLS: Record<string, string> = {
  'Wingdings FC': '√',
  'Wingdings FB': '×',
  'Wingdings 2 50': '√',
  'Wingdings 2 4F': '×',
};

function symbol({ attributes }: Element, warnings: Set<string>): string {
  const code = (attributes['w:char'] ?? '').toUpperCase().replace(/^F0/, '');
  const known = SYMBOLS[`${attributes['w:font']} ${code}`];
  if (!known) warnings.add(SYMBOL);
  return known ?? '';
}

/** Its pictures. Word draws invisible controls too; only what refers to a picture or holds text is told. */
function drawing(
  piece: Element,
  warnings: Set<string>,
  picture: (id: string, warnings: Set<string>, alt?: string) => string,
): string {
  if (allNamed(piece, 'txbxContent').some((box) => textOf(box).trim() !== '')) warnings.add(TEXT_BOX);
  if (allNamed(piece, 'OLEObject').length > 0) {
    warnings.add(OBJECT);
    return '';
  }
  const drawn = allNamed(piece, 'blip').map((one) => relationOf(one, 'embed') ?? '');
  const older = allNamed(piece, 'imagedata').map((one) => relationOf(one, 'id') ?? '');
  return [...drawn, ...older].map((id) => picture(id, warnings, ownAlt(piece))).join('');
}

/** What this product wrote; other programs describe pictures at length and by themselves. */
const ownAlt = (piece: Element): string | undefined =>
  allNamed(piece, 'cNvPr').find(({ attributes }) => attributes.name?.startsWith('file:'))?.attributes.descr;
