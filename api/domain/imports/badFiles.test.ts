/** Files that are broken or mean harm: one clear sentence each, nothing stored, nothing run or opened. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import * as sheetjs from 'xlsx';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeBank } from '../../test/factories.ts';
import { settledImport } from '../../test/imports.ts';
import { encodeGb18030 } from '../bank/export/gb18030.ts';
import { archive } from './readers/archive.fixture.ts';
import { docxFile, lines, paragraph, png, run, xlsxFile } from './readers/office.fixture.ts';
import { drafts, messages, recogniseFile } from './recognise/workbooks.fixture.ts';

const ROWS = [
  ['题型', '题干', '答案'],
  ['判断题', '铜是导体。', '正确'],
];
const workbook = (type: sheetjs.BookType = 'xlsx'): Buffer =>
  sheetjs.write(sheetjs.utils.book_new(sheetjs.utils.aoa_to_sheet(ROWS), '题'), {
    type: 'buffer',
    bookType: type,
  });
/** A good workbook with more parts in it. */
const workbookWith = (parts: Record<string, string | Buffer>): Buffer => {
  const opened = sheetjs.CFB.read(workbook(), { type: 'buffer' });
  for (const [name, content] of Object.entries(parts))
    sheetjs.CFB.utils.cfb_add(opened, `/${name}`, Buffer.from(content));
  return Buffer.from(
    sheetjs.CFB.write(opened, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer,
  );
};
const encrypted = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(600),
]);
const laughs = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "哈哈哈哈">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]><quiz><question type="essay"><questiontext><text>&j;</text></questiontext></question></quiz>`;
const outside =
  '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question type="essay"><questiontext><text>&x;</text></questiontext></question></quiz>';
const deep = (levels: number): string => `${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`;

/** Name, bytes, and what is said. */
const REFUSED: [string, () => Buffer | string, RegExp][] = [
  ['空.xlsx', () => '', /文件是空的/],
  ['炸弹.xlsx', () => archive({ 'xl/workbook.xml': Buffer.alloc(4_000_000) }, 1000), /解压后超过 300 MB/],
  ['炸弹.docx', () => archive({ 'word/document.xml': Buffer.alloc(4_000_000) }, 0), /解压后超过 200 MB/],
  [
    '碎片.xlsx',
    () =>
      archive(
        Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [n ? `p/${n}` : 'xl/workbook.xml', ''])),
      ),
    /内部有超过 10000 个部分/,
  ],
  [
    '套娃.zip',
    () => archive({ '一层.zip': archive({ '二层.zip': archive({ 零: Buffer.alloc(100_000) }) }) }),
    /这是压缩包，请解压后上传/,
  ],
  ['穿越.zip', () => archive({ '../../../../tmp/evil.txt': 'x' }), /这是压缩包/],
  ['坏引号.csv', () => '题干,答案\n铜是导体。,对\n"铁是导体。,对\n铝,对\n', /第 3 行的双引号没有成对/],
  ['加密.xlsx', () => encrypted, /设有密码/],
  ['加密.docx', () => encrypted, /设有密码/],
  ['截断.xlsx', () => workbook().subarray(0, 2000), /已损坏|不是能识别的题库文件|这是压缩包/],
  ['截断.docx', () => docxFile(lines('1. 题')).subarray(0, -40), /已损坏/],
  ['老版.xls', () => workbook('biff2'), /不是能识别的题库文件/],
  ['大笑.xml', () => laughs, /文档类型声明（DOCTYPE）/],
  ['外部.xml', () => outside, /文档类型声明（DOCTYPE）/],
  ['藏.xml', () => `<!--${'长'.repeat(3000)}-->${laughs.slice(21)}`, /文档类型声明（DOCTYPE）/],
  ['深.json', () => deep(100), /没有找到试题/],
  ['更深.json', () => deep(200_000), /没有找到试题|JSON 格式有误/],
  ['图片.xlsx', () => png(), /不是能识别的题库文件/],
  ['程序.csv', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), /不是能识别的题库文件/],
];

describe('files that cannot be read', () => {
  let app: TestApp;
  let staff: Client;
  let bankId: number;
  before(async () => {
    app = await testApp();
    staff = await app.as('bank');
    bankId = (await makeBank(app.deps)).id;
  });
  after(() => app.close());

  for (const [name, content, sentence] of REFUSED)
    it(`${name} is refused in one sentence, and nothing is stored`, async () => {
      const bytes = Buffer.from(content());
      const started = await staff.upload(`/api/staff/imports?bankId=${bankId}`, { name, content: bytes });
      const shown = await settledImport(staff, started.body.data.id);
      assert.equal(shown.state, 'failed', JSON.stringify(shown.report));
      assert.match(shown.error, sentence);
      assert.equal((await app.deps.db('questions')).length, 0);
      assert.equal((await app.deps.db('import_questions')).length, 0);
    });

  /** Sends so much and never ends; how many bytes went, and the reply. */
  const sendEndlessly = (headers: Record<string, string | number>, most: number) =>
    new Promise<{ status: number; text: string; sent: number }>((resolve, reject) => {
      const { hostname, port } = new URL(app.url);
      let sent = 0;
      const call = request({
        hostname,
        port,
        method: 'POST',
        path: `/api/staff/imports?bankId=${bankId}`,
        headers: {
          authorization: `Bearer ${staff.token}`,
          'content-type': 'multipart/form-data; boundary=x',
          ...headers,
        },
      });
      call.on('response', (reply) => {
        let text = '';
        reply
          .on('data', (piece) => (text += piece))
          .on('end', () => {
            resolve({ status: reply.statusCode ?? 0, text, sent });
            call.destroy();
          });
      });
      call.on('error', (error) => reject(error));
      call.write('--x\r\ncontent-disposition: form-data; name="file"; filename="大.csv"\r\n\r\n');
      const piece = Buffer.alloc(1024 * 1024, 'x');
      const more = () => {
        if (call.destroyed || sent >= most) return;
        sent += piece.length;
        call.write(piece, () => setImmediate(more));
      };
      more();
    });

  it('1 GB is refused before it is read when it says how large it is', async () => {
    const { status, text, sent } = await sendEndlessly({ 'content-length': 1024 ** 3 }, 1024 ** 2);
    assert.equal(status, 413);
    assert.match(text, /50 MB/);
    assert.ok(sent <= 2 * 1024 ** 2, `${sent} bytes were taken`);
  });

  it('what comes in pieces is refused at the limit, though it never ends', async () => {
    const { status, text } = await sendEndlessly({ 'transfer-encoding': 'chunked' }, 100 * 1024 ** 2);
    assert.equal(status, 413);
    assert.match(text, /50 MB/);
    assert.equal((await app.deps.db('imports').where({ file_name: '大.csv' })).length, 0);
  });
});

describe('files that need a word', () => {
  const JUDGE = ['铜是导体。'];
  const stems = async (content: Buffer | string, name: string) => {
    const result = await recogniseFile(content, name);
    return { stems: drafts(result).map(({ stem }) => stem), said: messages(result).join('\n') };
  };

  it('macros are never run; the rows are read, and it is said', async () => {
    for (const name of ['宏.xlsm', '宏.xlsx']) {
      const read = await stems(workbookWith({ 'xl/vbaProject.bin': 'Attribute VB_Name' }), name);
      assert.deepEqual(read.stems, JUDGE);
      assert.match(read.said, /文件带有宏；宏没有运行/);
    }
    const docm = archive({
      'word/document.xml': `<w:document xmlns:w="w"><w:body>${lines('1. 铜是导体。', '答案：正确')}</w:body></w:document>`,
      'word/vbaProject.bin': 'Attribute VB_Name',
    });
    const read = await stems(docm, '宏.docm');
    assert.deepEqual(read.stems, JUDGE);
    assert.match(read.said, /文件带有宏；宏没有运行/);
  });

  it('links to other files are not followed; the stored values count, and it is said', async () => {
    const link = '<externalLink><externalBook/></externalLink>';
    const read = await stems(workbookWith({ 'xl/externalLinks/externalLink1.xml': link }), '链接.xlsx');
    assert.deepEqual(read.stems, JUDGE);
    assert.match(read.said, /引用别的文件（外部链接）；那些文件没有打开/);
  });

  it('an archive inside a workbook is not opened', async () => {
    const nested = archive({ 零: Buffer.alloc(4_000_000) }, 10);
    assert.deepEqual(
      (await stems(workbookWith({ 'xl/embeddings/inner.zip': nested }), '嵌.xlsx')).stems,
      JUDGE,
    );
  });

  it('a picture that points out of the archive is said to be lost', async () => {
    const file = xlsxFile([...ROWS], [{ row: 1, column: 1, bytes: png() }]);
    const pointing = Buffer.from(file.toString('latin1'), 'latin1');
    const rels = archive({
      'word/document.xml': `<w:document xmlns:w="w" xmlns:r="r"><w:body>${paragraph(`${run('1. 看图。')}<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>`)}${lines('答案：正确')}</w:body></w:document>`,
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x" Target="../../../../etc/passwd"/></Relationships>',
    });
    assert.match((await stems(rels, '穿越.docx')).said, /图片在文件中找不到/);
    assert.equal((await stems(pointing, '图.xlsx')).stems.length, 1);
  });

  it('a wrong extension changes nothing: the content counts', async () => {
    const docx = docxFile(lines('1. 铜是导体。', '答案：正确'));
    const text = '1. 铜是导体。\n答案：正确\n';
    const table = '题型,题干,答案\n判断题,铜是导体。,正确\n';
    const files: [Buffer | string, string][] = [
      [workbook(), '表.csv'],
      [workbook(), '表.docx'],
      [workbook('biff8'), '表.xlsx'],
      [docx, '卷.xls'],
      [docx, '卷.txt'],
      [table, '表.xls'],
      [table, '表.txt'],
      [text, '卷.docx'],
    ];
    for (const [content, name] of files) assert.deepEqual((await stems(content, name)).stems, JUDGE, name);
  });

  it('tracked changes are read as accepted, and it is said', async () => {
    const changed = `<w:del><w:r><w:delText>不</w:delText></w:r></w:del><w:ins>${run('是')}</w:ins>`;
    const read = await stems(
      docxFile(paragraph(`${run('1. 铜')}${changed}${run('导体。')}`) + lines('答案：正确')),
      '修订.docx',
    );
    assert.deepEqual(read.stems, JUDGE);
    assert.match(read.said, /修订中删除的文字/);
  });

  it('UTF-16 either way round is read', async () => {
    const table = '题型\t题干\t答案\n判断题\t铜是导体。\t正确\n';
    const utf16 = Buffer.from(`\ufeff${table}`, 'utf16le');
    assert.deepEqual((await stems(utf16, '表.csv')).stems, JUDGE);
    assert.deepEqual((await stems(Buffer.from(utf16).swap16(), '表.csv')).stems, JUDGE);
  });

  it('Excel 5 keeps its Chinese', async () => {
    const mark = (place: number, text: string) =>
      String.fromCharCode(65 + place).repeat(encodeGb18030(text).length);
    const texts = ROWS.flat();
    const marked = ROWS.map((row, at) => row.map((text, column) => mark(at * row.length + column, text)));
    const book = sheetjs.utils.book_new(sheetjs.utils.aoa_to_sheet(marked), 'q');
    const bytes: Buffer = sheetjs.write(book, { type: 'buffer', bookType: 'biff5' });
    // SheetJS writes Latin only: its texts are replaced, and the code page with them.
    for (const [place, text] of texts.entries())
      encodeGb18030(text).copy(bytes, bytes.indexOf(mark(place, text)));
    bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
    assert.deepEqual((await stems(bytes, '表.xls')).stems, JUDGE);
  });

  it('10,000 columns are cut, and it is said', async () => {
    const more = Array.from({ length: 9_997 }, (_, n) => `多${n}`);
    const wide = ROWS.map((row, at) => (at === 0 ? row : [...row, ...more]));
    const read = await stems(wide.map((row) => row.join(',')).join('\n'), '宽.csv');
    assert.deepEqual(read.stems, JUDGE);
    assert.match(read.said, /超过 100 列，只读取了前 100 列/);
  });
});
