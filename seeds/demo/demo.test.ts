import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { renderDocuments } from '../../api/domain/materials/documents/rendering.ts';
import { foldAll } from '../../api/domain/statistics/fold.ts';
import type { ScoreRow } from '../../api/domain/statistics/scores/contract.ts';
import { type TestApp, testApp } from '../../api/test/app.ts';
import { seedBase } from '../base/index.ts';
import { demoQuestions } from './bank.ts';
import { seedDemo } from './index.ts';
import { DEMO_LEARNER_PHONE } from './people.ts';

describe('demo data', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
    await seedBase(app.deps.db, { demo: true });
    await seedDemo(app.deps);
  });
  after(() => app.close());

  it('writes questions without a repeated stem or an unknown 鉴定点', async () => {
    const questions = await demoQuestions();
    assert.ok(questions.length >= 150);
    assert.equal(new Set(questions.map(({ stem }) => stem)).size, questions.length);
    const points = new Set(await app.deps.db('knowledge_points').pluck('code'));
    assert.deepEqual(
      questions.filter(({ point }) => !points.has(point)),
      [],
    );
  });

  it('offers the demo learner a paper that the published bank can fill', async () => {
    const { id } = await app.deps
      .db('learners')
      .where({ phone_index: app.deps.secrets.blindIndex(DEMO_LEARNER_PHONE) })
      .first('id');
    const { body } = await (await app.as({ learnerId: id })).get('/api/learner/training');
    const [blueprint] = body.data.blueprints;
    assert.equal(blueprint.shortage, null);
    assert.equal(blueprint.maxScore, 100);
    assert.deepEqual(
      blueprint.sections.map(({ type, count }: { type: string; count: number }) => [type, count]),
      [
        ['single', 40],
        ['multiple', 20],
        ['judge', 40],
      ],
    );
    assert.deepEqual(body.data.papers.map(({ kind }: { kind: string }) => kind).sort(), ['mock', 'past']);
  });

  it('offers him practical papers whose scoring sheets add up', async () => {
    const { id } = await app.deps
      .db('learners')
      .where({ phone_index: app.deps.secrets.blindIndex(DEMO_LEARNER_PHONE) })
      .first('id');
    const client = await app.as({ learnerId: id });
    const { body } = await client.get('/api/learner/practical');
    assert.deepEqual(
      body.data.map(({ tasks, passScore }: { tasks: unknown[]; passScore: number }) => [
        tasks.length,
        passScore,
      ]),
      [
        [1, 60],
        [2, 60],
      ],
    );
  });

  it('shows pictures on the home page that a browser can load', async () => {
    const guest = await app.as('guest');
    const { body } = await guest.get('/api/learner/home');
    assert.ok(body.data.banners.length >= 2 && body.data.navItems.length >= 4);
    const { status, headers } = await guest.get(body.data.banners[0].imageUrl);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'image/png');
  });

  it('names in the grid what the home page does not lead to anyway', async () => {
    const { body } = await (await app.as('guest')).get('/api/learner/home');
    const targets: string[] = body.data.navItems.map(({ jumpTarget }: { jumpTarget: string }) => jumpTarget);
    assert.equal(new Set(targets).size, targets.length);
    for (const kind of ['training', 'past', 'mock']) assert.ok(!targets.includes(kind), kind);
  });

  it('sells materials that can be read once the job has drawn them', async () => {
    const { id } = await app.deps.db('learners').first('id');
    const client = await app.as({ learnerId: id });
    const shelf = async () => (await client.get('/api/learner/shelf?platform=android')).body.data;
    assert.deepEqual(await shelf(), { materials: [], packs: [] });
    await renderDocuments(app.deps);
    const { materials, packs } = await shelf();
    assert.equal(materials.length, 2);
    assert.equal(packs[0].materials.length, 2);
    for (const { pageCount, samplePages, coverUrl } of materials) {
      assert.ok(pageCount > samplePages && samplePages === 2);
      assert.equal((await client.get(coverUrl)).status, 200);
    }
  });

  it('has a class that has trained, some of whom pass', async () => {
    await foldAll(app.deps);
    const staff = await app.as('content');
    const { data } = (await staff.get('/api/staff/results/scores?by=class')).body;
    assert.deepEqual(
      data.map(({ name, learners, trained, attempts }: ScoreRow) => [name, learners, trained, attempts]),
      [['电工五级第一班', 6, 5, 10]],
    );
    assert.ok(data[0].passRate > 0 && data[0].passRate < 1);
  });

  it('plans exams in the future only', async () => {
    const past = await app.deps.db('exam_plans').where('exam_starts_at', '<=', new Date());
    assert.deepEqual(past, []);
  });

  it('changes nothing when it runs again, and brings back nothing that was deleted', async () => {
    await app.deps.db('banners').del();
    assert.equal(await seedDemo(app.deps), true);
    assert.equal((await seedBase(app.deps.db)).firstPassword, undefined);
    assert.deepEqual(await app.deps.db('banners'), []);
    assert.equal((await app.deps.db('bank_versions')).length, 1);
  });
});
