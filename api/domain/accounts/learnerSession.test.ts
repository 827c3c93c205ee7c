import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { type Client, client } from '../../test/client.ts';
import {
  makeExamPlan,
  makeLearner,
  makeLevel,
  makeOccupation,
  makePhone,
  makePlace,
} from '../../test/factories.ts';
import { CODE_MINUTES } from '../../wechat-simulator/codes.ts';

describe('learner sessions', () => {
  let app: TestApp;
  let guest: Client;
  let now = new Date();
  before(async () => {
    app = await testApp({ deps: { clock: () => now } });
    guest = await app.as('guest');
  });
  after(() => app.close());

  const codes = (phone: string, openid?: string) => app.wechat.weixin.login({ phone, openid });
  const logIn = (sent: { loginCode: string; phoneCode: string }) =>
    guest.post('/api/learner/session/wechat', { loginCode: sent.loginCode, phoneCode: sent.phoneCode });
  const learnerRow = (id: number) => app.deps.db('learners').where({ id }).first();

  it('creates the learner at the first login and finds him at the next', async () => {
    const phone = makePhone();
    const first = await logIn(codes(phone));
    assert.equal(first.status, 200);
    assert.equal(first.body.data.learner.phoneMasked, phone.replace(/^(...)....(....)$/, '$1****$2'));
    assert.equal(first.body.data.learner.examChosen, false);
    const second = await logIn(codes(phone));
    assert.equal(second.body.data.learner.id, first.body.data.learner.id);
    assert.notEqual(second.body.data.token, first.body.data.token);
    assert.equal((await client(app.url, second.body.data.token).get('/api/learner/me')).status, 200);
  });

  it('creates one learner when two first logins arrive at once', async () => {
    const phone = makePhone();
    const replies = await Promise.all([logIn(codes(phone)), logIn(codes(phone))]);
    const [one, other] = replies.map(({ body }) => body.data.learner.id);
    assert.equal(one, other);
  });

  it('gives each his own session when many log in at once, old and new, one of them twice and one disabled', async () => {
    const phones = Array.from({ length: 30 }, () => makePhone());
    for (const phone of phones.slice(0, 10)) await makeLearner(app.deps, { phone });
    const lockedOut = makePhone();
    const disabled = await makeLearner(app.deps, { phone: lockedOut, enabled: false });
    const replies = await Promise.all([...phones, phones[0]!].map((phone) => logIn(codes(phone))));
    assert.equal((await logIn(codes(lockedOut))).body.error.code, 'auth.disabled');
    const found = await Promise.all(
      replies.map(({ body }) => client(app.url, body.data.token).get('/api/learner/me')),
    );
    assert.deepEqual(
      found.map(({ body }) => body.data.phoneMasked),
      [...phones, phones[0]!].map((phone) => phone.replace(/^(...)....(....)$/, '$1****$2')),
    );
    assert.equal(new Set(replies.map(({ body }) => body.data.learner.id)).size, phones.length);
    assert.equal(await app.deps.db('sessions').where({ learner_id: disabled.id }).first(), undefined);
  });

  it('keeps the phone number and the session key encrypted', async () => {
    const phone = makePhone();
    const { id } = (await logIn(codes(phone))).body.data.learner;
    const row = await learnerRow(id);
    assert.equal(JSON.stringify(row).includes(phone), false);
    assert.equal(app.deps.secrets.decrypt(row.phone), phone);
    assert.equal(Buffer.from(app.deps.secrets.decrypt(row.session_key), 'base64').length, 16);
  });

  it('finds a learner whom staff had entered before, by his number', async () => {
    const phone = makePhone();
    const { id } = await makeLearner(app.deps, { phone });
    assert.equal((await logIn(codes(phone))).body.data.learner.id, id);
  });

  it('lets the number decide when a WeChat account changes its number', async () => {
    const [before, after] = [makePhone(), makePhone()];
    const first = (await logIn(codes(before, 'openid-moves'))).body.data.learner;
    const second = (await logIn(codes(after, 'openid-moves'))).body.data.learner;
    assert.notEqual(first.id, second.id);
    assert.equal((await learnerRow(first.id)).openid, null);
    assert.equal((await learnerRow(second.id)).openid, 'openid-moves');
  });

  it('refuses codes that were used or are too old', async () => {
    const used = codes(makePhone());
    await logIn(used);
    assert.equal((await logIn(used)).body.error.code, 'wechat.codeUsed');
    const old = codes(makePhone());
    now = new Date(now.getTime() + CODE_MINUTES * 60_000 + 1);
    const { status, body } = await logIn(old);
    assert.equal(status, 400);
    assert.equal(body.error.code, 'wechat.codeInvalid');
  });

  it('lets a disabled learner in no more', async () => {
    const phone = makePhone();
    await makeLearner(app.deps, { phone, enabled: false });
    const { status, body } = await logIn(codes(phone));
    assert.equal(status, 403);
    assert.equal(body.error.code, 'auth.disabled');
  });

  it('logs out', async () => {
    const { token } = (await logIn(codes(makePhone()))).body.data;
    const learner = client(app.url, token);
    assert.equal((await learner.delete('/api/learner/session')).status, 204);
    assert.equal((await learner.get('/api/learner/me')).body.error.code, 'auth.expired');
  });
});

describe('the choice of an exam', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  const choice = async () => ({
    examPlanId: (await makeExamPlan(app.deps)).id,
    occupationId: (await makeOccupation(app.deps)).id,
    levelId: (await makeLevel(app.deps)).id,
    placeId: (await makePlace(app.deps)).id,
  });

  it('is kept and shown with names', async () => {
    const learner = await app.as('learner');
    const chosen = await choice();
    const { status, body } = await learner.patch('/api/learner/me', chosen);
    assert.equal(status, 200);
    assert.equal(body.data.examChosen, true);
    assert.equal(body.data.examPlan.id, chosen.examPlanId);
    assert.match(body.data.examPlan.examEndsAt, /Z$/);
    assert.deepEqual((await learner.get('/api/learner/me')).body.data, body.data);
  });

  it('refuses what is disabled, has ended or does not exist, naming each', async () => {
    const learner = await app.as('learner');
    const { body } = await learner.patch('/api/learner/me', {
      examPlanId: (await makeExamPlan(app.deps, { exam_ends_at: new Date(Date.now() - 1000) })).id,
      occupationId: (await makeOccupation(app.deps, { enabled: false })).id,
      levelId: 999_999,
      placeId: (await makePlace(app.deps)).id,
    });
    assert.equal(body.error.code, 'examChoice.closed');
    assert.deepEqual(
      body.error.details.map(({ field }: { field: string }) => field),
      ['examPlanId', 'occupationId', 'levelId'],
    );
    assert.equal((await learner.get('/api/learner/me')).body.data.examPlan, null);
  });

  it('must be complete', async () => {
    const learner = await app.as('learner');
    const { status, body } = await learner.patch('/api/learner/me', {
      ...(await choice()),
      placeId: undefined,
    });
    assert.equal(status, 400);
    assert.equal(body.error.details[0].message, '“考点”必须填写');
  });

  it('is the business of learners only', async () => {
    const guest = await app.as('guest');
    assert.equal((await guest.patch('/api/learner/me', await choice())).status, 401);
  });
});
