import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { type TestApp, testApp } from '../../../test/app.ts';
import type { Client } from '../../../test/client.ts';
import { makeLearner, makeOrganisation, makeStaff, unique } from '../../../test/factories.ts';
import { answerAll, makeTraining, open, WRONG } from '../../../test/training.ts';
import { foldAll } from '../fold.ts';
import { type ScoreRow, scoresReply } from './contract.ts';

describe('scores of many learners', () => {
  let app: TestApp;
  let staff: Client;
  before(async () => {
    app = await testApp();
    staff = await app.as('content');
  });
  after(() => app.close());

  const read = async (query: string, by = staff) => {
    await foldAll(app.deps);
    const { status, body } = await by.get(`/api/staff/results/scores?${query}`);
    assert.equal(status, 200, JSON.stringify(body));
    return scoresReply.parse(body);
  };
  const insert = async (table: string, row: object): Promise<number> =>
    (await app.deps.db(table).insert(row).returning('id'))[0].id;
  const attempt = (learner_id: number, row: Record<string, unknown> = {}) =>
    insert('attempts', {
      learner_id,
      client_key: unique('tap'),
      mode: 'practice',
      source: 'training',
      item_ids: [],
      rules: { sections: [] },
      state: 'submitted',
      submitted_at: '2026-11-10T03:00:00Z',
      max_score: 50,
      ...row,
    });
  /** An organisation with a class of two learners, one of whom has trained. */
  const school = async () => {
    const organisation = await makeOrganisation(app.deps);
    const classId = await insert('classes', { name: unique('班'), organisation_id: organisation.id });
    const row = { organisation_id: organisation.id, class_id: classId };
    const learners = [
      await makeLearner(app.deps, { ...row, name: '王小明' }),
      await makeLearner(app.deps, row),
    ];
    return { organisation, classId, learners: learners.map(({ id }) => id) as [number, number] };
  };
  const figures = ({ attempts, questions, mean, best, last, passRate }: ScoreRow) => [
    attempts,
    questions,
    mean,
    best,
    last,
    passRate,
  ];

  it('are those that learners reached, of 100', async () => {
    const training = await makeTraining(app, [{ type: 'single', count: 2, score: 5 }]);
    const { id } = await training.learner();
    const client = await app.as({ learnerId: id });
    for (const by of [undefined, WRONG]) {
      const view = await open(app, id, { source: 'training', blueprintId: training.blueprint.id });
      await client.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view, by) });
    }
    await open(app, id, { source: 'training', blueprintId: training.blueprint.id });
    const { data, all } = await read(`occupationId=${training.bank.occupation_id}`);
    assert.deepEqual(figures(data[0]!), [2, 4, 50, 100, 0, 0.5]);
    const [days] = await app.deps.db('learner_days').where({ learner_id: id }).count({ count: '*' });
    assert.deepEqual([data[0]!.days, data[0]!.correct, all.attempts], [Number(days?.count), 2, 2]);
  });

  it('of a class and an organisation are those of its learners, with a sum over all', async () => {
    const { organisation, classId, learners } = await school();
    await attempt(learners[0], { score: 40, passed: true, answered_count: 2, correct_count: 1 });
    await attempt(learners[0], { score: 20, passed: false, submitted_at: '2026-11-11T03:00:00Z' });
    // Nobody knows yet what it will give.
    await attempt(learners[0], { score: 1, grading: 'waiting', submitted_at: '2026-11-12T03:00:00Z' });
    const of = `organisationId=${organisation.id}`;
    const { data, total, all } = await read(of);
    assert.deepEqual([total, figures(data[0]!)], [2, [3, 2, 60, 80, null, 0.5]]);
    assert.deepEqual([data[0]!.name, data[0]!.organisationName], ['王**', organisation.name]);
    assert.match(data[0]!.phone ?? '', /^138\*{4}\d{4}$/);
    assert.deepEqual(figures(data[1]!), [0, 0, null, null, null, null]);
    const [byClass] = (await read(`${of}&by=class`)).data;
    assert.deepEqual(
      [byClass?.id, byClass?.learners, byClass?.trained, byClass?.mean, byClass?.passRate],
      [classId, 2, 1, 60, 0.5],
    );
    const [byOrganisation] = (await read(`${of}&by=organisation`)).data;
    assert.deepEqual([byOrganisation?.name, byOrganisation?.attempts], [organisation.name, 3]);
    assert.deepEqual([all.learners, all.trained, all.best, all.last], [2, 1, 80, null]);
    assert.ok((await read('by=class&organisationId=0')).data.every((row) => row.organisationName === null));
  });

  it('are narrowed down by dates, what was trained and one paper; sorted by any figure', async () => {
    const { organisation, learners } = await school();
    await attempt(learners[0], { score: 10, submitted_at: '2026-11-09T15:59:59Z' });
    await attempt(learners[0], { score: 30, submitted_at: '2026-11-09T16:00:00Z', source: 'smart' });
    await attempt(learners[1], { score: 25, submitted_at: '2026-11-10T15:59:59Z' });
    await app.deps.db('learner_days').insert(
      ['2026-11-09', '2026-11-10', '2026-11-11'].map((day) => ({
        learner_id: learners[0],
        day,
        answered: 1,
        right_count: 1,
      })),
    );
    const of = `organisationId=${organisation.id}`;
    const means = async (query: string) =>
      (await read(`${of}&${query}`)).data.map(({ id, mean }) => [learners.indexOf(id!), mean]);
    assert.deepEqual(await means('from=2026-11-10&to=2026-11-10&sort=-mean'), [
      [0, 60],
      [1, 50],
    ]);
    assert.deepEqual(await means('to=2026-11-09&sort=mean'), [
      [0, 20],
      [1, null],
    ]);
    assert.deepEqual((await means('kinds=smart,wrong&sort=-attempts'))[0], [0, 60]);
    assert.deepEqual(
      (await means('paperId=999999')).map(([, mean]) => mean),
      [null, null],
    );
    assert.deepEqual(
      (await read(`${of}&from=2026-11-10&sort=-days`)).data.map(({ days }) => days),
      [2, 0],
    );
    const page = await read(`${of}&sort=-mean&pageSize=1&page=2`);
    assert.deepEqual([page.total, page.data.length, page.data[0]?.mean], [2, 1, 40]);
    const beyond = await read(`${of}&page=9`);
    assert.deepEqual([beyond.data, beyond.total, beyond.all.attempts], [[], 2, 3]);
  });

  it('show a partner its own learners whatever it asks for', async () => {
    const [own, other] = [await school(), await school()];
    await attempt(other.learners[0], { score: 50 });
    const { id } = await makeStaff(app.deps, { role: 'partner', organisationId: own.organisation.id });
    const partner = await app.as({ staffId: id });
    for (const query of [`organisationId=${other.organisation.id}`, `classId=${other.classId}`])
      assert.equal((await partner.get(`/api/staff/results/scores?${query}`)).status, 404, query);
    for (const query of ['', 'by=class']) {
      const { data, all } = await read(query, partner);
      assert.ok(
        data.every((row) => row.attempts === 0),
        query,
      );
      assert.ok(all.learners <= 2 && all.attempts === 0, query);
    }
    for (const role of ['finance', 'grader'] as const)
      assert.equal((await (await app.as(role)).get('/api/staff/results/scores')).status, 403);
  });

  it('leave as a workbook of all that matches, in the order of the screen', async () => {
    const { organisation, learners } = await school();
    await attempt(learners[1], { score: 45, passed: true });
    await foldAll(app.deps);
    const reply = await staff.get(
      `/api/staff/results/scores.xlsx?organisationId=${organisation.id}&sort=-mean`,
    );
    assert.equal(reply.status, 200);
    const [sheet] = xlsx.parse(reply.body);
    assert.equal(sheet?.name, '按学员');
    const [header = [], first = []] = sheet?.data ?? [];
    const cell = (title: string) => first[header.indexOf(title)];
    assert.deepEqual([cell('平均分'), cell('及格率（%）'), cell('合作机构')], [90, 100, organisation.name]);
    assert.equal(sheet?.data.length, 3);
    assert.equal((await (await app.as('service')).get('/api/staff/results/scores.xlsx')).status, 403);
  });
});
