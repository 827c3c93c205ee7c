import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { readFile } from '../readers/readFile.ts';
import { type Recognition, recognise } from './recognise.ts';

type Cell = string | number | null;
type Sheets = Record<string, Cell[][]>;

async function recogniseSheets(sheets: Sheets, fileName = '题库.xlsx'): Promise<Recognition> {
  const bytes = xlsx.build(Object.entries(sheets).map(([name, data]) => ({ name, data, options: {} })));
  return recognise(await readFile(bytes, fileName), { fileName });
}
const drafts = (result: Recognition) =>
  result.questions.flatMap((one) => (one.status === 'usable' && one.draft ? [one.draft] : []));
const summary = (result: Recognition) =>
  drafts(result).map(({ type, answer }) => `${type} ${Object.values(answer).flat(2).join('|')}`);
const errors = (result: Recognition) => result.problems.filter((one) => one.severity === 'error');
const messages = (result: Recognition) =>
  result.problems.map((one) => `${one.sheet}/${one.row}: ${one.message}`);

const HEADER = ['题型', '题干', '选项A', '选项B', '选项C', '选项D', '答案'];
const METALS = ['铜', '铝', '铁', '银'];
const choice = (answer: Cell, type = '单选题', stem = '导线常用的材料是（ ）。'): Cell[] => [
  type,
  stem,
  ...METALS,
  answer,
];

describe('recognising tables', () => {
  describe('layouts', () => {
    it('reads a header on row 3 under merged titles', async () => {
      const result = await recogniseSheets({
        电工: [['初级电工理论题库'], ['编制：培训中心', null, '日期', '2026'], HEADER, choice('B')],
      });
      assert.deepEqual(summary(result), ['single B']);
      assert.equal(result.sheets[0]!.headerRow, 3);
      assert.equal(result.questions[0]!.row, 4);
    });

    it('takes the type from the name of each sheet and skips one that holds no questions, saying so', async () => {
      const result = await recogniseSheets({
        填写说明: [['请按模板填写'], ['带星号的为必填项']],
        单选: [
          ['题目', 'A', 'B', '答案'],
          ['先断开哪一个？', '负荷开关', '隔离开关', 'A'],
        ],
        多选题: [
          ['题目', 'A', 'B', 'C', '答案'],
          ['哪些是绝缘体？', '陶瓷', '橡胶', '铜', 'AB'],
        ],
        判断: [
          ['题目', '答案'],
          ['铜是导体。', '对'],
        ],
        填空: [
          ['题目', '答案'],
          ['交流电的频率是____Hz。', 50],
        ],
        简答: [
          ['题目', '答案'],
          ['简述验电的步骤。', '先试验电笔，再验电。'],
        ],
      });
      assert.deepEqual(summary(result), [
        'single A',
        'multiple A|B',
        'judge true',
        'fill 50',
        'short 先试验电笔，再验电。',
      ]);
      assert.match(messages(result).join(), /填写说明\/null: 第 1 到 2 行看不出是试题/);
    });

    it('reads a block with its own header for each type inside one sheet', async () => {
      const result = await recogniseSheets({
        综合: [
          ['一、单项选择题（每题 1 分）'],
          ['序号', '题目', 'A', 'B', '答案'],
          [1, '安全电压的上限是？', '36 V', '220 V', 'A'],
          ['二、判断题'],
          ['序号', '题目', '答案'],
          [1, '保护接地可以用铝线埋地。', '×'],
        ],
      });
      assert.deepEqual(summary(result), ['single A', 'judge false']);
    });

    it('reads letters of options that stand below one wide heading', async () => {
      const result = await recogniseSheets({
        表: [
          ['题干', '选项', null, null, '答案'],
          [null, 'A', 'B', 'C', null],
          ['电流的单位是？', '伏', '安', '欧', 'B'],
        ],
      });
      assert.deepEqual(
        drafts(result)[0]!.options.map((option) => option.text),
        ['伏', '安', '欧'],
      );
    });

    it('tells columns by their content when there is no header, and asks to look', async () => {
      const result = await recogniseSheets({
        表: Array.from({ length: 5 }, (_, index) => [
          index + 1,
          `第 ${index} 台电机的转向由什么决定？`,
          ...METALS.map((metal) => `${metal}${index}`),
          'ABCDA'[index]!,
        ]),
      });
      assert.equal(drafts(result).length, 5);
      assert.match(messages(result).join(), /没有表头，各列的含义按内容识别，请核对/);
    });

    for (const [name, cell] of [
      ['lines', 'A. 红色\nB. 黄色\nC. 绿色'],
      ['semicolons', 'A. 红色；B. 黄色；C. 绿色'],
      ['one line', 'A．红色   B．黄色    C．绿色'],
      ['letters with a blank', 'A 红色\nB 黄色\nC 绿色'],
      ['brackets', '（A）红色（B）黄色（C）绿色'],
      ['full-width letters', 'Ａ、红色 Ｂ、黄色 Ｃ、绿色'],
      ['no letters', '红色|黄色|绿色'],
    ] as const)
      it(`takes options in one cell apart: ${name}`, async () => {
        const result = await recogniseSheets({
          表: [
            ['题干', '选项', '答案'],
            ['保护零线的颜色标识包含哪种？', cell, 'C'],
          ],
        });
        assert.deepEqual(drafts(result)[0]!.options, [
          { key: 'A', text: '红色' },
          { key: 'B', text: '黄色' },
          { key: 'C', text: '绿色' },
        ]);
      });

    it('takes the type from a prefix of the stem and drops the prefix', async () => {
      const result = await recogniseSheets({
        表: [
          ['题目', '答案'],
          ['判断题：验电笔可以测直流。', '错'],
          ['（简答题，5 分）什么是跨步电压？', '地面两点间的电位差'],
        ],
      });
      assert.deepEqual(summary(result), ['judge false', 'short 地面两点间的电位差']);
      assert.equal(drafts(result)[1]!.stem, '什么是跨步电压？');
    });

    it('reads type codes without a legend by what their questions look like, and warns', async () => {
      const rows = [0, 0, 1, 1].map((code, index) => [
        code,
        `第 ${index} 题选哪些？`,
        ...METALS,
        code ? 'AB' : 'C',
      ]);
      const result = await recogniseSheets({
        表: [['题目类型', '题干', 'A', 'B', 'C', 'D', '答案'], ...rows],
      });
      assert.deepEqual(summary(result), ['single C', 'single C', 'multiple A|B', 'multiple A|B']);
      assert.match(messages(result).join(), /没有说明的代码/);
    });
  });

  describe('answers', () => {
    for (const [answer, keys] of [
      ['ABD', 'A|B|D'],
      ['A,B,D', 'A|B|D'],
      ['A、B、D', 'A|B|D'],
      ['ａｂｄ', 'A|B|D'],
      ['（ABD）', 'A|B|D'],
      ['答案：ABD', 'A|B|D'],
      ['DBA', 'A|B|D'],
      ['铜；铝；银', 'A|B|D'],
    ] as const)
      it(`reads ${answer} of a multiple choice`, async () => {
        const result = await recogniseSheets({ 表: [HEADER, choice(answer, '多选题')] });
        assert.deepEqual(summary(result), [`multiple ${keys}`]);
      });

    for (const [answer, value] of [
      ['对', true],
      ['√', true],
      ['T', true],
      ['正确', true],
      ['Y', true],
      ['Ｔ', true],
      ['错', false],
      ['×', false],
      ['F', false],
      ['N', false],
      ['错误。应为 36 V', false],
    ] as const)
      it(`reads ${answer} of a judgement`, async () => {
        const result = await recogniseSheets({
          表: [HEADER, ['判断题', '人体安全电压为 42 V。', null, null, null, null, answer]],
        });
        assert.deepEqual(summary(result), [`judge ${value}`]);
      });

    it('reads A and B of a judgement through its options', async () => {
      const result = await recogniseSheets({
        表: [HEADER, ['判断题', '铝比铜重。', '错误', '正确', null, null, 'A']],
      });
      assert.deepEqual(summary(result), ['judge false']);
    });

    it('reads 1 and 0 as right and wrong below a heading, with a warning; without one it refuses', async () => {
      const rows = [0, 1, 0, 1].map((answer, index) => [`第 ${index} 号设备必须接地。`, answer]);
      const headed = await recogniseSheets({ 判断题: [['题目', '答案'], ...rows] });
      assert.equal(drafts(headed).length, 4);
      assert.match(messages(headed).join(), /已按 1=正确、0=错误理解/);
      const bare = await recogniseSheets({ 判断题: rows });
      assert.equal(drafts(bare).length, 0);
      assert.match(errors(bare)[0]!.message, /没有说明哪个表示正确/);
    });

    it('takes an answer out of the brackets of the stem', async () => {
      const result = await recogniseSheets({ 表: [HEADER, choice('', '单选题', '最好的导体是（ D ）。')] });
      assert.deepEqual(summary(result), ['single D']);
      assert.ok(!drafts(result)[0]!.stem.includes('D'));
    });

    it('takes a letter with its text only when the text is that of the option', async () => {
      const result = await recogniseSheets({
        表: [HEADER, choice('B、铝'), choice('B、铁', '单选题', '另一道题？')],
      });
      assert.deepEqual(summary(result), ['single B']);
      assert.match(errors(result)[0]!.message, /与选项 B 的文字不一致/);
    });

    it('reads several blanks, each with several accepted wordings', async () => {
      const header = ['题型', '题干', '答案'];
      const result = await recogniseSheets({
        表: [
          header,
          ['填空题', '三相电由（ ）和（ ）供给。', '发电机|电机；变压器'],
          ['填空', '两空（ ）（ ）', '只有一段'],
        ],
      });
      assert.deepEqual(drafts(result)[0]!.answer, { blanks: [['发电机', '电机'], ['变压器']] });
      assert.match(messages(result).join(), /表\/3: 题干有 2 个空，但答案分不成 2 段/);
    });
  });

  describe('bad input', () => {
    const badRows: [string, Cell[], RegExp][] = [
      ['a missing answer', choice(''), /没有答案/],
      ['an answer outside the options', choice('E'), /答案不在选项之内/],
      ['several keys of a single choice', choice('AB'), /单选题只能有一个答案/],
      ['an unknown type', choice('A', '连线题'), /题型“连线题”不认识/],
      ['a missing stem', choice('A', '单选题', ''), /题干为空/],
      ['a failed formula', choice('#REF!'), /公式出错（#REF!）/],
      ['an option only', ['单选题', '选哪个？', '只有一个', null, null, null, 'A'], /至少要有两个选项/],
      [
        'a judgement that says neither',
        ['判断题', '水能导电。', null, null, null, null, '也许'],
        /看不出对错/,
      ],
    ];
    for (const [name, row, sentence] of badRows)
      it(`tells ${name} with sheet and row, and imports the rest`, async () => {
        const result = await recogniseSheets({ 电工: [HEADER, choice('A', '单选题', '好的一题？'), row] });
        assert.deepEqual(summary(result), ['single A']);
        const [problem] = errors(result);
        assert.deepEqual([problem!.sheet, problem!.row], ['电工', 3]);
        assert.match(problem!.message, sentence);
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
});
