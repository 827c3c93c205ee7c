import assert from 'node:assert/strict';
import { drafts, errors, messages, recogniseFile, summary } from '../recognise/workbooks.fixture.ts';
import { writeOwnJson } from './ownJson.ts';

const read = (value: unknown, name = '题库.json') => recogniseFile(JSON.stringify(value), name);
const OPTIONS = { A: '铁', B: '铝', C: '铜' };

describe('reading JSON', () => {
  it('finds questions by Chinese and English keys, however deep they lie', async () => {
    const result = await read({
      version: 3,
      data: [
        {
          chapter: '第一章',
          sections: [
            { name: '练习', questions: [{ content: '哪种金属较轻？', options: OPTIONS, answer: 'B' }] },
          ],
        },
        { chapter: '第二章', 题目: [{ 题干: '铜能导电。', 题型: '判断题', 答案: '对' }] },
      ],
    });
    assert.deepEqual(summary(result), ['single B', 'judge true']);
    assert.deepEqual(
      result.questions.map((one) => `${one.sheet} ${one.row}`),
      ['第一章 / 练习 1', '第二章 / 题目 1'],
    );
  });

  it('reads options as texts, as labelled objects and with a right mark', async () => {
    const question = '哪种金属较轻？（第 ';
    const result = await read([
      { question: `${question}1 问）`, choices: ['铁', '铝'], correct_answer: 'B' },
      {
        question: `${question}2 问）`,
        choices: [
          { label: 'B', text: '铝' },
          { label: 'A', text: '铁' },
        ],
        correct_answer: ['B'],
      },
      { question: `${question}3 问）`, choices: [{ text: '铁' }, { text: '铝', isCorrect: true }] },
      { question: `${question}4 问）`, choices: ['铁', '铝', '铅'], correct_answer: ['A', 'C'] },
      { question: `${question}5 问）`, choices: ['铁', '铝'], correct_answer: '铝' },
    ]);
    assert.deepEqual(summary(result), ['single B', 'single B', 'single B', 'multiple A|C', 'single B']);
  });

  it('refuses a question whose right mark and answer differ', async () => {
    const choices = [{ text: '铁', isCorrect: true }, { text: '铝' }];
    const result = await read([
      { question: '哪种金属较轻？', choices, answer: 'B' },
      { question: '铜能导电吗？', choices: [{ text: '能', isCorrect: true }, { text: '否' }], answer: 'A' },
    ]);
    assert.equal(errors(result)[0]!.row, 1);
    assert.deepEqual(summary(result), ['single A']);
  });

  it('gives sub-questions the text that they share', async () => {
    const children = [{ title: '应先做什么？', options: OPTIONS, answer: 'A' }];
    const [draft] = drafts(await read([{ title: '某车间停电。', type: 8, answer: '', children }]));
    assert.equal(draft!.stem, '某车间停电。\n应先做什么？');
  });

  it('reads options that stand in the key', async () => {
    const result = await read({
      '最轻的金属是|铁|铝': '铝',
      '能被吸引的是|铁|铝': '铁',
      '导电最好的是|银|铝|铁': '银',
    });
    assert.deepEqual(summary(result), ['single B', 'single A', 'single A']);
  });

  it('takes no empty record, missing key or unfit number for right, and tells pictures', async () => {
    const result = await read([
      { question: '', options: {}, answer: '' },
      { question: '哪种金属较轻？', options: OPTIONS, answer: null },
      { question: '哪种金属导电最好？', options: OPTIONS, answer: 0 },
      { question: '图中是什么金属？', options: OPTIONS, answer: 'C', image: 'a.png' },
    ]);
    assert.deepEqual(summary(result), ['single C']);
    assert.equal(errors(result).length, 3);
    assert.match(messages(result).join(), /4: 这一题附有图片/);
  });

  it('reads several answers as blanks or as wordings, and keeps bars of formulas', async () => {
    const result = await read([
      { question: '频率的单位是____，周期的单位是____。', answer: ['赫兹', '秒'] },
      { question: '频率的单位是____。', answer: ['赫兹', 'Hz'] },
      { question: '负数 $x$ 的绝对值写作____。', answer: '$|x|$' },
    ]);
    assert.deepEqual(
      drafts(result).map((draft) => draft.answer),
      [{ blanks: [['赫兹'], ['秒']] }, { blanks: [['赫兹', 'Hz']] }, { blanks: [['$|x|$']] }],
    );
  });

  it('reads its own files back without a loss', async () => {
    const first = drafts(
      await read([
        { 题干: '哪种金属较轻？', 选项: OPTIONS, 答案: 'B', 解析: '密度小', 难度: '3', 知识点: 'A-1' },
        { 题干: '铜能导电。', 题型: '判断题', 答案: '对' },
        { 题干: '频率的单位是____。', 题型: '填空题', 答案: '赫兹|Hz' },
        { 题干: '简述停电步骤。', 题型: '简答题', 答案: '断开；验电' },
      ]),
    );
    assert.equal(first.length, 4);
    assert.deepEqual(drafts(await recogniseFile(writeOwnJson(first), '题库.json')), first);
  });

  it('refuses broken JSON, JSON without questions, and a later version', async () => {
    await assert.rejects(recogniseFile('[{"question": "a"', 'a.json'), /JSON 格式有误/);
    await assert.rejects(read({ a: { b: 1 } }), /没有找到试题/);
    await assert.rejects(read({ format: 'ekaotong.bank', version: 2, questions: [] }), /版本 2/);
  });

  it('names what is wrong in a question of its own format', async () => {
    const result = await read({ format: 'ekaotong.bank', version: 1, questions: [{ type: 'single' }] });
    assert.match(messages(result)[0]!, /题库\/1: 没有导入：字段“stem”/);
  });
});
