/** A printed paper as a Word document on A4. */
import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { type Content, contentOf, grid } from './docxText.ts';
import type { PrintedBlock } from './pages.ts';
import type { Pictures } from './pictures.ts';

const FONT = '宋体';
const HEAD_FONT = '黑体';
const TEXT_WIDTH = 170;
/** In half points. */
const SIZES = { title: 32, subtitle: 28, body: 21, small: 18 };

export function paperDocx(
  title: string,
  blocks: readonly PrintedBlock[],
  pictures: Pictures,
): Promise<Buffer> {
  const document = new Document({
    title,
    styles: {
      default: {
        document: { run: { font: { ascii: 'Times New Roman', eastAsia: FONT }, size: SIZES.body } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(20), right: mm(20) },
          },
        },
        footers: { default: pageNumbers() },
        children: blocks.flatMap((block, at) => contentsOf(block, blocks[at + 1], pictures)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
            size: SIZES.small,
          }),
        ],
      }),
    ],
  });

function contentsOf(block: PrintedBlock, next: PrintedBlock | undefined, pictures: Pictures): Content[] {
  switch (block.kind) {
    case 'centred':
      return [centred(block)];
    case 'heading':
      return [heading(block.text)];
    case 'columns':
      return columns(block, pictures);
    case 'grid':
      return [grid(block.rows.map((row) => row.map((text) => cell(text))))];
    case 'rule':
      return [new Paragraph({ children: [new TextRun(`${block.lead || '　'}${'＿'.repeat(34)}`)] })];
    case 'marked':
      return contentOf(
        block.text,
        pictures,
        [new TextRun({ text: block.lead, bold: block.strong ?? false })],
        {
          ...(block.indented && INDENTED),
          ...(block.startsQuestion && { spacing: { before: 100 }, keepNext: isOption(next) }),
        },
      );
  }
}

const isOption = (block: PrintedBlock | undefined): boolean =>
  block?.kind === 'columns' || (block?.kind === 'marked' && block.indented === true);

function centred({ text, size, newPage }: Extract<PrintedBlock, { kind: 'centred' }>): Paragraph {
  const isTitle = size === 'title' || size === 'subtitle';
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    pageBreakBefore: newPage ?? false,
    children: [new TextRun({ text, size: SIZES[size], bold: isTitle, ...(isTitle && { font: HEAD_FONT }) })],
  });
}

const heading = (text: string) =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [new TextRun({ text, bold: true, font: HEAD_FONT, size: 22 })],
  });

const cell = (text: string) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(text)] });

const INDENTED: IParagraphOptions = { indent: { left: mm(5) } };

function columns(
  { columns, texts }: Extract<PrintedBlock, { kind: 'columns' }>,
  pictures: Pictures,
): Content[] {
  const tabStops = Array.from({ length: columns - 1 }, (_, at) => ({
    type: TabStopType.LEFT,
    position: mm((TEXT_WIDTH / columns) * (at + 1)),
  }));
  const rows = Array.from({ length: Math.ceil(texts.length / columns) }, (_, row) =>
    texts.slice(row * columns, (row + 1) * columns),
  );
  return rows.flatMap((row) => contentOf(row.join('\t'), pictures, [], { ...INDENTED, tabStops }));
}
