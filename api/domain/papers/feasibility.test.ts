import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { corrector } from '../../test/corrections.ts';
import {
  makeBank,
  makeLearner,
  makeLevel,
  makeOccupation,
  makeQuestions,
  makeVersion,
  unique,
} from '../../test/factories.ts';
import { open } from '../../test/training.ts';
import { feasibilityReply } from './contract.ts';

const SPREAD = { byKnowledgePoint: true, byDifficulty: { easy: 50, medium: 0, hard: 50 } };
const OFF = { byKnowledgePoint: false, byDifficulty: null };

describe('feasibility of a blueprint', () => {
  let app: TestApp;
  let bankStaff: Client;
  before(async () => {
    app = await testApp();
    bankStaff = await app.as('bank');
  });
  after(() => app.close());

  /** Points A (40) and B (60) with one below B; per question its point and difficulty. */
  async function makeSpreadBank(questions: { point: 'A' | 'B' | 'B1' | null; difficulty: number | null }[]) {
    const { deps } = app;
    const exam = { occupation_id: (await makeOccupation(deps)).id, level_id: (await makeLevel(deps)).id };
    const bank = await makeBank(deps, exam);
    const point = async (row: object): Promise<number> =>
      (
        await deps
          .db('knowledge_points')
          .insert({ ...exam, ...row })
          .returning('id')
      )[0].id;
    const A = await point({ code: 'A', name: '职业道德', weight: 40 });
    const B = await point({ code: 'B', name: '安全知识', weight: 60 });
    const points = { A, B, B1: await point({ code: 'B-1', name: '触电急救', parent_id: B, weight: 100 }) };
    const ids = await makeQuestions(deps, bank.id, questions.length);
    for (const [index, { point: name, difficulty }] of questions.entries())
      await deps
        .db('questions')
        .where({ id: ids[index] })
        .update({ knowledge_point_id: name && points[name], difficulty });
    return { exam, bank, points };
  }
  const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
  const full = [
    ...times(4, { point: 'A' as const, difficulty: 1 }),
    ...times(4, { point: 'A' as const, difficulty: 5 }),
    ...times(6, { point: 'B1' as const, difficulty: 2 }),
    ...times(6, { point: 'B' as const, difficulty: 4 }),
  ];
  const blueprint = (bankId: number, change: object = {}) => ({
    name: unique('规则'),
    bankId,
    sections: [{ type: 'single', count: 10, score: 1 }],
    distribution: SPREAD,
    minutes: 60,
    passScore: 6,
    ...change,
  });
  const check = async (bankId: number, distribution: object = SPREAD) => {
    const wish = { bankId, sections: blueprint(bankId).sections, distribution };
    const reply = await bankStaff.post('/api/staff/blueprints/feasibility', wish);
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    return feasibilityReply.parse(reply.body).data;
  };

  it('names every cell with what the bank and the published version have for it', async () => {
    const { bank } = await makeSpreadBank([...full.slice(0, 9), { point: null, difficulty: null }]);
    const draft = await check(bank.id);
    assert.equal(draft.versionNumber, null);
    assert.deepEqual(draft.cells, [
      { label: '单选题 · A 职业道德 · 易（1–2）', bank: { wanted: 2, available: 4 }, version: null },
      { label: '单选题 · A 职业道德 · 难（4–5）', bank: { wanted: 2, available: 4 }, version: null },
      { label: '单选题 · B 安全知识 · 易（1–2）', bank: { wanted: 3, available: 1 }, version: null },
      { label: '单选题 · B 安全知识 · 难（4–5）', bank: { wanted: 3, available: 0 }, version: null },
    ]);
    assert.deepEqual(draft.notes, [
      '有 1 道试题没有鉴定点，不参加按鉴定点抽题',
      '有 1 道试题没有标难度，不参加按难度抽题',
    ]);
    await makeVersion(app.deps, bank.id);
    await makeQuestions(app.deps, bank.id, 3);
    const { versionNumber, cells } = await check(bank.id, OFF);
    assert.equal(versionNumber, 1);
    assert.deepEqual(cells, [
      { label: '单选题', bank: { wanted: 10, available: 13 }, version: { wanted: 10, available: 10 } },
    ]);
  });

  it('says what the weights add up to when it is not a hundred', async () => {
    const { bank, points } = await makeSpreadBank(full);
    await app.deps.db('knowledge_points').where({ id: points.A }).update({ weight: 15.5 });
    assert.match((await check(bank.id)).notes.join(), /合计为 75.5%，不是 100%/);
    await app.deps.db('knowledge_points').update({ weight: null });
    assert.match((await check(bank.id)).notes.join(), /都没有鉴定比重/);
  });

  it('refuses to enable what the published version cannot fill, and takes it disabled', async () => {
    const { bank } = await makeSpreadBank(full.slice(0, 19));
    await makeVersion(app.deps, bank.id);
    const wanted = blueprint(bank.id, { sections: [{ type: 'single', count: 20, score: 1 }] });
    const refused = await bankStaff.post('/api/staff/blueprints', wanted);
    assert.equal(refused.status, 409, JSON.stringify(refused.body));
    assert.match(
      refused.body.error.message,
      /单选题 · B 安全知识 · 难（4–5）需要 6 道，题库只有 5 道，还差 1 道/,
    );
    assert.equal(refused.body.error.details[0].field, 'enabled');
    const taken = await bankStaff.post('/api/staff/blueprints', { ...wanted, enabled: false });
    assert.equal(taken.status, 201);
    const path = `/api/staff/blueprints/${taken.body.data.id}`;
    assert.equal((await bankStaff.patch(path, { enabled: true })).status, 409);
    const smaller = { enabled: true, sections: [{ type: 'single', count: 10, score: 1 }] };
    assert.equal((await bankStaff.patch(path, smaller)).status, 200);
  });

  it('refuses shares that are not a hundred per cent', async () => {
    const { bank } = await makeSpreadBank(full);
    const distribution = { byKnowledgePoint: false, byDifficulty: { easy: 50, medium: 30, hard: 10 } };
    const reply = await bankStaff.post('/api/staff/blueprints', blueprint(bank.id, { distribution }));
    assert.equal(reply.status, 400);
    assert.equal(reply.body.error.details[0].field, 'distribution');
  });

  it('gives learners papers spread so, and tells them what is short rather than drawing otherwise', async () => {
    const { bank, exam, points } = await makeSpreadBank(full);
    const version = await makeVersion(app.deps, bank.id);
    // What is void is not drawn while its cell has others.
    const first = await app.deps.db('items').where({ version_id: version.id, position: 1 }).first('id');
    assert.equal((await corrector(app, bankStaff).correct(first.id, 'void')).status, 200);
    const { body } = await bankStaff.post('/api/staff/blueprints', blueprint(bank.id));
    const learnerId = (await makeLearner(app.deps, exam)).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: body.data.id });
    const drawn: { point: number; difficulty: number }[] = await app.deps
      .db('items')
      .whereIn(
        'id',
        view.items.map(({ id }) => id),
      )
      .select({ point: 'knowledge_point_id', difficulty: 'difficulty' });
    const count = (point: number, hard: boolean) =>
      drawn.filter((item) => item.point === point && item.difficulty > 3 === hard).length;
    assert.deepEqual(
      [count(points.A, false), count(points.A, true), count(points.B1, false), count(points.B, true)],
      [2, 2, 3, 3],
    );
    const others = [1, 2, 3, 4, 5, 6].map(() =>
      open(app, learnerId, { source: 'training', blueprintId: body.data.id }),
    );
    const seen = (await Promise.all(others)).flatMap(({ items }) => items.map(({ id }) => id));
    assert.ok(!seen.includes(first.id));
    await app.deps
      .db('blueprints')
      .where({ id: body.data.id })
      .update({ sections: JSON.stringify([{ type: 'single', count: 30, score: 1 }]) });
    const learner = await app.as({ learnerId });
    const [offer] = (await learner.get('/api/learner/training')).body.data.blueprints;
    assert.match(offer.shortage, /单选题 · A 职业道德 · 易（1–2）需要 6 道，题库只有 4 道/);
    const refused = await learner.post('/api/learner/attempts', {
      clientKey: randomUUID(),
      source: 'training',
      blueprintId: body.data.id,
    });
    assert.match(refused.body.error.message, /暂时组不成卷：单选题 · A/);
  });
});
