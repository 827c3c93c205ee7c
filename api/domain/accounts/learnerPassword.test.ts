import assert from 'node:assert/strict';
import { redisStore } from '../../infra/redisStore.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { type Client, client } from '../../test/client.ts';
import { makeLearner, makePhone } from '../../test/factories.ts';
import { testRedis } from '../../test/redis.ts';
import { TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS } from './lockout.ts';

const FIRST = 'my-first-1';
const SECOND = 'my-second-2';

describe("a learner's password and phone", () => {
  let app: TestApp;
  let guest: Client;
  beforeEach(async () => {
    app = await testApp();
    guest = await app.as('guest');
  });
  afterEach(() => app.close());

  const phoneCode = (phone: string) => app.wechat.weixin.login({ phone }).phoneCode;
  const reset = (who: Client, phone: string, next: string) =>
    who.post('/api/learner/password-reset', { phoneCode: phoneCode(phone), next });
  const logIn = (phone: string, password: string) =>
    guest.post('/api/learner/session/password', { phone, password });
  const learnerWithPassword = async (row: Record<string, unknown> = {}) => {
    const phone = makePhone();
    const { id } = await makeLearner(app.deps, { phone, ...row });
    const who = await app.as({ learnerId: id });
    if (row.enabled !== false) assert.equal((await reset(who, phone, FIRST)).status, 204);
    return { phone, id, who };
  };

  it('is set with the phone, kept hashed, and logs in', async () => {
    const { phone, id, who } = await learnerWithPassword();
    assert.equal((await who.get('/api/learner/me')).body.data.hasPassword, true);
    const { status, body } = await logIn(phone, FIRST);
    assert.equal(status, 200);
    assert.equal(body.data.learner.id, id);
    assert.match((await app.deps.db('learners').where({ id }).first()).password_hash, /^\$argon2id\$/);
    assert.equal((await reset(guest, makePhone(), FIRST)).body.error.code, 'auth.noAccount');
    assert.equal((await reset(who, phone, 'short')).body.error.code, 'request.invalid');
  });

  it('gives one answer to an unknown phone, a wrong password, none set, a disabled and a cancelled account', async () => {
    const [{ phone }, bare, disabled] = [
      await learnerWithPassword(),
      makePhone(),
      await learnerWithPassword(),
    ];
    await makeLearner(app.deps, { phone: bare });
    await app.deps.db('learners').where({ id: disabled.id }).update({ enabled: false });
    const cancelled = makePhone();
    await makeLearner(app.deps, {
      phone: cancelled,
      phone_index: app.deps.secrets.blindIndex('已注销'),
      enabled: false,
      cancelled_at: new Date(),
    });
    const replies = await Promise.all([
      logIn(cancelled, FIRST),
      logIn(makePhone(), FIRST),
      logIn(phone, SECOND),
      logIn(bare, FIRST),
      logIn(disabled.phone, FIRST),
    ]);
    const told = replies.map(({ status, body }) => {
      const { requestId: _, ...error } = body.error;
      return { status, error };
    });
    for (const answer of told) assert.deepEqual(answer, told[0]);
    assert.equal(told[0]?.error.code, 'auth.badPhonePassword');
  });

  it('locks a phone after five wrong ones, known or not, and an address after more', async () => {
    const { phone } = await learnerWithPassword();
    for (const tried of [phone, makePhone()]) {
      for (let n = 0; n < TRIES_PER_ACCOUNT; n++) assert.equal((await logIn(tried, SECOND)).status, 401);
      assert.equal((await logIn(tried, FIRST)).body.error.code, 'auth.locked');
    }
    assert.equal((await reset(guest, phone, SECOND)).status, 204);
    assert.equal((await logIn(phone, SECOND)).status, 200);
    for (let n = 2 * TRIES_PER_ACCOUNT; n < TRIES_PER_ADDRESS; n++) await logIn(makePhone(), FIRST);
    assert.equal((await logIn(phone, SECOND)).body.error.code, 'auth.locked');
  });

  it('is changed by the present one, which ends the other sessions and is logged', async () => {
    const { phone, id, who } = await learnerWithPassword();
    const tablet = await app.as({ learnerId: id });
    const change = (current: string, next: string) =>
      who.patch('/api/learner/session/password', { current, next });
    assert.equal((await change(SECOND, 'my-third-3')).body.error.code, 'auth.wrongPassword');
    assert.equal((await change(FIRST, SECOND)).status, 204);
    assert.equal((await who.get('/api/learner/me')).status, 200);
    assert.equal((await tablet.get('/api/learner/me')).status, 401);
    assert.equal((await logIn(phone, FIRST)).status, 401);
    const actions = await app.deps
      .db('audit_log')
      .where({ row_id: String(id) })
      .pluck('action');
    assert.deepEqual(actions, ['learners.password', 'learners.password']);
  });

  it('goes on with another phone, unless that is somebody else’s', async () => {
    const { phone, id, who } = await learnerWithPassword();
    const tablet = await app.as({ learnerId: id });
    const { openid } = app.wechat.weixin.login({ phone });
    const change = (to: string, wechatOf = phone) => {
      const { loginCode } = app.wechat.weixin.login({ phone: wechatOf });
      return who.patch('/api/learner/me/phone', { phoneCode: phoneCode(to), loginCode });
    };
    assert.equal(
      (await change(makePhone())).body.error.code,
      'auth.ownerNeeded',
      'never logged in by WeChat',
    );
    await app.deps.db('learners').where({ id }).update({ openid });
    const thief = makePhone();
    assert.equal((await change(thief, thief)).body.error.code, 'auth.ownerNeeded');
    const bare = await who.patch('/api/learner/me/phone', { phoneCode: phoneCode(thief) });
    assert.equal(bare.body.error.code, 'auth.ownerNeeded');
    const other = await learnerWithPassword();
    assert.equal((await change(other.phone)).body.error.code, 'auth.phoneTaken');
    const next = makePhone();
    const { status, body } = await change(next);
    assert.equal(status, 200);
    assert.equal(body.data.phoneMasked.slice(-4), next.slice(-4));
    assert.equal((await who.get('/api/learner/me')).status, 200);
    assert.equal((await tablet.get('/api/learner/me')).status, 401);
    assert.equal((await logIn(phone, FIRST)).status, 401);
    assert.equal((await logIn(next, FIRST)).body.data.learner.id, id);
    assert.equal(
      await app.deps
        .db('audit_log')
        .where({ action: 'learners.phone' })
        .first('row_id')
        .then((row) => row.row_id),
      String(id),
    );
  });

  it('ends sessions at once in another process on the same Redis', async () => {
    const redis = await testRedis();
    const [one, two] = [await redisStore(redis.url), await redisStore(redis.url)];
    const here = await testApp({ beside: app, deps: { store: one } });
    const there = await testApp({ beside: app, deps: { store: two } });
    try {
      const { phone, id } = await learnerWithPassword();
      const { token } = await here.as({ learnerId: id });
      const elsewhere = client(there.url, token);
      assert.equal((await elsewhere.get('/api/learner/me')).status, 200);
      assert.equal((await reset(client(here.url), phone, SECOND)).status, 204);
      assert.equal((await elsewhere.get('/api/learner/me')).status, 401);
    } finally {
      await Promise.all([here.close(), there.close()]);
      await Promise.all([one.close(), two.close(), redis.close()]);
    }
  });
});
