import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../test/app.ts';
import type { Client } from '../test/client.ts';
import { makeBank, makeQuestions, makeVersion } from '../test/factories.ts';

describe('what becomes of one row', () => {
  let app: TestApp;
  let staff: Client;
  let bankId: number;
  let id: number;
  before(async () => {
    app = await testApp();
    staff = await app.as('bank');
  });
  beforeEach(async () => {
    bankId = (await makeBank(app.deps)).id;
    [id] = (await makeQuestions(app.deps, bankId, 1)) as [number];
  });
  after(() => app.close());

  const history = async (query = '') => (await staff.get(`/api/staff/questions/${id}/history${query}`)).body;

  it('is told newest first, by whom, in Chinese, with the names of what relations point to', async () => {
    const [point] = await app.deps
      .db('knowledge_points')
      .insert({
        ...(await app.deps.db('banks').where({ id: bankId }).first('occupation_id', 'level_id')),
        code: 'A-01',
        name: '安全用电',
      })
      .returning('id');
    await staff.patch(`/api/staff/questions/${id}`, { stem: '改过', knowledgePointId: point.id });
    await staff.post(`/api/staff/questions/${id}/retire`);
    const { data, total } = await history();
    assert.equal(total, 2);
    assert.deepEqual(
      data.map((entry: { action: string; staff: string }) => [entry.action, entry.staff]),
      [
        ['停用试题', '测试员工'],
        ['修改', '测试员工'],
      ],
    );
    assert.equal(data[1].before.stem, '第 1 题的题干');
    assert.equal(data[1].after.labels.knowledgePointId, '安全用电');
    assert.deepEqual([data[0].before.retired, data[0].after.retired], [false, true]);
  });

  it('comes in pages', async () => {
    for (let number = 1; number <= 21; number++)
      await staff.patch(`/api/staff/questions/${id}`, { stem: `第 ${number} 稿` });
    const [first, second] = [await history(), await history('?page=2')];
    assert.deepEqual([first.data.length, second.data.length, first.total], [20, 1, 21]);
    assert.equal(second.data[0].after.stem, '第 1 稿');
  });

  it('is for roles with the right, of rows that they may read', async () => {
    const grader = await app.as('grader');
    assert.equal((await grader.get(`/api/staff/questions/${id}`)).status, 200);
    const refused = await grader.get(`/api/staff/questions/${id}/history`);
    assert.equal(refused.status, 403);
    assert.match(refused.body.error.message, /查看试题的修改记录/);
    assert.equal((await staff.get('/api/staff/questions/999999/history')).status, 404);
  });

  it('takes a command that only sets a field, from who may run it', async () => {
    const { status, body } = await staff.post(`/api/staff/questions/${id}/retire`);
    assert.deepEqual([status, body.data.retired], [200, true]);
    assert.equal((await staff.post(`/api/staff/questions/${id}/unretire`)).body.data.retired, false);
    const grader = await app.as('grader');
    assert.equal((await grader.post(`/api/staff/questions/${id}/retire`)).status, 403);
    assert.equal((await staff.post('/api/staff/questions/999999/retire')).status, 404);
  });

  it('offers to retire what cannot be deleted', async () => {
    await makeVersion(app.deps, bankId);
    const { status, body } = await staff.delete(`/api/staff/questions/${id}`);
    assert.equal(status, 409);
    assert.match(body.error.message, /在使用它；可以改为“停用”/);
  });
});

describe('filters that are no fields', () => {
  let app: TestApp;
  let staff: Client;
  before(async () => {
    app = await testApp();
    staff = await app.as('bank');
  });
  after(() => app.close());

  it('find what lacks something or was never used, and the contrary', async () => {
    const bankId = (await makeBank(app.deps)).id;
    const [plain, explained, used] = await makeQuestions(app.deps, bankId, 3);
    await app.deps.db('questions').where({ id: explained }).update({ explanation: '因为', retired: true });
    const { itemIds } = await makeVersion(app.deps, bankId);
    await app.deps.db('item_analysis').insert({ item_id: itemIds[1], sums: '{}', attempts: 1 });
    const found = async (filter: string) => {
      const { body } = await staff.get(
        `/api/staff/questions?filter[bankId][eq]=${bankId}&sort=id&filter${filter}`,
      );
      return body.data.map((row: { id: number }) => row.id);
    };
    assert.deepEqual(await found('[withoutExplanation][eq]=true'), [plain, used]);
    assert.deepEqual(await found('[withoutExplanation][eq]=false'), [explained]);
    assert.deepEqual(await found('[withoutKnowledgePoint][eq]=true'), [plain, explained, used]);
    assert.deepEqual(await found('[unpublished][eq]=true'), [explained]);
    assert.deepEqual(await found('[unanswered][eq]=true'), [plain, explained]);
    assert.deepEqual(await found('[unanswered][eq]=false'), [used]);
    const wrong = await staff.get('/api/staff/questions?filter[unanswered][null]=true');
    assert.equal(wrong.status, 400);
  });
});
