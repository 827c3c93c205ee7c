import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '../../test/app.ts';
import { makeLearner, makePaper } from '../../test/factories.ts';
import { makePlan } from '../../test/orders.ts';
import { makeTraining } from '../../test/training.ts';

describe('papers that a membership opens', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  it('are open to all until a plan is sold, then to members, whom staff can make by hand, saying why', async () => {
    const training = await makeTraining(app);
    const learner = await training.learner();
    const client = await app.as({ learnerId: learner.id });
    const paper = await makePaper(app.deps, {
      blueprint_id: training.blueprint.id,
      version_id: training.version.id,
      kind: 'mock',
    });
    const open = () =>
      client.post('/api/learner/attempts', { source: 'paper', paperId: paper.id, clientKey: randomUUID() });
    const offered = async () => (await client.get('/api/learner/training')).body.data.papers[0].membership;
    await makePlan(app, { opens_mock: false });
    assert.equal(await offered(), 'none');
    assert.equal((await open()).status, 200);
    await app.deps.db('attempts').delete();

    await makePlan(app, { opens_mock: true });
    assert.equal(await offered(), 'needed');
    assert.match((await open()).body.error.message, /“模拟考试”需要开通会员/);

    const finance = await app.as('finance');
    const gift = { learnerId: learner.id, opensMock: true, endsAt: '2099-01-01T00:00:00Z' };
    assert.equal((await finance.post('/api/staff/entitlements', gift)).status, 400);
    const given = await finance.post('/api/staff/entitlements', { ...gift, reason: '线下缴费' });
    assert.equal(given.status, 201, JSON.stringify(given.body));
    assert.ok(given.body.data.staffId > 0);
    assert.equal(await offered(), 'active');
    assert.equal((await open()).status, 200);
    await app.deps.db('attempts').delete();

    const path = `/api/staff/entitlements/${given.body.data.id}`;
    assert.equal((await finance.patch(path, { state: 'revoked' })).status, 400);
    assert.equal((await finance.post(`${path}/revoke`, {})).status, 400);
    assert.equal((await finance.post(`${path}/revoke`, { reason: '开错了人' })).status, 200);
    const again = await finance.post(`${path}/revoke`, { reason: '开错了人' });
    assert.equal(again.body.error.code, 'entitlement.notActive');
    assert.equal((await open()).body.error.code, 'membership.needed');
    const [message] = (await client.get('/api/learner/messages')).body.data;
    assert.match(message.text, /已收回您的会员/);
  });

  it('are shown as open for good where staff gave them without an end', async () => {
    const learner = await makeLearner(app.deps);
    const client = await app.as({ learnerId: learner.id });
    const finance = await app.as('finance');
    const shown = async () => (await client.get('/api/learner/shop?platform=android')).body.data.membership;
    const give = (gift: object) =>
      finance.post('/api/staff/entitlements', { learnerId: learner.id, reason: '线下缴费', ...gift });
    const [from, until] = ['2098-12-01T00:00:00Z', '2099-01-01T00:00:00.000Z'];
    await give({ opensPast: true, opensMock: true, endsAt: until });
    // Not open yet when the other ends.
    await give({ opensMock: true, startsAt: '2099-02-01T00:00:00Z' });
    assert.deepEqual(await shown(), { past: until, mock: until });
    await give({ opensPast: true, startsAt: from });
    assert.deepEqual(await shown(), { past: 'forever', mock: until });
  });
});
