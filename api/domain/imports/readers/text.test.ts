import assert from 'node:assert/strict';
import { drafts, messages, recogniseFile, summary } from '../recognise/workbooks.fixture.ts';

const PAPER = `电工基础练习

一、单项选择题
1、熔断器在电路中的作用是（  ）。
A、短路保护
B、升压
C、整流
D、滤波
答案： A
2. 三相异步电动机的转向由什么决定？
A. 电压  B. 相序  C. 频率  D. 负载
【答案】B
【解析】任意对调两相，
转向随之改变。

二、多项选择题
1、下列属于安全用具的有（ ）
A.验电器 B.绝缘手套
C.接地线
D.饮水杯 答案：ABC
三、判断题
1、停电后即可接触设备。
答案：×
2、合闸前应检查负荷侧。（√）
四、填空题
1．频率的单位是____。
答案：赫兹
`;

describe('reading text files', () => {
  it('puts numbered lines, options and labelled answers together', async () => {
    const result = await recogniseFile(PAPER, '练习.txt');
    assert.deepEqual(summary(result), [
      'single A',
      'single B',
      'multiple A|B|C',
      'judge false',
      'judge true',
      'fill 赫兹',
    ]);
    const [first, second, third] = drafts(result);
    assert.equal(first!.stem, '熔断器在电路中的作用是（  ）。');
    assert.deepEqual(
      third!.options.map((option) => option.text),
      ['验电器', '绝缘手套', '接地线', '饮水杯'],
    );
    assert.equal(second!.explanation, '任意对调两相，\n转向随之改变。');
    assert.deepEqual(messages(result), ['练习/1: 第一题之前的文字没有导入，请核对']);
  });

  it('says the line of a question, and takes none without a key', async () => {
    const result = await recogniseFile(
      '1. 电流的单位是？\nA. 安培\nB. 伏特\n\n2. 导线发热是因为电阻。\n答案：对\n',
      'a.txt',
    );
    assert.deepEqual(summary(result), ['judge true']);
    assert.match(messages(result)[0]!, /^a\/1: 没有导入：.*答案/);
    assert.equal(result.questions[1]!.row, 5);
  });

  it('keeps a numbered list inside a stem, and a decimal number is no question', async () => {
    const text =
      '5. 按顺序排列：\n1. 验电\n2. 停电\n3.5 米以内\nA. 21 B. 12\n答案：A\n6. 铜能导电。\n答案：对';
    const [first] = drafts(await recogniseFile(text, 'a.txt'));
    assert.equal(first!.stem, '按顺序排列：\n1. 验电\n2. 停电\n3.5 米以内');
  });

  it('reads stem and answer labelled in one line', async () => {
    const text =
      '题目：湿手可以操作开关。^*^答案：错误\n题目：用电应注意安全。^*^答案：正确\n题目：单位是^*^答案：C\n';
    const result = await recogniseFile(text, 'a.txt');
    assert.deepEqual(summary(result), ['judge false', 'judge true']);
    assert.match(messages(result)[0]!, /^a\/3: 没有导入：/);
  });

  it('breaks questions without numbers at their answers', async () => {
    const text = '哪种金属最轻？\nA. 铁\nB. 铝\n答案：B\n哪种液体导电？\nA. 油\nB. 盐水\n答案：B\n';
    assert.deepEqual(summary(await recogniseFile(text, 'a.txt')), ['single B', 'single B']);
  });

  it('warns of a line after the answer that belongs nowhere for sure', async () => {
    const text = '1. 哪种金属最轻？\nA. 铁\nB. 铝\n答案：B\n铝的密度较小\n2. 铁会生锈。\n答案：对\n';
    const result = await recogniseFile(text, 'a.txt');
    assert.equal(drafts(result)[0]!.explanation, '铝的密度较小');
    assert.match(messages(result)[0]!, /^a\/1: 答案之后有一行/);
  });

  it('cuts lines at signs, and refuses them where no key stands', async () => {
    const line = (number: number) => `${number}#第 ${number} 号开关控制（ ）回路#照明$动力$信号`;
    const result = await recogniseFile([1, 2, 3, 4].map(line).join('\n'), 'a.txt');
    assert.equal(result.questions.length, 4);
    assert.deepEqual(drafts(result), []);
    assert.match(messages(result).join(), /没有导入：.*答案/);
  });

  it('reads GBK, UTF-16 and a table under the name txt', async () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('1. 铜能导电。\n答案：对', 'utf16le'),
    ]);
    assert.deepEqual(summary(await recogniseFile(utf16, 'a.txt')), ['judge true']);
    const table = '题干\t选项A\t选项B\t答案\n哪种金属最轻？\t铁\t铝\tB\n';
    assert.deepEqual(summary(await recogniseFile(table, 'a.txt')), ['single B']);
  });

  it('keeps lists inside an answer, numbered alike or in brackets', async () => {
    const text =
      '1、简述停电步骤。\n答：\n1、断开\n2、验电\n3、挂牌\n2、简述验电要求。\n答案：（1）先试验电器；\n（2）再验电。\n3、铜能导电。\n答案：对';
    assert.deepEqual(summary(await recogniseFile(text, 'a.txt')), [
      'short 1、断开\n2、验电\n3、挂牌',
      'short （1）先试验电器；\n（2）再验电',
      'judge true',
    ]);
  });

  it('warns where an answer may have run into the next stem', async () => {
    const result = await recogniseFile('简述停电\n答案：断开\n再验电\n简述送电\n答案：合闸', 'a.txt');
    assert.match(messages(result)[0]!, /^a\/3: 这一题没有题号/);
  });

  it('keeps a list that begins beside its label, and how a result was worked out', async () => {
    const paper =
      '一、简答题\n1. 简述停电步骤。\n答：1) 断开断路器；\n2) 断开隔离开关；\n3) 验电。\n2. 怎样验电？\n答：先试再验。\n' +
      '二、计算题\n1. 已知 U=220V，R=10Ω，求 I。\n解：I=U/R\n答：22A\n';
    assert.deepEqual(summary(await recogniseFile(paper, '练习.txt')), [
      'short 1) 断开断路器；\n2) 断开隔离开关；\n3) 验电',
      'short 先试再验',
      'calculation 解：I=U/R\n答：22A',
    ]);
  });

  it('keeps a list inside a stem whose numbers look otherwise, and reads a judgement before its number', async () => {
    const paper =
      '1. 正确的顺序是（ ）\n1) 断电\n2) 验电\nA. 12\nB. 21\n答案：A\n2. 先做哪个？\nA. 断电\nB. 验电\n答案：A\n';
    const [first] = drafts(await recogniseFile(paper, '练习.txt'));
    assert.equal(first?.stem, '正确的顺序是（ ）\n1) 断电\n2) 验电');
    const judged = '判断题\n（√）1. 铜能导电。\n（×）2. 油能导电。\n';
    assert.deepEqual(summary(await recogniseFile(judged, '练习.txt')), ['judge true', 'judge false']);
  });

  it('reads forms that begin with the type', async () => {
    const forms =
      '题型：单选题\n题目：哪种金属较轻？\n选项：A.铁 B.铝\n答案：B\n\n题型：判断题\n题目：铜能导电。\n答案：对\n';
    const result = await recogniseFile(forms, '练习.txt');
    assert.deepEqual(summary(result), ['single B', 'judge true']);
    assert.deepEqual(messages(result), []);
  });

  it('reads keys behind the names of their types', async () => {
    const paper =
      '一、单选题\n1. 哪种金属较轻？\nA. 铁 B. 铝\n二、判断题\n1. 铜能导电。\n答案\n单选题：1.B\n判断题：1.√\n';
    assert.deepEqual(summary(await recogniseFile(paper, '练习.txt')), ['single B', 'judge true']);
  });

  it('reads keys listed in one line, but leaves those of a case to it', async () => {
    const paper = '1. 先断开？\nA. 负荷开关\nB. 隔离开关\n2. 后断开？\nA. 负荷开关\nB. 隔离开关\n';
    assert.deepEqual(summary(await recogniseFile(`${paper}答案：1.A 2.B`, '练习.txt')), [
      'single A',
      'single B',
    ]);
    const answered = paper.replace('\n2', '\n答案：A\n2').concat('答案：B\n');
    const result = await recogniseFile(`${answered}3. 简述两步。\n答案：1.A 2.B`, '练习.txt');
    assert.deepEqual(summary(result).slice(0, 2), ['single A', 'single B']);
    assert.equal(result.questions.length, 3);
  });

  it('reads keys listed at the end, below the same headings', async () => {
    const paper =
      '一、单选题\n1. 哪种金属较轻？\nA. 铁 B. 铝\n2. 哪种金属会生锈？\nA. 铁 B. 铝\n二、判断题\n1. 铜能导电。\n2. 油能导电。\n';
    const listed = await recogniseFile(`${paper}参考答案\n一、单选题\n1-2 BA\n二、判断题\n1.√ 2.×`, 'a.txt');
    assert.deepEqual(summary(listed), ['single B', 'single A', 'judge true', 'judge false']);
    const unclear = await recogniseFile(`${paper}参考答案\n1.B 2.A\n其余略`, 'a.txt');
    assert.deepEqual(
      summary(unclear).filter((one) => one.startsWith('single')),
      [],
    );
    assert.match(messages(unclear).join(), /对不上唯一的一题.*没有看懂/);
  });
});
