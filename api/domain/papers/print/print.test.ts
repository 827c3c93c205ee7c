import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { extractText } from 'unpdf';
import { PICTURE } from '../../../../admin/test/support/picture.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makePaper, makeVersion } from '../../../test/factories.ts';
import { makeTraining, SECRET } from '../../../test/training.ts';
import { zipEntries } from '../../imports/readers/zip.ts';
import { chineseNumber } from '../chineseNumber.ts';
import type { PaperQuestionsView } from '../contract.ts';
import { optionColumns, sectionsOf } from './sheet.ts';

type Question = PaperQuestionsView['questions'][number];
const options = (...texts: string[]) => texts.map((text, at) => ({ key: 'ABCD'.charAt(at), text }));

describe('laying out a paper', () => {
  it('puts options on one line, two or four by their length', () => {
    assert.equal(optionColumns(options('36V', '220V', '380V', '12V')), 4);
    assert.equal(optionColumns(options('先断开电源', '先呼救', '先拨打急救电话', '先检查伤员的呼吸')), 2);
    assert.equal(
      optionColumns(options('用绝缘的木棒把带电的导线从触电者的身上挑开并保持距离', '直接拉开')),
      1,
    );
    assert.equal(optionColumns(options('![图](file:aaaaaaaaaaaaaaaaaaaaaa)', '乙')), 1);
  });

  it('heads each section with its number, count and points, and numbers through', () => {
    const question = (type: Question['type'], score: number) => ({ id: 1, type, score }) as Question;
    const sections = sectionsOf([
      question('single', 1),
      question('single', 1),
      question('judge', 0.5),
      question('judge', 1.5),
    ]);
    assert.deepEqual(
      sections.map(({ heading }) => heading),
      ['一、单选题（共 2 题，每题 1 分，计 2 分）', '二、判断题（共 2 题，计 2 分）'],
    );
    assert.deepEqual(
      sections.flatMap((section) => section.questions.map(({ number }) => number)),
      [1, 2, 3, 4],
    );
    assert.deepEqual([1, 10, 11, 20, 45].map(chineseNumber), ['一', '十', '十一', '二十', '四十五']);
  });
});

describe('printing a paper', () => {
  let app: TestApp;
  let dir: string;
  before(async () => {
    app = await testApp();
    dir = await mkdtemp(path.join(tmpdir(), 'ekaotong-print-'));
  });
  after(async () => {
    await app.close();
    await rm(dir, { recursive: true });
  });

  const fileOf = async (paperId: number, format: 'docx' | 'pdf', key: boolean) => {
    const { token } = await app.as('bank');
    const headers = { authorization: `Bearer ${token}` };
    const reply = await fetch(`${app.url}/api/staff/papers/${paperId}/print.${format}?key=${key}`, {
      headers,
    });
    assert.equal(reply.status, 200);
    assert.match(reply.headers.get('content-type') ?? '', format === 'pdf' ? /pdf$/ : /wordprocessingml/);
    return Buffer.from(await reply.arrayBuffer());
  };
  const printed = async (paperId: number, key: boolean) => {
    const entry = zipEntries(await fileOf(paperId, 'docx', key), 10);
    const xml = entry('word/document.xml')?.toString() ?? '';
    return { entry, xml, text: xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '') };
  };

  it('holds questions, answer sheet and, only when asked, the key', async () => {
    const { version, blueprint } = await makeTraining(app);
    const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id, seed: 3 });
    const { text } = await printed(paper.id, false);
    for (const wanted of [
      paper.name,
      '准考证号',
      '密………',
      '满分 11 分',
      '一、单选题（共 2 题，每题 1 分，计 2 分）',
      '三、判断题（共 1 题，每题 0.5 分，计 0.5 分）',
      '答题卡',
    ])
      assert.ok(text.includes(wanted), wanted);
    assert.match(text, /1\. single 第 \d 题\nA\. 甲B\. 乙C\. 丙D\. 丁\n/);
    assert.ok(!text.includes(SECRET), 'the key is in the paper');
    assert.ok(!text.includes('参考答案与解析'));
    const withKey = (await printed(paper.id, true)).text;
    assert.match(withKey, /参考答案与解析[\s\S]*\n1\. B\n解析：/);
    assert.match(withKey, /36V \/ 36伏；接地/);
  });

  it('is a PDF of numbered pages with the same content, Greek and signs included', async () => {
    const { bank } = await makeTraining(app);
    const stem = '角频率 ω=2πf，R≥0.5MΩ，水 H₂O，第Ⅰ类 ①';
    await app.deps.db('questions').where({ bank_id: bank.id, type: 'single' }).update({ stem });
    const version = await makeVersion(app.deps, bank.id);
    const { blueprint_id } = await paperOfAll(bank.id);
    const paper = await makePaper(app.deps, { blueprint_id, version_id: version.id });
    const pages = async (key: boolean) => {
      const { text } = await extractText(new Uint8Array(await fileOf(paper.id, 'pdf', key)));
      return text;
    };
    const [first = '', sheet = '', ...none] = await pages(false);
    assert.equal(none.length, 0);
    for (const wanted of [
      paper.name,
      '准考证号',
      '满分 3 分',
      '一、单选题',
      '角频率 ω=2πf，R≥0.5MΩ，',
      '第Ⅰ类 ①',
    ])
      assert.ok(first.includes(wanted), wanted);
    assert.match(first, /A\. 甲\s+B\. 乙\s+C\. 丙\s+D\. 丁/);
    assert.match(first, /第 1 页\s+共 2 页/);
    assert.match(sheet, /答题卡/);
    assert.ok(![first, sheet].join().includes(SECRET), 'the key is in the paper');
    const key = (await pages(true))[2] ?? '';
    assert.match(key, /参考答案与解析[\s\S]*1\. B\s+解析：/);
    assert.ok(key.includes(SECRET));
  });

  it('carries pictures, tables and formulas of the questions', async () => {
    const { bank } = await makeTraining(app);
    const incoming = path.join(dir, randomBytes(4).toString('hex'));
    await writeFile(incoming, PICTURE);
    const file = { path: incoming, name: '电路.png' };
    const { id } = await app.deps.files.save(file, { accept: 'image', public: false, createdBy: null });
    const stem = `见图 ![电路](file:${id})\n| 量 | 值 |\n| --- | --- |\n| U | \\(\\frac{U}{R}\\) |`;
    await app.deps.db('questions').where({ bank_id: bank.id, type: 'single' }).update({ stem });
    const version = await makeVersion(app.deps, bank.id);
    const { blueprint_id } = await paperOfAll(bank.id);
    const paper = await makePaper(app.deps, { blueprint_id, version_id: version.id });
    const { xml, text, entry } = await printed(paper.id, false);
    assert.match(xml, /<w:drawing>/);
    const target = /media\/[^"]+\.png/.exec(entry('word/_rels/document.xml.rels')?.toString() ?? '')?.[0];
    assert.ok(entry(`word/${target}`)?.equals(await readFile(app.deps.files.pathOf(id))));
    assert.match(xml, /<m:f>.*<m:t[^>]*>U<.*<m:t[^>]*>R</, "Word's own fraction");
    assert.ok(!text.includes('frac'));
    assert.ok((xml.match(/<w:tbl>/g) ?? []).length >= 3, 'scores, the table, the answer sheet');
    const pdf = (await fileOf(paper.id, 'pdf', false)).toString('latin1');
    assert.match(pdf, /\/Subtype \/Image/);
  });

  it('carries WebP pictures as PNG, and chemistry as formulas of Word', async () => {
    const { bank } = await makeTraining(app);
    const incoming = path.join(dir, randomBytes(4).toString('hex'));
    await writeFile(incoming, await createCanvas(40, 30).encode('webp'));
    const { id } = await app.deps.files.save(
      { path: incoming, name: '接线.webp' },
      { accept: 'image', public: false, createdBy: null },
    );
    const stem = `见图 ![接线](file:${id})，蓄电池里是 \\(\\ce{H2SO4}\\)`;
    await app.deps.db('questions').where({ bank_id: bank.id, type: 'single' }).update({ stem });
    const version = await makeVersion(app.deps, bank.id);
    const { blueprint_id } = await paperOfAll(bank.id);
    const paper = await makePaper(app.deps, { blueprint_id, version_id: version.id });
    const { xml, text, entry } = await printed(paper.id, false);
    const target = /media\/[^"]+\.png/.exec(entry('word/_rels/document.xml.rels')?.toString() ?? '')?.[0];
    assert.deepEqual((await loadImage(entry(`word/${target}`)!)).width, 40);
    assert.match(xml, /<m:sSub>.*<m:t[^>]*>H<.*<m:t[^>]*>2</);
    assert.ok(!/\\ce|mathrm/.test(text), text);
    assert.match((await fileOf(paper.id, 'pdf', false)).toString('latin1'), /\/Subtype \/Image/);
  });

  async function paperOfAll(bankId: number) {
    const [{ id }] = await app.deps
      .db('blueprints')
      .insert({
        name: '单选',
        bank_id: bankId,
        sections: JSON.stringify([{ type: 'single', count: 3, score: 1 }]),
        minutes: 60,
        pass_score: 1,
      })
      .returning('id');
    return { blueprint_id: id as number };
  }
});
