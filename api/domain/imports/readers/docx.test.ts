import assert from 'node:assert/strict';
import { drafts, messages, recogniseFile, summary } from '../recognise/workbooks.fixture.ts';
import { archive } from './archive.fixture.ts';
import { readFile } from './readFile.ts';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, numId?: number, level = 0) =>
  `<w:p><w:pPr>${numId ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>` : ''}</w:pPr>${content}</w:p>`;
const lines = (...texts: string[]) => texts.map((text) => paragraph(run(text))).join('');
const level = (place: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1、')}${level(1, 'upperLetter', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
const docx = (body: string) =>
  archive({
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:m="m" xmlns:r="r"><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
  });
const read = (body: string) => recogniseFile(docx(body), '题库.docx');

describe('reading Word documents', () => {
  it('reads paragraphs as lines, also answers that share one with the last option', async () => {
    const result = await read(
      lines(
        '1.验电器用来做什么？',
        'A. 检验是否带电',
        'B. 测量电阻 答案：A',
        '2.湿手不能操作开关。',
        '答案是：正确',
      ),
    );
    assert.deepEqual(summary(result), ['single A', 'judge true']);
    assert.deepEqual(messages(result), []);
  });

  it('counts numbers and letters that Word shows but does not store', async () => {
    const question = (stem: string, answer: string) =>
      paragraph(run(stem), 1) +
      paragraph(run('铁'), 1, 1) +
      paragraph(run('铝'), 1, 1) +
      lines(`答案：${answer}`);
    const result = await read(question('哪种金属能被磁铁吸引？', 'A') + question('哪种金属较轻？', 'B'));
    assert.deepEqual(summary(result), ['single A', 'single B']);
    assert.deepEqual(
      drafts(result)[1]!.options.map((option) => option.text),
      ['铁', '铝'],
    );
  });

  it('accepts insertions, leaves deletions out and says so', async () => {
    const changed = `<w:del>${run('').replace('<w:t xml:space="preserve"></w:t>', '<w:delText>36</w:delText>')}</w:del><w:ins>${run('12')}</w:ins>`;
    const result = await read(
      paragraph(`${run('1. 安全电压可以是 ')}${changed}${run(' 伏。')}`) +
        lines('答案：对', '2. 铜能导电。', '答案：对'),
    );
    assert.equal(drafts(result)[0]!.stem, '安全电压可以是 12 伏。');
    assert.deepEqual(messages(result), ['题库/1: 这里有修订中删除的文字，已按删除后的内容导入，请核对']);
  });

  it('keeps raised digits', async () => {
    const raisedThree = run('3', '<w:vertAlign w:val="superscript"/>');
    const result = await read(
      paragraph(`${run('1. 10')}${raisedThree}${run(' 等于一千。')}`) + lines('答案：对'),
    );
    assert.equal(drafts(result)[0]!.stem, '10³ 等于一千。');
  });

  it('reads a table of questions as a sheet', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((text) => `<w:tc>${lines(text)}</w:tc>`).join('')}</w:tr>`;
    const result = await read(
      `<w:tbl>${row('题干', '选项A', '选项B', '答案')}${row('哪种金属较轻？', '铁', '铝', 'B')}</w:tbl>`,
    );
    assert.deepEqual(summary(result), ['single B']);
    assert.equal(result.questions[0]!.sheet, '题库 表格 1');
  });

  it('reads the table of keys at the end of a printed paper', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${lines(cell)}</w:tc>`).join('')}</w:tr>`;
    const paper = lines('1. 先断开？', 'A. 负荷开关 B. 隔离开关', '2. 后断开？', 'A. 负荷开关 B. 隔离开关');
    const table = `<w:tbl>${row('题号', '1', '2')}${row('答案', 'A', 'B')}</w:tbl>`;
    for (const title of ['', lines('参考答案')])
      assert.deepEqual(summary(await read(paper + title + table)), ['single A', 'single B']);
  });

  it('refuses broken XML, document types and bombs in one sentence', async () => {
    const refused = (document: string | Buffer, sentence: RegExp, declared?: number) =>
      assert.rejects(readFile(archive({ 'word/document.xml': document }, declared), 'a.docx'), sentence);
    await refused('<w:document><w:body></w:document>', /XML 内容不完整/);
    await refused('<!DOCTYPE a [<!ENTITY b "c">]><w:document>&b;</w:document>', /文档类型声明/);
    await refused(`<w:document>${'<a>'.repeat(5000)}`, /XML 内容不完整/);
    await refused(Buffer.alloc(5_000_000, ' '), /解压后超过/, 1000);
  });
});
