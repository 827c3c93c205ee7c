import assert from 'node:assert/strict';
import { pastedRows, readSheet } from './sheetTable.ts';

const sheet = (...lines: string[][]) =>
  readSheet(lines.map((cells, index) => ({ number: index + 1, cells })));

describe('a scoring sheet in a table', () => {
  it('is read below its title, with merged cells going down, vetoes, and without sums and signatures', () => {
    const found = sheet(
      ['操作技能考核评分记录表'],
      ['考件编号：', '', '姓名：', '', '准考证号：'],
      ['序号', '考核内容', '考核要点', '配分', '评分标准', '扣分', '得分'],
      ['1', '元件安装', '按图安装', '15', '1. 不按图安装扣 15 分', '', ''],
      ['', '', '', '', '2. 安装不牢固，每处扣 3 分', '', ''],
      ['2', '', '布置合理', '10分', '不整齐扣 5 分', '', ''],
      ['3', '布线', '走线平直', '7.5', '每处扣 1 分', '', ''],
      ['4', '否定项', '通电短路，本题记零分', '', '', '', ''],
      ['合计', '', '', '32.5', '', '', ''],
      ['评分人：', '', '', '年 月 日', '', '', ''],
    );
    assert.deepEqual(found?.faults, []);
    assert.deepEqual(
      found?.rows.map(({ content, point, score, veto }) => [content, point, score, veto]),
      [
        ['元件安装', '按图安装', 15, false],
        ['元件安装', '布置合理', 10, false],
        ['布线', '走线平直', 7.5, false],
        ['否定项', '通电短路，本题记零分', 0, true],
      ],
    );
    assert.equal(found?.rows[0]?.rule, '1. 不按图安装扣 15 分\n2. 安装不牢固，每处扣 3 分');
  });

  it('names each row that it leaves out', () => {
    const found = sheet(
      ['考核项目', '配分', '扣分标准'],
      ['准备', '十分', '漏一件扣 2 分'],
      ['操作', '', '错一步扣 5 分'],
      ['整理', '2.3', ''],
      ['清点', '5', '漏点扣 1 分'],
    );
    assert.equal(found?.rows.length, 1);
    assert.deepEqual(
      found?.faults.map((fault) => fault.slice(0, 12)),
      ['第 2 行：配分“十分”', '第 3 行：没有配分，请', '第 4 行：配分“2.3'],
    );
    assert.equal(sheet(['姓名', '成绩'], ['甲', '90']), undefined);
  });

  it('is pasted from a spreadsheet with line breaks and quotes inside cells', () => {
    assert.deepEqual(
      pastedRows(
        '考核要点\t配分\t评分标准\r\n接线\t10\t"一、松动扣 2 分\n二、""反接""扣 5 分"\r\n整理\t5\t\r\n',
      ),
      [
        { number: 1, cells: ['考核要点', '配分', '评分标准'] },
        { number: 2, cells: ['接线', '10', '一、松动扣 2 分\n二、"反接"扣 5 分'] },
        { number: 3, cells: ['整理', '5', ''] },
      ],
    );
  });
});
