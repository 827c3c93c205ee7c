import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeExamPlan, makeLearner } from '../../test/factories.ts';
import { allowProvider, makeBuyer, makePlan } from '../../test/orders.ts';
import { pursueRefunds } from '../orders/refunds.ts';
import { messagesReply } from './contract.ts';
import { tell, tellEach } from './tell.ts';

const DAY_MS = 86_400_000;
const NUMBER = '25352000000012345678';

describe('messages to learners', () => {
  let app: TestApp;
  let root: Client;
  before(async () => {
    app = await testApp({ payment: {} });
    await allowProvider(app, 'wxpay_v3');
    root = await app.as('super');
  });
  after(() => app.close());

  async function learner(row: Record<string, unknown> = {}) {
    const { id } = await makeLearner(app.deps, row);
    return { id, client: await app.as({ learnerId: id }) };
  }
  const list = async (client: Client) =>
    messagesReply.parse((await client.get('/api/learner/messages?pageSize=50')).body);
  /** The newest first. */
  const texts = async (client: Client) => (await list(client)).data.map(({ text }) => text);
  const unread = async (client: Client) => (await client.get('/api/learner/me')).body.data.unreadMessages;
  const done = async (reply: ReturnType<Client['post']>) => {
    const { status, body } = await reply;
    assert.ok(status < 300, JSON.stringify(body));
    return body?.data;
  };

  it('are read one by one or all up to the last one seen, by their owner only', async () => {
    const { id, client } = await learner();
    const { client: other } = await learner();
    const say = (material: string) => tell(app.deps.db, id, { kind: 'materialOpened', params: { material } });
    for (const material of ['一', '二', '三', '四']) await say(material);
    const { data, total } = await list(client);
    assert.deepEqual([total, await unread(client)], [4, 4]);
    assert.deepEqual([data[0]!.jumpKind, data[0]!.jumpTarget, data[0]!.read], ['page', 'materials', false]);
    const [newest, , , oldest] = data;
    for (const status of [204, 204])
      assert.equal((await client.put(`/api/learner/messages/${oldest!.id}/read`)).status, status);
    assert.equal(await unread(client), 3);
    assert.equal((await other.put(`/api/learner/messages/${newest!.id}/read`)).status, 404);
    await say('五');
    assert.equal((await client.put('/api/learner/messages/read', { upTo: newest!.id })).status, 204);
    assert.equal((await other.put('/api/learner/messages/read', { upTo: newest!.id + 1 })).status, 204);
    assert.equal(await unread(client), 1);
    const page = messagesReply.parse((await client.get('/api/learner/messages?page=3&pageSize=2')).body);
    assert.deepEqual([page.data.map((row) => row.id), page.total, page.unread], [[oldest!.id], 5, 1]);
  });

  it('vanish with the transaction of what did not happen, and say once what is said once', async () => {
    const { id, client } = await learner();
    const message = { kind: 'membershipUnlimited', params: {}, once: 'x' } as const;
    const undone = app.deps.db.transaction(async (trx) => {
      await tell(trx, id, message);
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    assert.equal((await list(client)).total, 0);
    const two = [id, (await learner()).id];
    const them = () => app.deps.db('learners').whereIn('id', two).select('id');
    await tell(app.deps.db, id, message);
    assert.equal(await tellEach(app.deps.db, them(), message), 1);
    assert.equal(await tellEach(app.deps.db, them(), message), 0);
    assert.equal((await list(client)).total, 1);
  });

  it('tell of the exam that staff move or change, while it is still to come', async () => {
    const plan = await makeExamPlan(app.deps, { name: '十二月电工认定' });
    const next = await makeExamPlan(app.deps, { name: '一月电工认定' });
    const { id, client } = await learner({ exam_plan_id: plan.id });
    const move = (days: number) =>
      done(
        root.patch(`/api/staff/exam-plans/${plan.id}`, {
          examStartsAt: new Date(Date.now() + days * DAY_MS).toISOString(),
          examEndsAt: new Date(Date.now() + (days + 1) * DAY_MS).toISOString(),
        }),
      );
    await move(20);
    await done(root.patch(`/api/staff/exam-plans/${plan.id}`, { name: '十二月电工考试' }));
    await done(root.patch(`/api/staff/learners/${id}`, { examPlanId: next.id }));
    await done(root.patch(`/api/staff/learners/${id}`, { category: '在职' }));
    await move(-9);
    const [assigned, moved, ...others] = await texts(client);
    assert.match(assigned!, /改为“一月电工认定”，考试时间 2\d{3}年/);
    assert.match(moved!, /“十二月电工认定”的考试时间改为/);
    assert.deepEqual(others, []);
  });

  it('tell what staff have opened', async () => {
    const { id, client } = await learner();
    const open = (body: object) =>
      done(root.post('/api/staff/entitlements', { learnerId: id, reason: '线下缴费', ...body }));
    await open({ opensPast: true, opensMock: true, endsAt: '2027-03-01T01:00:00.000Z' });
    const { id: entitlement } = await open({ opensMock: true });
    await done(root.patch(`/api/staff/entitlements/${entitlement}`, { reason: '线下缴费（补记）' }));
    assert.deepEqual(await texts(client), [
      '考试中心已为您开通会员，长期有效。',
      '考试中心已为您开通会员，有效期至 2027年3月1日 09:00。',
    ]);
  });

  it('follow an order from its payment through invoices to the refund', async () => {
    const buyer = await makeBuyer(app);
    const order = await buyer.order((await makePlan(app, { name: '消息会员' })).id);
    await buyer.pay(order.id);
    await buyer.check(order.id);
    const apply = async () =>
      (
        await done(
          buyer.client.post(`/api/learner/orders/${order.id}/invoice`, { kind: 'personal', title: '张三' }),
        )
      ).id;
    const invoice = (id: number, name: string, body: object = {}) =>
      done(root.post(`/api/staff/invoices/${id}/${name}`, body));
    await invoice(await apply(), 'reject', { reason: '抬头不完整' });
    const id = await apply();
    await invoice(id, 'accept');
    await invoice(id, 'issue', { number: NUMBER });
    await done(root.post(`/api/staff/orders/${order.id}/refund`, { reason: '报错工种' }));
    await invoice(id, 'redden', { reason: NUMBER });
    await pursueRefunds(app.deps);
    const [sent] = [...app.merchant!.ledger.refunds.values()].slice(-1);
    app.merchant!.settleRefund(sent!, 'SUCCESS');
    await pursueRefunds(app.deps);
    assert.deepEqual(await texts(buyer.client), [
      '“消息会员”的退款 10.00 元 已退回您的付款账户。',
      '“消息会员”的发票已红冲，金额 10.00 元，原发票作废。',
      '“消息会员”正在退款 10.00 元，款项原路退回；它开通的内容已关闭。',
      '“消息会员”的发票已开出，金额 10.00 元。',
      '“消息会员”的发票申请没有通过：抬头不完整。修改后可以重新申请。',
      '您已购买“消息会员”，付款 10.00 元。',
    ]);
  });
});
