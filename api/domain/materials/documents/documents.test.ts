import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { Document, Packer, Paragraph } from 'docx';
import { type TestApp, testApp } from '../../../test/app.ts';
import type { Client } from '../../../test/client.ts';
import { unique } from '../../../test/factories.ts';
import { bookPdf } from '../../../test/materials.ts';
import { PAGE_WIDTH } from './limits.ts';
import { runPdfTask } from './pdfTask.ts';
import { renderDocuments } from './rendering.ts';

describe('documents of materials', () => {
  let app: TestApp;
  let staff: Client;
  before(async () => {
    app = await testApp();
    staff = await app.as('content');
  });
  after(() => app.close());

  const upload = (content: Uint8Array | string, name = '讲义.pdf') =>
    staff.upload('/api/staff/material-files', { name, content });
  const show = async (id: number) => (await staff.get(`/api/staff/material-files/${id}`)).body.data;
  const material = (documentId: number | null) =>
    staff.post('/api/staff/materials', { title: unique('资料'), documentId, published: true });

  it('are drawn page by page by the job, and can be published then', async () => {
    const { status, body } = await upload(await bookPdf(3), '电工 讲义.pdf');
    assert.equal(status, 201, JSON.stringify(body));
    assert.deepEqual({ ...body.data, id: 0 }, { id: 0, name: '电工 讲义.pdf', pageCount: 3 });
    const early = await material(body.data.id);
    assert.match(early.body.error.message, /资料文件等待处理/);
    assert.equal(await renderDocuments(app.deps), '处理 3 页');
    const { state, pagesDone, error } = await show(body.data.id);
    assert.deepEqual({ state, pagesDone, error }, { state: 'ready', pagesDone: 3, error: null });
    assert.equal((await material(body.data.id)).status, 201);
    const page = await staff.get(`/api/staff/material-files/${body.data.id}/pages/3`);
    assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'image/jpeg']);
    assert.equal((await staff.get(`/api/staff/material-files/${body.data.id}/pages/4`)).status, 404);
  });

  it('become pictures as wide as a phone needs, with their text on them', async () => {
    const page = await app.deps.db('material_pages').where({ number: 1 }).first();
    const file = await app.deps.files.find(page.file_id);
    assert.deepEqual([file?.mime, file?.public, page.width], ['image/jpeg', false, PAGE_WIDTH]);
    const picture = await loadImage(app.deps.files.pathOf(page.file_id));
    const context = createCanvas(page.width, page.height).getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, page.width, page.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 100) dark++;
    const share = dark / (page.width * page.height);
    assert.ok(share > 0.02 && share < 0.2, `${share} of the page is ink`);
  });

  it('go on where a run was cut off', async () => {
    const { id } = (await upload(await bookPdf(4))).body.data;
    const [page] = await app.deps.db('material_pages').where({ number: 1 });
    await app.deps.db('material_pages').insert({ ...page, material_file_id: id });
    await app.deps.db('material_files').where({ id }).update({ state: 'rendering', pages_done: 1 });
    assert.equal(await renderDocuments(app.deps), '处理 3 页');
    const pages = await app.deps.db('material_pages').where({ material_file_id: id }).orderBy('number');
    assert.deepEqual(
      pages.map(({ number }) => number),
      [1, 2, 3, 4],
    );
  });

  it('are refused when they are no PDF, broken or locked, each with what to do', async () => {
    const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('x')] }] }));
    const whole = await bookPdf(2);
    const cases: [string, Uint8Array | string, RegExp][] = [
      ['text', 'no document at all', /只能上传 PDF/],
      ['empty', '', /只能上传 PDF/],
      ['Word', word, /Word 文件，请先.*另存为 PDF/],
      ['locked', await bookPdf(1, { userPassword: 'secret' }), /打开密码/],
      ['cut off', whole.subarray(0, 400), /已损坏/],
    ];
    for (const [name, content, sentence] of cases) {
      const { status, body } = await upload(content);
      assert.equal(status, 400, name);
      assert.match(body.error.message, sentence, name);
    }
    assert.deepEqual(await readdir(app.deps.files.incomingDir), []);
  });

  it('are refused beyond so many pages', async () => {
    const { body } = await upload(manyPages(601));
    assert.match(body.error.message, /有 601 页，超过上限 600 页/);
  });

  it('fail with a sentence when they cannot be drawn', async () => {
    const { id } = (await upload(await bookPdf(1))).body.data;
    const [{ file_id: fileId }] = await app.deps.db('material_files').where({ id });
    await app.deps
      .db('material_files')
      .where({ id })
      .update({ file_id: await otherFile(fileId) });
    await renderDocuments(app.deps);
    const { state, error } = await show(id);
    assert.equal(state, 'failed');
    assert.match(error, /已损坏/);
  });

  it('show Chinese that brings no font of its own, as office programs leave it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-pdf-'));
    const file = path.join(folder, 'x.pdf');
    // Two characters of GBK, 电 and 工, in a font that no server has.
    const text = 'BT /F1 60 Tf 60 700 Td <b5e7> Tj 180 0 Td <b9a4> Tj ET';
    await writeFile(
      file,
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
        `<</Length ${text.length}>>stream\n${text}\nendstream`,
        '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>',
        '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R/DW 1000>>',
        '<</Type/FontDescriptor/FontName/SimSun/Flags 6/FontBBox[0 -141 1000 859]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 683/StemV 80>>',
      ]),
    );
    await runPdfTask({ file, render: { folder, from: 1 } });
    const picture = await loadImage(path.join(folder, '1'));
    const context = createCanvas(picture.width, picture.height).getContext('2d');
    context.drawImage(picture, 0, 0);
    const unit = picture.width / 595;
    const glyphAt = (x: number) => context.getImageData(x * unit, 82 * unit, 60 * unit, 80 * unit).data;
    const [left, right] = [glyphAt(60), glyphAt(240)];
    const ink = (glyph: Uint8ClampedArray) => glyph.filter((value) => value < 100).length / glyph.length;
    const differing = left.filter((value, at) => Math.abs(value - right[at]!) > 100).length / left.length;
    // Two empty boxes would be alike.
    assert.ok(
      ink(left) > 0.03 && ink(right) > 0.03 && differing > 0.03,
      `${ink(left)} ${ink(right)} ${differing}`,
    );
    await rm(folder, { recursive: true });
  });

  it('are given up with a sentence when their process dies', async () => {
    const task = { file: path.join(tmpdir(), 'there-is-no-such-file') };
    await assert.rejects(runPdfTask(task), { code: 'material.unreadable' });
  });

  it('are for those who publish', async () => {
    const grader = await app.as('grader');
    const refused = await grader.upload('/api/staff/material-files', { name: 'x.pdf', content: 'x' });
    assert.equal(refused.status, 403);
  });

  /** A picture in place of the document. */
  async function otherFile(fileId: string): Promise<string> {
    const { file_id } = await app.deps.db('material_pages').whereNot({ file_id: fileId }).first('file_id');
    return file_id;
  }
});

/** Without a word on them. */
function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    ...Array.from({ length: count }, () => page),
  ]);
}

/** PDF 1.4 of these objects, the first of which is the catalogue. */
function pdfOf(objects: string[]): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
