import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { corrector, threeLearners } from '../../test/corrections.ts';
import { makeOrganisation, makePaper, makeStaff } from '../../test/factories.ts';
import { answer, makeTraining, open } from '../../test/training.ts';
import { confirmReply } from './contract.ts';
import { regradeAll } from './job.ts';

describe('regrading', () => {
  let app: TestApp;
  let staff: Client;
  let correct: ReturnType<typeof corrector>['correct'];
  let preview: ReturnType<typeof corrector>['preview'];
  let later: () => Date;
  before(async () => {
    app = await testApp({ limits: { perAccount: 100_000, perAddress: 100_000 } });
    staff = await app.as('bank');
    ({ correct, preview, later } = corrector(app, staff));
  });
  after(() => app.close());

  const deps = () => ({ ...app.deps, clock: later });

  it('shows first what it changes, then changes just that, and tells the learners', async () => {
    const { training, ids, clients, items, results } = await threeLearners(app);
    const shown = await preview(items[0]!, 'key', [{ keys: ['A'] }]);
    const { attempts, learners, changed, nowPassed, noLongerPassed, bankQuestion } = shown;
    assert.deepEqual(
      { attempts, learners, changed, nowPassed, noLongerPassed, bankQuestion },
      { attempts: 3, learners: 3, changed: 2, nowPassed: 0, noLongerPassed: 1, bankQuestion: 'wrong' },
    );
    assert.deepEqual(
      shown.turned.map(({ attemptId, scoreBefore, scoreAfter }) => [attemptId, scoreBefore, scoreAfter]),
      [[ids[0], 6, 4]],
    );
    assert.match(shown.turned[0]!.phone!, /^\d{3}\*{4}\d{4}$/);
    assert.deepEqual(shown.versions, [{ id: training.version.id, name: training.version.name }]);
    assert.deepEqual(
      (await results()).map(({ score, regraded }) => [score, regraded]),
      [
        [6, null],
        [0, null],
        [0, null],
      ],
    );

    const reply = await correct(items[0]!, 'key', [{ keys: ['A'] }], true);
    const { id, since } = confirmReply.parse(reply.body).data;
    assert.deepEqual(since, { handedIn: 0, remarked: 0 });
    await regradeAll(deps());
    const { body } = await staff.get(`/api/staff/regradings/${id}`);
    assert.deepEqual(
      [body.data.state, body.data.total, body.data.done, body.data.changed, body.data.noLongerPassed],
      ['done', 3, 3, 2, 1],
    );
    const after = await results();
    assert.deepEqual(
      after.map(({ score, passed, regraded }) => [score, passed, regraded]),
      [
        [4, false, { from: 6, to: 4 }],
        [2, false, { from: 0, to: 2 }],
        [0, false, null],
      ],
    );
    const item = after[1]!.items.find((one) => one.id === items[0])!;
    assert.deepEqual([item.correct, item.corrected, item.answer], [true, 'key', { keys: ['A'] }]);
    // It is in the wrong book of who was right by the old key, and gone from that of the other.
    const books = await Promise.all(clients.map((client) => client.get('/api/learner/wrong-book')));
    const inBook = books.map((book) => book.body.data.some((one: { id: number }) => one.id === items[0]));
    assert.deepEqual(inBook, [true, false, false]);
    const question = await app.deps.db('questions').where({ id: item.questionId }).first('answer');
    assert.deepEqual(question.answer, { keys: ['A'] });
    const audit = await app.deps
      .db('audit_log')
      .where({ action: 'regradings.confirm', row_id: `${id}` })
      .first();
    assert.deepEqual(
      [audit.before, audit.after.answers, audit.after.reason, audit.after.passed],
      [{ ruling: 'key', answers: [{ keys: ['B'] }], passed: 1 }, [{ keys: ['A'] }], '教材核对', 0],
    );
  });

  it('is undone by a further correction', async () => {
    const { items, results } = await threeLearners(app);
    const untouched = await results();
    for (const key of ['A', 'B']) {
      assert.equal((await correct(items[0]!, 'key', [{ keys: [key] }])).status, 200);
      await regradeAll(deps());
    }
    assert.deepEqual(
      (await results()).map(({ score, passed }) => ({ score, passed })),
      untouched.map(({ score, passed }) => ({ score, passed })),
    );
  });

  it('gives the points to everybody, or takes the question out of the paper', async () => {
    const { items, results } = await threeLearners(app);
    await correct(items[0]!, 'gift');
    await correct(items[1]!, 'void');
    await regradeAll(deps());
    assert.deepEqual(
      (await results()).map(({ score, maxScore, passScore, passed }) => [score, maxScore, passScore, passed]),
      [
        // The pass mark of 5 in 6 is lowered to that of 4.
        [4, 4, 3.33, true],
        [2, 4, 3.33, false],
        [2, 4, 3.33, false],
      ],
    );
  });

  it('keeps the points of a gift, answered or not, when raters give theirs', async () => {
    const training = await makeTraining(app, [
      { type: 'single', count: 3, score: 1 },
      { type: 'short', count: 1, score: 3 },
    ]);
    const ids = { blueprint_id: training.blueprint.id, version_id: training.version.id };
    const paper = await makePaper(app.deps, { ...ids, name: randomUUID(), grading: 'one' });
    const learnerId = (await training.learner()).id;
    const view = await open(app, learnerId, { source: 'paper', paperId: paper.id });
    const learner = await app.as({ learnerId });
    const short = view.items.find(({ type }) => type === 'short')!;
    const responses = [answer(short.id, 1, { text: '我的回答' })];
    await learner.post(`/api/learner/attempts/${view.id}/submit`, { responses });
    await correct(view.items[0]!.id, 'gift');
    await regradeAll(deps());
    const rater = await app.as('grader');
    const copy = (await rater.post('/api/staff/grading/next', { title: paper.name })).body.data;
    await rater.post(`/api/staff/grading/${copy.id}/mark`, { score: 2.5 });
    const { body } = await learner.get(`/api/learner/attempts/${view.id}/result`);
    assert.deepEqual([body.data.score, body.data.regraded], [3.5, { from: 2.5, to: 3.5 }]);
  });

  it('is a right that a role holds by name, and none of who sees one organisation only', async () => {
    const rights = async (client: Client) => (await client.get('/api/staff/meta')).body.data.rights;
    const [own, grading] = ['post /regradings', 'get /grading'];
    assert.deepEqual(
      (await rights(staff)).filter((right: string) => [own, grading].includes(right)),
      [own],
    );
    assert.deepEqual(
      (await rights(await app.as('grader'))).filter((right: string) => [own, grading].includes(right)),
      [grading],
    );
    const { items } = await threeLearners(app);
    const { id: organisationId } = await makeOrganisation(app.deps);
    const { id: staffId } = await makeStaff(app.deps, { role: 'bank', organisationId });
    const body = { itemId: items[0], ruling: 'gift', answers: [], explanation: null };
    const reply = await (await app.as({ staffId })).post('/api/staff/regrade-previews', body);
    assert.equal(reply.body.error.code, 'row.onlySome');
  });

  it('is refused with a reason', async () => {
    const { items, training } = await threeLearners(app);
    const [short] = await app.deps
      .db('items')
      .where({ version_id: training.version.id, type: 'short' })
      .pluck('id');
    const code = async (...of: Parameters<typeof correct>) => (await correct(...of)).body.error?.code;
    assert.equal(await code(items[0]!, 'key', [{ keys: ['B'] }]), 'regrade.same');
    assert.equal(await code(items[0]!, 'key'), 'regrade.answerMissing');
    assert.equal(await code(items[0]!, 'key', [{ keys: ['E'] }]), 'question.answerOutsideOptions');
    assert.equal(await code(items[0]!, 'key', [{ value: true }]), 'question.answerShape');
    assert.equal(
      await code(short, 'key', [{ reference: '甲' }, { reference: '乙' }]),
      'regrade.oneReference',
    );
    assert.equal(await code(987_654_321, 'gift'), 'request.notFound');
    await app.deps.db('questions').update({ stem: '改过的题干' }).where({ bank_id: training.bank.id });
    assert.equal((await preview(items[0]!, 'key', [{ keys: ['A'] }])).bankQuestion, 'changed');
    assert.equal(await code(items[0]!, 'key', [{ keys: ['A'] }], true), 'regrade.bankChanged');
    await assert.rejects(app.deps.db('item_corrections').update({ ruling: 'void' }), /append-only/);
  });
});
