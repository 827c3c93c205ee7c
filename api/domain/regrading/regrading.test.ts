import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import xlsx from 'node-xlsx';
import { connect } from '../../infra/db.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { corrector } from '../../test/corrections.ts';
import { makeOrganisation, makePaper, makeStaff } from '../../test/factories.ts';
import { answer, answerAll, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { attemptResultReply } from '../attempts/contract.ts';
import { engineOf } from '../attempts/engine.ts';
import { drawable } from '../papers/drawing.ts';
import { foldAll } from '../statistics/fold.ts';
import { confirmReply } from './contract.ts';
import { previewOf } from './effects.ts';
import { corrections, regradeAll } from './job.ts';

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

  const SINGLE = [{ type: 'single', count: 3, score: 2 }];

  /** Of six points: the first learner has all three as published, the second none, the third says nothing. */
  async function threeLearners() {
    const training = await makeTraining(app, SINGLE);
    const ids: number[] = [];
    const clients: Client[] = [];
    for (const by of [RIGHT, WRONG, undefined]) {
      const { id: learnerId } = await training.learner();
      const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      const client = await app.as({ learnerId });
      const responses = by && answerAll(view, by);
      await client.post(`/api/learner/attempts/${view.id}/submit`, { responses: responses ?? [] });
      ids.push(view.id);
      clients.push(client);
    }
    const items: number[] = await app.deps
      .db('items')
      .where({ version_id: training.version.id, type: 'single' })
      .orderBy('position')
      .pluck('id');
    const results = async () => {
      const replies = clients.map((client, n) => client.get(`/api/learner/attempts/${ids[n]}/result`));
      return (await Promise.all(replies)).map(({ body }) => attemptResultReply.parse(body).data);
    };
    return { training, ids, clients, items, results };
  }

  it('shows first what it changes, then changes just that, and tells the learners', async () => {
    const { training, ids, clients, items, results } = await threeLearners();
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
    // Where there are too many, the newest are looked at, and all are counted.
    const asked = {
      itemId: items[0]!,
      ruling: 'key' as const,
      answers: [{ keys: ['A'] }],
      explanation: null,
    };
    const few = await previewOf(asked, false, app.deps, 2);
    assert.deepEqual(
      [few.attempts, few.examined, few.changed, few.noLongerPassed, few.turned],
      [3, 2, 1, 0, []],
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
    const { id } = confirmReply.parse(reply.body).data;
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
    const { items, results } = await threeLearners();
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
    const { items, results } = await threeLearners();
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

  it('gives nobody a void question to train any more, unless a paper would be short without it', async () => {
    const training = await makeTraining(app, [{ type: 'single', count: 2, score: 1 }]);
    const { id: versionId } = training.version;
    const items = await app.deps.db('items').where({ version_id: versionId }).orderBy('position');
    const [gone] = items.filter(({ type }) => type === 'single');
    assert.equal((await correct(gone.id, 'void')).status, 200);
    const learnerId = (await training.learner()).id;
    for (let times = 0; times < 8; times++) {
      const drawn = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      assert.ok(drawn.items.length === 2 && drawn.items.every(({ id }) => id !== gone.id));
    }
    const learner = await app.as({ learnerId });
    const [bank] = (await learner.get('/api/learner/practice')).body.data.banks;
    assert.equal(bank.total, items.length - 1);
    const sequence = await open(app, learnerId, { source: 'sequence', bankId: training.bank.id });
    assert.ok(sequence.items.every(({ id }) => id !== gone.id));
    const counts = [{ type: 'single', count: 3 }];
    const smart = { name: '我的', bankId: training.bank.id, counts, pointIds: [], minutes: 5, passScore: 1 };
    const { message } = (await learner.post('/api/learner/smart-papers', smart)).body.error;
    assert.match(message, /单选题需要 3 道，题库只有 2 道，还差 1 道/);
    // Papers of staff are drawn alike.
    const drawnBy = async (count: number) => {
      const sections = [{ type: 'single' as const, count, score: 1 }];
      const distribution = { byKnowledgePoint: false, byDifficulty: null };
      const { draw } = await drawable(app.deps.db, versionId, { sections, distribution });
      return [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => draw(seed)).includes(gone.id);
    };
    assert.deepEqual([await drawnBy(2), await drawnBy(3)], [false, true]);
    const whole = [{ type: 'single', count: 3, score: 1 }];
    await app.deps
      .db('blueprints')
      .where({ id: training.blueprint.id })
      .update({ sections: JSON.stringify(whole) });
    const full = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    assert.equal(full.items.filter(({ id }) => id === gone.id).length, 1);
    // Met so, it can be starred, and yet is not trained by that.
    for (const { question_id } of items.filter(({ type }) => type === 'single'))
      assert.equal((await learner.put(`/api/learner/kept/questions/${question_id}`)).status, 204);
    const starred = (await learner.get('/api/learner/favourites')).body.counts[0];
    assert.deepEqual([starred.count, starred.toTrain], [3, 2]);
    const kept = await open(app, learnerId, { source: 'favourite' });
    assert.ok(kept.items.length === 2 && kept.items.every(({ id }) => id !== gone.id));
  });

  it('marks what is opened and handed in from then on by the mended key, in other processes too', async () => {
    const { training, items } = await threeLearners();
    const other = await testApp({ beside: app, deps: { db: connect(app.deps.config.databaseUrl!) } });
    try {
      const learnerId = (await training.learner()).id;
      const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      await engineOf(other.deps).versions.version(training.version.id);
      await correct(items[0]!, 'key', [{ keys: ['A'] }, { keys: ['D'] }]);
      await corrections({ ...other.deps, clock: () => new Date() }).run();
      const learner = await other.as({ learnerId });
      const responses = items.map((id, n) => answer(id, n + 1, { keys: [n === 0 ? 'D' : 'B'] }));
      const { body } = await learner.post(`/api/learner/attempts/${view.id}/submit`, { responses });
      assert.equal(body.data.score, 6);
      const practice = await open(other, learnerId, {
        source: 'training',
        blueprintId: training.blueprint.id,
      });
      const shown = practice.items.find(({ id }) => id === items[0])!;
      assert.deepEqual([shown.answer, shown.alsoRight], [{ keys: ['A'] }, [{ keys: ['D'] }]]);
    } finally {
      await other.close();
      await other.deps.db.destroy();
    }
  });

  it('counts nothing twice that a process which has just started marked by the mended key', async () => {
    const { training, items } = await threeLearners();
    await correct(items[0]!, 'void');
    await correct(items[1]!, 'gift');
    const fresh = await testApp({ beside: app, deps: { db: connect(app.deps.config.databaseUrl!) } });
    try {
      const learnerId = (await training.learner()).id;
      const view = await open(fresh, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      const learner = await fresh.as({ learnerId });
      const responses = [answer(items[2]!, 1, RIGHT.single)];
      const { body } = await learner.post(`/api/learner/attempts/${view.id}/submit`, { responses });
      assert.deepEqual([body.data.score, body.data.maxScore], [4, 4]);
      await correct(items[2]!, 'key', [{ keys: ['C'] }]);
      await regradeAll(deps());
      const result = (await learner.get(`/api/learner/attempts/${view.id}/result`)).body.data;
      assert.deepEqual([result.score, result.maxScore], [2, 4]);
      const stored = await app.deps.db('attempts').where({ id: view.id }).first('score', 'max_score');
      assert.deepEqual(stored, { score: 2, max_score: 4 });
    } finally {
      await fresh.close();
      await fresh.deps.db.destroy();
    }
  });

  it('goes on where a process died, each attempt once', async () => {
    const { training, items, results } = await threeLearners();
    await foldAll(app.deps);
    await correct(items[0]!, 'key', [{ keys: ['A'] }]);
    const doomed = connect(app.deps.config.databaseUrl!);
    // Dies after all has been written and before it is committed.
    await app.deps.db.raw(`create function die() returns trigger language plpgsql as $$ begin
      perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
    await app.deps.db.raw(
      'create trigger die before update on regradings for each row execute function die()',
    );
    await assert.rejects(regradeAll({ db: doomed, clock: later }));
    await app.deps.db.raw('drop function die cascade');
    assert.deepEqual(
      (await results()).map(({ score }) => score),
      [6, 0, 0],
    );
    await Promise.all([regradeAll(deps()), regradeAll({ ...deps(), db: app.deps.db })]);
    await regradeAll(deps());
    assert.deepEqual(
      (await results()).map(({ score }) => score),
      [4, 2, 0],
    );
    const analysis = await app.deps.db('item_analysis').where({ item_id: items[0] }).first();
    assert.deepEqual([analysis.right_count, analysis.wrong_count, analysis.blank_count], [1, 1, 1]);
    assert.equal((await app.deps.db('items').where({ version_id: training.version.id })).length, 21);
    await doomed.destroy();
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
    const { items } = await threeLearners();
    const { id: organisationId } = await makeOrganisation(app.deps);
    const { id: staffId } = await makeStaff(app.deps, { role: 'bank', organisationId });
    const body = { itemId: items[0], ruling: 'gift', answers: [], explanation: null };
    const reply = await (await app.as({ staffId })).post('/api/staff/regradings/preview', body);
    assert.equal(reply.body.error.code, 'regrade.ofOneOrganisation');
    const file = await staff.post('/api/staff/regradings/preview.xlsx', body);
    const [sheet] = xlsx.parse(file.body);
    assert.deepEqual([sheet!.data.length, sheet!.data[1]!.slice(4, 7)], [3, [0, 2, 6]]);
  });

  it('is refused with a reason', async () => {
    const { items, training } = await threeLearners();
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
