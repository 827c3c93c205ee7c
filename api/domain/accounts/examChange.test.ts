import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeExamPlan, makePlace } from '../../test/factories.ts';
import { makeTraining } from '../../test/training.ts';
import { type ChangeRule, changeNotice, changeRefusal, refusalOf } from './examChange.ts';

const DAY_MS = 86_400_000;
const rule: ChangeRule = {
  name: '第四批',
  startsAt: new Date('2026-12-20T01:00:00Z'),
  endsAt: new Date('2026-12-20T03:00:00Z'),
  days: 3,
  limit: null,
  reasonNeeded: false,
  made: 0,
};
const FIXED_FROM = Date.parse('2026-12-16T16:00:00Z');

describe('the rules for changing an exam', () => {
  it('fix it from the centre’s midnight so many days before, until it has ended', () => {
    const code = (ms: number) => changeRefusal(rule, new Date(ms))?.code;
    assert.deepEqual(
      [FIXED_FROM - 1, FIXED_FROM, rule.endsAt.getTime() - 1, rule.endsAt.getTime()].map(code),
      [undefined, 'examChange.tooLate', 'examChange.tooLate', undefined],
    );
    assert.match(changeRefusal(rule, new Date(FIXED_FROM))!.message, /2026年12月17日 00:00/);
  });

  it('say beforehand what they answer afterwards', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40, max: 5 }),
        fc.option(fc.nat(3)),
        fc.nat(4),
        fc.nat(10),
        (day, limit, made, days) => {
          const now = new Date(rule.startsAt.getTime() + day * DAY_MS);
          const own = { ...rule, limit, made, days };
          const refusal = refusalOf(own, '换了工作单位', now);
          assert.equal(refusal?.message, changeRefusal(own, now)?.message);
          assert.equal(changeNotice(own, now) === refusal?.message, refusal !== undefined);
        },
      ),
    );
  });

  it('name how often it may still be changed, and ask for a reason', () => {
    const now = new Date(FIXED_FROM - 1);
    assert.match(changeNotice({ ...rule, limit: 2, made: 1 }, now), /前可以修改，还可修改 1 次/);
    assert.equal(changeRefusal({ ...rule, limit: 1, made: 1 }, now)?.code, 'examChange.usedUp');
    assert.equal(refusalOf({ ...rule, reasonNeeded: true }, '忙', now)?.code, 'examChange.reason');
    assert.equal(refusalOf({ ...rule, reasonNeeded: true }, '单位调班', now), undefined);
  });
});

describe('changing an exam', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  async function chooser() {
    const training = await makeTraining(app);
    const plans = [await makeExamPlan(app.deps), await makeExamPlan(app.deps), await makeExamPlan(app.deps)];
    const choice = {
      occupationId: training.bank.occupation_id,
      levelId: training.bank.level_id,
      placeId: (await makePlace(app.deps)).id,
    };
    const learnerId = (await training.learner()).id;
    const client = await app.as({ learnerId });
    const choose = (plan: number, more = {}) =>
      client.patch('/api/learner/me', { ...choice, examPlanId: plans[plan]!.id, ...more });
    const staff = await app.as('content');
    const setRules = (plan: number, rules: Record<string, unknown>) =>
      staff.patch(`/api/staff/exam-plans/${plans[plan]!.id}`, rules);
    const recorded = async () => (await staff.get('/api/staff/exam-changes')).body;
    return { training, learnerId, client, choose, setRules, recorded };
  }

  it('is free the first time, then counted and kept with its reason for staff', async () => {
    const { choose, setRules, recorded, client } = await chooser();
    for (const plan of [0, 1]) await setRules(plan, { changeLimit: 1, changeReason: true });
    const first = await choose(0);
    assert.deepEqual([first.status, first.body.data.examChange.allowed], [200, true]);
    assert.equal((await choose(0)).status, 200, 'the same again is no change');
    assert.equal((await choose(1)).body.error.code, 'examChange.reason');
    assert.equal((await choose(1, { reason: '单位安排加班' })).status, 200);
    const refused = await choose(2, { reason: '又想换一次' });
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'examChange.usedUp']);
    const { data, total } = await recorded();
    assert.equal(total, 1);
    assert.doesNotMatch(data[0].reason ?? '', /加班/, 'shown on asking only');
    const { reason } = await app.deps.db('exam_changes').first('reason');
    assert.doesNotMatch(reason, /加班/);
    assert.equal(app.deps.secrets.decrypt(reason), '单位安排加班');
    assert.notEqual(data[0].before, data[0].after);
    const { examChange } = (await client.get('/api/learner/me')).body.data;
    assert.deepEqual([examChange.allowed, examChange.notice], [false, refused.body.error.message]);
  });

  it('is refused when the exam is near, and says since when', async () => {
    const { choose, setRules } = await chooser();
    await choose(0);
    // The exam is in ten days.
    await setRules(0, { changeDays: 20 });
    const { status, body } = await choose(1);
    assert.deepEqual([status, body.error.code], [409, 'examChange.tooLate']);
    assert.match(body.error.message, /从 \d{4}年\d{1,2}月\d{1,2}日 00:00 起不能再改/);
    await setRules(0, { changeDays: 2 });
    assert.equal((await choose(1)).status, 200);
  });

  it('has one winner when two changes come together and one is left', async () => {
    const { choose, setRules } = await chooser();
    await choose(0);
    for (const plan of [0, 1, 2]) await setRules(plan, { changeLimit: 1 });
    const statuses = (await Promise.all([choose(1), choose(2)])).map(({ status }) => status);
    assert.deepEqual(statuses.sort(), [200, 409]);
  });

  it('is needed first where the occupation trains nobody without an exam', async () => {
    const { training, client } = await chooser();
    const open = () =>
      client.post('/api/learner/attempts', {
        source: 'training',
        clientKey: randomUUID(),
        blueprintId: training.blueprint.id,
      });
    const missing = async () => (await client.get('/api/learner/training')).body.data.examMissing;
    assert.equal(await missing(), null);
    const path = `/api/staff/occupations/${training.bank.occupation_id}`;
    assert.equal((await (await app.as('content')).patch(path, { trainsWithoutPlan: false })).status, 200);
    const { status, body } = await open();
    assert.deepEqual([status, body.error.code], [403, 'training.noPlan']);
    assert.equal(await missing(), body.error.message);
  });
});
