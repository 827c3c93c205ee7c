/** A Word document: its paragraphs as lines, each of its tables as a sheet. */
import { AppError } from '../../../errors.ts';
import { Numbering, value } from './docxNumbering.ts';
import { type Line, questionsOfLines } from './questionLines.ts';
import type { Content, Grid, Reader } from './reader.ts';
import { lowered, raised } from './scripts.ts';
import { type Element, element, elements, parseXml, textOf } from './xml.ts';
import { checkUnpackedSize, readEntry } from './zip.ts';

const UNPACKED_LIMIT_MEGABYTES = 200;

export const docxReader: Reader = {
  label: 'Word 文档（docx）',
  accepts: (bytes) => bytes.subarray(0, 2).toString('latin1') === 'PK' && bytes.includes('word/document.xml'),
  async read(bytes, fileName) {
    checkUnpackedSize(bytes, UNPACKED_LIMIT_MEGABYTES);
    const part = (name: string): Element | undefined => {
      const entry = readEntry(bytes, name, UNPACKED_LIMIT_MEGABYTES);
      return entry && parseXml(entry.toString('utf8'));
    };
    const document = part('word/document.xml');
    if (!document) throw new AppError('import.damaged');
    const numbering = new Numbering(part('word/numbering.xml'), part('word/styles.xml'));
    return contentsOf(element(document, 'w:body'), numbering, fileName.replace(/\.\w+$/, ''));
  },
};

/** Paragraphs are counted from 1 as they follow each other, empty ones and those of tables left out of it. */
function contentsOf(body: Element | undefined, numbering: Numbering, sheet: string): Content[] {
  const lines: Line[] = [];
  const tables: Grid[] = [];
  let number = 0;
  for (const block of blocksOf(body)) {
    if (block.name === 'w:tbl') tables.push(gridOf(block, `${sheet} 表格 ${tables.length + 1}`));
    else {
      number += 1;
      lines.push(...linesOfParagraph(block, numbering, number));
    }
  }
  const list = questionsOfLines(lines, sheet);
  return list.questions.length > 0 || tables.length === 0 ? [list, ...tables] : tables;
}

/** Paragraphs and tables, also those inside content controls and accepted insertions. */
function blocksOf(parent: Element | undefined): Element[] {
  return elements(parent).flatMap((child) => {
    if (child.name === 'w:p' || child.name === 'w:tbl') return [child];
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(child.name) ? blocksOf(child) : [];
  });
}

/** A line break inside a paragraph begins a line of its own. */
function linesOfParagraph(paragraph: Element, numbering: Numbering, number: number): Line[] {
  const warnings = new Set<string>();
  const text = textOfRuns(paragraph, warnings);
  const label = numbering.labelOf(element(paragraph, 'w:pPr'));
  if (text.trim() === '' && warnings.size === 0) return [];
  const [first, ...rest] = text.split('\n');
  return [
    // A line of pictures alone has no text to put a number before.
    { number, text: first!.trim() === '' ? ' ' : label + first, warnings: [...warnings] },
    ...rest.map((line) => ({ number, text: line })),
  ];
}

function gridOf(table: Element, sheet: string): Grid {
  const rows = elements(table, 'w:tr').map((row, index) => {
    const warnings = new Set<string>();
    const cells = elements(row, 'w:tc').map((cell) =>
      blocksOf(cell)
        .map((block) => textOfRuns(block, warnings))
        .join('\n'),
    );
    return { number: index + 1, cells, warnings: [...warnings] };
  });
  return {
    sheet,
    rows: rows.filter((row) => row.cells.some((cell) => cell.trim() !== '') || row.warnings.length > 0),
  };
}

const DELETED = '这里有修订中删除的文字，已按删除后的内容导入，请核对';
const PICTURE = '这里有图片，图片没有导入，请在题库中补上';
const FORMULA = '这里有 Word 公式，已按文字导入，请核对';
const TEXT_BOX = '这里有文本框，其中的文字没有导入，请移到正文中';
const OBJECT = '这里有嵌入的对象（如公式编辑器的公式），没有导入，请在题库中补上';

/** All text of a paragraph as a reader sees it; what cannot be taken over is told. */
function textOfRuns(parent: Element, warnings: Set<string>): string {
  return elements(parent)
    .map((child) => textOfPiece(child, warnings))
    .join('');
}

function textOfPiece(piece: Element, warnings: Set<string>): string {
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
      return shifted(piece, textOfRuns(piece, warnings));
    case 'w:del':
    case 'w:moveFrom':
      if (textOf(piece) !== '') warnings.add(DELETED);
      return '';
    case 'm:oMath':
      warnings.add(FORMULA);
      return textOf(piece);
    case 'w:object':
      tellDrawing(piece, warnings);
      return '';
    case 'w:drawing':
    case 'w:pict':
      tellDrawing(piece, warnings);
      return '';
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
}

function shifted(run: Element, text: string): string {
  const place = value(element(run, 'w:rPr'), 'w:vertAlign');
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
  if (known) return known;
  warnings.add('这里有特殊符号字体的字符，没有导入，请核对');
  return '';
}

/** Word draws invisible controls too; only what refers to a picture or holds text is told. */
function tellDrawing(drawing: Element, warnings: Set<string>): void {
  for (const inner of elements(drawing)) {
    if (inner.name === 'o:OLEObject') warnings.add(OBJECT);
    else if (inner.attributes['r:embed'] || inner.attributes['r:link'] || inner.attributes['r:id'])
      warnings.add(PICTURE);
    if (inner.name === 'w:txbxContent' && textOf(inner).trim() !== '') warnings.add(TEXT_BOX);
    tellDrawing(inner, warnings);
  }
}
