/** A printed paper as a PDF on A4, its font in it: it looks the same on every machine. */
import PdfDocument from 'pdfkit';
import { chineseFonts } from '../../../infra/chineseFonts.ts';
import { formulaSvg } from '../../../infra/formula.ts';
import type { Style } from './lines.ts';
import type { PrintedBlock } from './pages.ts';
import { MARGIN, PdfFlow } from './pdfFlow.ts';
import { formulasOf, type Pdf } from './pdfPieces.ts';
import type { Pictures } from './pictures.ts';

const BODY: Style = { font: 'regular', size: 10.5 };
const STYLES: Record<Extract<PrintedBlock, { kind: 'centred' }>['size'], Style> = {
  title: { font: 'bold', size: 16 },
  subtitle: { font: 'bold', size: 14 },
  body: BODY,
  small: { font: 'regular', size: 9 },
};
const HEADING: Style = { font: 'bold', size: 11 };
const INDENT = 14;
/** Of two lines. */
const TWO_LINES = 36;

export async function paperPdf(
  title: string,
  blocks: readonly PrintedBlock[],
  pictures: Pictures,
): Promise<Buffer> {
  const pdf = new PdfDocument({ size: 'A4', margin: 0, bufferPages: true, info: { Title: title } });
  for (const [name, file] of Object.entries(chineseFonts)) pdf.registerFont(name, file);
  const flow = new PdfFlow(pdf, { pictures, formulas: await drawFormulas(blocks) });
  for (const block of blocks) put(block, flow);
  numberPages(pdf, flow.width);
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function drawFormulas(blocks: readonly PrintedBlock[]): Promise<Map<string, string>> {
  const texts = blocks.flatMap((block) =>
    block.kind === 'marked' ? block.text : block.kind === 'columns' ? block.texts : [],
  );
  const svgs = new Map<string, string>();
  for (const [key, { tex, display }] of formulasOf(texts)) svgs.set(key, await formulaSvg(tex, display));
  return svgs;
}

function put(block: PrintedBlock, flow: PdfFlow): void {
  if (block.kind === 'centred') {
    if (block.newPage) flow.newPage();
    flow.text(block.text, STYLES[block.size], { centred: true, before: 4 });
  } else if (block.kind === 'heading') flow.text(block.text, HEADING, { before: 10, keep: TWO_LINES });
  else if (block.kind === 'grid') flow.grid(block.rows, BODY);
  else if (block.kind === 'rule') flow.rule(block.lead, BODY);
  else if (block.kind === 'columns') {
    for (let from = 0; from < block.texts.length; from += block.columns)
      flow.row(block.texts.slice(from, from + block.columns), block.columns, BODY, INDENT);
  } else
    flow.marked(block.lead, block.text, BODY, {
      indent: block.indented ? INDENT : 0,
      before: block.startsQuestion ? 5 : 0,
      keep: block.startsQuestion ? TWO_LINES / 2 : 0,
      leadFont: block.strong ? 'bold' : 'regular',
    });
}

function numberPages(pdf: Pdf, width: number): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.font('regular').fontSize(9);
    const place = { width, align: 'center', lineBreak: false } as const;
    pdf.text(`第 ${page + 1} 页　共 ${count} 页`, MARGIN, pdf.page.height - MARGIN + 15, place);
  }
}
