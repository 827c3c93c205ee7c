import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeBank } from '../../test/factories.ts';
import { settledImport } from '../../test/imports.ts';

const HEADER = ['序号', '题型', '题目内容', '选项A', '选项B', '选项C', '标准答案', '答案解析'];
/** Rows 2 and 5 are good; 3 has an answer outside its options, 4 no stem, 6 an unknown type. */
const ROWS = [
  HEADER,
  ['1', '单选题', '登高作业前应先检查什么？', '安全带', '天气预报', '午餐', 'A', ''],
  ['2', '单选题', '灭火器压力表指针应在哪一区？', '绿区', '红区', '', 'D', '=1+1 是公式'],
  ['3', '判断题', '', '', '', '', '对', ''],
  ['4', '判断题', '湿手可以操作开关。', '', '', '', '错', ''],
  ['5', '连线题', '把工具与用途对应。', '', '', '', '甲', ''],
];
const file = (data: unknown[][] = ROWS, name = '安全题') => xlsx.build([{ name, data, options: {} }]);

describe('mending what an import could not take', () => {
  let app: TestApp;
  let staff: Client;
  let bankId: number;
  before(async () => {
    app = await testApp();
    staff = await app.as('bank');
  });
  beforeEach(async () => {
    bankId = (await makeBank(app.deps)).id;
  });
  after(() => app.close());

  const settled = (id: number) => settledImport(staff, id);
  const upload = async (content: Uint8Array, name = '电工单选.xlsx'): Promise<number> => {
    const { body } = await staff.upload(`/api/staff/imports?bankId=${bankId}`, { name, content });
    assert.equal((await settled(body.data.id)).state, 'ready');
    return body.data.id;
  };
  const problems = async (id: number, query = '') =>
    (await staff.get(`/api/staff/imports/${id}/problems?${query}`)).body;
  const act = (id: number, position: number, step: string, body?: unknown) =>
    staff.post(`/api/staff/imports/${id}/problems/${position}/${step}`, body);
  const failedFile = async (id: number) =>
    xlsx.parse((await staff.get(`/api/staff/imports/${id}/failed-rows.xlsx`)).body as Buffer);

  it('keeps each failed row with its cells, what was understood of it, and what will happen', async () => {
    const id = await upload(file());
    const { data, total } = await problems(id);
    assert.equal(total, 3);
    assert.deepEqual(
      data.map((one: { row: number; outcome: string }) => [one.row, one.outcome]),
      [
        [3, 'open'],
        [4, 'open'],
        [6, 'open'],
      ],
    );
    assert.deepEqual(data[0].cells, ROWS[2]);
    assert.deepEqual(data[0].columns, HEADER);
    assert.deepEqual(data[0].question, {
      type: 'single',
      stem: '灭火器压力表指针应在哪一区？',
      options: [
        { key: 'A', text: '绿区' },
        { key: 'B', text: '红区' },
      ],
      answer: { keys: ['D'] },
      explanation: '=1+1 是公式',
      difficulty: null,
      knowledgePointCode: null,
    });
    assert.equal(data[2].question.type, null, 'a type that is not known is asked for');
  });

  it('puts a mended row among the questions to be imported, counts it, and logs what changed', async () => {
    const id = await upload(file());
    const [row] = (await problems(id)).data;
    const bad = await act(id, row.position, 'mend', row.question);
    assert.equal(bad.status, 400);
    assert.deepEqual(
      bad.body.error.details.map(({ field, message }: { field: string; message: string }) => [
        field,
        message,
      ]),
      [['answer', '答案不在选项之内，请检查答案或补全选项']],
    );
    const mended = { ...row.question, answer: { keys: ['A'] } };
    assert.equal((await act(id, row.position, 'mend', mended)).body.data.outcome, 'mended');
    const { report } = (await staff.get(`/api/staff/imports/${id}`)).body.data;
    assert.deepEqual([report.total, report.errorCount, report.sheets[0].questions], [3, 2, 3]);
    assert.deepEqual(
      report.countsByType.map((one: { type: string; count: number }) => [one.type, one.count]),
      [
        ['single', 2],
        ['judge', 1],
      ],
    );
    // Again, with another type: the first result goes.
    const judge = { ...mended, type: 'judge', options: [], answer: { value: true } };
    assert.equal((await act(id, row.position, 'mend', judge)).status, 200);
    await staff.post(`/api/staff/imports/${id}/confirm`);
    assert.equal((await settled(id)).state, 'done');
    const questions = await app.deps.db('questions').where({ bank_id: bankId }).orderBy('id');
    assert.deepEqual(
      questions.map((one) => [one.type, one.source]),
      [
        ['single', '安全题 第 2 行'],
        ['judge', '安全题 第 5 行'],
        ['judge', '安全题 第 3 行'],
      ],
    );
    const [logged] = await app.deps.db('audit_log').where({ action: 'imports.mend', row_id: String(id) });
    assert.deepEqual(logged.before.cells, ROWS[2]);
    assert.deepEqual(logged.after.question.answer, { keys: ['A'] });
    assert.equal((await act(id, row.position, 'dismiss')).status, 409);
  });

  it('sets rows aside and takes them up again, also a mended one', async () => {
    const id = await upload(file());
    const [first] = (await problems(id)).data;
    await act(id, first.position, 'mend', { ...first.question, answer: { keys: ['B'] } });
    assert.equal((await act(id, first.position, 'dismiss')).body.data.outcome, 'dismissed');
    const count = async () => {
      const { report } = (await staff.get(`/api/staff/imports/${id}`)).body.data;
      return [report.total, report.errorCount, report.problems.length];
    };
    assert.deepEqual(await count(), [2, 2, 2]);
    await act(id, first.position, 'dismiss');
    assert.deepEqual(await count(), [2, 2, 2], 'twice is once');
    await act(id, first.position, 'reopen');
    assert.deepEqual(await count(), [2, 3, 3]);
    assert.equal((await staff.get(`/api/staff/imports/${id}/problem-groups`)).body.data.open, 3);
  });

  it('refuses to mend a row into a question that the file or the bank has already', async () => {
    const id = await upload(file());
    const [row] = (await problems(id)).data;
    const double = {
      ...row.question,
      stem: ' 登高作业前，应先检查什么? '.replace('，', ''),
      options: ['午餐', '安全带', '天气预报'].map((text, at) => ({ key: 'ABC'[at], text })),
      answer: { keys: ['B'] },
    };
    const same = await act(id, row.position, 'mend', double);
    assert.match(
      same.body.error.message,
      /本次导入中（工作表“安全题”第 2 行）已有同一道题，这一行不必再导入/,
    );
    await staff.post(`/api/staff/imports/${id}/confirm`);
    await settled(id);
    const again = await upload(
      file([HEADER, ROWS[2]!, ['9', '判断题', '安全帽可以当坐垫。', '', '', '', '错', '']]),
    );
    const [late] = (await problems(again)).data;
    const other = await act(again, late.position, 'mend', { ...double, answer: { keys: ['C'] } });
    assert.match(other.body.error.message, /题库中已有同一道题但答案不同/);
    assert.equal(other.body.error.details[0].field, 'answer');
    const unknown = { ...late.question, answer: { keys: ['A'] }, knowledgePointCode: '没有这个' };
    assert.equal(
      (await act(again, late.position, 'mend', unknown)).body.error.details[0].field,
      'knowledgePointCode',
    );
  });

  it('lists thousands by sheet and reason, page by page, and tells what happens to warnings', async () => {
    const many = Array.from({ length: 1500 }, (_, at) => [
      '',
      '判断题',
      `第 ${at} 条规定可以不遵守。`,
      '',
      '',
      '',
      '也许',
      '',
    ]);
    const good = ['', '判断题', '进入现场要戴安全帽。', '', '', '', '对', ''];
    const id = await upload(
      xlsx.build([
        { name: '安全题', data: [HEADER, ...many], options: {} },
        { name: '补充', data: [HEADER, good, good], options: {} },
      ]),
    );
    const { data: groups } = (await staff.get(`/api/staff/imports/${id}/problem-groups`)).body;
    assert.deepEqual(groups.sheets, [
      { sheet: '安全题', count: 1500 },
      { sheet: '补充', count: 1 },
    ]);
    assert.deepEqual(groups.reasons[0], {
      reason: '判断题的答案“…”看不出对错',
      severity: 'error',
      count: 1500,
    });
    const reason = encodeURIComponent(groups.reasons[0].reason);
    const page = await problems(id, `reason=${reason}&page=75&pageSize=20`);
    assert.equal(page.total, 1500);
    assert.equal(page.data.at(-1).row, 1501);
    const [warning] = (await problems(id, `sheet=${encodeURIComponent('补充')}`)).data;
    assert.deepEqual([warning.severity, warning.outcome, warning.cells], ['warning', 'duplicate', null]);
  });

  it('gives the failed rows in the layout of the file, and takes them again once mended', async () => {
    const id = await upload(file());
    const [sheet] = await failedFile(id);
    assert.equal(sheet!.name, '安全题');
    const data = sheet!.data as string[][];
    assert.deepEqual(data[0], [...HEADER, '失败原因']);
    assert.deepEqual(data[1]!.slice(0, 7), ROWS[2]!.slice(0, 7));
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
    await staff.post(`/api/staff/imports/${mended}/confirm`);
    assert.equal((await settled(mended)).report.total, 3);
    const questions = await app.deps.db('questions').where({ bank_id: bankId }).orderBy('id');
    assert.deepEqual(
      questions.map((one) => [one.type, one.explanation]),
      [
        ['single', '=1+1 是公式'],
        ['judge', ''],
        ['short', ''],
      ],
    );
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
    const { body } = await staff.get(`/api/staff/imports/${mended}/questions`);
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

  it('gives the questions of a text file as a table', async () => {
    const text =
      '一、单选题\n1. 电焊时应戴什么？\nA. 面罩\nB. 草帽\n答案：A\n2. 气瓶应怎样放置？\nA. 直立\nB. 横卧\n答案：E\n';
    const id = await upload(Buffer.from(text), '安全.txt');
    const [sheet] = await failedFile(id);
    const data = sheet!.data as string[][];
    data[1]![data[0]!.indexOf('答案')] = 'A';
    const mended = await upload(file(data, sheet!.name), '安全（失败的行）.xlsx');
    const { body } = await staff.get(`/api/staff/imports/${mended}/questions`);
    assert.equal(body.total, 1);
    assert.deepEqual(body.data[0].question.answer, { keys: ['A'] });
    assert.equal(body.data[0].question.stem, '气瓶应怎样放置？');
  });

  it('is for bank staff only', async () => {
    const id = await upload(file());
    const other = await app.as('content');
    assert.equal((await other.get(`/api/staff/imports/${id}/problems`)).status, 403);
    assert.equal((await other.post(`/api/staff/imports/${id}/problems/1/dismiss`)).status, 403);
    assert.equal((await staff.get('/api/staff/imports/999999/problems')).status, 404);
    assert.equal((await act(id, 99, 'dismiss')).status, 404);
  });
});
