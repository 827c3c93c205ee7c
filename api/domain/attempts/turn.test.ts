import assert from 'node:assert/strict';
import type { Knex } from 'knex';
import { connect } from '../../infra/db.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { makePaper } from '../../test/factories.ts';
import { answer, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { foldAll } from '../statistics/fold.ts';
import { closeOverdue } from './close.ts';
import { type AttemptView, attemptViewReply, recordResponsesReply } from './contract.ts';
import { GRACE_MS } from './state.ts';

/** Two phones of one learner, and two processes that serve them in turn. */
describe('an exam on two phones', () => {
  let app: TestApp;
  let beside: TestApp;
  let otherDb: Knex;
  let now = new Date();
  before(async () => {
    app = await testApp({ deps: { clock: () => now } });
    otherDb = connect(app.deps.config.databaseUrl, { max: 3 });
    beside = await testApp({ beside: app, deps: { db: otherDb } });
  });
  after(async () => {
    await beside.close();
    await otherDb.destroy();
    await app.close();
  });

  async function opened() {
    const { blueprint, version, learner } = await makeTraining(app);
    const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
    const learnerId = (await learner()).id;
    const view = await open(app, learnerId, { source: 'paper', paperId: paper.id });
    const path = `/api/learner/attempts/${view.id}`;
    const phone = async (process: TestApp) => {
      const client = await process.as({ learnerId });
      return {
        client,
        take: async (): Promise<AttemptView> =>
          attemptViewReply.parse((await client.post(`${path}/take`)).body).data,
        send: async (turn: number, ...responses: ReturnType<typeof answer>[]) =>
          recordResponsesReply.parse((await client.post(`${path}/responses`, { responses, turn })).body).data,
        submit: (turn: number, responses: ReturnType<typeof answer>[] = []) =>
          client.post(`${path}/submit`, { turn, responses }),
        turn: (turn: number) => client.get(`${path}/turn?turn=${turn}`),
      };
    };
    return { view, path, first: await phone(app), second: await phone(beside) };
  }
  const [A, B] = [RIGHT.single, WRONG.single];

  it('goes on where it was, with all that was acknowledged, and tells the phone that had it', async () => {
    const { view, first, second } = await opened();
    const [item] = view.items;
    const { turn } = await first.take();
    assert.deepEqual((await first.send(turn, answer(item!.id, turn + 1, A))).takenOver, undefined);
    const taken = await second.take();
    assert.ok(taken.turn > turn + 1);
    assert.deepEqual(taken.responses, [{ itemId: item!.id, seq: turn + 1, response: A }]);
    assert.equal(taken.deadlineAt, view.deadlineAt);
    assert.equal((await second.turn(taken.turn)).status, 200);
    const { status, body } = await first.turn(turn);
    assert.deepEqual([status, body.error.code], [409, 'attempt.takenOver']);
    assert.match(body.error.message, /另一台手机/);
  });

  it('keeps what the older phone had queued, but not over a newer answer', async () => {
    const { view, first, second } = await opened();
    const [one, two, three] = view.items.map(({ id }) => id);
    const { turn } = await first.take();
    await first.send(turn, answer(three!, turn + 1, A));
    const newer = await second.take();
    await second.send(newer.turn, answer(one!, newer.turn + 1, A));
    const late = await first.send(
      turn,
      answer(one!, turn + 5, B),
      answer(two!, turn + 6, B),
      answer(three!, turn + 7, B),
    );
    assert.equal(late.takenOver?.code, 'attempt.takenOver');
    assert.deepEqual([late.acknowledged, late.refused], [[turn + 5, turn + 6, turn + 7], []]);
    const kept = new Map((await second.take()).responses.map((row) => [row.itemId, row.response]));
    assert.deepEqual([kept.get(one!), kept.get(two!), kept.get(three!)], [A, B, B]);
  });

  it('is taken back, and the other phone is told in its turn', async () => {
    const { first, second } = await opened();
    const turns = [(await first.take()).turn, (await second.take()).turn, (await first.take()).turn];
    assert.deepEqual(
      turns,
      turns.toSorted((a, b) => a - b),
    );
    assert.equal((await second.turn(turns[1]!)).body.error.code, 'attempt.takenOver');
    assert.equal((await first.turn(turns[2]!)).status, 200);
  });

  it('has one phone at most whose turn it is, when both take it at once', async () => {
    const { first, second } = await opened();
    const views = await Promise.all([first.take(), second.take(), first.take(), second.take()]);
    assert.equal(new Set(views.map(({ turn }) => turn)).size, 4);
    const replies = await Promise.all(views.map(({ turn }) => first.turn(turn)));
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
  });

  it('is not handed in by a phone whose turn has passed; its last answers can still be sent', async () => {
    const { view, first, second } = await opened();
    const [item] = view.items;
    const { turn } = await first.take();
    const newer = await second.take();
    const last = answer(item!.id, turn + 1, A);
    const { status, body } = await first.submit(turn, [last]);
    assert.deepEqual([status, body.error.code], [409, 'attempt.takenOver']);
    assert.deepEqual((await first.send(turn, last)).acknowledged, [turn + 1]);
    const handedIn = await second.submit(newer.turn);
    assert.deepEqual([handedIn.status, handedIn.body.data.answeredCount], [200, 1]);
    assert.equal((await first.turn(turn)).body.error.code, 'attempt.closed');
    assert.equal((await first.take()).state, 'submitted');
  });

  it('is submitted once by the server at its deadline, with what either phone had acknowledged', async () => {
    const { view, path, first, second } = await opened();
    const [one, two, three] = view.items.map(({ id }) => id);
    const { turn } = await first.take();
    await first.send(turn, answer(one!, turn + 1, A));
    const newer = await second.take();
    await second.send(newer.turn, answer(two!, newer.turn + 1, A));
    now = new Date(Date.parse(view.deadlineAt as string) + GRACE_MS + 1);
    const [closed, again] = await Promise.all([closeOverdue(app.deps), closeOverdue(beside.deps)]);
    assert.ok(closed + again >= 1);
    const late = await first.send(turn, answer(three!, turn + 2, A));
    assert.deepEqual(late.refused[0]?.code, 'attempt.late');
    assert.equal((await second.turn(newer.turn)).body.error.code, 'attempt.late');
    const result = (await second.client.get(`${path}/result`)).body.data;
    assert.deepEqual([result.answeredCount, result.submittedAt], [2, view.deadlineAt]);
    await foldAll(app.deps);
    const counted = await app.deps.db('item_analysis').whereIn('item_id', [one!, two!]);
    assert.deepEqual(
      counted.map(({ right_count }) => right_count),
      [1, 1],
    );
    now = new Date();
  });

  it("is nobody else's to take, and practice is everybody's turn", async () => {
    const { path } = await opened();
    const stranger = await app.as('learner');
    for (const reply of [await stranger.post(`${path}/take`), await stranger.get(`${path}/turn?turn=0`)])
      assert.deepEqual([reply.status, reply.body.error.code], [404, 'request.notFound']);
    const training = await makeTraining(app);
    const learnerId = (await training.learner()).id;
    const practice = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    const client = await app.as({ learnerId });
    for (const _ of ['first', 'second'])
      assert.equal((await client.post(`/api/learner/attempts/${practice.id}/take`)).body.data.turn, 0);
  });
});
