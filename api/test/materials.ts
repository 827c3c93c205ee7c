/** Documents, materials made of them, and learners who read. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import PdfDocument from 'pdfkit';
import { chineseFonts } from '../infra/chineseFonts.ts';
import type { TestApp } from './app.ts';
import { unique } from './factories.ts';
import { makePlan } from './orders.ts';

/** Chinese text on A4. */
export async function bookPdf(pages: number, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const pdf = new PdfDocument({ size: 'A4', margin: 56, ...options });
  pdf.font(chineseFonts.regular);
  for (let page = 1; page <= pages; page++) {
    if (page > 1) pdf.addPage();
    pdf.fontSize(20).text(`第 ${page} 章 电工基础`).fontSize(11);
    for (let line = 1; line <= 20; line++)
      pdf.text(
        `${line}. 停电作业应按停电、验电、放电、装设接地线、悬挂标示牌的顺序进行，第 ${page * line} 条。`,
      );
  }
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Published, its pages drawn, without going through the job; sold by itself for 19.90 unless told. */
export async function makeMaterial(
  app: Pick<TestApp, 'deps'>,
  { pages = 6, sold = true, ...row }: { pages?: number; sold?: boolean } & Record<string, unknown> = {},
) {
  const { db } = app.deps;
  const original = await keep(app, await bookPdf(1), 'any');
  const [document] = await db('material_files')
    .insert({ file_id: original, name: '讲义.pdf', state: 'ready', page_count: pages, pages_done: pages })
    .returning('id');
  for (let number = 1; number <= pages; number++)
    await db('material_pages').insert({
      material_file_id: document.id,
      number,
      file_id: await keep(app, blankPage(), 'image'),
      width: 310,
      height: 438,
    });
  const material = {
    title: unique('资料'),
    sample_pages: 2,
    published: true,
    document_id: document.id,
    ...row,
  };
  const [{ id }] = await db('materials').insert(material).returning('id');
  const product = sold
    ? await makePlan(app, { ...MATERIAL, price_fen: 1990, material_ids: JSON.stringify([id]) })
    : undefined;
  return { ...material, id: id as number, originalId: original, productId: product?.id ?? 0 };
}

const MATERIAL = {
  kind: 'material',
  months: null,
  opens_past: false,
  opens_mock: false,
  xpay_product_id: 'material',
};

function blankPage(): Buffer {
  const canvas = createCanvas(310, 438);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 310, 438);
  return canvas.toBuffer('image/jpeg');
}

async function keep({ deps: { files } }: Pick<TestApp, 'deps'>, bytes: Buffer, accept: 'any' | 'image') {
  const incoming = path.join(files.incomingDir, unique('page'));
  await writeFile(incoming, bytes);
  return (await files.save({ path: incoming, name: 'x' }, { accept, public: false, createdBy: null })).id;
}
