import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import { type Client, client } from '../../test/client.ts';
import { makePhone, unique } from '../../test/factories.ts';
import { MOST_ATTEMPTS } from './deliveryStates.ts';
import { sendWaiting } from './sending.ts';
import { tell } from './tell.ts';
import { faultOf, type TemplateField } from './templateFields.ts';

const from = (key: string, param: string): TemplateField => ({ key, param, text: '' });
const fixed = (key: string, text: string): TemplateField => ({ key, param: null, text });

describe('messages through WeChat', () => {
  let app: TestApp;
  let staff: Client;
  let now = Date.parse('2026-12-01T02:00:00Z');
  before(async () => {
    app = await testApp({ deps: { clock: () => new Date(now) } });
  });
  // Each test may have let more time pass than a session of staff lasts.
  beforeEach(async () => {
    staff = await app.as('content');
  });
  after(() => app.close());
  afterEach(() => app.deps.db('wechat_templates').update({ enabled: false }));

  const subscribe = () => app.wechat.weixin.subscribe;
  async function template(
    fields: TemplateField[],
    kind = 'registrationApproved',
    keys = fields.map(({ key }) => key),
  ) {
    const templateId = unique('template-of-wechat').padEnd(43, '0');
    subscribe().addTemplate(templateId, keys);
    const made = await staff.post('/api/staff/wechat-templates', { kind, templateId, fields });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const show = async () => (await staff.get(`/api/staff/wechat-templates/${made.body.data.id}`)).body.data;
    return { templateId, show };
  }
  async function learner() {
    const { loginCode, phoneCode, openid } = app.wechat.weixin.login({ phone: makePhone() });
    const session = await client(app.url).post('/api/learner/session/wechat', {
      loginCode,
      phoneCode,
      device: '',
    });
    const { token, learner } = session.body.data;
    const api = client(app.url, token);
    /** Allows it in WeChat, and the phone says so, twice. */
    const accept = async (templateId: string) => {
      subscribe().accept(openid, [templateId]);
      const path = `/api/learner/subscriptions/${randomUUID()}`;
      for (const status of [204, 204])
        assert.equal((await api.put(path, { templateIds: [templateId] })).status, status);
    };
    const deliveries = () =>
      app.deps
        .db('wechat_deliveries')
        .where({ learner_id: learner.id })
        .orderBy('id')
        .select('state', 'reason', 'attempts');
    return { id: learner.id as number, openid, api, accept, deliveries };
  }
  const approve = (id: number, exam = '十二月电工认定') =>
    tell(app.deps.db, id, {
      kind: 'registrationApproved',
      params: { exam, startsAt: new Date('2026-12-20T01:00:00Z') },
    });
  const USUAL = [from('thing1', 'exam'), from('time2', 'startsAt'), fixed('phrase3', '已通过')];

  it('fill the template as WeChat takes it, once for each time the learner has agreed', async () => {
    const { templateId, show } = await template(USUAL);
    const one = await learner();
    await approve(one.id);
    assert.deepEqual(await one.deliveries(), [], 'he has not agreed yet');
    assert.deepEqual((await one.api.get('/api/learner/subscriptions')).body.data.registration, [templateId]);
    await one.accept(templateId);
    for (const exam of ['二〇二六年十二月福建省电工职业技能等级认定统一考试', '第二条'])
      await approve(one.id, exam);
    await sendWaiting(app.deps);
    const sent = subscribe().sent.filter(({ openid }) => openid === one.openid);
    assert.deepEqual(sent, [
      {
        openid: one.openid,
        templateId,
        page: 'packages/content/messages/index',
        data: {
          thing1: '二〇二六年十二月福建省电工职业技能等级…',
          time2: '2026年12月20日 09:00',
          phrase3: '已通过',
        },
      },
    ]);
    const states = (await one.deliveries()).map(({ state }) => state);
    assert.deepEqual(states.sort(), ['refused', 'sent']);
    const { sentCount, refusedCount, failedCount } = await show();
    assert.deepEqual([sentCount, refusedCount, failedCount], [1, 1, 0]);
  });

  it('stop when the learner has switched them off, or is unknown to WeChat', async () => {
    const { templateId, show } = await template(USUAL);
    const [one, other] = [await learner(), await learner()];
    for (const who of [one, other]) for (let n = 0; n < 2; n++) await who.accept(templateId);
    subscribe().forget(one.openid);
    await app.deps.db('learners').where({ id: other.id }).update({ openid: 'o-of-another-mini-program' });
    for (const { id } of [one, other]) await approve(id);
    await sendWaiting(app.deps);
    assert.match((await one.deliveries())[0].reason, /43101/);
    assert.match((await other.deliveries())[0].reason, /40003/);
    await approve(one.id);
    assert.equal((await one.deliveries()).length, 1, 'nothing he agreed to is left');
    const { refusedCount, failedCount, lastError } = await show();
    assert.deepEqual([refusedCount, failedCount], [1, 1]);
    assert.match(lastError, /不属于这个小程序/);
  });

  it('tell staff when the fields are not those of the template', async () => {
    const { templateId, show } = await template(USUAL, 'registrationApproved', ['thing1', 'time2', 'thing3']);
    const one = await learner();
    await one.accept(templateId);
    await approve(one.id);
    await sendWaiting(app.deps);
    assert.match((await show()).lastError, /字段与模板不符.*47003 argument invalid! data\.thing3/);
  });

  it('are tried again later and later while WeChat is out of order, with a new token when it wants one', async () => {
    const { templateId } = await template(USUAL);
    const one = await learner();
    for (let n = 0; n < 2; n++) await one.accept(templateId);
    await approve(one.id);
    subscribe().next.push(-1, 45009);
    await sendWaiting(app.deps);
    await sendWaiting(app.deps);
    assert.deepEqual(
      (await one.deliveries()).map(({ state, attempts }) => [state, attempts]),
      [['waiting', 1]],
    );
    now += 61_000;
    await sendWaiting(app.deps);
    assert.equal((await one.deliveries())[0].attempts, 2);
    now += 5 * 61_000;
    app.wechat.weixin.tokens.revokeAll();
    await sendWaiting(app.deps);
    assert.equal((await one.deliveries())[0].state, 'sent');

    await approve(one.id);
    subscribe().next.push(...Array<number>(MOST_ATTEMPTS).fill(-1));
    for (let n = 0; n < MOST_ATTEMPTS; n++) {
      await sendWaiting(app.deps);
      now += 130 * 60_000;
    }
    assert.equal((await one.deliveries())[1].state, 'failed');
  });

  it('are set up by staff, who are told what WeChat would refuse', async () => {
    const faults = [
      [[from('thing1', 'exam'), from('thing1', 'exam')], /重复/],
      [[from('time1', 'exam')], /不能填所选的内容/],
      [[from('title', 'exam')], /不是可用的字段名/],
      [[fixed('phrase1', '报名已经通过')], /最多 5 个字/],
      [[], /添加字段/],
    ] as const;
    for (const [fields, sentence] of faults)
      assert.match(faultOf('registrationApproved', fields) ?? '', sentence);
    const body = { kind: 'registrationApproved', templateId: 'x'.repeat(43), fields: faults[1][0] };
    const refused = await staff.post('/api/staff/wechat-templates', body);
    assert.equal(refused.status, 400);
    assert.match(refused.body.error.message, /第 1 个字段“time1”/);
    const one = await learner();
    const path = '/api/learner/subscriptions/';
    assert.equal((await one.api.put(`${path}no-key`, { templateIds: [] })).status, 404);
    assert.equal((await one.api.put(path + randomUUID(), { templateIds: ['unknown'] })).status, 204);
    assert.equal((await app.deps.db('message_credits').where({ learner_id: one.id })).length, 0);
  });
});
