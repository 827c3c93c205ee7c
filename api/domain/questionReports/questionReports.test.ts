import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeTraining, open } from '../../test/training.ts';
import { MOST_OPEN } from './contract.ts';

describe('reports of errors in questions', () => {
  let app: TestApp;
  let training: Awaited<ReturnType<typeof makeTraining>>;
  let staff: Client;
  before(async () => {
    app = await testApp();
    training = await makeTraining(app);
    staff = await app.as('bank');
  });
  after(() => app.close());

  async function learner() {
    const { id } = await training.learner();
    const client = await app.as({ learnerId: id });
    const view = await open(app, id, { source: 'training', blueprintId: training.blueprint.id });
    return { id, client, questionId: view.items[0]!.questionId };
  }
  const at = (key: string) => `/api/learner/reports/${key}`;
  const reportsOf = async (client: Client) => (await client.get('/api/learner/reports')).body;

  it('reach staff once, and what comes of them reaches the learner', async () => {
    const { id, client, questionId } = await learner();
    const key = randomUUID();
    const body = { questionId, kind: 'answer', text: '应该选 C' };
    for (let times = 0; times < 2; times++) assert.equal((await client.put(at(key), body)).status, 204);
    const path = `/api/staff/question-reports?filter[learnerId][in]=${id}`;
    const { body: listed } = await staff.get(path);
    assert.deepEqual(
      [listed.total, listed.data[0].questionId, listed.data[0].state],
      [1, questionId, 'open'],
    );
    const reportId = listed.data[0].id;
    const reply = '已改为 C，下次发布后生效';
    const patched = await staff.patch(`/api/staff/question-reports/${reportId}`, { state: 'mended', reply });
    assert.equal(patched.status, 200);
    const [entry] = await app.deps
      .db('audit_log')
      .where({ resource: 'question-reports', row_id: String(reportId) });
    assert.equal(entry.after.state, 'mended');
    const told = (await client.get('/api/learner/messages')).body.data[0];
    assert.deepEqual([told.text, told.jumpTarget], [`您报告的试题已处理：已更正。${reply}`, 'reports']);
    await client.put(at(key), body);
    const { data, total } = await reportsOf(client);
    assert.deepEqual([total, data[0].state, data[0].reply, data[0].text], [1, 'mended', reply, '应该选 C']);
    const found = await staff.get('/api/staff/questions?filter[reported][eq]=true');
    assert.deepEqual(
      found.body.data.map((row: { id: number }) => row.id),
      [questionId],
    );
  });

  it('are settled with one tap, and many at once', async () => {
    const { client, questionId } = await learner();
    for (const kind of ['stem', 'picture'])
      await client.put(at(randomUUID()), { questionId, kind, text: '' });
    const { data } = (await staff.get('/api/staff/question-reports?filter[state][in]=open')).body;
    const [one] = data;
    assert.equal((await staff.post(`/api/staff/question-reports/${one.id}/refused`)).status, 200);
    assert.equal(
      (await reportsOf(client)).data.find(({ id }: { id: number }) => id === one.id).state,
      'refused',
    );
  });

  it('are his own, of questions that he has met, and not without end', async () => {
    const { id, client, questionId } = await learner();
    const other = await learner();
    const body = { questionId, kind: 'other', text: '重复' };
    await client.put(at(randomUUID()), body);
    assert.equal((await reportsOf(other.client)).total, 0);
    for (const [key, change, status] of [
      [randomUUID(), { questionId: 999_999 }, 404],
      ['no-key', {}, 404],
      [randomUUID(), { kind: 'unknown' }, 400],
      [randomUUID(), { text: '长'.repeat(501) }, 400],
    ] as const)
      assert.equal((await client.put(at(key), { ...body, ...change })).status, status);
    const row = await app.deps.db('question_reports').where({ learner_id: id }).first();
    await app.deps.db('question_reports').insert(
      Array.from({ length: MOST_OPEN }, () => {
        const { id: _, ...rest } = row;
        return { ...rest, client_key: randomUUID() };
      }),
    );
    const refused = await client.put(at(randomUUID()), body);
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'questionReport.tooMany']);
    assert.match(refused.body.error.message, /50 条/);
  });

  it('are only read by who does not mend questions, and say nothing of the learner to graders', async () => {
    const grader = await app.as('grader');
    const { body } = await grader.get('/api/staff/question-reports');
    assert.ok(body.data.length > 0 && !('learnerId' in body.data[0]));
    const reply = await grader.patch(`/api/staff/question-reports/${body.data[0].id}`, { state: 'refused' });
    assert.equal(reply.status, 403);
  });
});
