import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeExamPlan } from '../../test/factories.ts';
import { answerAll, makeTraining, open, WRONG } from '../../test/training.ts';
import { addMonths, startOfDay } from '../../timeZone.ts';
import { trainingReply } from './offerContract.ts';
import { trainingWindow } from './trainingWindow.ts';

describe('the training window', () => {
  const exam = (startsAt: string, trainingMonths = 1) => ({
    name: '考试',
    startsAt: new Date(startsAt),
    endsAt: new Date(new Date(startsAt).getTime() + 2 * 3_600_000),
    trainingMonths,
  });
  const opensAt = (startsAt: string, months?: number) =>
    trainingWindow(exam(startsAt, months), new Date()).opensAt.toISOString();

  it('opens at the centre’s midnight, a calendar month before the day of the exam', () => {
    assert.equal(opensAt('2026-12-20T01:00:00Z'), '2026-11-19T16:00:00.000Z');
    // 31 March has no counterpart in February.
    assert.equal(opensAt('2027-03-31T01:00:00Z'), '2027-02-27T16:00:00.000Z');
    assert.equal(opensAt('2028-03-31T01:00:00Z'), '2028-02-28T16:00:00.000Z');
    // Half past seven in the morning of the 1st is still the day before in UTC.
    assert.equal(opensAt('2026-12-31T23:30:00Z'), '2026-11-30T16:00:00.000Z');
    assert.equal(opensAt('2026-12-20T01:00:00Z', 14), '2025-10-19T16:00:00.000Z');
  });

  it('is closed to the millisecond before it opens and from when the exam has ended', () => {
    const plan = exam('2026-12-20T01:00:00Z');
    const at = (instant: Date, ms = 0) => trainingWindow(plan, new Date(instant.getTime() + ms)).state;
    const { opensAt: opening, closesAt } = trainingWindow(plan, new Date());
    assert.deepEqual(
      [at(opening, -1), at(opening), at(closesAt, -1), at(closesAt)],
      ['before', 'open', 'open', 'after'],
    );
  });
});

describe('training outside its window', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  /** A learner with a mistake in his wrong book, whose exam is then moved. */
  async function trained() {
    const plan = await makeExamPlan(app.deps);
    const training = await makeTraining(app);
    const learnerId = (await training.learner({ exam_plan_id: plan.id })).id;
    const client = await app.as({ learnerId });
    const wish = { source: 'training', blueprintId: training.blueprint.id };
    const view = await open(app, learnerId, wish);
    await client.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view, WRONG) });
    const move = (exam_starts_at: Date, exam_ends_at: Date) =>
      app.deps.db('exam_plans').where({ id: plan.id }).update({ exam_starts_at, exam_ends_at });
    const tryOpen = (body: Record<string, unknown>) =>
      client.post('/api/learner/attempts', { clientKey: randomUUID(), ...body });
    const offer = async () => trainingReply.parse((await client.get('/api/learner/training')).body).data;
    return { learnerId, client, view, wish, move, tryOpen, offer };
  }

  it('opens nothing before its first day, and says when it begins', async () => {
    const { move, tryOpen, wish, offer } = await trained();
    const startsAt = addMonths(app.deps.clock(), 3);
    await move(startsAt, new Date(startsAt.getTime() + 1000));
    for (const body of [wish, { source: 'wrong' }]) {
      const { status, body: reply } = await tryOpen(body);
      assert.deepEqual([status, reply.error.code], [403, 'training.notOpenYet']);
      assert.match(reply.error.message, /训练从 \d{4}年\d{1,2}月\d{1,2}日 00:00 开始/);
    }
    const { window } = await offer();
    assert.equal(window?.state, 'before');
    assert.equal(window?.opensAt, startOfDay(addMonths(startsAt, -1)).toISOString());
    assert.match(window?.reason ?? '', /请到时再来/);
  });

  it('opens nothing after the exam, and keeps the account with all it has done', async () => {
    const { client, view, move, tryOpen, wish, offer } = await trained();
    const now = app.deps.clock().getTime();
    await move(new Date(now - 7_200_000), new Date(now - 1000));
    const { status, body } = await tryOpen(wish);
    assert.deepEqual([status, body.error.code], [403, 'training.over']);
    assert.equal((await offer()).window?.state, 'after');
    assert.equal((await client.get(`/api/learner/attempts/${view.id}/result`)).status, 200);
    assert.equal((await client.get('/api/learner/progress')).body.data.answered, 7);
    assert.equal((await client.get('/api/learner/wrong-book')).status, 200);
  });

  it('lets a paper that is open be finished', async () => {
    const { learnerId, client, wish, move } = await trained();
    const view = await open(app, learnerId, wish);
    const now = app.deps.clock().getTime();
    await move(new Date(now - 7_200_000), new Date(now - 1000));
    const reply = await client.post(`/api/learner/attempts/${view.id}/submit`, {
      responses: answerAll(view),
    });
    assert.equal(reply.status, 200);
  });
});
