/** Ways of writing that would be read wrongly without a word, if they were read as they look at first. */
import assert from 'node:assert/strict';
import { headingOf } from './frames.ts';
import {
  type Cell,
  choice,
  drafts,
  errors,
  HEADER,
  messages,
  recogniseFile,
  recogniseSheets,
  summary,
} from './workbooks.fixture.ts';

const judged = (above: Cell[][], answer: string, keys: Cell[]) =>
  recogniseSheets({ 表: [...above, ['题干', answer], ['铜导电。', keys[0]!], ['木导电。', keys[1]!]] });

describe('recognising habits of writing', () => {
  it('obeys what the file says of its signs for right and wrong, and assumes nothing then', async () => {
    const said: [Cell[][], string, Cell[]][] = [
      [[['判断题（A 错误 B 正确）']], '答案', ['B', 'A']],
      [[['判断题：0 对，1 错']], '答案', [0, 1]],
      [[['一、判断题']], '答案（A错误，B正确）', ['B', 'A']],
      [[['判断题（正确的填“B”，错误的填“A”）']], '答案', ['B', 'A']],
    ];
    for (const [above, answer, keys] of said) {
      const result = await judged(above, answer, keys);
      assert.deepEqual(summary(result), ['judge true', 'judge false'], String(above));
      assert.deepEqual(messages(result), []);
    }
    const paper =
      '判断题（正确的选 B，错误的选 A；答对 1 分，答错 0 分）\n1.铜导电。\n答案：B\n2.木导电。\n答案：A\n';
    assert.deepEqual(summary(await recogniseFile(paper, '卷.txt')), ['judge true', 'judge false']);
  });

  it('says it again above rows that failed, so that mending them turns no answer round', async () => {
    const { questions } = await judged([['判断题（A 错误 B 正确）']], '答案', ['B', '？']);
    const heading = headingOf(questions[1]!.origin!);
    const again = await recogniseSheets({
      表: [['题干', '答案'], [heading], ['木导电。', 'A'], ['铜导电。', 'B']],
    });
    assert.deepEqual(summary(again), ['judge false', 'judge true']);
  });

  it('assumes and says so when the file contradicts itself about its signs', async () => {
    const result = await judged([['判断题（A 错误 B 正确）']], '答案（A 正确 B 错误）', ['A', 'B']);
    assert.deepEqual(summary(result), ['judge true', 'judge false']);
    assert.match(messages(result).join(), /已按 A=正确、B=错误理解/);
  });

  it('counts blanks of every look, and warns where an answer seems to have several parts or wordings', async () => {
    const result = await recogniseSheets({
      填空题: [
        ['题干', '答案'],
        ['频率为＿＿＿Hz，电压为＿＿＿V。', '50；220'],
        ['一年有（1）个月，一周有（2）天。', '12；7'],
        ['相序为____、____。', '①正序②负序'],
        ['安全电压为多少伏？____', '36；24'],
        ['保护接地用于____系统。', '不接地/中性点不接地'],
      ],
    });
    assert.deepEqual(summary(result), [
      'fill 50|220',
      'fill 12|7',
      'fill 正序|负序',
      'fill 36；24',
      'fill 不接地/中性点不接地',
    ]);
    assert.deepEqual(
      result.problems.map(({ row, message }) => [row, message.slice(0, 12)]),
      [
        [5, '题干只有一处空，答案却像'],
        [6, '答案里有“/”或“或”，'],
      ],
    );
  });

  it('takes a judgement with its reason for a judgement, but not an essay that says 正确 first', async () => {
    const result = await recogniseFile(
      '1.铜导电。\n答案：×（铜是导体）\n2.这样接线对吗？为什么？\n答案：正确，因为相序一致。\n',
      '题.txt',
    );
    assert.deepEqual(summary(result), ['judge false', 'short 正确，因为相序一致']);
    assert.equal(drafts(result)[0]!.explanation, '铜是导体');
  });

  it('puts options with letters of their own where these say', async () => {
    const result = await recogniseSheets({
      表: [HEADER, ['单选题', '导体是哪个？', 'B. 铜', 'A. 木', 'C. 石', null, 'B']],
    });
    assert.deepEqual(
      drafts(result)[0]!.options.map(({ text }) => text),
      ['木', '铜', '石'],
    );
  });

  it('takes options in one cell apart by a weak sign only when the whole column agrees', async () => {
    const sheet = (...options: string[]) =>
      recogniseSheets({
        单选题: [['题目', '选项', '答案'], ...options.map((text, at) => [`第 ${at} 个是什么？`, text, 'C'])],
      });
    const agreed = await sheet('铜 铝 铁 银', '红　黄　绿　蓝', '10 20 30 40');
    assert.equal(drafts(agreed)[1]!.options[2]!.text, '绿');
    assert.match(messages(agreed).join(), /已按空格分开，请核对/);
    const split = await sheet('A铜B铝C铁', '①铜②铝③铁', '1.铜 2.铝 3.铁');
    assert.deepEqual(
      drafts(split).map(({ options }) => options.map(({ text }) => text).join()),
      ['铜,铝,铁', '铜,铝,铁', '铜,铝,铁'],
    );
    const open = await sheet('铜 铝 铁', '10 kV 35 kV 110 kV', '甲 乙 丙');
    assert.equal(drafts(open).length, 0);
    assert.match(errors(open)[0]!.message, /看不出从哪里分开/);
  });

  it('takes running numbers off stems that begin with a number themselves', async () => {
    const stems = [
      '1、哪一种？',
      '2、220 V 用哪一种？',
      '3、10 kV 用哪一种？',
      '4、哪种好？',
      '10、20 和 5 哪个大？',
    ];
    const result = await recogniseSheets({
      表: [HEADER, ...stems.map((stem) => choice('A', '单选题', stem))],
    });
    assert.deepEqual(
      drafts(result).map(({ stem }) => stem),
      ['哪一种？', '220 V 用哪一种？', '10 kV 用哪一种？', '哪种好？', '10、20 和 5 哪个大？'],
    );
  });

  it('reads difficulty in common words and stars, and names what it does not know', async () => {
    const levels = ['偏难', '★★', '普通', '0.85'];
    const rows = levels.map((level, at) => [...choice('A', '单选题', `第 ${at} 题？`), level]);
    const result = await recogniseSheets({ 表: [[...HEADER, '难度系数'], ...rows] });
    assert.deepEqual(
      drafts(result).map(({ difficulty }) => difficulty),
      [4, 2, 3, null],
    );
    assert.match(messages(result).join(), /难度的写法不认识，没有导入难度/);
  });

  it('says that cells of a type column were empty, and that a stem still shows its key', async () => {
    const result = await recogniseSheets({
      表: [HEADER, choice('A'), choice('B', '', '导电最好的是（B）。')],
    });
    assert.deepEqual(summary(result), ['single A', 'single B']);
    assert.match(messages(result).join(), /题型列有 1 行空着.*|题干的括号里写着“B”，学员会看到/);
    assert.equal(messages(result).length, 2);
  });

  it('reads traditional Chinese', async () => {
    const result = await recogniseSheets({
      表: [
        ['題型', '題目', '選項A', '選項B', '答案'],
        ['單選題', '導線常用的材料？', '銅', '木', 'A'],
        ['是非題', '銅導電。', null, null, '錯誤'],
      ],
    });
    assert.deepEqual(summary(result), ['single A', 'judge false']);
  });
});
