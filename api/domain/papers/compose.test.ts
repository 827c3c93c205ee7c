import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeVersion, unique } from '../../test/factories.ts';
import { answerAll, makeTraining, open } from '../../test/training.ts';
import { candidatesReply, type PaperQuestionsView, paperQuestionsReply } from './contract.ts';

type Training = Awaited<ReturnType<typeof makeTraining>>;

describe('putting a paper together', () => {
  let app: TestApp;
  let bankStaff: Client;
  let training: Training;
  before(async () => {
    app = await testApp();
    bankStaff = await app.as('bank');
    training = await makeTraining(app);
  });
  after(() => app.close());

  async function makeDraft(change: object = {}): Promise<number> {
    const row = {
      name: unique('试卷'),
      kind: 'mock',
      versionId: training.version.id,
      minutes: 60,
      passScore: 1,
    };
    const reply = await bankStaff.post('/api/staff/papers', { ...row, ...change });
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
    return reply.body.data.id;
  }
  const view = async (id: number): Promise<PaperQuestionsView> =>
    paperQuestionsReply.parse((await bankStaff.get(`/api/staff/papers/${id}/questions`)).body).data;
  const save = (id: number, questions: { itemId: number; score: number }[]) =>
    bankStaff.post(`/api/staff/papers/${id}/questions`, { questions });
  const candidates = async (id: number, query: string) =>
    candidatesReply.parse((await bankStaff.get(`/api/staff/papers/${id}/candidates?${query}`)).body);
  const publish = (id: number) => bankStaff.patch(`/api/staff/papers/${id}`, { published: true });

  it('by hand: order and points as chosen, and learners get exactly that', async () => {
    const id = await makeDraft();
    assert.deepEqual((await view(id)).questions, []);
    const singles = await candidates(id, 'type=single');
    assert.equal(singles.total, 3);
    const [judge] = (await candidates(id, 'type=judge&q=2')).data;
    assert.equal(judge?.stem, 'judge 第 2 题');
    const chosen = [
      { itemId: singles.data[2]!.id, score: 2 },
      { itemId: singles.data[0]!.id, score: 2 },
      { itemId: judge!.id, score: 0.5 },
      { itemId: singles.data[1]!.id, score: 3 },
    ];
    assert.equal((await save(id, chosen)).status, 200);
    const saved = await view(id);
    assert.deepEqual(
      saved.questions.map((one) => ({ itemId: one.id, score: one.score })),
      chosen,
    );
    assert.equal((await publish(id)).status, 200);
    const learnerId = (await training.learner()).id;
    const attempt = await open(app, learnerId, { source: 'paper', paperId: id });
    assert.deepEqual(
      attempt.items.map((item) => ({ itemId: item.id, score: item.score })),
      chosen,
    );
    assert.equal(attempt.rules.minutes, 60);
    const learner = await app.as({ learnerId });
    const { body } = await learner.post(`/api/learner/attempts/${attempt.id}/submit`, {
      responses: answerAll(attempt),
    });
    assert.equal(body.data.score, 7.5);
    assert.equal(body.data.maxScore, 7.5);
  });

  it('is offered to learners of the exam, also without a blueprint', async () => {
    const id = await makeDraft();
    const item = (await candidates(id, 'type=single')).data[0]!;
    await save(id, [{ itemId: item.id, score: 5 }]);
    const learner = await app.as({ learnerId: (await training.learner()).id });
    const offered = async () => (await learner.get('/api/learner/training')).body.data.papers;
    assert.ok(!(await offered()).some((paper: { id: number }) => paper.id === id));
    await publish(id);
    const papers = await offered();
    assert.equal(papers.filter((paper: { id: number }) => paper.id === id).length, 1);
  });

  it('drawn from a blueprint, then one question put in place of another', async () => {
    const id = await makeDraft({
      blueprintId: training.blueprint.id,
      minutes: undefined,
      passScore: undefined,
    });
    const drawn = await view(id);
    assert.equal(drawn.composed, false);
    assert.deepEqual(
      drawn.questions.map(({ type }) => type),
      ['single', 'single', 'multiple', 'multiple', 'judge', 'fill', 'short'],
    );
    assert.deepEqual((await view(id)).questions, drawn.questions, 'the seed of the paper decides');
    const besides = drawn.questions.map((one) => one.id);
    const similar = await bankStaff.post(`/api/staff/papers/${id}/similar`, { itemId: besides[0], besides });
    assert.equal(similar.body.data.type, 'single');
    assert.ok(!besides.includes(similar.body.data.id));
    const none = await bankStaff.post(`/api/staff/papers/${id}/similar`, {
      itemId: besides[0],
      besides: [...besides, similar.body.data.id],
    });
    assert.equal(none.status, 409);
    const swapped = drawn.questions.map((one, place) => ({
      itemId: place === 0 ? similar.body.data.id : one.id,
      score: one.score,
    }));
    assert.equal((await save(id, swapped)).status, 200);
    assert.equal((await view(id)).questions[0]?.id, similar.body.data.id);
    const anew = await bankStaff.post(`/api/staff/papers/${id}/draw`);
    assert.equal(anew.status, 200, JSON.stringify(anew.body));
    assert.equal(anew.body.data.questions.length, 7);
    const actions = await app.deps
      .db('audit_log')
      .where({ resource: 'papers', row_id: String(id) })
      .orderBy('id')
      .pluck('action');
    assert.deepEqual(actions, ['create', 'papers.compose', 'papers.draw']);
  });

  it('takes the questions of an import in the order of its file', async () => {
    const { db } = app.deps;
    await db('files').insert({ id: unique('f'), name: 'x', mime: 'text/plain', bytes: 1, sha256: '' });
    const file = await db('files').first('id');
    const [{ id: importId }] = await db('imports')
      .insert({ bank_id: training.bank.id, file_id: file.id, file_name: '真题.xlsx', state: 'done' })
      .returning('id');
    const stems = ['丙', '甲', '乙'];
    await db('questions').insert(
      stems.map((stem) => ({
        bank_id: training.bank.id,
        type: 'judge',
        stem,
        answer: JSON.stringify({ value: true }),
        import_id: importId,
      })),
    );
    const version = await makeVersion(app.deps, training.bank.id);
    const id = await makeDraft({ versionId: version.id });
    const found = await candidates(id, `importId=${importId}&pageSize=500`);
    assert.deepEqual(
      found.data.map(({ stem }) => stem),
      stems,
    );
  });

  it('once published changes no more, can be taken back, and copied to go on', async () => {
    const id = await makeDraft({ blueprintId: training.blueprint.id });
    assert.equal((await publish(id)).status, 200);
    const frozen = await view(id);
    assert.equal(frozen.frozen, true);
    assert.equal(frozen.questions.length, 7);
    assert.equal((await save(id, [])).status, 409);
    assert.equal((await bankStaff.post(`/api/staff/papers/${id}/draw`)).status, 409);
    assert.equal((await bankStaff.patch(`/api/staff/papers/${id}`, { minutes: 5 })).status, 409);
    await assert.rejects(app.deps.db('papers').where({ id }).update({ item_ids: [] }), /immutable/);
    await app.deps.db('blueprints').where({ id: training.blueprint.id }).update({ minutes: 7 });
    const learnerId = (await training.learner()).id;
    const attempt = await open(app, learnerId, { source: 'paper', paperId: id });
    assert.equal(attempt.rules.minutes, 60, 'not what the blueprint says now');
    assert.equal((await bankStaff.patch(`/api/staff/papers/${id}`, { published: false })).status, 200);
    const copy = await bankStaff.post(`/api/staff/papers/${id}/copy`);
    assert.equal(copy.status, 200, JSON.stringify(copy.body));
    const copied = await view(copy.body.data.id);
    assert.deepEqual(copied.questions, frozen.questions);
    assert.equal(copied.frozen, false);
    assert.match(copied.name, /副本$/);
    const again = await bankStaff.post(`/api/staff/papers/${id}/copy`);
    assert.match((await view(again.body.data.id)).name, /副本 2$/);
  });

  it('refuses what cannot be a paper, and says why', async () => {
    const bare = await bankStaff.post('/api/staff/papers', {
      name: unique('试卷'),
      kind: 'past',
      versionId: training.version.id,
    });
    assert.match(bare.body.error.message, /自己填写/);
    const id = await makeDraft({ passScore: 60 });
    assert.match((await publish(id)).body.error.message, /还没有试题/);
    const item = (await candidates(id, 'type=single')).data[0]!;
    const twice = await save(id, [
      { itemId: item.id, score: 1 },
      { itemId: item.id, score: 1 },
    ]);
    assert.match(twice.body.error.message, /第 2 题与前面的题重复/);
    const other = await makeTraining(app);
    const foreign = await save(id, [{ itemId: other.version.itemIds[0]!, score: 1 }]);
    assert.match(foreign.body.error.message, /第 1 题不属于/);
    assert.equal((await save(id, [{ itemId: item.id, score: 1 }])).status, 200);
    assert.match((await publish(id)).body.error.message, /“及格分”（60）高于全卷总分（1）/);
    const learner = await app.as({ learnerId: (await training.learner()).id });
    const refused = await learner.post('/api/learner/attempts', {
      clientKey: randomUUID(),
      source: 'paper',
      paperId: id,
    });
    assert.equal(refused.status, 404);
    for (const role of ['content', 'service', 'partner'] as const)
      assert.equal((await (await app.as(role)).get(`/api/staff/papers/${id}/questions`)).status, 403, role);
  });
});
