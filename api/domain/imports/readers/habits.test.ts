/** Ways of writing in Word and in texts that would be read wrongly without a word, or not at all. */
import assert from 'node:assert/strict';
import { drafts, errors, messages, recogniseFile, summary } from '../recognise/workbooks.fixture.ts';
import { docxFile, lines, paragraph, run, table } from './office.fixture.ts';

const text = (...all: string[]) => recogniseFile(all.join('\n'), '题.txt');
const word = (body: string) => recogniseFile(docxFile(body), '题.docx');

describe('reading habits of writing', () => {
  it('takes struck-out text for deleted, and says so', async () => {
    const result = await word(
      lines('1. 导电最好的是？', 'A. 铜', 'B. 银') +
        paragraph(run('答案：') + run('A', '<w:strike/>') + run('B', '<w:strike w:val="0"/>')) +
        ['2. 作废的一题？', 'A. 铜', 'B. 银', '答案：A']
          .map((one) => paragraph(run(one, '<w:dstrike/>')))
          .join('') +
        lines('3. 最轻的是？', 'A. 铜', 'B. 铝', '答案：B'),
    );
    assert.deepEqual(summary(result), ['single B', 'single B']);
    assert.match(messages(result).join(), /删除线/);
  });

  it('sees a blank in an underlined gap', async () => {
    const gap = run('     ', '<w:u w:val="single"/>');
    const result = await word(
      paragraph(`${run('1. 频率为')}${gap}${run('Hz，电压为')}${gap}${run('V。')}`) + lines('答案：50；220'),
    );
    assert.deepEqual(summary(result), ['fill 50|220']);
    assert.equal(drafts(result)[0]!.stem, '频率为____Hz，电压为____V。');
  });

  it('reads a table for each question, and options set in a table', async () => {
    const forms = await word(
      table(['题型', '单选题'], ['题干', '导电最好的是？'], ['A', '铜'], ['B', '银'], ['答案', 'B']) +
        table(['题型', '判断题'], ['题干', '木导电。'], ['答案', '错']),
    );
    assert.deepEqual(summary(forms), ['single B', 'judge false']);
    const paper = await word(
      lines('1. 导电最好的是（B）？') +
        table(['A. 铜', 'B. 银'], ['C. 铁', 'D. 铝']) +
        lines('2. 最轻的是（D）？') +
        table(['A. 铜', 'B. 银'], ['C. 铁', 'D. 铝']),
    );
    assert.deepEqual(summary(paper), ['single B', 'single D']);
    assert.equal(drafts(paper)[1]!.options[2]!.text, '铁');
  });

  it('keeps chapters out of questions, and what learners once answered', async () => {
    const result = await text(
      '第一章 电工基础',
      '1.导电最好的是？',
      'A.铜',
      'B.银',
      '我的答案：A　正确答案：B　得分：0',
      '知识点：材料',
      '第二章 安全用电',
      '2.先做什么？',
      'A.停电',
      'B.验电',
      '学员答案: B:验电;',
      '正确答案: A:停电;',
      '0.0分',
    );
    assert.deepEqual(summary(result), ['single B', 'single A']);
    assert.deepEqual(
      drafts(result).map(({ knowledgePointCode, options, explanation }) => [
        knowledgePointCode,
        options[1]!.text,
        explanation,
      ]),
      [
        ['材料', '银', ''],
        [null, '验电', ''],
      ],
    );
    assert.match(messages(result).join(), /第二章|看作章节标题/);
  });

  it('never takes what a learner answered for the key', async () => {
    const result = await text(
      '1.导电最好的是？',
      'A.铜',
      'B.银',
      '学生答案：A',
      '2.次之的是？',
      'A.铜',
      'B.银',
      '我的答案：A',
    );
    assert.equal(drafts(result).length, 0);
    assert.equal(errors(result).length, 2);
  });

  it('asks whether letters at the end are one key each or all of the last question', async () => {
    const question = (number: number) => [`${number}. 第 ${number} 问？`, 'A. 铜', 'B. 银', 'C. 铁'];
    const result = await text(...question(1), ...question(2), ...question(3), '答案：BAC');
    assert.equal(drafts(result).length, 0);
    assert.match(messages(result).join(), /请写成“1-5 ABCDA”/);
    const own = await text(...question(1), '答案：A', ...question(2), '答案：BC');
    assert.deepEqual(summary(own), ['single A', 'multiple B|C']);
  });

  it('reads right options that are marked as such, and types behind the stem', async () => {
    const result = await text(
      '1. 导电最好的是 [单选题] *',
      'A、铜',
      'B、银(正确答案)',
      '2. 金属有 [多选题] *',
      'A、铜 √',
      'B、银 √',
      'C、木',
    );
    assert.deepEqual(summary(result), ['single B', 'multiple A|B']);
    assert.deepEqual(
      drafts(result).map(({ stem, options }) => [stem, options.at(-1)!.text]),
      [
        ['导电最好的是', '银'],
        ['金属有', '木'],
      ],
    );
  });

  it('reads the key before the number, full-width numbers, and a line of keys without a title', async () => {
    const before = await text(
      '一、判断题',
      '（√）1. 铜导电。',
      '二、单选题',
      '（ B ）1. 导电最好的是？',
      'A. 铜 B. 银',
      '（A）2. 最轻的是？',
      'A. 铝 B. 银',
    );
    assert.deepEqual(summary(before), ['judge true', 'single B', 'single A']);
    const wide = await text(
      '１．导电最好的是？',
      'Ａ．铜　Ｂ．银',
      '２．最轻的是？',
      'Ａ．铝　Ｂ．银',
      '【参考答案】',
      '１．Ｂ　２．Ａ',
    );
    assert.deepEqual(summary(wide), ['single B', 'single A']);
    const bare = await text('1.导电最好的是？', 'A.铜 B.银', '2.最轻的是？', 'A.铝 B.银', '1.B 2.A');
    assert.deepEqual(summary(bare), ['single B', 'single A']);
  });

  it('keeps a list together that begins in one line and goes on in the next', async () => {
    const result = await text(
      '一、简答题',
      '1.简述停电步骤。',
      '答：1.停电 2.验电',
      '3.接地',
      '2.简述事故的原因。',
      '答案要点：',
      '（1）违章',
      '（2）疏忽',
    );
    assert.deepEqual(summary(result), ['short 1.停电 2.验电\n3.接地', 'short （1）违章\n（2）疏忽']);
  });

  it('reads labels in angle brackets', async () => {
    const result = await text(
      '[判断题]',
      '铜导电。',
      '<参考答案>正确',
      '<答案解析>铜是导体',
      '[判断题]',
      '木导电。',
      '<参考答案>错误',
    );
    assert.deepEqual(summary(result), ['judge true', 'judge false']);
    assert.equal(drafts(result)[0]!.explanation, '铜是导体');
  });
});
