import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import { makePaper } from '../../test/factories.ts';
import { answer, answerAll, makeTraining, open, RIGHT, WRONG } from '../../test/training.ts';
import { addDays, dayOf } from '../../timeZone.ts';
import { recordResponses } from '../attempts/record.ts';
import { progressReply } from './contract.ts';
import { scoresReply, trendReply } from './scoresContract.ts';

describe('the progress of a learner', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  const progressOf = async (learnerId: number) =>
    progressReply.parse((await (await app.as({ learnerId })).get('/api/learner/progress')).body).data;
  const scoresOf = async (learnerId: number, query = '') =>
    scoresReply.parse((await (await app.as({ learnerId })).get(`/api/learner/scores${query}`)).body);

  it('is empty at first, and of nobody else', async () => {
    const { learner } = await makeTraining(app);
    const { answered, streak, days, types, points } = await progressOf((await learner()).id);
    assert.deepEqual([answered, streak, days, types, points], [0, 0, [], [], []]);
    assert.equal((await (await app.as('guest')).get('/api/learner/progress')).status, 401);
  });

  it('counts what is not handed in of the newest hundred that are open, however many lie about', async () => {
    const { db } = app.deps;
    const training = await makeTraining(app);
    const learnerId = (await training.learner()).id;
    const { id, items } = await open(app, learnerId, {
      source: 'training',
      blueprintId: training.blueprint.id,
    });
    await recordResponses(learnerId, id, { responses: [answer(items[0]!.id, 1, RIGHT.single)] }, app.deps);
    assert.equal((await progressOf(learnerId)).answered, 1);
    const { id: _, client_key: __, ...attempt } = await db('attempts').where({ id }).first();
    const copies = await db('attempts').insert(
      Array.from({ length: 101 }, () => ({
        ...attempt,
        rules: JSON.stringify(attempt.rules),
        client_key: randomUUID(),
      })),
      ['id'],
    );
    const given = await db('responses').where({ attempt_id: id }).first();
    await db('responses').insert(
      copies.map((copy) => ({ ...given, response: JSON.stringify(given.response), attempt_id: copy.id })),
    );
    assert.equal((await progressOf(learnerId)).answered, 100);
  });

  it('counts what was handed in: by day, by type and by 鉴定点, blanks not', async () => {
    const training = await makeTraining(app, [
      { type: 'single', count: 3, score: 1 },
      { type: 'short', count: 1, score: 1 },
    ]);
    const { occupation_id, level_id } = training.bank;
    const [point] = await app.deps
      .db('knowledge_points')
      .insert({ code: 'A-A-001', name: '安全用电', occupation_id, level_id })
      .returning('id');
    await app.deps
      .db('questions')
      .where({ bank_id: training.bank.id, type: 'single' })
      .update({ knowledge_point_id: point.id });
    const version = await (await app.as('bank')).post(`/api/staff/banks/${training.bank.id}/publish`, {});
    assert.equal(version.status, 200);
    const learnerId = (await training.learner()).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    const [first, second, third, short] = view.items.map(({ id }) => id);
    const startedAt = new Date(view.startedAt);
    const at = (ms: number) => new Date(startedAt.getTime() + ms).toISOString();
    const responses = [
      // Before the paper was opened: counts as then. In a far future: counts as when it arrived.
      { ...answer(first!, 1, RIGHT.single), answeredAt: at(-40 * 86_400_000) },
      { ...answer(second!, 2, WRONG.single), answeredAt: at(40 * 86_400_000) },
      answer(third!, 3, { keys: [] }),
      answer(short!, 4, RIGHT.short),
    ].map((one) => ({
      ...one,
      answeredAt: one.answeredAt.startsWith('2026-12-01') ? at(0) : one.answeredAt,
    }));
    const client = await app.as({ learnerId });
    assert.equal((await client.post(`/api/learner/attempts/${view.id}/submit`, { responses })).status, 200);
    // Handing in again changes nothing.
    await client.post(`/api/learner/attempts/${view.id}/submit`, { responses });
    const progress = await progressOf(learnerId);
    assert.deepEqual([progress.answered, progress.daysKept, progress.streak], [3, 1, 1]);
    assert.deepEqual(progress.days, [{ day: dayOf(startedAt), answered: 3, right: 1 }]);
    assert.deepEqual(progress.types, [{ type: 'single', label: '单选题', right: 1, wrong: 1 }]);
    assert.deepEqual(
      progress.points.map(({ id, right, wrong }) => [id, right, wrong]),
      [[point.id, 1, 1]],
    );
  });

  it('counts what is answered before it is handed in, for its day, and once', async () => {
    const training = await makeTraining(app, [{ type: 'single', count: 3, score: 1 }]);
    const learnerId = (await training.learner()).id;
    const client = await app.as({ learnerId });
    const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    const yesterday = addDays(new Date(view.startedAt), -1);
    await app.deps.db('attempts').where({ id: view.id }).update({ started_at: yesterday });
    const [first, second, third] = view.items.map(({ id }) => id);
    const responses = [
      { ...answer(first!, 1, RIGHT.single), answeredAt: yesterday.toISOString() },
      { ...answer(second!, 2, WRONG.single), answeredAt: view.startedAt },
      answer(third!, 3, { keys: [] }),
    ];
    const path = `/api/learner/attempts/${view.id}`;
    assert.equal((await client.post(`${path}/responses`, { responses })).status, 200);
    const figures = async () => {
      const { answered, answeredToday, daysKept, streak, days } = await progressOf(learnerId);
      return { answered, answeredToday, daysKept, streak, days: days.map((row) => [row.day, row.answered]) };
    };
    const expected = {
      ...{ answered: 2, answeredToday: 1, daysKept: 2, streak: 2 },
      days: [
        [dayOf(yesterday), 1],
        [dayOf(new Date(view.startedAt)), 1],
      ],
    };
    assert.deepEqual(await figures(), expected);
    assert.deepEqual((await progressOf(learnerId)).types, [], 'right and wrong wait for handing in');
    await client.post(`${path}/submit`, {});
    assert.deepEqual(await figures(), expected);
  });

  it('tells how likely he is to pass once all types are known, by first answers only', async () => {
    const training = await makeTraining(app, [
      { type: 'single', count: 3, score: 2 },
      { type: 'judge', count: 2, score: 2 },
    ]);
    const learnerId = (await training.learner()).id;
    const client = await app.as({ learnerId });
    const train = async (by: typeof RIGHT) => {
      const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      await client.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view, by) });
      return (await progressOf(learnerId)).readiness;
    };
    const named = { blueprintId: training.blueprint.id, name: training.blueprint.name };
    const single = { type: 'single', label: '单选题' };
    const judge = { type: 'judge', label: '判断题' };
    const unknown = { ...named, chance: null, weak: [] };
    const thin = [single, judge].map((type) => ({ ...type, missing: 3 }));
    assert.deepEqual((await progressOf(learnerId)).readiness, [{ ...unknown, missing: 6, thin }]);
    const left = { ...unknown, missing: 1, thin: [{ ...judge, missing: 1 }] };
    assert.deepEqual(await train(WRONG), [left]);
    // The last of three true-or-false questions comes sooner or later: two of three are drawn each time.
    let known = await train(RIGHT);
    for (let times = 0; times < 40 && known[0]!.missing > 0; times++) known = await train(RIGHT);
    assert.equal(known[0]!.missing, 0);
    // Many right answers since, to questions known already, do not make him ready.
    assert.ok(known[0]!.chance!.low < 0.3, `${known[0]!.chance!.low}`);
    assert.deepEqual([known[0]!.weak[0]!.label, known[0]!.weak[0]!.point], ['单选题', null]);
  });

  it('lists every paper handed in, newest first, of this learner only', async () => {
    const training = await makeTraining(app, [
      { type: 'single', count: 3, score: 1 },
      { type: 'multiple', count: 3, score: 1 },
    ]);
    const learnerId = (await training.learner()).id;
    const client = await app.as({ learnerId });
    const done: number[] = [];
    for (const by of [RIGHT, WRONG]) {
      const view = await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
      await client.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view, by) });
      done.unshift(view.id);
    }
    await open(app, learnerId, { source: 'training', blueprintId: training.blueprint.id });
    const all = await scoresOf(learnerId);
    assert.deepEqual([all.data.map(({ id }) => id), all.total], [done, 2]);
    assert.deepEqual(
      all.data.map(({ passed, itemCount }) => [passed, itemCount]),
      [
        [false, 6],
        [true, 6],
      ],
    );
    const second = await scoresOf(learnerId, '?page=2&pageSize=1');
    assert.deepEqual(
      second.data.map(({ id }) => id),
      [done[1]],
    );
    assert.equal((await scoresOf((await training.learner()).id)).total, 0);
  });

  it('shows how scores have moved, of all that was handed in or of what is asked for', async () => {
    const [training, other] = [await makeTraining(app), await makeTraining(app)];
    const { id: learnerId } = await training.learner();
    const client = await app.as({ learnerId });
    const paper = (of: typeof training, name: string, kind: 'past' | 'mock') =>
      makePaper(app.deps, { blueprint_id: of.blueprint.id, version_id: of.version.id, name, kind });
    const [past, mock] = [
      await paper(training, '2024 年真题', 'past'),
      await paper(other, '模拟卷一', 'mock'),
    ];
    const handIn = async (wish: Record<string, unknown>, by: typeof RIGHT) => {
      const view = await open(app, learnerId, wish);
      await client.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view, by) });
    };
    await handIn({ source: 'paper', paperId: past.id }, WRONG);
    await handIn({ source: 'paper', paperId: past.id }, RIGHT);
    await handIn({ source: 'training', blueprintId: training.blueprint.id }, RIGHT);
    // He has changed to another exam since.
    const { occupation_id, level_id } = await app.deps.db('banks').where({ id: other.bank.id }).first();
    await app.deps.db('learners').where({ id: learnerId }).update({ occupation_id, level_id });
    await handIn({ source: 'paper', paperId: mock.id }, RIGHT);

    const trendOf = async (query = '') =>
      trendReply.parse((await client.get(`/api/learner/score-trend${query}`)).body).data;
    const all = await trendOf();
    assert.equal(all.total, 4);
    assert.deepEqual(
      all.points.map(({ passShare, passed }) => [passShare, passed]),
      [
        // What nobody has judged yet may still make it enough.
        [0.4545, null],
        [0.4545, true],
        [0.4545, true],
        [0.4545, true],
      ],
    );
    assert.ok(all.points[0]!.share < all.points[1]!.share);
    assert.ok(all.points.every(({ at }, index) => index === 0 || at >= all.points[index - 1]!.at));
    assert.deepEqual(
      all.groups.map(({ kind, title, count }) => [kind, title, count]),
      [
        ['past', '2024 年真题', 2],
        ['mock', '模拟卷一', 1],
        ['training', training.blueprint.name, 1],
      ],
    );
    const occupationId = all.groups.find(({ kind }) => kind === 'mock')?.occupation?.id;
    assert.notEqual(all.groups[0]?.occupation?.id, occupationId);
    for (const [query, total] of [
      ['?kind=past', 2],
      [`?title=${encodeURIComponent('模拟卷一')}`, 1],
      [`?occupationId=${occupationId}`, 1],
      [`?kind=past&occupationId=${occupationId}`, 0],
    ] as const) {
      const { points, groups, total: counted } = await trendOf(query);
      assert.deepEqual([points.length, counted, groups.length], [total, total, 3], query);
      assert.equal((await scoresOf(learnerId, query)).total, total, query);
    }
    assert.equal((await client.get('/api/learner/score-trend?kind=nothing')).status, 400);
    const stranger = await app.as({ learnerId: (await training.learner()).id });
    const nothing = { points: [], total: 0, groups: [] };
    assert.deepEqual((await stranger.get('/api/learner/score-trend')).body.data, nothing);
  });
});
