import assert from 'node:assert/strict';
import { choice, drafts, HEADER, METALS, messages, recogniseSheets, summary } from './workbooks.fixture.ts';

describe('recognising layouts', () => {
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

  it('reads a paper written down one column', async () => {
    const lines = ['1、先断开哪一个？', 'A. 负荷开关', 'B. 隔离开关', '答案：A', '2、铜是导体。', '答案：对'];
    const result = await recogniseSheets({ 试卷: lines.map((line) => [line]) });
    assert.deepEqual(summary(result), ['single A', 'judge true']);
    assert.equal(result.questions[1]!.row, 5);
  });

  it('counts options from 0 where the header does, and still refuses answers by number', async () => {
    const result = await recogniseSheets({
      表: [
        ['question', 'option0', 'option1', 'answer'],
        ['先断开哪一个？', '负荷开关', '隔离开关', 'A'],
        ['哪一个是导体？', '陶瓷', '铜', '1'],
        ['哪一个是绝缘体？', '陶瓷', '铜', '0'],
      ],
    });
    assert.deepEqual(summary(result), ['single A']);
    assert.deepEqual(
      result.questions.map(({ status }) => status),
      ['usable', 'rejected', 'rejected'],
    );
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
    ['letters between wide gaps', 'A 红色　　B 黄色　　C 绿色'],
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

  it('names the words of a column of types that name none, and warns', async () => {
    const result = await recogniseSheets({
      表: [HEADER, choice('B', '甲类'), choice('AB', '乙类', '哪些是金属？')],
    });
    assert.deepEqual(summary(result), ['single B', 'multiple A|B']);
    assert.match(messages(result).join(), /“题型”列写的是“甲类”、“乙类”，不是认识的题型，.*请核对/);
  });
});
