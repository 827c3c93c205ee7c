import assert from 'node:assert/strict';
import { drafts, errors, HEADER, METALS, messages, recogniseFile } from '../recognise/workbooks.fixture.ts';
import { archive } from './archive.fixture.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KINDS = {
  workbook: 'sheet.main',
  'worksheets/sheet1': 'worksheet',
  styles: 'styles',
  sharedStrings: 'sharedStrings',
};
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** Style 1 is struck out, 2 a Chinese date whose format stands in no file, 3 a date as everywhere. */
const STYLES = `<fonts count="2"><font/><font><strike/></font></fonts><cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="58" fontId="0"/><xf numFmtId="14" fontId="0"/></cellXfs>`;

function workbook(rows: string[], strings = ''): Buffer {
  const overrides = Object.entries(KINDS).map(
    ([part, kind]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
  );
  return archive({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="理论" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}${relation('r3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  });
}

type Cell = string | { value: string; type?: string; style?: number };
function row(number: number, cells: Cell[], attributes = ''): string {
  const xml = cells.map((cell, column) => {
    const at = `r="${String.fromCharCode(65 + column)}${number}"`;
    if (typeof cell !== 'string')
      return `<c ${at} s="${cell.style ?? 0}" t="${cell.type ?? 'n'}"><v>${cell.value}</v></c>`;
    return cell && `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}" ${attributes}>${xml.join('')}</row>`;
}

describe('what the looks of a workbook say', () => {
  it('takes struck-out text for deleted, in a part of a cell and in whole cells, and says so', async () => {
    const struck = (value: string): Cell => ({ value, type: 'str', style: 1 });
    const bytes = workbook(
      [
        row(1, HEADER),
        row(2, ['单选题', '哪一种导电最好？', ...METALS, { value: '0', type: 's' }]),
        row(3, ['单选题', ...['作废的一题？', ...METALS, 'A'].map(struck)]),
        row(4, ['单选题', '哪一种最轻？', ...METALS, 'B']),
      ],
      '<si><r><rPr><strike/></rPr><t>A</t></r><r><t>D</t></r></si>',
    );
    const result = await recogniseFile(bytes, '题库.xlsx');
    assert.deepEqual(
      drafts(result).map(({ stem, answer }) => [stem, answer]),
      [
        ['哪一种导电最好？', { keys: ['D'] }],
        ['哪一种最轻？', { keys: ['B'] }],
      ],
    );
    assert.deepEqual(
      errors(result).map((one) => one.row),
      [3],
    );
    assert.deepEqual(
      result.problems.filter((one) => /删除线/.test(one.message)).map((one) => one.row),
      [2, 3],
    );
  });

  it('shows dates as Chinese Excel does, and warns where a question is made of them', async () => {
    const date = (value: string, style: number): Cell => ({ value, style });
    const options: Cell[] = [date('46024', 2), date('46056', 3), '3-4', { value: '0.30000000000000004' }];
    const bytes = workbook([row(1, HEADER), row(2, ['单选题', '变比是多少？', ...options, 'C'])]);
    const result = await recogniseFile(bytes, '题库.xlsx');
    assert.deepEqual(
      drafts(result)[0]!.options.map(({ text }) => text),
      ['1月2日', '2026/2/3', '3-4', '0.3'],
    );
    assert.equal(result.problems.filter((one) => /是日期格式的单元格/.test(one.message)).length, 2);
  });

  it('reads hidden rows and says that they are there', async () => {
    const bytes = workbook([
      row(1, HEADER),
      row(2, ['单选题', '看得见的？', ...METALS, 'A']),
      row(3, ['单选题', '看不见的？', ...METALS, 'B'], 'hidden="1"'),
    ]);
    const result = await recogniseFile(bytes, '题库.xlsx');
    assert.equal(drafts(result).length, 2);
    assert.match(messages(result).join(), /第 3 行在表格中是隐藏的/);
  });
});
