/** A small book as a PDF, and its cover as a picture: made here, so that the demonstration needs no files of others. */
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import PdfDocument from 'pdfkit';
import { chineseFonts } from '../../api/infra/chineseFonts.ts';

export interface Chapter {
  title: string;
  lines: string[];
}

const MARGIN = 62;

/** A5, so that it is easily read on a phone; its first page is the title and the contents. */
export async function materialPdf(
  title: string,
  chapters: readonly Chapter[],
): Promise<{ bytes: Buffer; pages: number }> {
  const pdf = new PdfDocument({
    size: 'A5',
    margin: MARGIN / 1.4,
    bufferPages: true,
    info: { Title: title },
  });
  for (const [name, file] of Object.entries(chineseFonts)) pdf.registerFont(name, file);
  pdf.font('bold').fontSize(20).text(title, { align: 'center' }).moveDown(1.5);
  pdf.fontSize(14).text('目录').moveDown(0.5).font('regular').fontSize(12);
  for (const [index, chapter] of chapters.entries())
    pdf.text(`第 ${index + 1} 章　${chapter.title}`, { lineGap: 6 });
  for (const [index, { title: name, lines }] of chapters.entries()) {
    pdf
      .addPage()
      .font('bold')
      .fontSize(16)
      .text(`第 ${index + 1} 章　${name}`)
      .moveDown(0.8);
    pdf.font('regular').fontSize(11.5);
    for (const [at, line] of lines.entries()) pdf.text(`${at + 1}．${line}`, { lineGap: 4, paragraphGap: 7 });
  }
  const pages = pdf.bufferedPageRange().count;
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  return { bytes: Buffer.concat(chunks), pages };
}

const [WIDTH, HEIGHT] = [600, 800];
const LINE_CHARACTERS = 6;

/** The title in large letters on a colour. */
export function coverPicture(title: string, colour: string): Buffer {
  GlobalFonts.registerFromPath(chineseFonts.bold, 'cover');
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = 'rgba(255, 255, 255, 0.1)';
  for (const [x, y, radius] of [
    [520, 120, 220],
    [80, 720, 260],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
  context.fillStyle = '#ffffff';
  context.font = '72px cover';
  for (const [row, line] of linesOf(title).entries()) context.fillText(line, 64, 260 + row * 104);
  context.font = '32px cover';
  context.fillText('技能培训e考通', 64, HEIGHT - 64);
  return canvas.toBuffer('image/png');
}

const linesOf = (title: string): string[] => title.match(new RegExp(`.{1,${LINE_CHARACTERS}}`, 'gu')) ?? [];
