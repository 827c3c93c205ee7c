import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import xlsx from 'node-xlsx';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import {
  makeExamPlan,
  makeLearner,
  makeLevel,
  makeOccupation,
  makePracticalPaper,
  PRACTICAL_TASKS,
} from '../../test/factories.ts';
import { makePlan } from '../../test/orders.ts';
import { zipEntries } from '../imports/readers/zip.ts';
import { scoresReply, trendReply } from '../progress/scoresContract.ts';

const FULL = [[40, 60, false]];

describe('practical papers', () => {
  let app: TestApp;
  let staff: Client;
  let exam: { occupation_id: number; level_id: number };
  before(async () => {
    app = await testApp();
    staff = await app.as('bank');
    exam = { occupation_id: (await makeOccupation(app.deps)).id, level_id: (await makeLevel(app.deps)).id };
  });
  after(() => app.close());

  const path = (id: number) => `/api/staff/practical-papers/${id}`;
  async function published(row: object = {}) {
    const paper = await makePracticalPaper(app.deps, { ...exam, ...row });
    const { status, body } = await staff.post(`${path(paper.id)}/publish`);
    assert.equal(status, 200, JSON.stringify(body));
    return { ...paper, versionId: body.data.publishedVersionId as number };
  }
  async function learner(row: object = {}) {
    const { id } = await makeLearner(app.deps, { ...exam, ...row });
    const client = await app.as({ learnerId: id });
    const open = (paperId: number, clientKey: string = randomUUID()) =>
      client.post('/api/learner/practical/runs', { paperId, clientKey });
    const save = (run: number, marks: unknown, finishedAt: string | null = null, usedSeconds = 60) =>
      client.put(`/api/learner/practical/runs/${run}`, { marks, usedSeconds, finishedAt });
    const offers = async () => (await client.get('/api/learner/practical')).body.data;
    return { id, client, open, save, offers };
  }

  it('are published only when they add up, once per change, and withdrawn', async () => {
    const body = {
      name: '导线连接',
      occupationId: exam.occupation_id,
      levelId: exam.level_id,
      tasks: [{ ...PRACTICAL_TASKS[0], weight: 90, rows: [...PRACTICAL_TASKS[0]!.rows.slice(1)] }],
    };
    const { id } = (await staff.post('/api/staff/practical-papers', body)).body.data;
    const refused = await staff.post(`${path(id)}/publish`);
    assert.equal(refused.status, 409);
    assert.match(refused.body.error.message, /试题 1：评分表配分合计 60 分，应为 100 分（还差 40 分）/);
    assert.match(refused.body.error.message, /比重合计 90%，应为 100%/);
    const link = await staff.patch(path(id), {
      tasks: [{ ...PRACTICAL_TASKS[0], videoUrl: 'http://video.example.cn/1' }],
    });
    assert.equal(link.status, 400);
    assert.match(link.body.error.details[0].message, /https:\/\//);
    assert.equal((await staff.patch(path(id), { tasks: PRACTICAL_TASKS })).status, 200);
    const publish = async () => (await staff.post(`${path(id)}/publish`)).body.data.publishedVersionId;
    const first = await publish();
    assert.equal(await publish(), first);
    await staff.patch(path(id), { passScore: 70 });
    const second = await publish();
    const versions = (await staff.get(`/api/staff/practical-versions?filter[paperId][in]=${id}&sort=number`))
      .body;
    assert.deepEqual(
      versions.data.map((row: { id: number; name: string }) => [row.id, row.name]),
      [
        [first, '导线连接 第 1 版'],
        [second, '导线连接 第 2 版'],
      ],
    );
    await assert.rejects(app.deps.db('practical_versions').where({ id: first }).update({ title: 'x' }));
    assert.equal((await staff.post(`${path(id)}/withdraw`)).status, 200);
    assert.equal((await staff.post(`${path(id)}/withdraw`)).body.error.code, 'practical.notPublished');
    const audit = await app.deps.db('audit_log').where({ resource: 'practical-papers', row_id: String(id) });
    assert.equal(audit.filter(({ action }) => /publish|withdraw/.test(action)).length, 3);
    assert.equal((await (await app.as('grader')).post(`${path(id)}/publish`)).status, 403);
  });

  it('are offered to learners of their exam, and stay for a run what they were when it began', async () => {
    const paper = await published({ name: '照明线路' });
    const { open, offers, client, save } = await learner();
    const [offer] = (await offers()).filter(({ id }: { id: number }) => id === paper.id);
    assert.deepEqual(
      [offer.minutes, offer.passScore, offer.closed, offer.openRunId, offer.finished, offer.best],
      [60, 60, null, null, 0, null],
    );
    const key = randomUUID();
    const run = (await open(paper.id, key)).body.data;
    assert.deepEqual([run.title, run.marks], ['照明线路', [[null, null, null]]]);
    const tasks = [{ ...PRACTICAL_TASKS[0], rows: PRACTICAL_TASKS[0]!.rows.slice(0, 2) }];
    await staff.patch(path(paper.id), { tasks, name: '照明线路（修订）' });
    await staff.post(`${path(paper.id)}/publish`);
    for (const again of [key, randomUUID()]) {
      const { data } = (await open(paper.id, again)).body;
      assert.deepEqual([data.id, data.title, data.content.tasks[0].rows.length], [run.id, '照明线路', 3]);
    }
    assert.equal((await save(run.id, FULL, new Date().toISOString())).status, 204);
    const next = (await open(paper.id)).body.data;
    assert.deepEqual([next.title, next.content.tasks[0].rows.length], ['照明线路（修订）', 2]);
    const stranger = await learner({ level_id: (await makeLevel(app.deps)).id });
    assert.deepEqual(await stranger.offers(), []);
    assert.equal((await stranger.open(paper.id)).status, 404);
    assert.equal((await stranger.client.get(`/api/learner/practical/runs/${run.id}`)).status, 404);
    assert.equal((await stranger.save(run.id, FULL)).status, 404);
    assert.equal((await client.delete(`/api/learner/practical/runs/${next.id}`)).status, 204);
    assert.equal((await client.get(`/api/learner/practical/runs/${next.id}`)).status, 404);
  });

  it('are marked by the learner himself: as often as he saves, but finished once', async () => {
    const paper = await published();
    const { id, open, save, client, offers } = await learner();
    const { id: run } = (await open(paper.id)).body.data;
    for (const marks of [[[40, 60]], [[41, 60, false]], [[40.3, 60, false]], [[40, 60, 1]]])
      assert.equal((await save(run, marks)).body.error.code, 'practical.marks', JSON.stringify(marks));
    assert.equal((await save(run, [[10, null, null]])).status, 204);
    assert.deepEqual((await client.get(`/api/learner/practical/runs/${run}`)).body.data.marks, [
      [10, null, null],
    ]);
    assert.deepEqual((await client.get('/api/learner/practical/runs')).body, { data: [], total: 0 });
    // A phone whose clock is a year ahead, and that repeats itself with something else.
    const ahead = new Date(Date.now() + 365 * 86_400_000).toISOString();
    for (const marks of [[[30, 32.5, false]], FULL])
      assert.equal((await save(run, marks, ahead)).status, 204);
    await client.delete(`/api/learner/practical/runs/${run}`);
    const { data, total } = (await client.get('/api/learner/practical/runs')).body;
    assert.deepEqual([total, data[0].score, data[0].passed, data[0].usedSeconds], [1, 62.5, true, 60]);
    assert.ok(Date.parse(data[0].finishedAt) <= Date.now() + 1000);
    const [offer] = (await offers()).filter((one: { id: number }) => one.id === paper.id);
    assert.deepEqual([offer.finished, offer.best, offer.openRunId], [1, 62.5, null]);
    const vetoed = (await open(paper.id)).body.data.id;
    await save(vetoed, [[40, 60, true]], new Date().toISOString());
    const listed = await staff.get(`/api/staff/practical-runs?filter[learnerId][in]=${id}&sort=-finishedAt`);
    assert.deepEqual(
      listed.body.data.map((row: { score: number; passed: boolean }) => [row.score, row.passed]),
      [
        [0, false],
        [62.5, true],
      ],
    );
    // What he says of himself stands among his scores, told apart, and in no figure of answers.
    const scores = scoresReply.parse((await client.get('/api/learner/scores')).body);
    assert.deepEqual(
      scores.data.map((row) => [
        row.source,
        row.score,
        row.maxScore,
        row.passScore,
        row.passed,
        row.usedSeconds,
      ]),
      [
        ['practical', 0, 100, 60, false, 60],
        ['practical', 62.5, 100, 60, true, 60],
      ],
    );
    const trend = trendReply.parse((await client.get('/api/learner/score-trend?kind=practical')).body).data;
    assert.deepEqual(
      trend.points.map(({ share, passShare }) => [share, passShare]),
      [
        [0.625, 0.6],
        [0, 0.6],
      ],
    );
    assert.deepEqual(
      trend.groups.map(({ kindLabel, title, count }) => [kindLabel, title, count]),
      [['实操自评', scores.data[0]?.title, 2]],
    );
    assert.equal((await client.get('/api/learner/scores?kind=mock')).body.total, 0);
    assert.equal((await client.get('/api/learner/progress')).body.data.answered, 0);
  });

  it('are marked on one phone at a time: what the other still sends is refused, and changes nothing', async () => {
    const paper = await published();
    const { open, client } = await learner();
    const { id: run, turn } = (await open(paper.id)).body.data;
    const at = `/api/learner/practical/runs/${run}`;
    const take = async () => (await client.post(`${at}/take`)).body.data;
    const save = (marks: unknown, own: number | undefined, finishedAt: string | null = null) =>
      client.put(at, { marks, usedSeconds: 60, finishedAt, turn: own });
    const first = (await take()).turn;
    assert.ok(first > turn);
    assert.equal((await save([[10, null, null]], first)).status, 204);
    const second = await take();
    assert.deepEqual(second.marks, [[10, null, null]]);
    assert.equal((await save([[10, 20, null]], second.turn)).status, 204);
    for (const end of [null, new Date().toISOString()]) {
      const refused = await save([[1, 1, true]], first, end);
      assert.deepEqual([refused.status, refused.body.error.code], [409, 'practical.takenOver']);
    }
    assert.deepEqual((await client.get(at)).body.data.marks, [[10, 20, null]]);
    const now = new Date().toISOString();
    // The reply was lost: the phone that finished it says so again.
    for (let times = 0; times < 2; times++) assert.equal((await save(FULL, second.turn, now)).status, 204);
    assert.equal((await save([[0, 0, false]], first, now)).body.error.code, 'practical.takenOver');
    assert.equal((await take()).finishedAt !== null, true);
    assert.equal((await (await learner()).client.post(`${at}/take`)).status, 404);
  });

  it('open within the training window and, once a plan sells mock exams, to members', async () => {
    const paper = await published();
    const over = await makeExamPlan(app.deps, {
      exam_starts_at: new Date('2026-01-10T01:00:00Z'),
      exam_ends_at: new Date('2026-01-10T09:00:00Z'),
    });
    const late = await learner({ exam_plan_id: over.id });
    assert.equal((await late.open(paper.id)).body.error.code, 'training.over');
    assert.match((await late.offers())[0].closed, /已/);
    const early = await learner();
    const { id: run } = (await early.open(paper.id)).body.data;
    await makePlan(app, { opens_mock: true });
    const other = await learner();
    assert.equal((await other.open(paper.id)).body.error.code, 'membership.needed');
    assert.match((await other.offers())[0].closed, /会员/);
    // What was opened is finished.
    assert.equal((await early.save(run, FULL, new Date().toISOString())).status, 204);
  });

  it('take their scoring sheets from files, and are printed', async () => {
    const upload = (data: unknown[][]) =>
      staff.upload('/api/staff/practical-papers/sheet', {
        name: '评分表.xlsx',
        content: Buffer.from(xlsx.build([{ name: '评分', data, options: {} }])),
      });
    const { body } = await upload([
      ['考核要点', '配分', '评分标准'],
      ['接线', 10, '松动扣 2 分'],
      ['整理', '五', ''],
    ]);
    assert.deepEqual(body.data.rows, [
      { content: '', point: '接线', score: 10, rule: '松动扣 2 分', veto: false },
    ]);
    assert.match(body.data.faults[0], /第 3 行：配分“五”/);
    assert.equal((await upload([['姓名'], ['甲']])).body.error.code, 'practical.noSheet');
    const template = await staff.get('/api/staff/practical-papers/sheet.xlsx');
    assert.equal(template.status, 200);
    const paper = await makePracticalPaper(app.deps, exam);
    const headers = { authorization: `Bearer ${staff.token}` };
    const printed = await fetch(`${app.url}${path(paper.id)}/print`, { headers });
    assert.match(printed.headers.get('content-type') ?? '', /wordprocessingml/);
    const xml =
      zipEntries(Buffer.from(await printed.arrayBuffer()), 10)('word/document.xml')?.toString() ?? '';
    const text = xml.replace(/<[^>]+>/g, '');
    for (const wanted of [
      '准备通知单',
      '万用表 1 块',
      '评分记录表',
      '连接松动，每处扣 5 分',
      '否定项',
      '合计100',
    ])
      assert.ok(text.includes(wanted), wanted);
  });
});
