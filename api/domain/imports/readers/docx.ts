/** A Word document: its paragraphs as lines, each of its tables as a sheet, or as a table in a question. */
import { AppError } from '../../../errors.ts';
import { tableText } from '../../bank/markedText.ts';
import { headerMeaning } from '../recognise/headers.ts';
import { type Form, formOf, optionLines, sheetOfForms } from './docxForms.ts';
import { keyLineOf } from './docxKeyTable.ts';
import { Numbering } from './docxNumbering.ts';
import { type ParagraphText, paragraphText } from './docxText.ts';
import { numberOf } from './lineKinds.ts';
import { officeParts } from './officeParts.ts';
import { readOwnLines } from './ownLines.ts';
import { type Line, questionsOfLines } from './questionLines.ts';
import type { Content, Grid, GridRow, Reader } from './reader.ts';
import { textLimit } from './textLimit.ts';
import { type Element, element, elements } from './xml.ts';
import { checkUnpackedSize } from './zip.ts';

const UNPACKED_LIMIT_MEGABYTES = 200;
/** Some 20,000 questions. */
const TEXT_LIMIT_MEGABYTES = 60;
const DOCUMENT = 'word/document.xml';

export const docxReader: Reader = {
  label: 'Word 文档（docx）',
  accepts: (bytes) => bytes.subarray(0, 2).toString('latin1') === 'PK' && bytes.includes(DOCUMENT),
  async read(bytes, fileName, pictures) {
    await checkUnpackedSize(bytes, UNPACKED_LIMIT_MEGABYTES, textLimit(TEXT_LIMIT_MEGABYTES));
    const parts = officeParts(bytes, UNPACKED_LIMIT_MEGABYTES);
    const document = parts.xml(DOCUMENT);
    if (!document) throw new AppError('import.damaged');
    const numbering = new Numbering(parts.xml('word/numbering.xml'), parts.xml('word/styles.xml'));
    const blocks = readBlocks(
      element(document, 'w:body'),
      numbering,
      paragraphText(parts, DOCUMENT, pictures),
    );
    return contentsOf(blocks, fileName.replace(/\.\w+$/, ''));
  },
};

/** A paragraph's lines, or a table. */
type Read = { lines: Line[] } | { rows: GridRow[]; after: number };

/** Paragraphs are counted from 1 as they follow each other, empty ones and those of tables left out of it. */
function readBlocks(body: Element | undefined, numbering: Numbering, text: ParagraphText): Read[] {
  let number = 0;
  return blocksOf(body).map((block): Read => {
    if (block.name === 'w:tbl') return { rows: rowsOf(block, text), after: number };
    number += 1;
    return { lines: linesOfParagraph(block, numbering, number, text) };
  });
}

/** What asks something by its own header is a sheet; any other table below a numbered question is part of it. */
function contentsOf(blocks: Read[], sheet: string): Content[] {
  const lines: Line[] = [];
  const sheets: GridRow[][] = [];
  const forms: Form[] = [];
  for (const block of blocks) {
    const form = 'rows' in block && formOf(block.rows);
    const options = 'rows' in block && optionLines(block.rows);
    const keys = 'rows' in block && keyLineOf(block.rows);
    if ('lines' in block) lines.push(...block.lines);
    else if (form) forms.push(form);
    else if (options)
      for (const text of options) lines.push({ ...lineOfTable(block.rows, block.after), text });
    else if (keys) lines.push({ number: Math.max(1, block.after), text: keys });
    else if (isSheet(block.rows) || !lines.some(({ text }) => numberOf(text))) sheets.push(block.rows);
    else lines.push(lineOfTable(block.rows, block.after));
  }
  if (forms.length > 0) sheets.push(sheetOfForms(forms));
  const grids = sheets.map((rows, index): Grid => ({ sheet: `${sheet} 表格 ${index + 1}`, rows }));
  const list = readOwnLines(lines, sheet) ?? questionsOfLines(lines, sheet);
  return list.questions.length > 0 || grids.length === 0 ? [list, ...grids] : grids;
}

/** Names a stem or an answer in its first rows. */
const isSheet = (rows: GridRow[]): boolean =>
  rows
    .slice(0, 3)
    .some(({ cells }) =>
      cells.some((cell) => ['stem', 'answer', 'options'].includes(headerMeaning(cell)?.meaning ?? '')),
    );

const lineOfTable = (rows: GridRow[], after: number): Line => ({
  number: Math.max(1, after),
  text: tableText(rows.map(({ cells }) => cells)),
  warnings: rows.flatMap(({ warnings }) => warnings ?? []),
});

/** Paragraphs and tables, also those inside content controls and accepted insertions. */
function blocksOf(parent: Element | undefined): Element[] {
  return elements(parent).flatMap((child) => {
    if (child.name === 'w:p' || child.name === 'w:tbl') return [child];
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(child.name) ? blocksOf(child) : [];
  });
}

/** A line break inside a paragraph begins a line of its own. */
function linesOfParagraph(
  paragraph: Element,
  numbering: Numbering,
  number: number,
  textOf: ParagraphText,
): Line[] {
  const warnings = new Set<string>();
  const text = textOf(paragraph, warnings);
  const label = numbering.labelOf(element(paragraph, 'w:pPr'));
  if (text.trim() === '' && warnings.size === 0) return [];
  const [first, ...rest] = text.split('\n');
  return [
    // A line of what could not be read has no text to put a number before.
    { number, text: first!.trim() === '' ? ' ' : label + first, warnings: [...warnings] },
    ...rest.map((line) => ({ number, text: line })),
  ];
}

function rowsOf(table: Element, textOf: ParagraphText): GridRow[] {
  const rows = elements(table, 'w:tr').map((row, index) => {
    const warnings = new Set<string>();
    const cells = elements(row, 'w:tc').map((cell) =>
      blocksOf(cell)
        .map((block) => textOf(block, warnings))
        .join('\n'),
    );
    return { number: index + 1, cells, warnings: [...warnings] };
  });
  return rows.filter((row) => row.cells.some((cell) => cell.trim() !== '') || row.warnings.length > 0);
}
