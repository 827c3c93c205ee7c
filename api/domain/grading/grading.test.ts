import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { corrector } from '../../test/corrections.ts';
import { makePaper, makeStaff } from '../../test/factories.ts';
import { answerAll, makeTraining, open, RIGHT } from '../../test/training.ts';
import { attemptResultReply, submitAttemptReply } from '../attempts/contract.ts';
import { copyReply, type GradingCopy, gradingCopy, gradingReply, nextCopyReply } from './contract.ts';

describe('grading', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  /** Each paper has two short questions of 3 points, and 2 points of others; 5 to pass. */
  async function handedIn(grading: 'one' | 'two', { learners = 1, by = RIGHT } = {}) {
    const training = await makeTraining(app, [
      { type: 'single', count: 2, score: 1 },
      { type: 'short', count: 2, score: 3 },
    ]);
    const { id: blueprint_id } = training.blueprint;
    const version_id = training.version.id;
    const paper = await makePaper(app.deps, { blueprint_id, version_id, grading, rater_gap: 1 });
    const attempts: { id: number; learner: Client }[] = [];
    for (let n = 0; n < learners; n++) {
      const { id: learnerId } = await training.learner();
      const learner = await app.as({ learnerId });
      const view = await open(app, learnerId, { source: 'paper', paperId: paper.id });
      const path = `/api/learner/attempts/${view.id}/submit`;
      const reply = await learner.post(path, { responses: answerAll(view, by) });
      submitAttemptReply.parse(reply.body);
      attempts.push({ id: view.id, learner });
    }
    return { title: paper.name, attempts };
  }
  const rater = async () => {
    const { id } = await makeStaff(app.deps, { role: 'grader' });
    return app.as({ staffId: id });
  };
  const next = async (client: Client, title: string, after = 0): Promise<GradingCopy | null> => {
    const reply = await client.post('/api/staff/grading/next', { title, after });
    return nextCopyReply.parse(reply.body).data;
  };
  const mark = (client: Client, id: number, score: number, note = '') =>
    client.post(`/api/staff/grading/${id}/mark`, { score, note });
  const resultOf = async ({ id, learner }: { id: number; learner: Client }) =>
    attemptResultReply.parse((await learner.get(`/api/learner/attempts/${id}/result`)).body).data;

  it('makes the final score of an exam, and tells its learner once', async () => {
    const { title, attempts } = await handedIn('one');
    const attempt = attempts[0]!;
    const waiting = await resultOf(attempt);
    assert.deepEqual([waiting.grading, waiting.score, waiting.passed], ['waiting', 2, null]);
    const client = await rater();
    for (const score of [2.5, 1]) {
      const copy = await next(client, title);
      assert.ok(copy);
      assert.deepEqual([copy.maxScore, copy.response], [3, { text: '我的回答' }]);
      assert.ok('reference' in copy.answer);
      assert.equal((await mark(client, copy.id, score, '缺少接地')).body.data.state, 'done');
    }
    assert.equal(await next(client, title), null);
    const news = () => app.deps.db('attempts').where({ id: attempt.id }).first('news');
    assert.deepEqual(await news(), { news: 'graded' });
    const told = async () => (await attempt.learner.get('/api/learner/messages')).body;
    const { data, unread } = await told();
    assert.deepEqual(
      [unread, data[0].text],
      [1, `“${title}”的主观题已评分，您的成绩为 5.5 分（满分 8 分）。`],
    );
    const graded = await resultOf(attempt);
    assert.deepEqual([graded.grading, graded.score, graded.passed], ['graded', 5.5, true]);
    assert.deepEqual(await news(), { news: null });
    assert.equal((await told()).unread, 0);
    const list = gradingReply.parse((await client.get('/api/staff/grading')).body).data;
    assert.deepEqual(
      list.find((row) => row.title === title),
      { title, waiting: 0, disputed: 0, done: 2, mine: 2 },
    );
    const written = await app.deps.db('audit_log').where({ action: 'gradings.mark' });
    assert.equal(written.filter(({ after }) => after.note === '缺少接地').length, 2);
  });

  it('names neither the learner nor his paper to the rater', async () => {
    const { title } = await handedIn('one');
    const reply = await (await rater()).post('/api/staff/grading/next', { title });
    assert.deepEqual(Object.keys(reply.body.data).sort(), Object.keys(gradingCopy.shape).sort());
    for (const name of Object.keys(gradingCopy.shape)) assert.doesNotMatch(name, /learner|attempt|phone/i);
  });

  it('takes the mean of two raters, and asks a third when they differ too far', async () => {
    const { title, attempts } = await handedIn('two');
    const [anna, bert, carl] = [await rater(), await rater(), await rater()];
    const first = (await next(anna, title))!;
    await mark(anna, first.id, 3);
    const second = (await next(anna, title))!;
    await mark(anna, second.id, 1);
    // What Anna gave is not told to Bert.
    const same = (await next(bert, title))!;
    assert.deepEqual([same.id, same.others], [first.id, []]);
    assert.equal((await mark(bert, first.id, 2)).body.data.state, 'done');
    assert.equal((await mark(bert, (await next(bert, title))!.id, 3)).body.data.state, 'dispute');
    for (const client of [anna, bert]) assert.equal(await next(client, title), null);
    const disputed = (await next(carl, title))!;
    assert.deepEqual([disputed.id, disputed.others], [second.id, [1, 3]]);
    assert.equal((await mark(carl, second.id, 1.5)).body.data.state, 'done');
    const result = await resultOf(attempts[0]!);
    assert.deepEqual([result.score, result.passed], [6, true]);
  });

  it('never gives one copy to more raters than it needs, however many ask at once', async () => {
    const { title } = await handedIn('two', { learners: 4 });
    const raters = await Promise.all(Array.from({ length: 12 }, rater));
    const copies = await Promise.all(raters.map((client) => next(client, title)));
    const counts = new Map<number, number>();
    for (const copy of copies) if (copy) counts.set(copy.id, (counts.get(copy.id) ?? 0) + 1);
    assert.equal(copies.filter(Boolean).length, 12);
    assert.ok(
      [...counts.values()].every((count) => count <= 2),
      JSON.stringify([...counts]),
    );
  });

  it('settles an attempt whose last answers are graded in the same moment', async () => {
    const { title, attempts } = await handedIn('one', { learners: 3 });
    const raters = await Promise.all(Array.from({ length: 6 }, rater));
    const copies = await Promise.all(raters.map((client) => next(client, title)));
    assert.equal(new Set(copies.map((copy) => copy?.id)).size, 6);
    await Promise.all(copies.map((copy, index) => mark(raters[index]!, copy!.id, 2)));
    for (const attempt of attempts) assert.equal((await resultOf(attempt)).score, 6);
  });

  it('gives a copy to another when its claim has run out, and then no more to the first', async () => {
    const { title } = await handedIn('one');
    const [slow, quick] = [await rater(), await rater()];
    const copy = (await next(slow, title))!;
    assert.equal((await next(slow, title))!.id, copy.id, 'he comes back to what he has claimed');
    assert.notEqual((await next(quick, title))!.id, copy.id);
    const { clock } = app.deps;
    app.deps.clock = () => new Date(clock().getTime() + 16 * 60_000);
    try {
      const third = await rater();
      assert.equal((await next(third, title))!.id, copy.id);
      const lost = await mark(slow, copy.id, 3);
      assert.deepEqual([lost.status, lost.body.error.code], [409, 'grading.lost']);
      assert.equal((await mark(third, copy.id, 1)).status, 200);
    } finally {
      app.deps.clock = clock;
    }
  });

  it('lets a rater put a copy aside, look at his marks again and correct them', async () => {
    const { title, attempts } = await handedIn('one');
    const client = await rater();
    const first = (await next(client, title))!;
    await client.post(`/api/staff/grading/${first.id}/release`);
    const second = (await next(client, title, first.id))!;
    assert.notEqual(second.id, first.id);
    await mark(client, second.id, 1);
    await mark(client, (await next(client, title, second.id))!.id, 1);
    assert.equal((await resultOf(attempts[0]!)).score, 4);
    const again = copyReply.parse((await client.get(`/api/staff/grading/${second.id}`)).body).data;
    assert.deepEqual(again.mine, { score: 1, note: '' });
    await mark(client, second.id, 3);
    const result = await resultOf(attempts[0]!);
    assert.deepEqual([result.score, result.passed], [6, true]);
  });

  it('refuses too many points by name, and what another has claimed as if it were not there', async () => {
    const { title } = await handedIn('one');
    const client = await rater();
    const copy = (await next(client, title))!;
    const above = await mark(client, copy.id, 3.5);
    assert.deepEqual([above.status, above.body.error.code], [400, 'grading.aboveMax']);
    assert.equal((await mark(await rater(), copy.id, 1)).status, 404);
    assert.equal((await (await rater()).get(`/api/staff/grading/${copy.id}`)).status, 404);
    for (const role of ['bank', 'content', 'partner'] as const)
      assert.equal((await (await app.as(role)).get('/api/staff/grading')).status, 403);
  });

  it('asks nobody to grade what was left blank', async () => {
    const { attempts } = await handedIn('one', { by: { ...RIGHT, short: { text: ' ' } } });
    const result = await resultOf(attempts[0]!);
    assert.deepEqual([result.grading, result.score, result.passed], [null, 2, false]);
  });

  it('asks nobody while everybody gets the points, or nobody, and comes back with the key', async () => {
    const { title, attempts } = await handedIn('one');
    const attempt = attempts[0]!;
    const { correct, preview, regradeAll } = corrector(app, await app.as('bank'));
    const client = await rater();
    const first = (await next(client, title))!;
    await mark(client, first.id, 2.5);
    const open = (await next(client, title))!;
    const itemOf = async ({ id }: GradingCopy): Promise<number> =>
      (await app.deps.db('gradings').where({ id }).first('item_id')).item_id;
    const [graded, waiting] = [await itemOf(first), await itemOf(open)];
    const reached = async (...of: Parameters<typeof correct>) => {
      const reply = await correct(...of);
      assert.equal(reply.status, 200, JSON.stringify(reply.body));
      await regradeAll();
      const { score, maxScore, grading, passed } = await resultOf(attempt);
      return [score, maxScore, grading, passed];
    };
    const shown = await preview(waiting, 'gift');
    assert.deepEqual([shown.attempts, shown.changed, shown.nowPassed], [1, 1, 1]);
    assert.deepEqual(await reached(waiting, 'gift'), [7.5, 8, 'graded', true]);
    assert.equal(await next(client, title), null);
    assert.equal((await mark(client, open.id, 1)).body.error.code, 'grading.waived');
    const reference = { reference: '按教材第三章' };
    assert.deepEqual(await reached(waiting, 'key', [reference]), [4.5, 8, 'waiting', null]);
    const again = (await next(client, title))!;
    assert.deepEqual([again.id, again.answer], [open.id, reference]);
    await mark(client, again.id, 1);
    assert.deepEqual(await reached(graded, 'void'), [3, 5, 'graded', false]);
    // Another reference changes what is read, and nobody's points.
    assert.deepEqual(await reached(graded, 'key', [reference]), [5.5, 8, 'graded', true]);
    assert.deepEqual(await reached(waiting, 'key', [{ reference: '另一个' }]), [5.5, 8, 'graded', true]);
    const { items } = await resultOf(attempt);
    const answerTo = (itemId: number) => items.find(({ id }) => id === itemId)?.answer;
    assert.deepEqual([answerTo(graded), answerTo(waiting)], [reference, { reference: '另一个' }]);
  });
});
