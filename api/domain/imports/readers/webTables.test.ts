/** Tables that Excel opens though they are no workbooks: of web pages and in XML. */
import assert from 'node:assert/strict';
import * as sheetjs from 'xlsx';
import { encodeGb18030 } from '../../bank/export/gb18030.ts';
import { drafts, messages, recogniseFile, summary } from '../recognise/workbooks.fixture.ts';
import { png } from './office.fixture.ts';
import { readFile, readTables } from './readFile.ts';

const HEADER = '<tr><th>题型</th><th>题干</th><th>选项A</th><th>选项B</th><th>答案</th></tr>';
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const METALS = row('单选题', '哪种金属较轻？', '铁', '铝', 'B');
const page = (rows: string) =>
  `<!DOCTYPE html><html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gbk"><!--[if gte mso 9]><xml><x:Name>题</x:Name></xml><![endif]--><style>td{color:red}</style></head><body><table border="1">${rows}</table></body></html>`;

describe('reading tables of web pages', () => {
  it('reads one that is named xls, in GBK and UTF-8', async () => {
    for (const bytes of [encodeGb18030(page(HEADER + METALS)), Buffer.from(page(HEADER + METALS))]) {
      const result = await recogniseFile(bytes, '题库.xls');
      assert.deepEqual(summary(result), ['single B']);
      assert.deepEqual(messages(result), []);
      assert.equal(result.questions[0]!.row, 2);
    }
    assert.equal(
      (await readTables(Buffer.from(`<table>${HEADER}${METALS}</table>`), '表.xls'))[0]!.rows.length,
      2,
    );
  });

  it('gives merged cells to each of their rows, and leaves the columns in their places', async () => {
    const title = '<tr><td colspan="5">电工题库</td></tr>';
    const merged = `<tr><td rowspan=2>单选题<td>哪种金属
        较轻？<td>铁<td>铝<td>B<tr><td>哪种金属较重？<td>铁<td>铝<td>A`;
    const result = await recogniseFile(page(title + HEADER + merged), '题库.xls');
    assert.deepEqual(summary(result), ['single B', 'single A']);
    assert.equal(drafts(result)[0]!.stem, '哪种金属 较轻？');
    assert.deepEqual(
      result.questions.map((one) => one.row),
      [3, 4],
    );
  });

  it('keeps raised digits and line breaks, drops what is struck out, and tells of pictures', async () => {
    const stem = '10<sup>3</sup>&nbsp;是&lt;多少&gt;？<br>请选';
    const image = `<img src="data:image/png;base64,${png().toString('base64')}">`;
    const result = await recogniseFile(
      page(
        HEADER +
          row('单选题', stem, '一<s>百</s>千', '一万', 'A') +
          row('单选题', `看图${image}<img src="a.png">`, '一', '二', 'B'),
      ),
      '题库.xls',
    );
    const [first, second] = drafts(result);
    assert.equal(first!.stem, '10³ 是<多少>？\n请选');
    assert.equal(first!.options[0]!.text, '一千');
    assert.match(second!.stem, /^看图!\[.*\]\(file:/);
    assert.match(
      messages(result).join('\n'),
      /\/2: 这里有画了删除线的文字[\s\S]*\/3: 这里有图片，图片没有导入/,
    );
  });

  it('takes a table inside of another for one of its own', async () => {
    const outer = `<tr><td>导出</td></tr><tr><td><table>${HEADER}${METALS}</table></td></tr>`;
    assert.deepEqual(summary(await recogniseFile(page(outer), '题库.xls')), ['single B']);
  });

  it('says that a page is cut off, and refuses one that is too large', async () => {
    const cut = await recogniseFile(
      `<html><head><meta charset="utf-8"><table>${HEADER}${METALS}<tr><td>单选题<td>铜`,
      '题库.xls',
    );
    assert.match(messages(cut).join(), /表格没有结束标记，文件可能不完整/);
    const never = Buffer.from(`<table>${'<td "a'.repeat(50_000)}${'<!--'.repeat(500_000)}`);
    await assert.rejects(readFile(never, '长.xls'), /没有任何内容/);
    const wide = '<tr><td colspan="16384">题'.repeat(100);
    await assert.rejects(readFile(Buffer.from(`<table>${wide}`), '宽.xls'), /超过 150 万个/);
    await assert.rejects(
      readFile(Buffer.from(`<table>${'<tr>'.repeat(200_001)}`), '长.xls'),
      /超过 200000 行/,
    );
  });
});

describe('reading workbooks of XML', () => {
  const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet';
  const workbook = (rows: string, before = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>${before}<?mso-application progid="Excel.Sheet"?><Workbook xmlns="${NAMESPACE}" xmlns:ss="${NAMESPACE}"><Styles><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style></Styles><Worksheet ss:Name="题"><Table>${rows}</Table></Worksheet></Workbook>`;
  const cell = (text: string, more = '') => `<Cell${more}><Data ss:Type="String">${text}</Data></Cell>`;

  it('reads what SheetJS writes, merged cells with it', async () => {
    const sheet = sheetjs.utils.aoa_to_sheet([
      ['题型', '题干', '答案'],
      ['判断题', '铜是导体。', '正确'],
      [null, '铁是绝缘体。', '错误'],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    const text: string = sheetjs.write(sheetjs.utils.book_new(sheet, '题'), {
      type: 'string',
      bookType: 'xlml',
    });
    for (const name of ['题库.xml', '题库.xls', '题库.xlsx'])
      assert.deepEqual(summary(await recogniseFile(text, name)), ['judge true', 'judge false']);
  });

  it('shows numbers by their format, keeps raised digits and places', async () => {
    const rows = `<Row>${cell('题型')}${cell('答案', ' ss:Index="3"')}${cell('题干')}</Row><Row ss:Index="4">${cell('填空题')}<Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">10<Sup>3</Sup> 是 ____。</ss:Data></Cell></Row>`;
    const result = await recogniseFile(workbook(rows), '题库.xml');
    assert.deepEqual(summary(result), ['fill 50%']);
    assert.equal(drafts(result)[0]!.stem, '10³ 是 ____。');
    assert.equal(result.questions[0]!.row, 4);
  });

  it('refuses document types, places that no spreadsheet has, and what is cut off', async () => {
    const refused = (text: string, sentence: RegExp) =>
      assert.rejects(readFile(Buffer.from(text), '表.xls'), sentence);
    const rows = `<Row>${cell('题干')}</Row>`;
    await refused(workbook(rows, '<!DOCTYPE a [<!ENTITY b "c">]>'), /文档类型声明/);
    await refused(workbook(`<Row ss:Index="999999999">${cell('题干')}</Row>`), /已损坏/);
    await refused(workbook(rows).slice(0, -20), /XML 内容不完整/);
  });
});

describe('files of other programs', () => {
  it('are named, with what to upload instead', async () => {
    for (const name of ['题库.xlsx', '题库.pdf', '题库.txt'])
      await assert.rejects(
        readFile(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'latin1'), name),
        /PDF 文件.*Word 或 Excel/,
      );
    const sheet = sheetjs.utils.book_new(sheetjs.utils.aoa_to_sheet([['题干', '答案']]), '题');
    for (const [bookType, name] of [
      ['ods', '题库.ods'],
      ['fods', '题库.fods'],
    ] as const)
      await assert.rejects(
        readFile(sheetjs.write(sheet, { type: 'buffer', bookType }), name),
        /OpenDocument.*另存为 xlsx/,
      );
  });
});
