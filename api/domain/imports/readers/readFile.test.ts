import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import * as sheetjs from 'xlsx';
import { AppError } from '../../../errors.ts';
import { archive } from './archive.fixture.ts';
import { type Grid, isGrid } from './reader.ts';
import { readFile } from './readFile.ts';
import { MOST_CELLS } from './xlsxLimits.ts';

const ROWS = [
  ['题干', '答案'],
  ['铜是导体。', '对'],
];
const readGrids = async (bytes: Buffer, name: string): Promise<Grid[]> =>
  (await readFile(bytes, name)).filter(isGrid);
const refused = (bytes: Buffer, name: string, code: string) =>
  assert.rejects(readFile(bytes, name), (error: unknown) => error instanceof AppError && error.code === code);

describe('reading a file into grids', () => {
  it('reads xlsx, xls and csv alike, by content and whatever the name says', async () => {
    const book = sheetjs.utils.book_new(sheetjs.utils.aoa_to_sheet(ROWS), '判断');
    const files: [string, Buffer][] = [
      ['a.xlsx', Buffer.from(xlsx.build([{ name: '判断', data: ROWS, options: {} }]))],
      ['a.xlsx', sheetjs.write(book, { type: 'buffer', bookType: 'biff8' })],
      ['a.csv', Buffer.from('题干,答案\r\n铜是导体。,对\r\n')],
    ];
    for (const [name, bytes] of files) {
      const [grid] = await readGrids(bytes, name);
      assert.deepEqual(
        grid!.rows.map((row) => row.cells),
        ROWS,
      );
    }
  });

  it('reads csv in GBK, UTF-16 and with a byte order mark', async () => {
    // "题干,答案" in GBK.
    const gbk = Buffer.from([0xcc, 0xe2, 0xb8, 0xc9, 0x2c, 0xb4, 0xf0, 0xb0, 0xb8]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('题干,答案', 'utf16le')]);
    for (const bytes of [gbk, utf16, Buffer.from('\ufeff题干,答案')])
      assert.deepEqual((await readGrids(bytes, 'a.csv'))[0]!.rows[0]!.cells, ['题干', '答案']);
  });

  it('keeps line breaks and quotes inside quoted cells, and names the row of one that never closes', async () => {
    const [grid] = await readGrids(Buffer.from('a,"第一行\n说 ""好"""\nb,c'), 'a.csv');
    assert.deepEqual(
      grid!.rows.map((row) => row.cells),
      [
        ['a', '第一行\n说 "好"'],
        ['b', 'c'],
      ],
    );
    await assert.rejects(readFile(Buffer.from('a,b\nc,"d\ne,f'), 'a.csv'), /第 2 行的双引号没有成对/);
  });

  it('shows percentages as the spreadsheet does, and failed formulas as errors', async () => {
    const sheet = sheetjs.utils.aoa_to_sheet([['x'], ['x'], ['x']]);
    sheet.A1 = { t: 'n', v: 0.5, z: '0%' };
    sheet.A2 = { t: 'e', v: 0x17, f: 'B9' };
    sheet.A3 = { t: 'n', v: 0.30000000000000004 - 0.00000000000000004 };
    const bytes = sheetjs.write(sheetjs.utils.book_new(sheet, 's'), { type: 'buffer', bookType: 'xlsx' });
    const [grid] = await readGrids(bytes, 'a.xlsx');
    assert.deepEqual(
      grid!.rows.map((row) => row.cells[0]),
      ['50%', '#REF!', '0.3'],
    );
  });

  it('repeats a cell that is merged over several rows', async () => {
    const sheet = sheetjs.utils.aoa_to_sheet([
      ['单选题', '一'],
      [null, '二'],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
    const bytes = sheetjs.write(sheetjs.utils.book_new(sheet, 's'), { type: 'buffer', bookType: 'xlsx' });
    assert.deepEqual((await readGrids(bytes, 'a.xlsx'))[0]!.rows[1]!.cells, ['单选题', '二']);
  });

  it('refuses what is empty, no table, damaged, encrypted or without content', async () => {
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(600),
    ]);
    const good = Buffer.from(xlsx.build([{ name: 's', data: ROWS, options: {} }]));
    await refused(Buffer.alloc(0), 'a.xlsx', 'import.emptyFile');
    await refused(Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1]), 'a.xlsx', 'import.notSpreadsheet');
    await refused(archive({ 'ppt/presentation.xml': '<p/>' }), 'a.xlsx', 'import.notSpreadsheet');
    await refused(ole, 'a.xlsx', 'import.encrypted');
    await refused(archive({ 'xl/workbook.xml': 'no xml' }), 'a.xlsx', 'import.damaged');
    await refused(good.subarray(0, good.length - 30), 'a.xlsx', 'import.damaged');
    await refused(
      Buffer.from(xlsx.build([{ name: 's', data: [], options: {} }])),
      'a.xlsx',
      'import.noContent',
    );
    await refused(Buffer.alloc(60 * 1024 * 1024, 'x'), 'a.csv', 'import.tooLarge');
  });

  it('refuses more cells and more text than fit into memory before it reads any, however they are written', async () => {
    const cells = (count: number) => '<c><v>1</v></c>'.repeat(count);
    const book = (sheet: string) =>
      archive({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': sheet });
    await refused(book(cells(MOST_CELLS + 1)), 'a.xlsx', 'import.tooManyCells');
    await refused(book(`<c/>${'<c s="1"/>'.repeat(MOST_CELLS)}`), 'a.xlsx', 'import.damaged');
    await refused(book(cells(MOST_CELLS)), 'a.xlsx', 'import.damaged');
    await refused(book(`<v>${'x'.repeat(160 * 1024 * 1024)}</v>`), 'a.xlsx', 'import.tooMuchText');
    await refused(
      archive({ 'word/document.xml': `<w>${'x'.repeat(61 * 1024 * 1024)}</w>` }),
      'a.docx',
      'import.tooMuchText',
    );
    assert.match(new AppError('import.tooManyCells', { limit: 150 }).message, /超过 150 万个，请拆分/);
  });

  it('refuses a zip bomb, also one that lies about its size', async () => {
    const zeros = Buffer.alloc(301 * 1024 * 1024);
    await refused(archive({ 'xl/workbook.xml': zeros }), 'a.xlsx', 'import.bomb');
    for (const declared of [1000, 0])
      await refused(
        archive({ 'xl/workbook.xml': zeros.subarray(0, 5_000_000) }, declared),
        'a.xlsx',
        'import.bomb',
      );
  });
});
