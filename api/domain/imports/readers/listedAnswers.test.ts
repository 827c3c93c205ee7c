import assert from 'node:assert/strict';
import { drafts, messages, recogniseFile, summary } from '../recognise/workbooks.fixture.ts';
import { docxFile, lines, table } from './office.fixture.ts';

const QUESTIONS = [
  '一、单选题',
  '1.导线常用什么？',
  'A.铜 B.木 C.石',
  '2.绝缘常用什么？',
  'A.铜 B.木 C.铁',
  '二、判断题',
  '3.铜导电。',
  '4.木导电。',
];
const READ = ['single A', 'single B', 'judge true', 'judge false'];
const paper = (...keys: string[]) => recogniseFile([...QUESTIONS, ...keys].join('\n'), '卷.txt');

describe('answers that stand apart from their questions', () => {
  it('are read with their explanations below a title, in every usual way', async () => {
    const written = [
      ['参考答案及解析', '1.A 解析：铜导电。', '2.B 【解析】木绝缘。', '3.√', '4.×'],
      ['参考答案与试题解析', '1.【答案】A【解析】铜导电。', '2.【答案】B', '【解析】木绝缘。', '3.√', '4.×'],
      [
        '电工练习参考答案',
        '1、答案：A。解析：铜导电。',
        '2、答案：B。解析：木绝缘。',
        '3、答案：正确',
        '4、答案：错误',
      ],
      ['1.【答案】A【解析】铜导电。', '2.【答案】B【解析】木绝缘。', '3.【答案】√', '4.【答案】×'],
      ['参考答案', '1-2 AB', '3-4：TF'],
    ];
    for (const keys of written) {
      const result = await paper(...keys);
      assert.deepEqual(summary(result), READ, keys[0]);
      assert.deepEqual(messages(result), [], keys[0]);
      if (keys.length > 3)
        assert.deepEqual(
          drafts(result).map(({ explanation }) => explanation),
          ['铜导电。', '木绝缘。', '', ''],
        );
    }
  });

  it('go by their headings where numbers begin anew, and fill blanks with any text', async () => {
    const result = await recogniseFile(
      [
        ...[
          '一、单选题',
          '1.导线常用什么？',
          'A.铜 B.木 C.石',
          '二、填空题',
          '1.频率为____Hz。',
          '2.电压为____V。',
        ],
        ...['三、简答题', '1.怎样停电？', '参考答案', '一、单选题', '1.A', '二、填空题', '1.50', '2.220'],
        ...['三、简答题', '1.【答案】先停电：', '1.拉闸；', '2.验电。'],
      ].join('\n'),
      '卷.txt',
    );
    assert.deepEqual(summary(result), [
      'single A',
      'fill 50',
      'fill 220',
      'short 先停电：\n1.拉闸；\n2.验电',
    ]);
    assert.deepEqual(messages(result), []);
  });

  it('end where the next chapter begins, whose own list is for its own questions', async () => {
    const chapter = (key: string, stem: string) => [
      ...[
        `1.${stem}用什么？`,
        'A.铜 B.木',
        `2.${stem}不用什么？`,
        'A.铜 B.木',
        '参考答案',
        `1.${key}`,
        '2.B',
      ],
    ];
    const result = await recogniseFile(
      ['第一章 导线', ...chapter('A', '导线'), '第二章 绝缘', ...chapter('B', '绝缘')].join('\n'),
      '卷.txt',
    );
    assert.deepEqual(summary(result), ['single A', 'single B', 'single B', 'single B']);
  });

  it('give no key to a question that the list does not name', async () => {
    const result = await paper('参考答案及解析', '1.【答案】A【解析】铜导电。', '3.√', '5.【答案】B');
    assert.deepEqual(summary(result), ['single A', 'judge true']);
    assert.match(messages(result).join(), /题号对不上唯一的一题.*第 5 题/);
  });

  it('are read from a table of Word with or without words at its head, in rows or in columns', async () => {
    const tables = [
      table(['1', '2', '3', '4'], ['A', 'B', '√', '×']),
      table(['1', 'A', '3', '√'], ['2', 'B', '4', '×']),
      table(['题号', '答案'], ['1', 'A'], ['2', 'B'], ['3', '√'], ['4', '×']),
      table(['1', '2', '3'], ['A', 'B', '√'], ['4', '', ''], ['×', '', '']),
    ];
    for (const keys of tables) {
      const result = await recogniseFile(docxFile(lines(...QUESTIONS, '参考答案') + keys), '卷.docx');
      assert.deepEqual(summary(result), READ);
      assert.deepEqual(messages(result), []);
    }
  });
});

describe('answers in the brackets of a stem', () => {
  it('are taken for judgements in signs and letters, at an end of the stem only', async () => {
    const result = await recogniseFile(
      ['判断题', '1.铜（Cu）导电。（√）', '2.木导电。( F )', '3.银导电。[√]', '4.压力（F）与面积无关。'].join(
        '\n',
      ),
      '卷.txt',
    );
    assert.deepEqual(summary(result), ['judge true', 'judge false', 'judge true']);
    assert.match(messages(result).join(), /卷\/5: 没有导入：没有答案/);
  });

  it('are no abbreviations, neither as keys nor as doubts', async () => {
    const result = await recogniseFile(
      [
        ...['1.变更控制委员会（CCB）批准后做什么？', 'A.实施 B.等待 C.取消'],
        ...['2.实际成本（AC）为多少元？', 'A.一 B.二 C.三'],
        ...['3.实际成本（AC）是哪一种？', 'A.一 B.二 C.三', '答案：B'],
        ...['4.导电的是（AC）。', 'A.铜 B.木 C.铁'],
      ].join('\n'),
      '卷.txt',
    );
    assert.deepEqual(summary(result), ['single B', 'multiple A|C']);
    assert.deepEqual(messages(result), [
      '卷/1: 没有导入：没有答案，请填写答案',
      '卷/3: 没有导入：没有答案，请填写答案',
    ]);
  });
});
