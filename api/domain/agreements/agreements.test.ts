import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { type Client, client } from '../../test/client.ts';
import { makePhone } from '../../test/factories.ts';
import { makeTraining } from '../../test/training.ts';

const DAY_MS = 86_400_000;

describe('agreements', () => {
  let app: TestApp;
  let staff: Client;
  let guest: Client;
  let now = new Date('2026-12-01T02:00:00Z');
  beforeEach(async () => {
    app = await testApp({ deps: { clock: () => now } });
    staff = await app.as('content');
    guest = await app.as('guest');
  });
  afterEach(() => app.close());

  const draft = async (row: Record<string, unknown> = {}): Promise<number> => {
    const body = { kind: 'service', title: '用户协议', body: '<p>正文</p>', ...row };
    const reply = await staff.post('/api/staff/agreements', body);
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
    return reply.body.data.id;
  };
  const run = (id: number, command: string) => staff.post(`/api/staff/agreements/${id}/${command}`);
  const publish = async (row?: Record<string, unknown>): Promise<number> => {
    const id = await draft(row);
    assert.equal((await run(id, 'publish')).status, 200);
    return id;
  };
  const row = async (id: number) => (await staff.get(`/api/staff/agreements/${id}`)).body.data;
  const logIn = (agreements: number[], phone = makePhone()) => {
    const { loginCode, phoneCode } = app.wechat.weixin.login({ phone });
    return guest.post('/api/learner/session/wechat', {
      loginCode,
      phoneCode,
      agreements,
      device: '华为 P60',
    });
  };
  const enter = async (agreements: number[]): Promise<Client> =>
    client(app.url, (await logIn(agreements)).body.data.token);
  const due = async (learner: Client): Promise<number[]> =>
    (await learner.get('/api/learner/me')).body.data.agreementsDue.map(({ id }: { id: number }) => id);
  const inForce = async (who: Client) => (await who.get('/api/learner/terms')).body.data;

  it('are written in drafts, without scripts, and cannot be changed or deleted once published', async () => {
    const id = await draft({ body: '<p>正文<script>alert(1)</script></p>' });
    assert.equal((await guest.get(`/api/learner/terms/${id}`)).status, 404);
    assert.equal((await staff.patch(`/api/staff/agreements/${id}`, { title: '服务协议' })).status, 200);
    assert.equal((await run(id, 'publish')).body.data.state, 'published');
    const { name, body, version, effectiveAt } = await row(id);
    assert.deepEqual(
      { name, body, version, effectiveAt },
      { name: '用户协议（第 1 版）', body: '<p>正文</p>', version: 1, effectiveAt: now.toISOString() },
    );
    for (const refused of [
      await staff.patch(`/api/staff/agreements/${id}`, { body: '<p>别的</p>' }),
      await staff.delete(`/api/staff/agreements/${id}`),
    ])
      assert.deepEqual([refused.status, refused.body.error.code], [409, 'row.immutable']);
    await assert.rejects(app.deps.db('agreements').where({ id }).update({ state: 'draft' }), /published/);
    assert.equal((await run(id, 'publish')).body.error.code, 'agreement.notDraft');
    const actions = await app.deps
      .db('audit_log')
      .where({ resource: 'agreements' })
      .orderBy('id')
      .pluck('action');
    assert.deepEqual(actions, ['create', 'update', 'agreements.publish']);
  });

  it('are accepted at login, by each of both ways, in the versions in force', async () => {
    const service = await publish();
    const privacy = await publish({ kind: 'privacy', title: '隐私政策' });
    const reading = await publish({ kind: 'purchase', title: '购买须知' });
    assert.deepEqual(
      (await inForce(guest)).map(({ id, asked }: { id: number; asked: boolean }) => [id, asked]),
      [
        [service, true],
        [privacy, true],
        [reading, false],
      ],
    );
    const phone = makePhone();
    const refused = await logIn([service], phone);
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'agreement.missing']);
    assert.match(refused.body.error.message, /《隐私政策》/);
    assert.equal(await app.deps.db('learners').first(), undefined);
    assert.equal((await logIn([service, privacy], phone)).status, 200);
    const password = { phone, password: 'my-first-1' };
    assert.equal(
      (await guest.post('/api/learner/session/password', password)).body.error.code,
      'agreement.missing',
    );
    const accepted = await app.deps.db('agreement_acceptances').orderBy('agreement_id');
    assert.deepEqual(
      accepted.map(({ agreement_id, accepted_at, terminal }) => [agreement_id, accepted_at, terminal]),
      [
        [service, now, '华为 P60'],
        [privacy, now, '华为 P60'],
      ],
    );
    await logIn([service, privacy]);
    assert.deepEqual([(await row(service)).acceptedCount, (await row(reading)).acceptedCount], [2, 0]);
    const list = await staff.get(`/api/staff/agreement-acceptances?filter[agreementId][eq]=${privacy}`);
    assert.equal(list.body.total, 2);
  });

  it('are asked again when a new version is in force: until then nothing new is begun, but all is read', async () => {
    const { learner, blueprint } = await makeTraining(app);
    const first = await publish();
    const privacy = await publish({ kind: 'privacy', title: '隐私政策' });
    const { id: learnerId } = await learner();
    const before = { learner_id: learnerId, accepted_at: now };
    await app.deps
      .db('agreement_acceptances')
      .insert([first, privacy].map((agreement_id) => ({ ...before, agreement_id })));
    const phone = await app.as({ learnerId });
    const train = () =>
      phone.post('/api/learner/attempts', {
        source: 'training',
        blueprintId: blueprint.id,
        clientKey: crypto.randomUUID(),
      });
    const begun = await train();
    assert.equal(begun.status, 200, JSON.stringify(begun.body));

    const copy = (await run(first, 'copy')).body.data.id;
    const change = { summary: '增加了客服电话', effectiveAt: new Date(now.getTime() + DAY_MS).toISOString() };
    assert.equal((await staff.patch(`/api/staff/agreements/${copy}`, change)).status, 200);
    assert.equal((await run(copy, 'publish')).status, 200);
    assert.deepEqual(await due(phone), []);
    now = new Date(now.getTime() + DAY_MS);
    staff = await app.as('content');
    const again = await app.as({ learnerId });
    const [asked] = (await again.get('/api/learner/me')).body.data.agreementsDue;
    assert.deepEqual([asked.id, asked.version, asked.summary], [copy, 2, '增加了客服电话']);
    assert.deepEqual([(await train()).status, (await train()).body.error.code], [403, 'agreement.due']);
    const { id: attemptId } = begun.body.data;
    assert.equal((await phone.get(`/api/learner/attempts/${attemptId}`)).status, 200);
    const handIn = await phone.post(`/api/learner/attempts/${attemptId}/submit`, { responses: [] });
    assert.equal(handIn.status, 200, JSON.stringify(handIn.body));

    const accept = (ids: number[]) => phone.post('/api/learner/terms/acceptances', { ids, device: 'x' });
    assert.equal((await accept([first])).body.error.code, 'agreement.missing');
    assert.deepEqual((await accept([copy])).body.data.agreementsDue, []);
    assert.equal((await train()).status, 200);
    const [{ accepted }] = await inForce(phone);
    assert.deepEqual(accepted, { id: copy, version: 2, at: now.toISOString() });
    // The version that he has accepted before stays readable for him, also withdrawn.
    assert.equal((await run(first, 'withdraw')).status, 200);
    const old = (await phone.get(`/api/learner/terms/${first}`)).body.data;
    assert.deepEqual([old.version, old.inForce, old.acceptedAt !== null], [1, false, true]);
    assert.equal((await guest.get(`/api/learner/terms/${first}`)).status, 404);
  });

  it('fall back to the version before when one is withdrawn, but never to none', async () => {
    const first = await publish();
    const second = await publish();
    const learner = await enter([second]);
    assert.deepEqual(await due(learner), []);
    assert.equal((await run(second, 'withdraw')).status, 200);
    assert.deepEqual((await inForce(guest))[0].id, first);
    assert.deepEqual(await due(learner), [first]);
    const refused = await run(first, 'withdraw');
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'agreement.lastInForce']);
    assert.equal((await run(second, 'withdraw')).body.error.code, 'agreement.notPublished');
    const third = await publish();
    assert.equal((await row(third)).version, 3);
  });
});
