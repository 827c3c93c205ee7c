import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { connect } from '../../infra/db.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { corrector, threeLearners } from '../../test/corrections.ts';
import { makeStaff, unique } from '../../test/factories.ts';
import { answerAll, open, WRONG } from '../../test/training.ts';
import { confirmReply, latestReply, previewReply } from './contract.ts';
import { clearPreviews, examineAll, examinePortion } from './examine.ts';
import { startPreview } from './previews.ts';

const PATH = '/api/staff/regrade-previews';
const MANY = 603;

describe('the preview of a correction', function () {
  this.timeout(60_000);
  let app: TestApp;
  let staffId: number;
  let staff: Client;
  let regradeAll: ReturnType<typeof corrector>['regradeAll'];
  before(async () => {
    app = await testApp();
    staffId = (await makeStaff(app.deps, { role: 'bank' })).id;
    staff = await app.as({ staffId });
    ({ regradeAll } = corrector(app, staff));
  });
  after(() => app.close());

  const asking = (itemId: number) => ({
    ...{ itemId, part: null, ruling: 'key' as const, answers: [{ keys: ['A'] }], explanation: null },
  });
  const read = async (id: number) => previewReply.parse((await staff.get(`${PATH}/${id}`)).body).data;
  const confirm = (previewId: number) =>
    staff.post('/api/staff/regradings', { previewId, reason: '教材核对', mendQuestion: false });

  /** The three of `threeLearners`, and so many copies of the attempt that has all as published. */
  async function manyAttempts() {
    const three = await threeLearners(app);
    const { db } = app.deps;
    await db.raw(
      `with copies as (
         insert into attempts (learner_id, client_key, mode, source, blueprint_id, version_id, item_ids, rules, state,
           started_at, submitted_at, score, max_score, passed, correct_count, answered_count)
         select learner_id, :key || n, mode, source, blueprint_id, version_id, item_ids, rules, state,
           started_at, submitted_at, score, max_score, passed, correct_count, answered_count
         from attempts, generate_series(1, :many) n where id = :id returning id
       ) insert into responses (attempt_id, item_id, seq, response, correct, score, answered_at, received_at)
       select copies.id, item_id, seq, response, correct, score, answered_at, received_at
       from copies, responses where attempt_id = :id`,
      { id: three.ids[0]!, key: unique('copy'), many: MANY },
    );
    return three;
  }

  it('is worked out by whichever process is free, portion by portion, over all attempts; it may be left', async () => {
    const { items, training } = await manyAttempts();
    const id = await startPreview(asking(items[0]!), staffId, app.deps, 0);
    const begun = await read(id);
    assert.deepEqual([begun.state, begun.total, begun.done, begun.result], ['running', MANY + 3, 0, null]);
    assert.equal((await confirm(id)).body.error.code, 'regrade.stillLooking');
    assert.equal((await staff.get(`${PATH}/${id}/changes.xlsx`)).body.error.code, 'regrade.stillLooking');
    assert.equal(await examinePortion(app.deps), true);
    const half = latestReply.parse((await staff.get(`${PATH}?itemId=${items[0]}`)).body).data!;
    assert.deepEqual([half.id, half.state, half.done, half.asked], [id, 'running', 500, asking(items[0]!)]);
    const other = connect(app.deps.config.databaseUrl!);
    try {
      await Promise.all([examineAll(app.deps), examineAll({ ...app.deps, db: other })]);
      await examineAll(app.deps);
    } finally {
      await other.destroy();
    }
    const { state, done, result } = await read(id);
    assert.deepEqual([state, done], ['done', MANY + 3]);
    const { attempts, learners, changed, nowPassed, noLongerPassed, since } = result!;
    assert.deepEqual(
      { attempts, learners, changed, nowPassed, noLongerPassed, since },
      {
        ...{ attempts: MANY + 3, learners: 3, changed: MANY + 2, nowPassed: 0, noLongerPassed: MANY + 1 },
        since: { handedIn: 0, remarked: 0 },
      },
    );
    assert.deepEqual(
      result!.papers.map((paper) => [paper.attempts, paper.changed]),
      [[MANY + 3, MANY + 2]],
    );
    assert.equal(result!.turned.length, 100);
    const [sheet] = xlsx.parse((await staff.get(`${PATH}/${id}/changes.xlsx`)).body);
    assert.equal(sheet!.data.length, MANY + 3);
    assert.deepEqual(sheet!.data.at(-1)!.slice(4, 7), [6, 4, 6]);

    // What is handed in or graded meanwhile is marked again as well, and told of.
    const learnerId = (await training.learner()).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    const learner = await app.as({ learnerId });
    await learner.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view, WRONG) });
    const confirmed = confirmReply.parse((await confirm(id)).body).data;
    assert.deepEqual(confirmed.since, { handedIn: 1, remarked: 0 });
    await regradeAll();
    const { body } = await staff.get(`/api/staff/regradings/${confirmed.id}`);
    assert.deepEqual(
      [body.data.done, body.data.changed, body.data.noLongerPassed],
      [MANY + 4, MANY + 3, MANY + 1],
    );
  });

  it('is confirmed as it was looked at, or not at all', async () => {
    const { items } = await threeLearners(app);
    const ask = async () => previewReply.parse((await staff.post(PATH, asking(items[0]!))).body).data;
    const [early, late] = [await ask(), await ask()];
    assert.equal(early.state, 'done');
    assert.equal((await staff.get(`${PATH}/${early.id}`)).status, 404, 'a newer one takes its place');
    const other = await app.as('bank');
    const theirs = previewReply.parse((await other.post(PATH, asking(items[0]!))).body).data;
    assert.equal((await confirm(theirs.id)).status, 200);
    assert.equal((await read(late.id)).stale, true);
    const reply = await confirm(late.id);
    assert.deepEqual([reply.status, reply.body.error.code], [409, 'regrade.previewStale']);
    assert.equal((await confirm(987_654_321)).status, 404);
    await regradeAll();
  });

  it('tells what has got other points since it was looked at', async () => {
    const { items, ids } = await threeLearners(app);
    const { body } = await staff.post(PATH, asking(items[0]!));
    await app.deps
      .db('attempts')
      .where({ id: ids[0] })
      .update({ updated_at: new Date(Date.now() + 1000) });
    assert.deepEqual((await read(body.data.id)).result!.since, { handedIn: 0, remarked: 1 });
  });

  it('is gone after some days', async () => {
    const inDays = (days: number) => () => new Date(Date.now() + days * 86_400_000);
    assert.equal(await clearPreviews({ ...app.deps, clock: inDays(6) }), 0);
    assert.ok((await clearPreviews({ ...app.deps, clock: inDays(8) })) > 0);
    assert.equal((await app.deps.db('regrade_preview_attempts')).length, 0);
  });
});
