import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeExamPlan } from '../../test/factories.ts';
import { answer, answerAll, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { endOfDay } from '../../timeZone.ts';
import type { AttemptView } from './contract.ts';
import { findDue } from './wrongBookStore.ts';

const DAY_MS = 86_400_000;

describe('daily review', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  async function mistaken(row: Record<string, unknown> = {}) {
    const training = await makeTraining(app, [{ type: 'single', count: 2, score: 1 }]);
    const learnerId = (await training.learner(row)).id;
    const client = await app.as({ learnerId });
    const submit = (view: AttemptView, by: typeof RIGHT) =>
      client.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view, by) });
    const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    await submit(view, WRONG);
    const due = async () => (await client.get('/api/learner/wrong-book')).body.due;
    const dueNow = (at: Date) =>
      app.deps.db('wrong_questions').where({ learner_id: learnerId }).update({ due_at: at });
    return { training, learnerId, client, submit, due, dueNow };
  }

  it('holds what the schedule brings back today, though it was mastered, and moves on what was right', async () => {
    const { learnerId, submit, due, dueNow } = await mistaken();
    assert.equal(await due(), 0, 'a mistake of today comes back tomorrow');
    await submit(await open(app, learnerId, { source: 'wrong' }), RIGHT);
    await dueNow(new Date(endOfDay(app.deps.clock()).getTime() - 1));
    assert.equal(await due(), 2);
    const view = await open(app, learnerId, { source: 'wrong', due: true });
    assert.deepEqual([view.rules.title, view.items.length], ['今日复习', 2]);
    await submit(view, RIGHT);
    assert.equal(await due(), 0);
    const rows = await app.deps.db('wrong_questions').where({ learner_id: learnerId });
    assert.ok(rows.every(({ due_at, mastered_at }) => due_at > app.deps.clock() && mastered_at));
  });

  it('leaves to tomorrow what comes back after the midnight of the centre', async () => {
    const { client, learnerId, due, dueNow } = await mistaken();
    await dueNow(endOfDay(app.deps.clock()));
    assert.equal(await due(), 0);
    const body = { source: 'wrong', due: true, clientKey: crypto.randomUUID() };
    const reply = await client.post('/api/learner/attempts', body);
    assert.deepEqual([reply.status, reply.body.error.code], [409, 'training.nothingDue']);
    assert.equal((await open(app, learnerId, { source: 'wrong' })).items.length, 2);
  });

  it('waits no longer than half the time to the learner’s exam', async () => {
    const now = app.deps.clock().getTime();
    const plan = await makeExamPlan(app.deps, {
      exam_starts_at: new Date(now + 4 * DAY_MS),
      exam_ends_at: new Date(now + 5 * DAY_MS),
    });
    const { learnerId, submit, due, dueNow } = await mistaken({ exam_plan_id: plan.id });
    for (let times = 0; times < 3; times++)
      await submit(await open(app, learnerId, { source: 'wrong' }), WRONG);
    await submit(await open(app, learnerId, { source: 'wrong' }), RIGHT);
    const dueBy = async (days: number) =>
      (await findDue(app.deps.db, learnerId, new Date(now + days * DAY_MS + 60_000))).length;
    assert.deepEqual([await dueBy(1), await dueBy(2)], [0, 2]);

    // The exam is moved: earlier, then far away; what comes back moves along, and nothing is lost.
    const move = async (days: number) => {
      const reply = await (await app.as('content')).patch(`/api/staff/exam-plans/${plan.id}`, {
        examStartsAt: new Date(now + days * DAY_MS).toISOString(),
        examEndsAt: new Date(now + (days + 1) * DAY_MS).toISOString(),
      });
      assert.equal(reply.status, 200);
    };
    await move(2);
    assert.equal(await dueBy(1), 2);
    await move(200);
    assert.deepEqual([await dueBy(2), await dueBy(100)], [0, 2]);
    await dueNow(app.deps.clock());
    assert.equal(await due(), 2);
  });

  it('schedules nothing that was right from the start', async () => {
    const training = await makeTraining(app, [{ type: 'single', count: 2, score: 1 }]);
    const learnerId = (await training.learner()).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    const responses = view.items.map(({ id }, i) => answer(id, i + 1, RIGHT.single));
    await (await app.as({ learnerId })).post(`/api/learner/attempts/${view.id}/submit`, { responses });
    assert.equal((await app.deps.db('wrong_questions').where({ learner_id: learnerId })).length, 0);
  });
});
