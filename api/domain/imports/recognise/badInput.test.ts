import assert from 'node:assert/strict';
import {
  type Cell,
  choice,
  drafts,
  errors,
  HEADER,
  METALS,
  messages,
  recogniseSheets,
  summary,
} from './workbooks.fixture.ts';

describe('recognising bad input', () => {
  const badRows: [string, Cell[], RegExp][] = [
    ['a missing answer', choice(''), /没有答案/],
    ['an answer outside the options', choice('E'), /答案不在选项之内/],
    ['several keys of a single choice', choice('AB'), /单选题只能有一个答案/],
    ['an unknown type', choice('A', '连线题'), /题型“连线题”不认识/],
    ['a missing stem', choice('A', '单选题', ''), /题干为空/],
    ['a failed formula', choice('#REF!'), /公式出错（#REF!）/],
    ['an option only', ['单选题', '选哪个？', '只有一个', null, null, null, 'A'], /至少要有两个选项/],
    ['a judgement that says neither', ['判断题', '水能导电。', null, null, null, null, '也许'], /看不出对错/],
  ];
  for (const [name, row, sentence] of badRows)
    it(`tells ${name} with sheet and row, and imports the rest`, async () => {
      const result = await recogniseSheets({ 电工: [HEADER, choice('A', '单选题', '好的一题？'), row] });
      assert.deepEqual(summary(result), ['single A']);
      const [problem] = errors(result);
      assert.deepEqual([problem!.sheet, problem!.row], ['电工', 3]);
      assert.match(problem!.message, sentence);
    });

  it('refuses rows whose two answer columns disagree', async () => {
    const header = ['题干', 'A', 'B', '答案', '标准答案'];
    const rows = [
      ['先停哪一路？', '甲', '乙', 'A', 'B'],
      ['后停哪一路？', '甲', '乙', 'B', 'B'],
    ];
    const result = await recogniseSheets({ 表: [header, ...rows] });
    assert.deepEqual(summary(result), ['single B']);
    assert.match(errors(result)[0]!.message, /两处答案的内容不同/);
  });

  it('takes no letter for the answer of an open question when rows without letters stand below it', async () => {
    const rows = [['接地线用什么颜色？', 'B'], ['红'], ['黄绿']];
    const result = await recogniseSheets({ 表: [['题干', '答案'], ...rows] });
    assert.equal(drafts(result).length, 0);
    assert.match(errors(result)[0]!.message, /没有找到选项/);
  });

  it('imports a double once and names both rows, also when its options are shuffled', async () => {
    const shuffled = ['单选题', '导线常用的材料是（　）。', '银', '铁', '铝', '铜', 'D'];
    const result = await recogniseSheets({ 表: [HEADER, choice('A'), choice('A'), shuffled] });
    assert.equal(drafts(result).length, 1);
    assert.deepEqual(
      result.questions.map((one) => one.status),
      ['usable', 'duplicate', 'duplicate'],
    );
    assert.match(messages(result)[0]!, /表\/3: 与工作表“表”第 2 行重复，只导入前者/);
  });

  it('imports neither of two that differ in their key', async () => {
    const result = await recogniseSheets({ 表: [HEADER, choice('A'), choice('B')] });
    assert.equal(drafts(result).length, 0);
    assert.deepEqual(
      errors(result).map((one) => one.row),
      [2, 3],
    );
  });

  it('imports two questions with one stem and other options, and says so', async () => {
    const other = ['单选题', '导线常用的材料是（ ）。', '木', '铜', '石', '纸', 'B'];
    const result = await recogniseSheets({ 表: [HEADER, choice('A'), other] });
    assert.equal(drafts(result).length, 2);
    assert.match(messages(result)[0]!, /第 2 行相同但选项或答案不同，两题都导入/);
  });

  it('imports a sheet and its copy once', async () => {
    const rows = [HEADER, choice('A'), choice('B', '单选题', '第二题？')];
    const result = await recogniseSheets({ 表: rows, '表 (2)': rows });
    assert.equal(drafts(result).length, 2);
    assert.equal(result.problems.filter((one) => one.message.includes('重复')).length, 2);
  });

  it('takes no key for a sheet that has none', async () => {
    const rows = Array.from({ length: 4 }, (_, index) => [`第 ${index} 个问题问什么？`, ...METALS]);
    const result = await recogniseSheets({ 单选: rows });
    assert.equal(drafts(result).length, 0);
    assert.equal(errors(result).length, 4);
  });

  it('leaves out rows that the file switches off', async () => {
    const result = await recogniseSheets({
      表: [
        [...HEADER, '是否启用'],
        [...choice('A'), '否'],
        [...choice('B', '单选题', '启用的题？'), '是'],
      ],
    });
    assert.deepEqual(summary(result), ['single B']);
    assert.match(messages(result)[0]!, /表\/2: 这一行标为停用/);
  });

  it('keeps m² and mV apart from m2 and MV', async () => {
    const row = ['单选题', '面积和电压的单位写作？', 'm2', 'm²', 'MV', 'mV', 'm²'];
    assert.deepEqual(summary(await recogniseSheets({ 表: [HEADER, row] })), ['single B']);
  });
});
