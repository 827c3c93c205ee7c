import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client, Reply } from '../../test/client.ts';
import { eventually } from '../../test/eventually.ts';
import {
  makeExamPlan,
  makeLearner,
  makeLevel,
  makeOccupation,
  makeOrganisation,
  makeStaff,
} from '../../test/factories.ts';
import { startJob } from '../../test/jobApart.ts';
import { SEND_JOB, sendDue } from './sending.ts';

const MANY = 25_000;

describe('broadcasts', () => {
  let app: TestApp;
  let staff: Client;
  let now: Date;
  beforeEach(async () => {
    now = new Date();
    app = await testApp({ deps: { clock: () => now } });
    staff = await app.as('content');
  });
  afterEach(() => app.close());

  const ok = ({ status, body }: Reply) => {
    assert.ok(status < 300, `${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const write = async (row: object = {}, by = staff) =>
    ok(await by.post('/api/staff/broadcasts', { title: '停电通知', text: '周五停电，请提前交卷。', ...row }));
  const dryRun = async (id: number, by = staff) => ok(await by.get(`/api/staff/broadcasts/${id}/send`));
  const show = async (id: number) => ok(await staff.get(`/api/staff/broadcasts/${id}`));
  const send = async (id: number, by = staff) => {
    const { updatedAt } = ok(await by.get(`/api/staff/broadcasts/${id}`));
    return by.post(`/api/staff/broadcasts/${id}/send`, { updatedAt });
  };
  const told = async (): Promise<number[]> =>
    app.deps.db('learner_messages').where({ kind: 'broadcast' }).orderBy('learner_id').pluck('learner_id');

  it('reach exactly those whom the dry run counts: by exam, organisation and membership', async () => {
    const { db } = app.deps;
    const exam = {
      occupation_id: (await makeOccupation(app.deps)).id,
      level_id: (await makeLevel(app.deps)).id,
      exam_plan_id: (await makeExamPlan(app.deps)).id,
      organisation_id: (await makeOrganisation(app.deps)).id,
    };
    const meant = await makeLearner(app.deps, { ...exam, phone: '13700001234', name: '张小三' });
    const { id: free } = await makeLearner(app.deps, exam);
    for (const other of [
      { ...exam, occupation_id: null },
      { ...exam, level_id: null },
      { ...exam, exam_plan_id: null },
      { ...exam, organisation_id: null },
      { ...exam, enabled: false },
      { ...exam, cancelled_at: now },
    ])
      await makeLearner(app.deps, other);
    await db('entitlements').insert([
      { learner_id: meant.id, opens_mock: true, starts_at: now },
      { learner_id: free, opens_mock: true, starts_at: now, ends_at: now },
    ]);
    const choice = {
      occupationId: exam.occupation_id,
      levelId: exam.level_id,
      examPlanId: exam.exam_plan_id,
      organisationId: exam.organisation_id,
    };
    const { id: both } = await write(choice);
    assert.equal((await dryRun(both)).recipients, 2);
    const { id: none } = await write({ ...choice, membership: 'none' });
    assert.deepEqual(
      (await dryRun(none)).sample.map((one: { id: number }) => one.id),
      [free],
    );
    const { id } = await write({ ...choice, membership: 'member', jumpKind: 'page', jumpTarget: 'exam' });
    const { recipients, sample } = await dryRun(id);
    assert.deepEqual([recipients, sample[0].phone, sample[0].name], [1, '137****1234', '张**']);
    assert.equal((await told()).length, 0);

    ok(await send(id));
    assert.equal(await sendDue(app.deps), '发送 1 条，送达 1 人次');
    assert.deepEqual(await told(), [meant.id]);
    const { state, delivered, recipients: counted } = await show(id);
    assert.deepEqual([state, delivered, counted], ['sent', 1, 1]);
    const learner = await app.as({ learnerId: meant.id });
    const [message] = (await learner.get('/api/learner/messages')).body.data;
    assert.deepEqual(
      [message.title, message.text, message.jumpKind, message.jumpTarget],
      ['停电通知', '周五停电，请提前交卷。', 'page', 'exam'],
    );
    await learner.put(`/api/learner/messages/${message.id}/read`);
    assert.equal((await dryRun(id)).readers, 1);
    const log = (await (await app.as('super')).get('/api/staff/audit-log?filter[action][eq]=broadcasts.send'))
      .body;
    assert.deepEqual([log.total, log.data[0].after.recipients], [1, 1]);
  });

  it('reach only the own learners of a partner, who sees only his own broadcasts', async () => {
    const organisation = await makeOrganisation(app.deps);
    const partner = await app.as({
      staffId: (await makeStaff(app.deps, { role: 'partner', organisationId: organisation.id })).id,
    });
    const mine = await makeLearner(app.deps, { organisation_id: organisation.id });
    const account = await makeLearner(app.deps);
    const claim = await makeLearner(app.deps, {
      organisation_id: organisation.id,
      claimed_learner_id: account.id,
    });
    await makeLearner(app.deps, { organisation_id: (await makeOrganisation(app.deps)).id });
    const ofCentre = await write();
    assert.equal((await dryRun(ofCentre.id)).recipients, 4);
    for (const reply of await Promise.all([
      partner.get(`/api/staff/broadcasts/${ofCentre.id}`),
      partner.get(`/api/staff/broadcasts/${ofCentre.id}/send`),
      partner.post(`/api/staff/broadcasts/${ofCentre.id}/cancel`),
    ]))
      assert.equal(reply.status, 404);
    const tried = await partner.post('/api/staff/broadcasts', {
      title: '通知',
      text: '内容',
      organisationId: 1,
    });
    assert.equal(tried.status, 400);
    const own = await write({}, partner);
    assert.equal((await dryRun(own.id, partner)).recipients, 2, 'tells nothing of the account elsewhere');
    ok(await send(own.id, partner));
    await sendDue(app.deps);
    assert.deepEqual(await told(), [mine.id, claim.id]);
    ok(await send(ofCentre.id));
    await sendDue(app.deps);
    assert.equal((await staff.post(`/api/staff/learners/${claim.id}/merge`)).status, 204);
    assert.deepEqual(
      (await told()).filter((id) => [account.id, claim.id].includes(id)),
      [account.id, account.id],
      'each of the two once',
    );
    assert.equal((await show(own.id)).organisationId, organisation.id);
  });

  it('go out when they are due, cannot be edited from then on, and can be called off', async () => {
    const learner = await makeLearner(app.deps);
    const sendAt = new Date(now.getTime() + 3_600_000).toISOString();
    const { id, updatedAt } = await write({ sendAt });
    const at = `/api/staff/broadcasts/${id}`;
    ok(await staff.patch(at, { text: '改过的内容' }));
    const stale = await staff.post(`${at}/send`, { updatedAt });
    assert.equal(stale.body.error.code, 'broadcast.changed');
    ok(await send(id));
    assert.equal((await staff.patch(at, { text: '再改' })).body.error.code, 'broadcast.stateChanged');
    assert.equal((await send(id)).body.error.code, 'broadcast.stateChanged');
    const { id: other } = await write({ sendAt });
    ok(await send(other));
    ok(await staff.post(`/api/staff/broadcasts/${other}/cancel`));
    assert.equal(await sendDue(app.deps), '没有到时间的群发消息');
    now = new Date(sendAt);
    staff = await app.as('content');
    await sendDue(app.deps);
    assert.deepEqual(await told(), [learner.id]);
    assert.equal((await staff.post(`${at}/cancel`)).body.error.code, 'broadcast.stateChanged');
    assert.deepEqual([(await show(id)).state, (await show(other)).state], ['sent', 'cancelled']);
  });

  it('begin from a template, and refuse nobody and nowhere', async () => {
    const { id: template } = ok(
      await staff.post('/api/staff/broadcast-templates', {
        name: '考前提醒',
        title: '考试临近',
        text: '请带好身份证和准考证。',
        jumpKind: 'page',
        jumpTarget: 'exam',
      }),
    );
    const { id } = ok(await staff.post(`/api/staff/broadcast-templates/${template}/write`));
    const { title, state, jumpTarget } = await show(id);
    assert.deepEqual([title, state, jumpTarget], ['考试临近', 'draft', 'exam']);
    assert.equal((await send(id)).body.error.code, 'broadcast.nobody');
    for (const [jumpKind, jumpTarget] of [
      ['page', ''],
      ['page', '首页'],
      ['web', 'http://example.com'],
      ['notice', '首页'],
    ]) {
      const jump = { jumpKind, jumpTarget };
      assert.equal((await staff.patch(`/api/staff/broadcasts/${id}`, jump)).status, 400);
      assert.equal((await staff.post('/api/staff/nav-items', { title: '入口', ...jump })).status, 400);
    }
    const material = { jumpKind: 'page', jumpTarget: '/packages/shop/material/index?id=3' };
    assert.equal((await staff.patch(`/api/staff/broadcasts/${id}`, material)).status, 200);
  });

  it(`tell each of ${MANY} learners once although a process is killed in the midst of it`, async () => {
    const { db } = app.deps;
    await db.raw(
      `insert into learners (phone, phone_index) select 'x', 'many-' || n from generate_series(1, ?) n`,
      [MANY],
    );
    const { id } = await write();
    ok(await send(id));
    // Whoever tells the last one waits for this, so that it is not over too soon to be killed.
    const held = await db.transaction();
    await held('learners').orderBy('id', 'desc').first('id').forUpdate();
    const child = startJob(SEND_JOB, app.deps);
    const ended = once(child, 'exit');
    await eventually(async () => assert.ok((await show(id)).delivered > 0));
    child.kill('SIGKILL');
    await ended;
    await held.rollback();
    const { state, delivered, recipients } = await show(id);
    assert.deepEqual([state, recipients], ['sending', MANY]);
    assert.ok(delivered > 0 && delivered < MANY);
    assert.equal((await told()).length, delivered);
    await Promise.all([sendDue(app.deps), sendDue(app.deps)]);
    const after = await show(id);
    assert.deepEqual([after.state, after.delivered], ['sent', MANY]);
    assert.equal(new Set(await told()).size, MANY);
    assert.equal((await told()).length, MANY);
  });
});
