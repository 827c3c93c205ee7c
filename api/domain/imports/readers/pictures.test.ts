import assert from 'node:assert/strict';
import { fileIdsOf } from '../../bank/markedText.ts';
import { drafts, messages, recogniseFile, summary } from '../recognise/workbooks.fixture.ts';
import {
  docxFile,
  lines,
  math,
  mathRun,
  paragraph,
  picture,
  png,
  run,
  table,
  xlsxFile,
} from './office.fixture.ts';
import { readFile } from './readFile.ts';

const HEAD = ['题型', '题干', '选项A', '选项B', '答案'];
const question = (stem: string, a = '开', b = '关') => ['单选题', stem, a, b, 'A'];
const MARK = /!\[图\]\(file:[\w-]{22}\)/;

describe('pictures in files', () => {
  it('of a workbook come into the cell that they lie on, or into the stem from a column of their own', async () => {
    const result = await recogniseFile(
      xlsxFile(
        [HEAD, question('看图选择。'), question('哪个是开关？', '', '甲'), question('看右图。')],
        [
          { row: 1, column: 1, bytes: png(1) },
          { row: 2, column: 2, bytes: png(2) },
          { row: 3, column: 7, bytes: png(3) },
        ],
      ),
      '图.xlsx',
    );
    assert.deepEqual(messages(result), []);
    const [stem, option, loose] = drafts(result);
    assert.match(stem!.stem, new RegExp(`^看图选择。\n${MARK.source}$`));
    assert.match(option!.options[0]!.text, new RegExp(`^${MARK.source}$`));
    assert.match(loose!.stem, new RegExp(`^看右图。\n${MARK.source}$`));
  });

  it('of a row without text go to the row above, and say so', async () => {
    const result = await recogniseFile(
      xlsxFile(
        [HEAD, question('看图选择。'), ['', '', '', '', ''], question('下一题')],
        [{ row: 2, column: 1, bytes: png() }],
      ),
      '图.xlsx',
    );
    assert.match(drafts(result)[0]!.stem, MARK);
    assert.match(messages(result).join(), /理论\/2: 图片所在的行没有文字/);
  });

  it('in cells as WPS has them are shown where their formula stands', async () => {
    const result = await recogniseFile(
      xlsxFile([HEAD, question('电路 =DISPIMG("ID_7A",1) 是'), question('第二题 =DISPIMG("ID_0",1)')], [], {
        ID_7A: png(),
      }),
      '图.xlsx',
    );
    assert.match(drafts(result)[0]!.stem, new RegExp(`^电路 ${MARK.source} 是$`));
    assert.match(messages(result).join(), /理论\/3: 这里的图片在文件中找不到/);
  });

  it('of a document stand where Word shows them; other formats are named', async () => {
    const emf = Buffer.concat([Buffer.from('01000000', 'hex'), Buffer.alloc(100)]);
    const result = await recogniseFile(
      docxFile(
        paragraph(run('1. 图中') + picture('rId1') + run('是什么？')) +
          lines('A. 开关') +
          paragraph(run('B. ') + picture('rId2')) +
          lines('答案：A') +
          paragraph(run('2. 旧图') + picture('rId3')) +
          lines('答案：对'),
        { 'a.png': png(9), 'b.png': png(8), 'c.emf': emf },
      ),
      '图.docx',
    );
    const [first] = drafts(result);
    assert.match(first!.stem, new RegExp(`^图中${MARK.source}是什么？$`));
    assert.match(first!.options[1]!.text, new RegExp(`^${MARK.source}$`));
    assert.match(messages(result).join(), /图\/5: 这里的图片是 EMF 格式/);
  });

  it('are handed over once for each picture, with ids that come from their bytes', async () => {
    const kept: string[] = [];
    const file = xlsxFile(
      [HEAD, question('甲'), question('乙'), question('丙')],
      [
        { row: 1, column: 1, bytes: png(1) },
        { row: 2, column: 1, bytes: png(1) },
        { row: 3, column: 1, bytes: png(2) },
      ],
    );
    const contents = await readFile(file, 'a.xlsx', (id, bytes) => {
      assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
      kept.push(id);
    });
    assert.equal(kept.length, 2);
    const ids = fileIdsOf(JSON.stringify(contents));
    assert.deepEqual(ids, kept);
  });

  it('too large for a phone are left out with a word', async () => {
    const large = Buffer.concat([png(), Buffer.alloc(5 * 1024 * 1024)]);
    const result = await recogniseFile(
      xlsxFile([HEAD, question('看图选择。')], [{ row: 1, column: 1, bytes: large }]),
      '图.xlsx',
    );
    assert.match(messages(result).join(), /理论\/2: 这里的图片超过 5 MB/);
    assert.equal(drafts(result)[0]!.stem, '看图选择。');
  });
});

describe('tables and formulas of a document', () => {
  it('stay in the question that they stand in', async () => {
    const fraction = `<m:f><m:num>${mathRun('U')}</m:num><m:den>${mathRun('I')}</m:den></m:f>`;
    const result = await recogniseFile(
      docxFile(
        lines('1. 按下表选择。') +
          table(['电压', '电流'], ['220|230', '5']) +
          paragraph(run('A. ') + math(mathRun('R=') + fraction)) +
          lines('B. 无法确定', '答案：A', '2. 铜能导电。', '答案：对'),
      ),
      '表.docx',
    );
    assert.deepEqual(summary(result), ['single A', 'judge true']);
    assert.deepEqual(messages(result), []);
    const [first] = drafts(result);
    assert.equal(first!.stem, '按下表选择。\n| 电压 | 电流 |\n| --- | --- |\n| 220\\|230 | 5 |');
    assert.equal(first!.options[0]!.text, '\\(R=\\frac{U}{I}\\)');
  });
});
