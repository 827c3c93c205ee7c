import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeExamPlan, makeVersion } from '../../test/factories.ts';
import { answerAll, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { practiceStockReply, smartPapersReply } from './contract.ts';

describe('practice by knowledge point', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  /** Two points, one below the other: the single choices hang at the lower, the judgements at the upper. */
  const withPoints = async () => {
    const training = await makeTraining(app);
    const { db } = app.deps;
    const bank = await db('banks').where({ id: training.bank.id }).first();
    const tree = { occupation_id: bank.occupation_id, level_id: bank.level_id };
    const add = async (row: object) =>
      (
        await db('knowledge_points')
          .insert({ ...tree, ...row })
          .returning('id')
      )[0].id as number;
    const upper = await add({ code: 'A', name: '安全' });
    const lower = await add({ code: 'A-1', name: '触电急救', parent_id: upper });
    const questions = () => db('questions').where({ bank_id: bank.id });
    await questions().where({ type: 'judge' }).update({ knowledge_point_id: upper });
    await questions().where({ type: 'single' }).update({ knowledge_point_id: lower });
    await makeVersion(app.deps, bank.id);
    const learnerId = (await training.learner()).id;
    return { ...training, upper, lower, learnerId, client: await app.as({ learnerId }) };
  };
  type Points = Awaited<ReturnType<typeof withPoints>>;

  const smart = ({ bank }: Points, change = {}) => ({
    name: '考前冲刺',
    bankId: bank.id,
    counts: [
      { type: 'judge', count: 2 },
      { type: 'single', count: 3 },
    ],
    pointIds: [],
    minutes: 30,
    passScore: 3,
    ...change,
  });
  const stockOf = async ({ client }: Points) =>
    practiceStockReply.parse((await client.get('/api/learner/practice')).body).data.banks[0]!;

  it('says what there is of each type under each point, children counted in', async () => {
    const points = await withPoints();
    const stock = await stockOf(points);
    assert.equal(stock.total, 21);
    assert.deepEqual(
      stock.points.map(({ name, depth, total, counts }) => [
        name,
        depth,
        total,
        counts.map((one) => one.type),
      ]),
      [
        ['安全', 0, 6, ['single', 'judge']],
        ['触电急救', 1, 3, ['single']],
      ],
    );
  });

  it('goes on where the learner left, and shows how far he is', async () => {
    const points = await withPoints();
    const { learnerId, client, bank, upper } = points;
    const wish = { source: 'sequence', bankId: bank.id, pointId: upper };
    const view = await open(app, learnerId, wish);
    assert.equal(view.items.length, 6);
    assert.equal((await open(app, learnerId, wish)).id, view.id);
    const some = answerAll(view).slice(0, 4);
    const submit = (id: number, responses: unknown) =>
      client.post(`/api/learner/attempts/${id}/submit`, { responses });
    await submit(view.id, [...some.slice(0, 3), { ...some[3]!, response: wrongFor(view.items[3]!.type) }]);
    const left = await open(app, learnerId, wish);
    assert.deepEqual(
      left.items.map(({ id }) => id),
      view.items.slice(4).map(({ id }) => id),
    );
    const [row] = (await stockOf(points)).points;
    assert.deepEqual([row?.done, row?.right], [4, 3]);
    await submit(left.id, answerAll(left));
    assert.equal((await open(app, learnerId, wish)).items.length, 6);
  });
  const wrongFor = (type: keyof typeof WRONG) => WRONG[type];

  it('keeps what a learner sets up, and draws it anew each time, for practice or as an exam', async () => {
    const points = await withPoints();
    const { learnerId, client, upper } = points;
    const created = await client.post('/api/learner/smart-papers', smart(points, { pointIds: [upper] }));
    assert.equal(created.status, 200, JSON.stringify(created.body));
    const [paper] = smartPapersReply.parse((await client.get('/api/learner/smart-papers')).body).data;
    assert.deepEqual([paper?.points, paper?.maxScore, paper?.shortage], [['安全'], 5, null]);
    const wish = { source: 'smart', smartPaperId: created.body.data.id };
    const practice = await open(app, learnerId, wish);
    assert.deepEqual(
      practice.items.map(({ type }) => type),
      ['judge', 'judge', 'single', 'single', 'single'],
    );
    assert.deepEqual(
      [practice.mode, practice.rules.title, practice.deadlineAt],
      ['practice', '考前冲刺', null],
    );
    const exam = await open(app, learnerId, { ...wish, mode: 'exam' });
    assert.equal(Date.parse(exam.deadlineAt!) - Date.parse(exam.startedAt), 30 * 60_000);
    assert.ok(exam.items.every((item) => item.answer === undefined));
    const path = `/api/learner/attempts/${exam.id}/submit`;
    const result = (await client.post(path, { responses: answerAll(exam, RIGHT) })).body.data;
    assert.deepEqual([result.score, result.passed], [5, true]);
  });

  it('names the type that is short and by how many, when it is set up and when the bank has changed', async () => {
    const points = await withPoints();
    const { client, lower, learnerId, bank } = points;
    const refused = await client.post('/api/learner/smart-papers', smart(points, { pointIds: [lower] }));
    assert.equal(refused.status, 409);
    assert.match(refused.body.error.message, /判断题需要 2 道，题库只有 0 道，还差 2 道/);
    assert.equal(refused.body.error.details[0].field, 'counts');
    const { body } = await client.post('/api/learner/smart-papers', smart(points));
    await app.deps.db('questions').where({ bank_id: bank.id, type: 'single' }).update({ retired: true });
    await makeVersion(app.deps, bank.id);
    const [paper] = smartPapersReply.parse((await client.get('/api/learner/smart-papers')).body).data;
    assert.equal(paper?.shortage, '单选题需要 3 道，题库只有 0 道，还差 3 道');
    const wish = { source: 'smart', smartPaperId: body.data.id, clientKey: randomUUID() };
    const notOpened = await (await app.as({ learnerId })).post('/api/learner/attempts', wish);
    assert.deepEqual([notOpened.status, notOpened.body.error.code], [409, 'smart.shortage']);
  });

  it('refuses a pass mark out of reach, a name used before, and what is another’s', async () => {
    const points = await withPoints();
    const { client, learner } = points;
    const post = (change: object) => client.post('/api/learner/smart-papers', smart(points, change));
    assert.equal((await post({ passScore: 6 })).body.error.code, 'smart.passAboveTotal');
    const { id } = (await post({})).body.data;
    assert.equal((await post({})).body.error.code, 'smart.sameName');
    const stranger = await app.as({ learnerId: (await learner()).id });
    assert.equal((await stranger.delete(`/api/learner/smart-papers/${id}`)).status, 404);
    const wish = { source: 'smart', smartPaperId: id, clientKey: randomUUID() };
    assert.equal((await stranger.post('/api/learner/attempts', wish)).status, 404);
    assert.equal((await client.delete(`/api/learner/smart-papers/${id}`)).status, 204);
    assert.deepEqual((await client.get('/api/learner/smart-papers')).body.data, []);
  });

  it('opens nothing outside the window, and says so on the page', async () => {
    const points = await withPoints();
    const { client, learnerId, bank } = points;
    const longAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    const plan = await makeExamPlan(app.deps, { exam_starts_at: longAgo(3), exam_ends_at: longAgo(2) });
    const { id } = (await client.post('/api/learner/smart-papers', smart(points))).body.data;
    await app.deps.db('learners').where({ id: learnerId }).update({ exam_plan_id: plan.id });
    for (const wish of [
      { source: 'smart', smartPaperId: id },
      { source: 'sequence', bankId: bank.id },
    ]) {
      const reply = await client.post('/api/learner/attempts', { ...wish, clientKey: randomUUID() });
      assert.equal(reply.body.error.code, 'training.over');
    }
    const { window } = practiceStockReply.parse((await client.get('/api/learner/practice')).body).data;
    assert.match(window?.reason ?? '', /结束，训练随之关闭/);
  });
});
