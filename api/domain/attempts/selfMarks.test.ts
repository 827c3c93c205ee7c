import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { answerAll, makeTraining, open } from '../../test/training.ts';

describe('marking oneself', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  it('waits for the reference, moves the wrong book, is kept once, and leaves the score alone', async () => {
    const { blueprint, learner } = await makeTraining(app, [
      { type: 'single', count: 1, score: 1 },
      { type: 'short', count: 2, score: 5 },
    ]);
    const learnerId = (await learner()).id;
    const client = await app.as({ learnerId });
    const view = await open(app, learnerId, { source: 'training', blueprintId: blueprint.id, mode: 'exam' });
    const [single, answered, blank] = view.items;
    const path = `/api/learner/attempts/${view.id}`;
    const mark = (self: string, ...ids: number[]) =>
      client.post(`${path}/self-marks`, { marks: ids.map((itemId) => ({ itemId, self })) });
    assert.equal((await mark('known', answered!.id)).body.error.code, 'attempt.notSubmitted');
    await client.post(`${path}/submit`, { responses: answerAll(view).slice(0, 2) });
    const before = (await client.get(`${path}/result`)).body.data;

    for (let time = 0; time < 2; time++)
      assert.equal((await mark('unknown', single!.id, answered!.id, blank!.id)).status, 204);
    const { items, score, correctCount } = (await client.get(`${path}/result`)).body.data;
    assert.deepEqual([score, correctCount], [before.score, before.correctCount]);
    assert.deepEqual(
      items.map(({ response }: { response: unknown }) => response),
      [{ keys: ['B'] }, { text: '我的回答', self: 'unknown' }, { text: '', self: 'unknown' }],
    );
    const book = () => app.deps.db('wrong_questions').where({ learner_id: learnerId });
    assert.deepEqual(
      (await book()).map(({ type, wrong_count }) => [type, wrong_count]),
      [
        ['short', 1],
        ['short', 1],
      ],
    );
    await mark('half', answered!.id);
    assert.ok((await book()).every(({ wrong_count }) => wrong_count === 1));
    const stranger = await app.as('learner');
    const marks = [{ itemId: answered!.id, self: 'known' }];
    assert.equal((await stranger.post(`${path}/self-marks`, { marks })).status, 404);
  });
});
