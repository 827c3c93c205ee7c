import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { corrector } from '../../test/corrections.ts';
import { answer, answerAll, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { endOfDay } from '../../timeZone.ts';
import type { QuestionType } from '../bank/question.ts';
import { entryOf, type JudgedAnswer } from '../regrading/wrongBook.ts';
import { comesBack } from '../review/schedule.ts';
import { countPractice } from './countPractice.ts';
import { refusedDoubt } from './shaky.ts';
import { findDue } from './wrongBookStore.ts';

const DAY_MS = 86_400_000;
const DAY = Date.parse('2026-11-01T01:00:00Z');

describe('a right answer of which the learner was not sure', () => {
  const told = (...answers: Partial<JudgedAnswer>[]) =>
    entryOf(
      answers.map((one, day) => ({
        ...{ itemId: 1, correct: true, shaky: false, source: 'training', at: new Date(DAY + day * DAY_MS) },
        ...one,
      })),
    );
  const dueOf = (entry: ReturnType<typeof told>) => Date.parse(entry!.memory.dueAt);

  it('is scheduled without being a mistake; a sure one is not', () => {
    assert.equal(told({}, {}), null);
    const shaky = told({ shaky: true });
    assert.deepEqual([shaky?.wrongCount, shaky?.lastWrongAt], [0, null]);
    assert.ok(dueOf(shaky) > DAY && dueOf(shaky) <= DAY + 3 * DAY_MS);
  });

  it('comes back sooner than a sure one, later than a mistake, and within half the time to the exam', () => {
    const dueAfter = (last: Partial<JudgedAnswer>) => dueOf(told({ shaky: true }, {}, last));
    assert.ok(dueAfter({ correct: false }) < dueAfter({ shaky: true }));
    assert.ok(dueAfter({ shaky: true }) < dueAfter({}));
    const back = comesBack(new Date(DAY + 30 * DAY_MS), new Date(DAY), new Date(DAY + 8 * DAY_MS));
    assert.deepEqual(back, new Date(DAY + 4 * DAY_MS));
  });

  it('is a mistake like any other once it is answered, or counts as, wrong', () => {
    assert.equal(told({ shaky: true }, { correct: false })?.wrongCount, 1);
    assert.deepEqual(told({ shaky: true, correct: false }), told({ correct: false }));
  });

  it('may be said of what a machine judges, as soon as its key is no secret', () => {
    const practice = { mode: 'practice', state: 'in_progress' } as const;
    assert.equal(refusedDoubt(practice, 'single'), undefined);
    assert.equal(refusedDoubt({ mode: 'exam', state: 'submitted' }, 'fill'), undefined);
    assert.equal(refusedDoubt({ mode: 'exam', state: 'in_progress' }, 'single'), 'attempt.notSubmitted');
    assert.equal(refusedDoubt(practice, 'short'), 'request.notFound');
  });
});

describe('saying that one was not sure', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  async function learner(type: QuestionType = 'single', mode = 'practice') {
    const training = await makeTraining(app, [{ type, count: 2, score: 1 }]);
    const { id } = await training.learner();
    const client = await app.as({ learnerId: id });
    const view = await open(app, id, { source: 'training', blueprintId: training.blueprint.id, mode });
    const at = (itemId: number) => `/api/learner/attempts/${view.id}/shaky/${itemId}`;
    const [first, second] = view.items.map((item) => item.id) as [number, number];
    const submit = (by: typeof RIGHT) =>
      client.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view, by) });
    const own = { learner_id: id };
    const scheduled = () =>
      app.deps.db('wrong_questions').where(own).orderBy('item_id').select('item_id', 'wrong_count', 'memory');
    const book = async () => (await client.get('/api/learner/wrong-book')).body;
    return { id, client, view, at, first, second, submit, own, scheduled, book };
  }

  it('brings it into the daily review once, into no wrong book, and is taken back', async () => {
    const { id, client, view, at, first, submit, own, scheduled, book } = await learner();
    await submit(RIGHT);
    const topics = () => app.deps.db('learner_topics').where(own);
    const before = await topics();
    for (let times = 0; times < 2; times++) assert.equal((await client.put(at(first))).status, 204);
    const rows = await scheduled();
    assert.deepEqual(
      [rows.length, rows[0].item_id, rows[0].wrong_count, rows[0].memory.reps],
      [1, first, 0, 1],
    );
    assert.equal((await findDue(app.deps.db, id, new Date(Date.now() + 4 * DAY_MS))).length, 1);
    assert.deepEqual(await topics(), before);
    const kept = async () => (await client.get('/api/learner/kept')).body.data.shaky;
    assert.deepEqual(await kept(), [{ attemptId: view.id, itemId: first }]);

    const today = new Date(endOfDay(app.deps.clock()).getTime() - 1);
    await app.deps.db('wrong_questions').where(own).update({ due_at: today });
    const { due, counts, data, total } = await book();
    assert.deepEqual([due, counts, data, total], [1, [], [], 0]);
    const clientKey = crypto.randomUUID();
    const none = await client.post('/api/learner/attempts', { source: 'wrong', clientKey });
    assert.deepEqual([none.status, none.body.error.code], [409, 'training.nothingWrong']);
    const review = await open(app, id, { source: 'wrong', due: true });
    assert.deepEqual(
      review.items.map((item) => item.id),
      [first],
    );
    await client.post(`/api/learner/attempts/${review.id}/submit`, { responses: answerAll(review) });
    assert.deepEqual([(await book()).due, (await book()).total], [0, 0], 'it has moved on');
    assert.equal((await scheduled())[0].memory.reps, 2);

    for (let times = 0; times < 2; times++) assert.equal((await client.delete(at(first))).status, 204);
    assert.deepEqual([await scheduled(), await kept()], [[], []]);
  });

  it('may reach the server before the answer does, as from a phone that was offline', async () => {
    const { client, view, at, first, second, scheduled } = await learner();
    for (const itemId of [first, second]) assert.equal((await client.put(at(itemId))).status, 204);
    assert.deepEqual(await scheduled(), []);
    const responses = [answer(first, 1, RIGHT.single), answer(second, 2, WRONG.single)];
    await client.post(`/api/learner/attempts/${view.id}/responses`, {
      responses: responses.map((one) => ({ ...one, explained: true })),
    });
    for (let times = 0; times < 2; times++) await countPractice(app.deps);
    await client.post(`/api/learner/attempts/${view.id}/submit`, {});
    const rows = (await scheduled()).map(({ item_id, wrong_count, memory }) => [
      ...[item_id, wrong_count, memory.reps],
    ]);
    assert.deepEqual(
      rows,
      [
        [first, 0, 1],
        [second, 1, 1],
      ].sort(([a], [b]) => a! - b!),
    );
  });

  it('outlives a corrected key, and the correction of that', async () => {
    const { correct, regradeAll } = corrector(app, await app.as('bank'));
    const { client, at, first, submit, scheduled, book } = await learner();
    await submit(RIGHT);
    await client.put(at(first));
    const asSaid = await scheduled();
    assert.equal((await correct(first, 'key', [{ keys: ['A'] }])).status, 200);
    await regradeAll();
    assert.deepEqual([(await scheduled())[0].wrong_count, (await book()).total], [1, 1]);
    assert.equal((await correct(first, 'key', [{ keys: ['B'] }])).status, 200);
    await regradeAll();
    assert.deepEqual(await scheduled(), asSaid);
    assert.equal((await book()).total, 0);
  });

  it('waits for the result of an exam, and is his own', async () => {
    const { client, at, first, submit, scheduled } = await learner('single', 'exam');
    const early = await client.put(at(first));
    assert.deepEqual([early.status, early.body.error.code], [409, 'attempt.notSubmitted']);
    await submit(RIGHT);
    const other = await learner('short');
    for (const reply of [
      await other.client.put(at(first)),
      await other.client.delete(at(first)),
      await client.put(at(other.first)),
      await other.client.put(other.at(other.first)),
    ])
      assert.equal(reply.status, 404);
    assert.deepEqual(await scheduled(), []);
    assert.equal((await client.put(at(first))).status, 204);
    assert.equal((await scheduled()).length, 1);
  });
});
