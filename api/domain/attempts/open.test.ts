import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from '../../infra/db.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { makePaper } from '../../test/factories.ts';
import { answerAll, makeTraining, open, RIGHT, SECRET, WRONG } from '../../test/training.ts';
import { attemptViewReply } from './contract.ts';
import { trainingReply } from './offerContract.ts';
import { openAttempt } from './open.ts';

describe('opening an attempt', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  it('draws a paper after the blueprint, in its order, with its scores', async () => {
    const { blueprint, learner } = await makeTraining(app);
    const view = await open(app, (await learner()).id, { source: 'training', blueprintId: blueprint.id });
    attemptViewReply.parse({ data: view });
    assert.deepEqual(
      view.items.map(({ type, score }) => [type, score]),
      [
        ['single', 1],
        ['single', 1],
        ['multiple', 2],
        ['multiple', 2],
        ['judge', 0.5],
        ['fill', 1.5],
        ['short', 3],
      ],
    );
    assert.equal(view.items.find(({ type }) => type === 'fill')?.blanks, 2);
    assert.deepEqual([view.mode, view.state, view.deadlineAt], ['practice', 'in_progress', null]);
  });

  it('opens one attempt for a client key, also when the taps arrive together', async () => {
    const { blueprint, learner } = await makeTraining(app);
    const learnerId = (await learner()).id;
    const wish = { source: 'training', blueprintId: blueprint.id, clientKey: randomUUID() };
    const views = await Promise.all([1, 2, 3].map(() => open(app, learnerId, wish)));
    await app.deps.db('blueprints').where({ id: blueprint.id }).update({ enabled: false });
    views.push(await open(app, learnerId, wish));
    assert.equal(new Set(views.map(({ id }) => id)).size, 1);
    for (const view of views) assert.deepEqual(view.items, views[0]?.items);
    assert.equal((await app.deps.db('attempts').where({ learner_id: learnerId })).length, 1);
  });

  it('gives everybody the same fixed paper, with a deadline', async () => {
    const { blueprint, version, learner } = await makeTraining(app);
    const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
    const [one, other] = await Promise.all(
      [await learner(), await learner()].map(({ id }) =>
        open(app, id, { source: 'paper', paperId: paper.id }),
      ),
    );
    assert.deepEqual(one?.items, other?.items);
    assert.equal(one?.mode, 'exam');
    assert.equal(Date.parse(one.deadlineAt as string) - Date.parse(one.startedAt), 90 * 60_000);
  });

  it('opens one attempt of a paper at a time, whose result could give away its keys', async () => {
    const { blueprint, version, learner } = await makeTraining(app);
    const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
    const learnerId = (await learner()).id;
    const wish = { source: 'paper', paperId: paper.id };
    const views = await Promise.all([1, 2, 3].map(() => open(app, learnerId, wish)));
    const other = { db: connect(app.deps.config.databaseUrl, { max: 1 }), clock: app.deps.clock };
    const body = { source: 'paper', paperId: paper.id, clientKey: randomUUID() } as const;
    const seen = JSON.parse(String((await openAttempt(learnerId, body, other)).toBuffer()));
    await other.db.destroy();
    assert.deepEqual(new Set([...views, seen.data].map(({ id }) => id)).size, 1);

    const client = await app.as({ learnerId });
    await client.post(`/api/learner/attempts/${seen.data.id}/submit`, {});
    const next = await open(app, learnerId, wish);
    assert.notEqual(next.id, seen.data.id);
    const longAgo = new Date(Date.now() - 86_400_000);
    await app.deps.db('attempts').where({ id: next.id }).update({ deadline_at: longAgo });
    const afterDeadline = await open(app, learnerId, wish);
    assert.notEqual(afterDeadline.id, next.id);
    assert.equal(afterDeadline.state, 'in_progress');
    const { state } = await app.deps.db('attempts').where({ id: next.id }).first();
    assert.equal(state, 'submitted');
  });

  it('explains nothing while an exam runs: neither practice nor another exam is opened, nor gone on with', async () => {
    const { blueprint, bank, version, learner } = await makeTraining(app);
    const paper = await makePaper(app.deps, {
      ...{ blueprint_id: blueprint.id, version_id: version.id, name: '模拟卷甲' },
    });
    const { id: learnerId } = await learner();
    const client = await app.as({ learnerId });
    const practice = { source: 'training', blueprintId: blueprint.id };
    const before = await open(app, learnerId, practice);
    const [one] = before.items;
    await client.put(`/api/learner/kept/questions/${one!.questionId}`, { favourite: true });
    const running = await open(app, learnerId, { source: 'paper', paperId: paper.id });
    const wishes = [
      practice,
      { ...practice, mode: 'exam' },
      { source: 'sequence', bankId: bank.id },
      { source: 'wrong' },
      { source: 'favourite' },
    ];
    const codes = async () => {
      const replies = wishes.map((wish) =>
        client.post('/api/learner/attempts', { ...wish, clientKey: randomUUID() }),
      );
      const own = ['', '/take'].map((step) =>
        client[step ? 'post' : 'get'](`/api/learner/attempts/${before.id}${step}`),
      );
      return (await Promise.all([...replies, ...own])).map(({ body }) => body.error?.code);
    };
    const refused = await codes();
    assert.deepEqual(new Set(refused), new Set(['training.examRunning']), JSON.stringify(refused));
    const { message } = (await client.post('/api/learner/attempts', { ...practice, clientKey: randomUUID() }))
      .body.error;
    assert.match(message, /考试“模拟卷甲”正在进行，还剩 90 分钟/);
    const { underWay } = trainingReply.parse((await client.get('/api/learner/training')).body).data;
    assert.equal(underWay[0]?.id, running.id, 'the exam is offered first to go on with');
    assert.equal((await open(app, learnerId, { source: 'paper', paperId: paper.id })).id, running.id);
    assert.equal((await client.get(`/api/learner/attempts/${running.id}`)).status, 200);
    // What practice answered without a network still arrives.
    const synced = await client.post(`/api/learner/attempts/${before.id}/responses`, {
      responses: answerAll(before).slice(0, 1),
    });
    assert.equal(synced.status, 200);
    // Another learner is free, and so is this one when the time is up, whoever closes the exam.
    await open(app, (await learner()).id, practice);
    const longAgo = new Date(Date.now() - 60_000);
    await app.deps.db('attempts').where({ id: running.id }).update({ deadline_at: longAgo });
    assert.ok((await open(app, learnerId, practice)).items[0]?.answer);
  });

  it('keeps a running paper as it was when the blueprint and the bank change', async () => {
    const { bank, blueprint, learner } = await makeTraining(app);
    const learnerId = (await learner()).id;
    const opened = await open(app, learnerId, { source: 'training', blueprintId: blueprint.id });
    await app.deps.db('blueprints').where({ id: blueprint.id }).update({ sections: '[]', minutes: 1 });
    await app.deps.db('questions').where({ bank_id: bank.id }).update({ stem: '改过' });
    const again = await (await app.as({ learnerId })).get(`/api/learner/attempts/${opened.id}`);
    assert.deepEqual(again.body.data.items, opened.items);
    assert.deepEqual(again.body.data.rules, opened.rules);
  });

  it('sends no byte of a key or an explanation of an exam before submission', async () => {
    const { blueprint, version, learner } = await makeTraining(app);
    const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
    const key = () => ({ clientKey: randomUUID() });
    for (const wish of [
      { source: 'training', blueprintId: blueprint.id, mode: 'exam', ...key() },
      // Nobody may call a paper practice to see its keys.
      { source: 'paper', paperId: paper.id, mode: 'practice', ...key() },
    ]) {
      const client = await app.as({ learnerId: (await learner()).id });
      const opened = await client.post('/api/learner/attempts', wish);
      const { id, mode } = opened.body.data;
      assert.equal(mode, 'exam');
      const replies = [
        opened,
        await client.post('/api/learner/attempts', wish),
        await client.get(`/api/learner/attempts/${id}`),
        await client.get(`/api/learner/attempts/${id}/result`),
        await client.get('/api/learner/attempts'),
        await client.get('/api/learner/training'),
        await client.get('/api/learner/wrong-book'),
      ];
      assert.equal(replies[3]?.status, 409);
      for (const { body } of replies)
        assert.doesNotMatch(
          JSON.stringify(body),
          new RegExp(`${SECRET}|"answer"|"explanation"|"correct"|36V`),
        );
    }
  });

  it('sends the questions of practice with their keys, so that they can be explained without a network', async () => {
    const { blueprint, learner } = await makeTraining(app);
    const learnerId = (await learner()).id;
    const opened = await open(app, learnerId, { source: 'training', blueprintId: blueprint.id });
    const again = await (await app.as({ learnerId })).get(`/api/learner/attempts/${opened.id}`);
    for (const { items } of [opened, attemptViewReply.parse(again.body).data]) {
      assert.ok(items.every(({ explanation }) => explanation === SECRET));
      assert.deepEqual(items.find(({ type }) => type === 'single')?.answer, { keys: ['B'] });
    }
  });

  it('says which type is short and by how many', async () => {
    const { blueprint, version, learner } = await makeTraining(app, [{ type: 'judge', count: 5, score: 1 }]);
    const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
    const client = await app.as({ learnerId: (await learner()).id });
    const shortage = '判断题需要 5 道，题库只有 3 道，还差 2 道';
    for (const wish of [
      { source: 'training', blueprintId: blueprint.id },
      { source: 'paper', paperId: paper.id },
    ]) {
      const refused = await client.post('/api/learner/attempts', { ...wish, clientKey: randomUUID() });
      assert.equal(refused.status, 409);
      assert.ok(refused.body.error.message.includes(shortage));
    }
    const offer = trainingReply.parse((await client.get('/api/learner/training')).body).data;
    assert.equal(offer.blueprints[0]?.shortage, shortage);
    assert.equal(offer.papers[0]?.shortage, shortage);
  });

  it("refuses what is not of the learner's exam, not enabled, or not published", async () => {
    const { bank, blueprint, version, learner } = await makeTraining(app);
    const stranger = await app.as('learner');
    const wish = () => ({ source: 'training', blueprintId: blueprint.id, clientKey: randomUUID() });
    assert.equal((await stranger.post('/api/learner/attempts', wish())).status, 404);
    const { id: paperId } = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
    const ofPaper = { source: 'paper', paperId, clientKey: randomUUID() };
    assert.equal((await stranger.post('/api/learner/attempts', ofPaper)).status, 404);
    assert.deepEqual((await stranger.get('/api/learner/training')).body.data, {
      blueprints: [],
      papers: [],
      underWay: [],
      window: null,
      examMissing: null,
    });
    const client = await app.as({ learnerId: (await learner()).id });
    await app.deps.db('banks').where({ id: bank.id }).update({ published_version_id: null });
    const unpublished = await client.post('/api/learner/attempts', wish());
    assert.equal(unpublished.body.error.code, 'training.notPublished');
    await app.deps.db('blueprints').where({ id: blueprint.id }).update({ enabled: false });
    assert.equal((await client.post('/api/learner/attempts', wish())).status, 404);
  });

  it('offers the attempt to go on with', async () => {
    const { bank, blueprint, version, learner } = await makeTraining(app);
    const paper = await makePaper(app.deps, {
      blueprint_id: blueprint.id,
      version_id: version.id,
      kind: 'past',
    });
    const learnerId = (await learner()).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: blueprint.id });
    const offer = trainingReply.parse(
      (await (await app.as({ learnerId })).get('/api/learner/training')).body,
    ).data;
    assert.deepEqual(
      offer.underWay.map(({ kind, id, answeredCount, itemCount }) => [kind, id, answeredCount, itemCount]),
      [['practice', view.id, 0, 7]],
    );
    assert.deepEqual(offer.papers, [
      {
        id: paper.id,
        name: paper.name,
        kind: 'past',
        minutes: 90,
        passScore: 5,
        maxScore: 11,
        questions: 7,
        membership: 'none',
        own: null,
        shortage: null,
      },
    ]);
    assert.equal(offer.blueprints[0]?.bankName, bank.name);
    assert.deepEqual([offer.blueprints[0]?.maxScore, offer.blueprints[0]?.shortage], [11, null]);
  });

  it('offers each paper with the best and the latest of what was handed in', async () => {
    const { blueprint, version, learner } = await makeTraining(app);
    const row = { blueprint_id: blueprint.id, version_id: version.id, kind: 'past' as const };
    const [done, untouched] = [await makePaper(app.deps, row), await makePaper(app.deps, row)];
    const learnerId = (await learner()).id;
    const client = await app.as({ learnerId });
    const handIn = async (wish: Record<string, unknown>, by: typeof RIGHT) => {
      const view = await open(app, learnerId, wish);
      const { body } = await client.post(`/api/learner/attempts/${view.id}/submit`, {
        responses: answerAll(view, by),
      });
      return body.data.score;
    };
    const ofPaper = { source: 'paper', paperId: done.id };
    const best = await handIn(ofPaper, RIGHT);
    const last = await handIn(ofPaper, WRONG);
    const drawn = await handIn({ source: 'training', blueprintId: blueprint.id }, RIGHT);
    assert.ok(best > last);
    const offer = trainingReply.parse((await client.get('/api/learner/training')).body).data;
    const own = new Map(offer.papers.map((paper) => [paper.id, paper.own]));
    const { lastAt, ...points } = own.get(done.id)!;
    assert.deepEqual(points, { times: 2, best, last });
    assert.ok(Date.parse(lastAt) > 0);
    assert.equal(own.get(untouched.id), null);
    // A paper that was drawn from the blueprint for all is none that it drew for him.
    assert.deepEqual([offer.blueprints[0]?.own?.times, offer.blueprints[0]?.own?.best], [1, drawn]);
  });
});
