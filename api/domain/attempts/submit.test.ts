import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import { makePaper } from '../../test/factories.ts';
import { answer, answerAll, makeTraining, open, RIGHT, SECRET, WRONG } from '../../test/training.ts';
import { foldAll } from '../statistics/fold.ts';
import { closeOverdue } from './close.ts';
import { type AttemptResult, attemptResultReply, type RecordReply, submitAttemptReply } from './contract.ts';
import { termsOf } from './draft.ts';
import { engineOf } from './engine.ts';
import { GRACE_MS } from './state.ts';
import { wrongBookReply } from './wrongBookContract.ts';

describe('submitting an attempt', () => {
  let app: TestApp;
  let now = new Date();
  before(async () => {
    app = await testApp({ deps: { clock: () => now } });
  });
  after(() => app.close());

  const opened = async () => {
    const training = await makeTraining(app);
    const learnerId = (await training.learner()).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    const client = await app.as({ learnerId });
    return { ...training, learnerId, view, client, path: `/api/learner/attempts/${view.id}` };
  };

  const openedPaper = async () => {
    const { blueprint, version, learner } = await makeTraining(app);
    const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
    const learnerId = (await learner()).id;
    const view = await open(app, learnerId, { source: 'paper', paperId: paper.id });
    return { view, client: await app.as({ learnerId }), path: `/api/learner/attempts/${view.id}` };
  };

  it('marks every answer and shows keys and explanations', async () => {
    const { view, client, path } = await opened();
    const [single, , multiple] = view.items;
    const responses = answerAll(view).filter(({ itemId }) => itemId !== single!.id);
    // Half of the key: half of 2 points, but wrong all the same.
    responses.push(answer(multiple!.id, 50, { keys: ['A'] }));
    const reply = await client.post(`${path}/submit`, { responses });
    const result = attemptResultReply.parse(reply.body).data;
    assert.deepEqual(
      result.items.map(({ correct, earned }) => [correct, earned]),
      [
        [null, 0],
        [true, 1],
        [false, 1],
        [true, 2],
        [true, 0.5],
        [true, 1.5],
        [null, null],
      ],
    );
    assert.deepEqual(
      [result.score, result.maxScore, result.passed, result.answeredCount, result.correctCount],
      [6, 11, true, 6, 4],
    );
    assert.deepEqual(result.items[0]?.answer, { keys: ['B'] });
    assert.ok(result.items.every(({ explanation }) => explanation === SECRET));
    const { refused, ...rest } = reply.body.data;
    assert.deepEqual(refused, []);
    assert.deepEqual((await client.get(`${path}/result`)).body.data, rest);
    assert.equal((await client.get(path)).body.data.state, 'submitted');
  });

  it('counts once, however often and together it is submitted', async () => {
    const { view, client, path, version } = await opened();
    const responses = answerAll(view, WRONG);
    const replies = await Promise.all([1, 2, 3].map(() => client.post(`${path}/submit`, { responses })));
    for (const reply of replies) assert.deepEqual(reply.body, replies[0]?.body);
    await foldAll(app.deps);
    const stats = await app.deps
      .db('item_analysis')
      .join('items', 'items.id', 'item_analysis.item_id')
      .where('items.version_id', version.id)
      .first(app.deps.db.raw('sum(right_count) as right'), app.deps.db.raw('sum(wrong_count) as wrong'));
    assert.deepEqual(stats, { right: 0, wrong: 6 });
    const book = wrongBookReply.parse((await client.get('/api/learner/wrong-book')).body);
    assert.ok(book.data.every(({ wrongCount }) => wrongCount === 1));
    assert.equal(book.total, 6);
  });

  it('refuses answers afterwards, but acknowledges those it had', async () => {
    const { view, client, path } = await opened();
    const responses = answerAll(view);
    await client.post(`${path}/submit`, { responses: responses.slice(0, 3) });
    const { acknowledged, refused } = (await client.post(`${path}/responses`, { responses })).body
      .data as RecordReply;
    assert.deepEqual(acknowledged, [1, 2, 3]);
    assert.deepEqual(
      refused.map(({ code }) => code),
      ['attempt.closed', 'attempt.closed', 'attempt.closed', 'attempt.closed'],
    );
  });

  it('names the answers that travel with handing in and come after the deadline', async () => {
    for (const swept of [false, true]) {
      const { view, client, path } = await openedPaper();
      const [first, ...others] = answerAll(view);
      await client.post(`${path}/responses`, { responses: [first] });
      now = new Date(Date.parse(view.deadlineAt as string) + GRACE_MS + 1);
      if (swept) assert.equal(await closeOverdue(app.deps), 1);
      const reply = await client.post(`${path}/submit`, { responses: [first, ...others] });
      const { refused, answeredCount } = submitAttemptReply.parse(reply.body).data;
      assert.deepEqual(
        refused.map(({ seq, code }) => [seq, code]),
        others.map(({ seq }) => [seq, 'attempt.late']),
      );
      assert.equal(answeredCount, 1);
      now = new Date();
    }
  });

  it('names the answers of a second phone that hands in after the first', async () => {
    const { view, client, path } = await opened();
    const [first, second] = answerAll(view);
    await client.post(`${path}/submit`, { responses: [first] });
    const other = answer(first!.itemId, 1, WRONG.single);
    const reply = await client.post(`${path}/submit`, { responses: [other, second] });
    const { refused, items } = submitAttemptReply.parse(reply.body).data;
    assert.deepEqual(
      refused.map(({ seq, code }) => [seq, code]),
      [
        [1, 'attempt.closed'],
        [2, 'attempt.closed'],
      ],
    );
    assert.deepEqual(items[0]?.response, first!.response);
  });

  it('takes the last answers of the phone that hands in, though another has used their numbers', async () => {
    const { view, client, path } = await opened();
    const [item] = view.items;
    await client.post(`${path}/responses`, { responses: [answer(item!.id, 1, WRONG.single)] });
    const reply = await client.post(`${path}/submit`, { responses: [answer(item!.id, 1, RIGHT.single)] });
    const { refused, items } = submitAttemptReply.parse(reply.body).data;
    assert.deepEqual(refused, []);
    assert.deepEqual(items[0]?.response, RIGHT.single);
  });

  it('marks every answer that was acknowledged while it was submitted', async () => {
    for (let round = 0; round < 10; round++) {
      const { view, client, path } = await opened();
      const sent = answerAll(view).map((response) =>
        client.post(`${path}/responses`, { responses: [response] }),
      );
      const submitted = (await client.post(`${path}/submit`, {})).body.data as AttemptResult;
      const replies = (await Promise.all(sent)).map(({ body }) => body.data as RecordReply);
      const acknowledged = replies.flatMap((reply) => reply.acknowledged).length;
      assert.equal(submitted.answeredCount, acknowledged);
    }
  });

  it('takes what a learner says of his own answer for the wrong book, never for the score', async () => {
    const { view, client, path } = await opened();
    const short = view.items.find(({ type }) => type === 'short')!;
    const selfMarked = (self: string) => ({
      ...answer(short.id, 9, { text: '' }),
      response: { text: '', self },
    });
    const reply = await client.post(`${path}/submit`, { responses: [selfMarked('half')] });
    const result = attemptResultReply.parse(reply.body).data;
    assert.deepEqual([result.score, result.answeredCount, result.correctCount], [0, 1, 0]);
    assert.deepEqual(result.items.at(-1)?.response, { text: '', self: 'half' });
    const book = wrongBookReply.parse((await client.get('/api/learner/wrong-book')).body);
    assert.deepEqual(
      book.data.map(({ type }) => type),
      ['short'],
    );
  });

  it('fills the wrong book, from which a right answer is mastered and a wrong one comes back', async () => {
    const { view, client, path, learnerId } = await opened();
    await client.post(`${path}/submit`, { responses: answerAll(view, WRONG) });
    const before = wrongBookReply.parse((await client.get('/api/learner/wrong-book')).body);
    assert.deepEqual(
      before.counts.map(({ type, toTrain, mastered }) => [type, toTrain, mastered]),
      [
        ['single', 2, 0],
        ['multiple', 2, 0],
        ['judge', 1, 0],
        ['fill', 1, 0],
      ],
    );
    const paged = wrongBookReply.parse(
      (await client.get('/api/learner/wrong-book?type=single&page=2&pageSize=1')).body,
    );
    assert.deepEqual([paged.data.length, paged.total, paged.data[0]?.type], [1, 2, 'single']);

    const again = await open(app, learnerId, { source: 'wrong', types: ['single', 'judge'] });
    assert.deepEqual(
      again.items.map(({ type }) => type),
      ['single', 'single', 'judge'],
    );
    const [one, two, three] = again.items;
    await client.post(`/api/learner/attempts/${again.id}/submit`, {
      responses: [
        answer(one!.id, 1, RIGHT.single),
        answer(two!.id, 2, WRONG.single),
        answer(three!.id, 3, RIGHT.judge),
      ],
    });
    const afterwards = wrongBookReply.parse((await client.get('/api/learner/wrong-book')).body);
    assert.deepEqual(
      afterwards.counts.map(({ type, toTrain, mastered }) => [type, toTrain, mastered]),
      [
        ['single', 1, 1],
        ['multiple', 2, 0],
        ['judge', 0, 1],
        ['fill', 1, 0],
      ],
    );
    assert.equal(afterwards.data[0]?.wrongCount, 2);
    const next = await open(app, learnerId, { source: 'wrong', types: ['judge'] }).catch(() => undefined);
    assert.equal(next, undefined);
  });

  it('is done by the sweep for an exam that nobody touches after its deadline', async () => {
    const { view, client, path } = await openedPaper();
    await client.post(`${path}/responses`, { responses: answerAll(view).slice(0, 1) });
    now = new Date(Date.parse(view.deadlineAt as string) + GRACE_MS);
    assert.equal(await closeOverdue(app.deps), 0, 'answers that were given in time may still travel');
    now = new Date(now.getTime() + 1);
    assert.equal(await closeOverdue(app.deps), 1);
    const row = await app.deps.db('attempts').where({ id: view.id }).first();
    assert.deepEqual([row.state, row.score, row.answered_count], ['submitted', 1, 1]);
    assert.equal(row.submitted_at.toISOString(), view.deadlineAt);
    now = new Date();
  });

  it('is done by the sweep for every overdue exam that can be, whichever fails', async () => {
    const papers = [await openedPaper(), await openedPaper(), await openedPaper()];
    const [first] = papers.map(({ view }) => view.id);
    await app.deps.db('attempts').where({ id: first }).update({ rules: '{}' });
    now = new Date(Date.parse(papers[2]!.view.deadlineAt as string) + GRACE_MS + 1);
    assert.equal(await closeOverdue(app.deps), 2);
    const open = app.deps.db('attempts').where({ state: 'in_progress', mode: 'exam' });
    assert.deepEqual(await open.pluck('id'), [first]);
    now = new Date();
  });

  it('is done by one sweep for a whole cohort, however many exams fail first', async () => {
    const { version, learner } = await makeTraining(app);
    const learnerId = (await learner()).id;
    const { insertAttempt } = engineOf(app.deps);
    const insert = (deadlineAt: Date) =>
      insertAttempt({
        ...{ learnerId, clientKey: randomUUID(), seed: null, startedAt: now, deadlineAt },
        terms: termsOf({
          ...{ mode: 'exam', source: 'training', versionId: version.id, blueprintId: null, paperId: null },
          rules: {
            ...{ title: 'paper', multipleRule: 'all', minutes: 60, passScore: 1 },
            sections: [{ type: 'single', count: 1, score: 1 }],
          },
        }),
        itemIds: version.itemIds.slice(0, 1),
      });
    const deadlineAt = new Date(now.getTime() + 60_000);
    const broken = await Promise.all(Array.from({ length: 101 }, () => insert(now)));
    const fine = await Promise.all(Array.from({ length: 150 }, () => insert(deadlineAt)));
    await app.deps
      .db('attempts')
      .whereIn('id', broken as number[])
      .update({ rules: '{}' });
    now = new Date(deadlineAt.getTime() + GRACE_MS + 1);
    assert.equal(await closeOverdue(app.deps), fine.length);
    const open = app.deps.db('attempts').where({ state: 'in_progress', learner_id: learnerId });
    assert.deepEqual(new Set(await open.pluck('id')), new Set(broken));
    now = new Date();
  });
});
