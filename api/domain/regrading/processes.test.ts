/** Corrections among several processes, and questions that are drawn no more. */
import assert from 'node:assert/strict';
import { connect } from '../../infra/db.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { corrector, threeLearners } from '../../test/corrections.ts';
import { answer, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { countPractice } from '../attempts/countPractice.ts';
import { engineOf } from '../attempts/engine.ts';
import { recordResponses } from '../attempts/record.ts';
import { drawable } from '../papers/drawing.ts';
import { foldAll } from '../statistics/fold.ts';
import { corrections, regradeAll } from './job.ts';

describe('what has been corrected', function () {
  this.timeout(60_000);
  let app: TestApp;
  let staff: Client;
  let correct: ReturnType<typeof corrector>['correct'];
  let later: () => Date;
  before(async () => {
    app = await testApp({ limits: { perAccount: 100_000, perAddress: 100_000 } });
    staff = await app.as('bank');
    ({ correct, later } = corrector(app, staff));
  });
  after(() => app.close());

  const deps = () => ({ ...app.deps, clock: later });

  it('marks what is opened and handed in from then on by the mended key, in other processes too', async () => {
    const { training, items } = await threeLearners(app);
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
    const { training, items } = await threeLearners(app);
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
    const { training, items, results } = await threeLearners(app);
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

  it('holds up few learners at a time when their open practice is counted again', async () => {
    const { db, config } = app.deps;
    const training = await makeTraining(app, [{ type: 'single', count: 3, score: 1 }]);
    const attemptIds: number[] = [];
    const { id: itemId } = await db('items')
      .where({ version_id: training.version.id, type: 'single' })
      .first();
    for (let number = 0; number < 11; number++) {
      const learnerId = (await training.learner()).id;
      const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      assert.ok(view.items.some(({ id }) => id === itemId));
      const responses = [{ ...answer(itemId, 1, WRONG.single), explained: true }];
      await recordResponses(learnerId, view.id, { responses }, app.deps);
      attemptIds.push(view.id);
    }
    await countPractice(app.deps);
    await correct(itemId, 'key', [{ keys: ['A'] }]);
    const other = connect(config.databaseUrl!);
    const slow = await db.transaction();
    try {
      await slow('attempts')
        .where({ id: attemptIds.at(-1) })
        .forUpdate();
      const regrading = regradeAll({ db: other, clock: later });
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await db.raw(waiting)).rowCount === 0);
      const [first] = await db('attempts').where({ id: attemptIds[0] }).forUpdate().skipLocked().select('id');
      assert.equal(first?.id, attemptIds[0]);
      await slow.commit();
      await regrading;
    } finally {
      if (!slow.isCompleted()) await slow.rollback();
      await other.destroy();
    }
    const again = db('responses').whereIn('attempt_id', attemptIds).where('to_count', true);
    assert.equal((await again).length, 11);
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
});
