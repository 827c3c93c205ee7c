import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { connect } from '../../infra/db.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { makePaper } from '../../test/factories.ts';
import { answer, answerAll, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { recordResponsesReply } from './contract.ts';
import { newestPerItem } from './merge.ts';
import { recordResponses } from './record.ts';
import { GRACE_MS } from './state.ts';

describe('recording answers', () => {
  let app: TestApp;
  /** As another process on the same database would have. */
  let otherDb: Knex;
  let now = new Date();
  before(async () => {
    app = await testApp({ deps: { clock: () => now } });
    otherDb = connect(app.deps.config.databaseUrl, { max: 3 });
  });
  after(async () => {
    await otherDb.destroy();
    await app.close();
  });

  const opened = async () => {
    const { blueprint, learner } = await makeTraining(app);
    const learnerId = (await learner()).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: blueprint.id });
    const client = await app.as({ learnerId });
    const path = `/api/learner/attempts/${view.id}`;
    return { learnerId, view, client, path, blueprint };
  };
  const stored = (attemptId: number): Promise<{ itemId: number; seq: number }[]> =>
    app.deps
      .db('responses')
      .where({ attempt_id: attemptId })
      .orderBy('item_id')
      .select({ itemId: 'item_id', seq: 'seq' });

  it('acknowledges a batch, and the same batch again without changing anything', async () => {
    const { view, client, path } = await opened();
    const responses = answerAll(view);
    for (const _ of ['first', 'again']) {
      const reply = await client.post(`${path}/responses`, { responses });
      const { acknowledged, refused } = recordResponsesReply.parse(reply.body).data;
      assert.deepEqual(
        acknowledged,
        responses.map(({ seq }) => seq),
      );
      assert.deepEqual(refused, []);
    }
    const seen = (await client.get(path)).body.data.responses;
    assert.deepEqual(
      seen.map(({ itemId }: { itemId: number }) => itemId),
      view.items.map(({ id }) => id).sort((a, b) => a - b),
    );
  });

  it('ignores a response older than the stored one', async () => {
    const { view, client, path } = await opened();
    const [item] = view.items;
    for (const [seq, response] of [
      [5, RIGHT],
      [3, WRONG],
    ] as const)
      await client.post(`${path}/responses`, { responses: [answer(item!.id, seq, response[item!.type])] });
    const { responses } = (await client.get(path)).body.data;
    assert.deepEqual(responses, [{ itemId: item!.id, seq: 5, response: RIGHT[item!.type] }]);
  });

  it('comes to the newest answers whatever the order, repeats and processes they arrive by', async () => {
    const { blueprint, learner } = await makeTraining(app);
    const learnerId = (await learner()).id;
    const history = fc.uniqueArray(fc.record({ place: fc.nat(6), seq: fc.integer({ min: 1, max: 99 }) }), {
      selector: ({ seq }) => seq,
      minLength: 1,
      maxLength: 20,
    });
    const delivery = history.chain((answers) =>
      fc
        .array(fc.subarray(answers, { minLength: 1 }), { maxLength: 6 })
        .map((batches) => [answers, ...batches]),
    );
    await fc.assert(
      fc.asyncProperty(delivery, async (batches) => {
        const view = await open(app, learnerId, { source: 'training', blueprintId: blueprint.id });
        const sent = batches.map((batch) =>
          batch.map(({ place, seq }) => answer(view.items[place]!.id, seq, { text: String(seq) })),
        );
        await Promise.all(
          sent.map((responses, index) =>
            recordResponses(
              learnerId,
              view.id,
              { responses },
              {
                clock: () => now,
                db: index % 2 ? otherDb : app.deps.db,
              },
            ),
          ),
        );
        const expected = newestPerItem(sent.flat()).map(({ itemId, seq }) => ({ itemId, seq }));
        assert.deepEqual(
          await stored(view.id),
          expected.sort((a, b) => a.itemId - b.itemId),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('refuses an answer whose number another phone has used, however they meet, and says from where to number', async () => {
    const { learnerId, view, client, path } = await opened();
    const otherProcess = (itemId: number) =>
      recordResponses(
        learnerId,
        view.id,
        { responses: [answer(itemId, 4, { keys: ['B'] })] },
        { clock: () => now, db: otherDb },
      );
    for (const [index, { id }] of view.items.entries()) {
      const send = (key: string) =>
        client
          .post(`${path}/responses`, { responses: [answer(id, 4, { keys: [key] })] })
          .then(({ body }) => recordResponsesReply.parse(body).data);
      // One after the other, together in one process, together in two.
      const replies =
        index % 3 === 0
          ? [await send('A'), await send('B')]
          : await Promise.all([send('A'), index % 3 === 1 ? send('B') : otherProcess(id)]);
      const { responses } = (await client.get(path)).body.data as typeof view;
      const kept = responses.find(({ itemId }) => itemId === id)?.response;
      for (const [phone, reply] of replies.entries()) {
        const isKept = JSON.stringify(kept) === JSON.stringify({ keys: ['AB'[phone]] });
        assert.deepEqual(reply.acknowledged, isKept ? [4] : []);
        assert.deepEqual(
          reply.refused.map(({ seq, code }) => [seq, code]),
          isKept ? [] : [[4, 'attempt.seqTaken']],
        );
        if (!isKept) assert.equal(reply.lastSeq, 4);
      }
    }
  });

  it("answers another's attempt and an unknown question as if they were absent, and keeps nothing", async () => {
    const { view, client, path } = await opened();
    const stranger = await app.as('learner');
    const responses = answerAll(view);
    for (const reply of [
      await stranger.post(`${path}/responses`, { responses }),
      await stranger.get(path),
      await stranger.get(`${path}/result`),
      await stranger.post(`${path}/submit`, { responses }),
      await client.post(`${path}/responses`, {
        responses: [...responses, answer(999_999_999, 50, { keys: [] })],
      }),
      await client.post('/api/learner/attempts/999999999/responses', { responses }),
    ]) {
      assert.equal(reply.status, 404);
      assert.equal(reply.body.error.code, 'request.notFound');
    }
    assert.deepEqual(await stored(view.id), []);
    assert.equal((await client.get(path)).body.data.state, 'in_progress');
  });

  it('says what is wrong with a malformed batch', async () => {
    const { view, client, path } = await opened();
    const [item] = view.items;
    const send = (responses: unknown) => client.post(`${path}/responses`, { responses });
    const bad = [
      [],
      Array.from({ length: 10_000 }, (_, seq) => answer(item!.id, seq + 1, { keys: ['A'] })),
      [answer(item!.id, 0, { keys: ['A'] })],
      [answer(item!.id, 1, { text: 'NUL \0' })],
      [answer(item!.id, 1, { text: 'half a pair \ud800' })],
      [{ ...answer(item!.id, 1, { keys: ['A'] }), answeredAt: 'yesterday' }],
    ];
    for (const responses of bad) {
      const reply = await send(responses);
      assert.ok([400, 413].includes(reply.status), JSON.stringify(reply.body).slice(0, 200));
      assert.match(reply.body.error.message, /[一-龥]/);
    }
    assert.deepEqual(await stored(view.id), []);
  });

  it('refuses each late answer of an exam, which it submits with what it had', async () => {
    const { blueprint, version, learner } = await makeTraining(app);
    const paper = await makePaper(app.deps, { blueprint_id: blueprint.id, version_id: version.id });
    const learnerId = (await learner()).id;
    const view = await open(app, learnerId, { source: 'paper', paperId: paper.id });
    const client = await app.as({ learnerId });
    const path = `/api/learner/attempts/${view.id}`;
    const [first, second, third] = answerAll(view);
    await client.post(`${path}/responses`, { responses: [first] });
    const deadline = Date.parse(view.deadlineAt as string);
    now = new Date(deadline + GRACE_MS);
    const inGrace = (await client.post(`${path}/responses`, { responses: [second] })).body.data;
    assert.deepEqual(inGrace.acknowledged, [2]);
    now = new Date(deadline + GRACE_MS + 1);
    const late = (await client.post(`${path}/responses`, { responses: [first, third] })).body.data;
    assert.deepEqual(late.acknowledged, [1]);
    assert.deepEqual(
      late.refused.map(({ seq, code }: { seq: number; code: string }) => [seq, code]),
      [[3, 'attempt.late']],
    );
    const result = (await client.get(`${path}/result`)).body.data;
    assert.equal(result.submittedAt, view.deadlineAt);
    assert.deepEqual([result.answeredCount, result.correctCount], [2, 2]);
    now = new Date();
  });
});
