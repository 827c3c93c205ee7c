import assert from 'node:assert/strict';
import type { Part } from '../../bank/question.ts';
import { writeOwnJson } from '../readers/ownJson.ts';
import { drafts, messages, recogniseFile, recogniseSheets } from './workbooks.fixture.ts';

const PAPER = `五、综合分析题（每题 20 分）
1. 某车间一台三相异步电动机起动后转速偏低，
并发出嗡嗡声。
(1) 首先应检查什么？
A. 电源是否缺相
B. 地脚螺栓
答案：A
解析：缺相时会嗡嗡响。
(2) 缺相运行会烧坏电动机。
答案：对
(3) 应如何处理？
答案：立即停机，
查明断相处后恢复。
2. 下一个案例。
(1) 问什么？
(2) 为什么？
答案：(1) 问这个。
(2) 因为那个。`;

const short = ({ type, stem, answer }: Part) => [type, stem, Object.values(answer).flat(2).join('|')];

describe('parts of a case question', () => {
  it('have options, answers and explanations of their own, or share an answer that counts them', async () => {
    const result = await recogniseFile(PAPER, '电工.txt');
    assert.deepEqual(messages(result), []);
    const [first, second, ...more] = drafts(result);
    assert.deepEqual(more, []);
    assert.equal(first!.stem, '某车间一台三相异步电动机起动后转速偏低，\n并发出嗡嗡声。');
    assert.deepEqual(first!.parts!.map(short), [
      ['single', '首先应检查什么？', 'A'],
      ['judge', '缺相运行会烧坏电动机。', 'true'],
      ['short', '应如何处理？', '立即停机，\n查明断相处后恢复'],
    ]);
    assert.equal(first!.parts![0]!.explanation, '缺相时会嗡嗡响。');
    assert.deepEqual(first!.answer, { reference: '' });
    assert.deepEqual(second!.parts!.map(short), [
      ['short', '问什么？', '问这个。'],
      ['short', '为什么？', '因为那个。'],
    ]);
  });

  it('stand in one cell of a workbook, with the answers in another', async () => {
    const row = ['综合分析题', '某厂停电检修。（1）先做什么？（2）再做什么？', '（1）验电；（2）装接地线。'];
    const result = await recogniseSheets({ 综合: [['题型', '题干', '答案'], row] });
    assert.deepEqual(drafts(result)[0]!.parts!.map(short), [
      ['short', '先做什么？', '验电；'],
      ['short', '再做什么？', '装接地线。'],
    ]);
  });

  it('that cannot be told apart leave the case as it stands, with its one answer', async () => {
    const rows = [
      ['综合分析题', '材料。（1）甲？（2）乙？', '见教材第 3 页'],
      ['综合分析题', '没有小问的材料。', '参考答案'],
    ];
    const result = await recogniseSheets({ 综合: [['题型', '题干', '答案'], ...rows] });
    const [first, second] = drafts(result);
    assert.equal(first!.stem, '材料。（1）甲？（2）乙？');
    assert.deepEqual(first!.answer, { reference: '见教材第 3 页' });
    assert.equal(first!.parts ?? second!.parts, undefined);
  });

  it('without an answer are named, and the case is not imported', async () => {
    const result = await recogniseFile(PAPER.replace('答案：对', ''), '电工.txt');
    assert.match(messages(result).join(), /没有导入：第 2 小问：没有答案/);
    assert.equal(drafts(result).length, 1);
  });

  it('go through the product’s own file unchanged', async () => {
    const before = drafts(await recogniseFile(PAPER, '电工.txt'));
    const after = drafts(await recogniseFile(writeOwnJson(before), '电工.json'));
    assert.deepEqual(after, before);
  });
});
