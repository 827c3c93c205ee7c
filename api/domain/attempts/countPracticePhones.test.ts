import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { makePracticalPaper } from '../../test/factories.ts';
import { answer, open, RIGHT, WRONG } from '../../test/training.ts';
import { isObjective } from '../bank/question.ts';
import type { ResponseValue } from './contract.ts';
import { attemptViewReply, recordResponsesReply } from './contract.ts';
import { countPractice } from './countPractice.ts';
import { trainingReply } from './offerContract.ts';
import { practiceSuite } from './practice.fixture.ts';

describe('practice on two phones that nobody hands in', () => {
  const { suite, opened } = practiceSuite();

  it('stands as it was explained, also for a phone that has not seen the key, and stays acknowledged', async () => {
    const { view, client, path, explain } = await opened();
    await explain(RIGHT, 1);
    await countPractice(suite.app.deps);
    const changed = { responses: [answer(view.items[0]!.id, 99, WRONG[view.items[0]!.type])] };
    const { acknowledged, refused } = recordResponsesReply.parse(
      (await client.post(`${path}/responses`, changed)).body,
    ).data;
    assert.deepEqual([acknowledged, refused], [[99], []]);
    const { responses } = attemptViewReply.parse((await client.get(path)).body).data;
    assert.deepEqual(
      responses.map(({ seq, explained }) => [seq, explained]),
      [[1, true]],
    );
    const result = await client.post(`${path}/submit`, changed);
    assert.equal(result.body.data.items[0].correct, true);
  });

  it('counts the first answer that was explained, whichever phone has numbered higher', async () => {
    const { view, client, path, progress } = await opened();
    const send = async (seq: number, by: typeof RIGHT, explained: boolean) => {
      const [{ id, type }] = view.items as [(typeof view.items)[number]];
      const responses = [{ ...answer(id, seq, by[type]), explained }];
      return recordResponsesReply.parse((await client.post(`${path}/responses`, { responses })).body).data;
    };
    const [, held] = [await send(8, WRONG, false), await send(3, RIGHT, true)];
    assert.deepEqual([held.acknowledged, held.refused], [[3], []]);
    for (const seq of [3, 9]) assert.deepEqual((await send(seq, WRONG, true)).acknowledged, [seq]);
    await countPractice(suite.app.deps);
    assert.deepEqual((await progress()).types, [{ type: 'single', label: '单选题', right: 1, wrong: 0 }]);
  });

  it('brings what he did not know back like a wrong answer, unless he had answered it on another phone', async () => {
    const { learnerId, view, client, path, explain, book } = await opened();
    const items = view.items.filter(({ type }) => isObjective(type));
    await explain(RIGHT, 1);
    const unknown: ResponseValue = { text: '', self: 'unknown' };
    const responses = items.map(({ id }, place) => ({ ...answer(id, place + 50, unknown), explained: true }));
    await client.post(`${path}/responses`, { responses });
    await countPractice(suite.app.deps);
    const { data } = await book();
    const missed = items.slice(1).map(({ id }) => id);
    assert.deepEqual(data.map(({ id }) => id).sort(), missed.sort());
    assert.deepEqual(
      [...new Set(data.map(({ response }) => JSON.stringify(response)))],
      [JSON.stringify(unknown)],
    );
    const due = suite.app.deps.db('wrong_questions').where({ learner_id: learnerId }).whereNotNull('due_at');
    assert.equal((await due).length, missed.length);
    assert.equal((await client.post(`${path}/submit`, { responses: [] })).status, 200);
    assert.ok((await book()).data.every(({ wrongCount }) => wrongCount === 1));
  });

  it('is offered to go on with beside all else that is open, until it is handed in or given up', async () => {
    const { learnerId, view, client, path, explain, progress } = await opened();
    const underWay = async () =>
      trainingReply.parse((await client.get('/api/learner/training')).body).data.underWay;
    const second = await open(suite.app, learnerId, { source: 'sequence', bankId: suite.training.bank.id });
    const { occupation_id, level_id } = await suite.app.deps
      .db('banks')
      .where({ id: suite.training.bank.id })
      .first();
    const practical = await makePracticalPaper(suite.app.deps, { occupation_id, level_id, name: '导线连接' });
    assert.equal(
      (await (await suite.app.as('bank')).post(`/api/staff/practical-papers/${practical.id}/publish`)).status,
      200,
    );
    const wish = { paperId: practical.id, clientKey: randomUUID() };
    const run = (await client.post('/api/learner/practical/runs', wish)).body.data;
    await client.put(`/api/learner/practical/runs/${run.id}`, {
      ...{ marks: [[40, null, null]], usedSeconds: 1, finishedAt: null },
    });
    await explain(WRONG, 2);
    await countPractice(suite.app.deps);
    assert.deepEqual(
      (await underWay()).map(({ kind, id, answeredCount, itemCount }) => [
        kind,
        id,
        answeredCount,
        itemCount,
      ]),
      [
        ['practical', run.id, 1, 3],
        ['practice', second.id, 0, second.items.length],
        ['practice', view.id, 2, view.items.length],
      ],
    );
    const stranger = await suite.app.as({ learnerId: (await suite.training.learner()).id });
    assert.equal((await stranger.delete(path)).status, 404);
    for (const _ of [1, 2]) assert.equal((await client.delete(path)).status, 204);
    await client.post(`/api/learner/attempts/${second.id}/submit`, { responses: [] });
    assert.deepEqual(
      (await underWay()).map(({ kind }) => kind),
      ['practical'],
    );
    // What he has learnt of himself stays, also of another phone that hears of it late, and nothing else counts.
    assert.equal((await progress()).answered, 2);
    assert.equal((await client.get(path)).body.error.code, 'attempt.dropped');
    const more = { responses: [answer(view.items[3]!.id, 50, WRONG[view.items[3]!.type])] };
    const { refused } = recordResponsesReply.parse((await client.post(`${path}/responses`, more)).body).data;
    assert.deepEqual(
      refused.map(({ code }) => code),
      ['attempt.dropped'],
    );
    const late = await explain(WRONG, 4);
    assert.deepEqual([late.acknowledged, late.refused], [[1, 2, 3, 4], []]);
    await countPractice(suite.app.deps);
    assert.equal((await progress()).answered, 4);
    assert.equal((await client.get('/api/learner/scores')).body.total, 1);
  });
});
