import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { file, HEADER, mendSuite, ROWS } from './mend.fixture.ts';

describe('the file of the rows that an import could not take', () => {
  const { suite, settled, upload, problems, failedFile } = mendSuite();

  it('gives the failed rows in the layout of the file, and takes them again once mended', async () => {
    const id = await upload(file());
    const [sheet] = await failedFile(id);
    assert.equal(sheet!.name, '安全题');
    const data = sheet!.data as string[][];
    assert.deepEqual(data[0], [...HEADER, '失败原因']);
    assert.deepEqual(
      Array.from(data[1]!.slice(0, 7), (cell) => cell ?? ''),
      ROWS[2]!.slice(0, 7),
    );
    assert.equal(data[1]![7], "'=1+1 是公式", 'no cell computes');
    assert.match(data[1]![8]!, /^原第 3 行：没有导入：答案不在选项之内/);
    assert.equal(data.length, 4);
    // Unchanged it fails again, for the same reasons.
    const unchanged = await upload(file(data, '安全题'));
    const again = (await problems(unchanged)).data;
    assert.deepEqual(
      again.map((one: { message: string }) => one.message),
      (await problems(id)).data.map((one: { message: string }) => one.message),
    );
    assert.equal(again[0].cells.length, HEADER.length, 'the reasons are no part of it');
    data[1]![6] = 'A';
    data[2]![2] = '进入有限空间前要先通风。';
    data[3]![1] = '简答题';
    const mended = await upload(file(data, '安全题'));
    await suite.staff.post(`/api/staff/imports/${mended}/confirm`);
    assert.equal((await settled(mended)).report.total, 3);
    const questions = await suite.app.deps.db('questions').where({ bank_id: suite.bankId }).orderBy('id');
    assert.deepEqual(
      questions.map((one) => [one.type, one.explanation]),
      [
        ['single', '=1+1 是公式'],
        ['judge', ''],
        ['short', ''],
      ],
    );
  });

  it('says of a text that is too long for a cell where all of it is', async () => {
    const stem = '怎样检查设备？'.repeat(5_000);
    const id = await upload(Buffer.from(`${HEADER}\n1,单选题,${stem}`), '电工.csv');
    const [sheet] = await failedFile(id);
    const cell = (sheet!.data as string[][])[1]!.find((one) => one?.startsWith('怎样检查'))!;
    assert.ok(cell.endsWith('怎样检查设备？怎样检…（全文见导入的原文件）'), cell.slice(-30));
  });

  it('writes headings, second headers and sheets without a header so that they are read again', async () => {
    const bare = Array.from({ length: 6 }, (_, at) => [
      `${at + 1}`,
      `第 ${at + 1} 种情况下应当怎样处理设备？`,
      `停机${at}`,
      `继续${at}`,
      at === 3 ? 'F' : 'AB'[at % 2],
    ]);
    const id = await upload(
      xlsx.build([
        {
          name: '卷一',
          data: [
            ['题目', '选项', '', '', '答案'],
            ['', 'A', 'B', 'C', ''],
            ['一、多选题'],
            ['设备停电检修要挂哪些牌？', '禁止合闸', '有人工作', '欢迎光临', 'AZ'],
            ['二、判断题'],
            ['检修完要清点工具。', '', '', '', '大概'],
          ],
          options: {},
        },
        { name: '无表头', data: bare, options: {} },
      ]),
    );
    assert.equal((await problems(id)).total, 4, 'three failed, one note');
    const sheets = await failedFile(id);
    const [first, second] = sheets.map((one) => one.data as string[][]);
    first!.find((row) => row[4] === 'AZ')![4] = 'AB';
    first!.find((row) => row[4] === '大概')![4] = '对';
    second!.find((row) => row[4] === 'F')![4] = 'A';
    const mended = await upload(xlsx.build(sheets.map(({ name, data }) => ({ name, data, options: {} }))));
    const { body } = await suite.staff.get(`/api/staff/imports/${mended}/questions`);
    assert.deepEqual(
      body.data.map(({ type, question }: { type: string; question: { answer: unknown } }) => [
        type,
        question.answer,
      ]),
      [
        ['multiple', { keys: ['A', 'B'] }],
        ['judge', { value: true }],
        ['single', { keys: ['A'] }],
      ],
    );
  });

  it('holds all rows, more than are read at once, each below its heading and in its sheet', async () => {
    const questions = [
      ['题目', '选项A', '选项B', '答案'],
      ['一、判断题'],
      ['检修完要清点工具。', '', '', '大概'],
      ['二、多选题'],
      ['停电检修要挂哪些牌？', '禁止合闸', '有人工作', 'AZ'],
    ];
    const named = '二〇二六年高压电工职业技能等级认定理论知识试卷之多选题';
    const other = [questions[0]!, ['验电前应先做什么？', '试验', '合闸', 'F']];
    const id = await upload(
      xlsx.build([
        { name: '卷一', data: questions, options: {} },
        { name: named, data: other, options: {} },
      ]),
    );
    const more = 1200;
    await suite.app.deps.db.raw(
      `insert into import_problems
         (import_id, position, sheet, "row", severity, message, reason, outcome, cells, heading, frame)
       select import_id, 1000 + n, sheet, 1000 + n, severity, message, reason, outcome, cells, heading, frame
       from generate_series(1, ?::int) n, (select * from import_problems
         where import_id = ? and sheet = '卷一' and outcome = 'open' order by position desc limit 1) one`,
      [more, id],
    );
    const [first, second] = await failedFile(id);
    const lines = first!.data as string[][];
    assert.deepEqual(
      lines.map((line) => line[0]).filter((text, at, all) => text !== all[at - 1]),
      ['题目', '判断题', '检修完要清点工具。', '多选题', '停电检修要挂哪些牌？'],
    );
    assert.equal(lines.length, questions.length + more);
    assert.match(lines.at(-1)!.at(-1)!, /^原第 2200 行：/);
    // Too long for a name; the type of its questions still stands in it.
    const mended = second!.data as string[][];
    mended[1]![3] = 'A';
    const again = await upload(file(mended, second!.name));
    const { body } = await suite.staff.get(`/api/staff/imports/${again}/questions`);
    assert.deepEqual(
      body.data.map(({ type }: { type: string }) => type),
      ['multiple'],
    );
  });

  it('gives the questions of a text file as a table', async () => {
    const text =
      '一、单选题\n1. 电焊时应戴什么？\nA. 面罩\nB. 草帽\n答案：A\n2. 气瓶应怎样放置？\nA. 直立\nB. 横卧\n答案：E\n';
    const id = await upload(Buffer.from(text), '安全.txt');
    const [sheet] = await failedFile(id);
    const data = sheet!.data as string[][];
    data[1]![data[0]!.indexOf('答案')] = 'A';
    const mended = await upload(file(data, sheet!.name), '安全（失败的行）.xlsx');
    const { body } = await suite.staff.get(`/api/staff/imports/${mended}/questions`);
    assert.equal(body.total, 1);
    assert.deepEqual(body.data[0].question.answer, { keys: ['A'] });
    assert.equal(body.data[0].question.stem, '气瓶应怎样放置？');
  });
});
