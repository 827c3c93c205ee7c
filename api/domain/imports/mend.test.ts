import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { file, HEADER, mendSuite, ROWS } from './mend.fixture.ts';

describe('mending what an import could not take', () => {
  const { suite, settled, upload, problems, act } = mendSuite();

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
    const { report } = (await suite.staff.get(`/api/staff/imports/${id}`)).body.data;
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
    await suite.staff.post(`/api/staff/imports/${id}/confirm`);
    assert.equal((await settled(id)).state, 'done');
    const questions = await suite.app.deps.db('questions').where({ bank_id: suite.bankId }).orderBy('id');
    assert.deepEqual(
      questions.map((one) => [one.type, one.source]),
      [
        ['single', '安全题 第 2 行'],
        ['judge', '安全题 第 5 行'],
        ['judge', '安全题 第 3 行'],
      ],
    );
    const [logged] = await suite.app.deps
      .db('audit_log')
      .where({ action: 'imports.mend', row_id: String(id) });
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
      const { report } = (await suite.staff.get(`/api/staff/imports/${id}`)).body.data;
      return [report.total, report.errorCount, report.problems.length];
    };
    assert.deepEqual(await count(), [2, 2, 2]);
    await act(id, first.position, 'dismiss');
    assert.deepEqual(await count(), [2, 2, 2], 'twice is once');
    await act(id, first.position, 'reopen');
    assert.deepEqual(await count(), [2, 3, 3]);
    assert.equal((await suite.staff.get(`/api/staff/imports/${id}/problem-groups`)).body.data.open, 3);
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
    await suite.staff.post(`/api/staff/imports/${id}/confirm`);
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
    const { data: groups } = (await suite.staff.get(`/api/staff/imports/${id}/problem-groups`)).body;
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

  it('is for bank staff only', async () => {
    const id = await upload(file());
    const other = await suite.app.as('content');
    assert.equal((await other.get(`/api/staff/imports/${id}/problems`)).status, 403);
    assert.equal((await other.post(`/api/staff/imports/${id}/problems/1/dismiss`)).status, 403);
    assert.equal((await suite.staff.get('/api/staff/imports/999999/problems')).status, 404);
    assert.equal((await act(id, 99, 'dismiss')).status, 404);
  });
});
