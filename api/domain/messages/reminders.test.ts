import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeExamPlan, makeLearner } from '../../test/factories.ts';
import { remindOfExams, remindOfMemberships } from './reminders.ts';

const at = (text: string) => new Date(`${text}+08:00`);

describe('reminders', () => {
  let app: TestApp;
  let now = at('2026-12-01T09:00');
  before(async () => {
    app = await testApp({ deps: { clock: () => now } });
  });
  after(() => app.close());

  const textsOf = async (learnerId: number): Promise<string[]> =>
    app.deps.db('learner_messages').where({ learner_id: learnerId }).orderBy('id').pluck('text');
  /** By jobs on every morning until then. */
  async function until(day: string): Promise<void> {
    for (; now <= at(`${day}T09:00`); now = new Date(now.getTime() + 86_400_000)) {
      await remindOfExams(app.deps);
      await remindOfMemberships(app.deps);
    }
  }

  it('tell of an exam once, so many days before as staff have set, and again when it is moved', async () => {
    now = at('2026-12-01T09:00');
    const plan = await makeExamPlan(app.deps, {
      name: '十二月电工认定',
      exam_starts_at: at('2026-12-10T08:30'),
      exam_ends_at: at('2026-12-10T10:00'),
    });
    const silent = await makeExamPlan(app.deps, {
      exam_starts_at: at('2026-12-10T08:30'),
      exam_ends_at: at('2026-12-10T10:00'),
    });
    await app.deps.db('exam_plans').where({ id: silent.id }).update({ remind_days: 0 });
    const { id } = await makeLearner(app.deps, { exam_plan_id: plan.id });
    const { id: unasked } = await makeLearner(app.deps, { exam_plan_id: silent.id });
    await until('2026-12-06');
    assert.deepEqual(await textsOf(id), []);
    await until('2026-12-07');
    const text = '“十二月电工认定”将于 2026年12月10日 08:30 开考，请备好身份证和准考证，提前到达考点。';
    assert.deepEqual(await textsOf(id), [text]);
    const { id: late } = await makeLearner(app.deps, { exam_plan_id: plan.id });
    await until('2026-12-09');
    assert.deepEqual([await textsOf(id), await textsOf(late)], [[text], [text]]);
    await app.deps
      .db('exam_plans')
      .where({ id: plan.id })
      .update({ exam_starts_at: at('2026-12-12T08:30'), exam_ends_at: at('2026-12-12T10:00') });
    await until('2026-12-13');
    assert.equal((await textsOf(id)).length, 2);
    assert.deepEqual(await textsOf(unasked), []);
  });

  it('tell of a membership before the last of it ends', async () => {
    now = at('2027-01-01T09:00');
    const member = async (...ends: (string | null)[]) => {
      const { id } = await makeLearner(app.deps);
      await app.deps.db('entitlements').insert(
        ends.map((end) => ({
          learner_id: id,
          opens_mock: true,
          starts_at: at('2026-06-01T00:00'),
          ends_at: end && at(end),
          reason: '测试',
        })),
      );
      return id;
    };
    const one = await member('2027-01-20T00:00');
    const renewed = await member('2027-01-12T00:00', '2027-06-01T00:00');
    const forever = await member('2027-01-12T00:00', null);
    await until('2027-01-12');
    assert.deepEqual(await textsOf(one), []);
    await until('2027-01-22');
    assert.deepEqual(await textsOf(one), [
      '您的会员将于 2027年1月20日 00:00 到期，到期后不能再做真题和模拟考试。',
    ]);
    assert.deepEqual([...(await textsOf(renewed)), ...(await textsOf(forever))], []);
  });
});
