import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { makePaper, makeVersion } from '../../test/factories.ts';
import { answerAll, makeTraining, open, SECRET } from '../../test/training.ts';
import { MOST_KEPT } from './contract.ts';

describe('what a learner keeps', () => {
  let app: TestApp;
  let training: Awaited<ReturnType<typeof makeTraining>>;
  before(async () => {
    app = await testApp();
    training = await makeTraining(app);
  });
  after(() => app.close());

  /** A learner with a paper in front of him, whose keys wait until he hands in. */
  async function learner() {
    const { id } = await training.learner();
    const client = await app.as({ learnerId: id });
    const view = await open(app, id, {
      source: 'training',
      blueprintId: training.blueprint.id,
      mode: 'exam',
    });
    const questions = view.items.map(({ questionId }) => questionId);
    const kept = async () => (await client.get('/api/learner/kept')).body.data;
    const submit = () =>
      client.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view) });
    return { id, client, view, questions, kept, submit };
  }
  const at = (kind: string, id: number | undefined) => `/api/learner/kept/${kind}/${id}`;

  it('is the same however often the phone says it, and gone when given up', async () => {
    const { client, questions, kept } = await learner();
    const [first, second] = questions;
    for (const questionId of [first, first, second])
      assert.equal((await client.put(at('questions', questionId))).status, 204);
    for (const text of ['先验电', '先停电，再验电'])
      assert.equal((await client.put(at('notes', first), { text })).status, 204);
    assert.deepEqual(await kept(), {
      questions: [first, second].sort((a, b) => Number(a) - Number(b)),
      papers: [],
      notes: [{ questionId: first, text: '先停电，再验电' }],
      shaky: [],
    });
    for (let times = 0; times < 2; times++) {
      assert.equal((await client.delete(at('questions', first))).status, 204);
      assert.equal((await client.delete(at('notes', first))).status, 204);
    }
    assert.deepEqual(await kept(), { questions: [second], papers: [], notes: [], shaky: [] });
  });

  it('is his own, and only of questions that he has met', async () => {
    const one = await learner();
    await one.client.put(at('questions', one.questions[0]));
    await one.client.put(at('notes', one.questions[0]), { text: '只给自己看' });
    const other = await learner();
    assert.deepEqual(await other.kept(), { questions: [], papers: [], notes: [], shaky: [] });
    await other.client.delete(at('notes', one.questions[0]));
    assert.equal((await one.kept()).notes.length, 1);
    const unmet = await app.deps.db('questions').whereNotIn('id', other.questions).first('id');
    for (const id of [unmet.id, 999_999]) {
      assert.equal((await other.client.put(at('questions', id))).status, 404);
      assert.equal((await other.client.put(at('notes', id), { text: '没见过' })).status, 404);
    }
    const staff = await app.as('bank');
    assert.notEqual((await staff.get('/api/learner/kept')).status, 200);
  });

  it('shows no key, and trains nothing, before a paper with the question is handed in', async () => {
    const { id, client, questions, submit } = await learner();
    await client.put(at('questions', questions[0]));
    const wish = { source: 'favourite', clientKey: crypto.randomUUID() };
    const early = await client.get('/api/learner/favourites');
    assert.equal(early.body.data[0].key, null);
    assert.doesNotMatch(JSON.stringify(early.body), new RegExp(SECRET));
    assert.deepEqual([early.body.total, early.body.counts[0].toTrain], [1, 0]);
    const refused = await client.post('/api/learner/attempts', wish);
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'training.examRunning']);
    await submit();
    const { body } = await client.get('/api/learner/favourites');
    assert.equal(body.data[0].key.explanation, SECRET);
    assert.equal(body.counts[0].toTrain, 1);
    const view = await open(app, id, { source: 'favourite' });
    assert.deepEqual(
      [view.rules.title, view.items.map((item) => item.questionId)],
      ['收藏重练', [questions[0]]],
    );
  });

  it('is trained and listed by type', async () => {
    const { id, client, view, submit } = await learner();
    for (const { questionId } of view.items) await client.put(at('questions', questionId));
    await submit();
    const retrained = await open(app, id, { source: 'favourite', types: ['multiple'], limit: 1 });
    assert.deepEqual(
      retrained.items.map(({ type }) => type),
      ['multiple'],
    );
    const { body } = await client.get('/api/learner/favourites?type=judge');
    assert.deepEqual([body.total, body.data[0].type], [1, 'judge']);
    assert.deepEqual(
      body.counts.map(({ type, count }: { type: string; count: number }) => [type, count]),
      [
        ['single', 2],
        ['multiple', 2],
        ['judge', 1],
        ['fill', 1],
        ['short', 1],
      ],
    );
  });

  it('follows a question into a newer version of its bank', async () => {
    const { id, client, questions, kept, submit } = await learner();
    await client.put(at('questions', questions[0]));
    await submit();
    const version = await makeVersion(app.deps, training.bank.id);
    await app.deps.db('banks').where({ id: training.bank.id }).update({ published_version_id: version.id });
    const newer = await open(app, id, { source: 'training', blueprintId: training.blueprint.id });
    const again = newer.items.find(({ questionId }) => questionId === questions[0]);
    if (again) assert.equal((await client.put(at('questions', again.questionId))).status, 204);
    assert.deepEqual((await kept()).questions, [questions[0]]);
  });

  it('holds papers of his exam', async () => {
    const { client, kept } = await learner();
    const row = { blueprint_id: training.blueprint.id, version_id: training.version.id };
    const paper = await makePaper(app.deps, { ...row, name: '2025 年真题', kind: 'past', published: true });
    const foreign = await makeTraining(app);
    const other = await makePaper(app.deps, {
      blueprint_id: foreign.blueprint.id,
      version_id: foreign.version.id,
      published: true,
    });
    assert.equal((await client.put(at('papers', paper.id))).status, 204);
    assert.equal((await client.put(at('papers', other.id))).status, 404);
    assert.deepEqual((await kept()).papers, [paper.id]);
    const { body } = await client.get('/api/learner/favourites');
    assert.deepEqual(
      body.papers.map(({ name }: { name: string }) => name),
      ['2025 年真题'],
    );
    await app.deps.db('papers').where({ id: paper.id }).update({ published: false });
    assert.deepEqual((await client.get('/api/learner/favourites')).body.papers, []);
  });

  it('is refused by name when it is too much or nothing', async () => {
    const { client, questions, id } = await learner();
    assert.equal((await client.put(at('notes', questions[0]), { text: '  ' })).status, 400);
    await app.deps.db.raw(
      `with q as (insert into questions (bank_id, type, stem, options, answer, explanation)
         select ?, 'judge', 'x', '[]', '{"value":true}', '' from generate_series(1, ?) returning id)
       insert into question_notes (learner_id, question_id, text) select ?, id, 'x' from q`,
      [training.bank.id, MOST_KEPT, id],
    );
    const full = await client.put(at('notes', questions[0]), { text: '再来一条' });
    assert.deepEqual([full.status, full.body.error.code], [409, 'kept.full']);
  });
});
