import assert from 'node:assert/strict';
import { drafts, errors, messages, recogniseFile, summary } from '../recognise/workbooks.fixture.ts';

const gift = (text: string) => recogniseFile(text, '题库.gift');
const single = async (text: string) => drafts(await gift(text))[0]!;

describe('reading GIFT', () => {
  it('reads every kind of question that the product has', async () => {
    const result = await gift(`// 注释行
::熔断器:: 熔断器用来做什么？ {
  =短路保护 # 对
  ~升压
  ~整流
}

安全用具有哪些？{~%50%验电器 ~%50%绝缘手套 ~%-100%饮水杯}

铜能导电。{T}

频率的单位是{=赫兹 =Hz}。

水的沸点是多少摄氏度？{#100}
`);
    assert.deepEqual(summary(result), ['single A', 'multiple A|B', 'judge true', 'fill 赫兹|Hz', 'fill 100']);
    assert.deepEqual(messages(result), []);
    assert.equal(drafts(result)[3]!.stem, '频率的单位是 ____ 。');
    assert.equal(drafts(result)[0]!.explanation, '短路保护：对');
    assert.deepEqual(
      result.questions.map((one) => one.row),
      [2, 8, 10, 12, 14],
    );
  });

  it('reads escaped signs, HTML and feedback to all', async () => {
    const draft = await single(
      '[html]<p>I\\=U/R 中 10<sup>3</sup> &lt; x 的 I\\:</p>{\n=[html]<b>电流</b>\n~a\\~b\n####见\\{欧姆定律\\}}',
    );
    assert.equal(draft.stem, 'I=U/R 中 10³ < x 的 I:');
    assert.deepEqual(
      draft.options.map((option) => option.text),
      ['电流', 'a~b'],
    );
    assert.equal(draft.explanation, '见{欧姆定律}');
  });

  it('refuses what has no key or no counterpart, each with its line', async () => {
    const result = await gift(`简述停电步骤。{}

连线。{=铁->重 =铝->轻}

取一个 1 到 5 的数。{#1..5}

哪种金属较轻？{~铁 ~铝}

没有闭合 {=铁 ~铝

铜能导电。{T}
`);
    assert.deepEqual(summary(result), ['judge true']);
    assert.deepEqual(
      errors(result).map((one) => one.row),
      [9, 1, 3, 5, 7],
    );
    assert.equal(result.questions.filter((one) => one.unsupported).length, 1);
  });

  it('warns where points or tolerances get lost', async () => {
    const result = await gift('圆周率是？{#3.14:0.01}\n\n最轻的是？{=锂 ~%50%钠 ~铁}\n');
    assert.deepEqual(summary(result), ['fill 3.14', 'single A']);
    assert.match(messages(result).join(), /1: 数值题允许误差 ±0\.01.*3: 有的答案只得部分分/);
  });

  it('is told by its content, whatever the name', async () => {
    assert.deepEqual(summary(await recogniseFile('铜能导电。{TRUE}\n', 'a.txt')), ['judge true']);
  });
});

describe('reading Aiken', () => {
  it('reads stem, options and key, and refuses a question without one', async () => {
    const text =
      '哪种金属较轻？\nA) 铁\nB) 铝\nANSWER: B\n\n哪种金属导电最好？\nA. 银\nB. 铝\n\n下一题？\nA. 甲\nB. 乙\nANSWER: A\n';
    const result = await recogniseFile(text, 'a.txt');
    assert.deepEqual(summary(result), ['single B', 'single A']);
    assert.equal(errors(result)[0]!.row, 6);
  });
});

const answer = (fraction: number, text: string) =>
  `<answer fraction="${fraction}"><text>${text}</text><feedback><text></text></feedback></answer>`;
const question = (type: string, stem: string, inner: string) =>
  `<question type="${type}"><questiontext format="html"><text><![CDATA[<p>${stem}</p>]]></text></questiontext>${inner}</question>`;
const quiz = (...questions: string[]) =>
  recogniseFile(`<?xml version="1.0"?>\n<quiz>${questions.join('\n')}</quiz>`, '题库.xml');

describe('reading Moodle XML', () => {
  it('reads every kind of question that the product has', async () => {
    const result = await quiz(
      question('category', '', '<category><text>甲</text></category>'),
      question('multichoice', '哪种较轻？', `<single>true</single>${answer(0, '铁')}${answer(100, '铝')}`),
      question(
        'multichoice',
        '哪些是金属？',
        `<single>false</single>${answer(50, '铁')}${answer(50, '铝')}${answer(-50, '碳')}`,
      ),
      question('truefalse', '铜能导电。', answer(100, 'true') + answer(0, 'false')),
      question('shortanswer', '频率的单位是？', answer(100, '赫兹') + answer(100, 'Hz') + answer(0, '秒')),
      question('numerical', '水的沸点？', answer(100, '100')),
      question('essay', '简述停电步骤。', '<graderinfo format="html"><text>断开、验电</text></graderinfo>'),
    );
    assert.deepEqual(summary(result), [
      'single B',
      'multiple A|B',
      'judge true',
      'fill 赫兹|Hz',
      'fill 100',
      'short 断开、验电',
    ]);
    assert.deepEqual(messages(result), []);
  });

  it('refuses kinds without a counterpart and questions without a key, and tells pictures', async () => {
    const result = await quiz(
      question('matching', '连线。', ''),
      question('description', '阅读下文。', ''),
      question('multichoice', '哪种较轻？', `<single>true</single>${answer(0, '铁')}${answer(50, '铝')}`),
      question('essay', '简述停电步骤。', '<graderinfo format="html"><text></text></graderinfo>'),
      question('truefalse', '图中是铜。<img src="a.png"/>', answer(0, 'true') + answer(100, 'false')),
    );
    assert.deepEqual(summary(result), ['judge false']);
    assert.deepEqual(
      errors(result).map((one) => one.row),
      [1, 3, 4],
    );
    assert.match(messages(result).join(), /2: 这是说明文字.*5: 这里有图片/);
  });

  it('refuses XML of another kind', async () => {
    await assert.rejects(
      recogniseFile('<html><body/></html>'.replace('<', '<?xml version="1.0"?><'), 'a.xml'),
      /不是 Moodle 题库/,
    );
  });
});
