import assert from 'node:assert/strict';
import { choice, drafts, errors, HEADER, messages, recogniseSheets, summary } from './workbooks.fixture.ts';

describe('recognising answers', () => {
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

  it('takes no range of letters for two of them, and warns of options that are the same', async () => {
    const same = ['单选题', '哪种金属最轻？', '铜', '铝', '铜', '银', 'B'];
    const result = await recogniseSheets({
      表: [HEADER, choice('A-D', '多选题'), choice('A-B-D', '多选题', '还有哪些？'), same],
    });
    assert.deepEqual(summary(result), ['multiple A|B|D', 'single B']);
    assert.match(errors(result)[0]!.message, /可能是从前到后的全部选项/);
    assert.match(messages(result).join(), /表\/4: 选项 C 与前面的一个选项相同/);
  });

  it('warns where the explanation ends on another key', async () => {
    const explained = ['题干', 'A', 'B', '答案', '解析'];
    const result = await recogniseSheets({
      表: [
        explained,
        ['甲项？', '铜', '铝', 'A', '因铝较轻，故选B。'],
        ['乙项？', '铜', '铝', 'B', '本题正确答案为B。'],
      ],
    });
    assert.equal(drafts(result).length, 2);
    assert.deepEqual(messages(result), ['表/2: 解析里写的答案是 B，答案列是 A，已按答案列导入，请核对']);
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
