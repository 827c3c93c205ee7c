import assert from 'node:assert/strict';
import { smsConfig } from '../../infra/sms/smsConfig.ts';
import { tencentSms } from '../../infra/sms/tencentSms.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { type Client, client, type Reply } from '../../test/client.ts';
import { eventually } from '../../test/eventually.ts';
import { makeLearner, makePhone } from '../../test/factories.ts';
import { TRIES_PER_ACCOUNT } from './lockout.ts';
import { CODE_MINUTES } from './smsCodes.ts';

const FIRST = 'my-first-1';

describe('a phone proved by a text message', () => {
  let app: TestApp;
  let guest: Client;
  let now: number;
  beforeEach(async () => {
    now = Date.now();
    app = await testApp({ sms: true, deps: { clock: () => new Date(now) } });
    guest = await app.as('guest');
  });
  afterEach(() => app.close());

  const ask = (phone: string, purpose = 'password', who = guest) =>
    who.post('/api/learner/sms-codes', { phone, purpose });
  const sentTo = (phone: string) => app.sms!.sent.filter((sms) => sms.phone === phone);
  /** The reply does not wait for the message. */
  async function codeFor(phone: string): Promise<string> {
    const latest = await eventually(() => sentTo(phone)[0] ?? assert.fail('nothing was sent'));
    return latest.text.match(/\d{6}/)![0];
  }
  const reset = (phone: string, smsCode: string, who = guest) =>
    who.post('/api/learner/password-reset/sms', { phone, smsCode, next: FIRST });
  const told = ({ status, body }: Reply) => ({ status, code: body?.error?.code, text: body?.error?.message });
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  /** As if the time between two requests were over. */
  const forgetGap = (phone: string) => app.deps.store.delete(`sms-gap:${app.deps.secrets.blindIndex(phone)}`);
  const member = async () => {
    const phone = makePhone();
    const { id } = await makeLearner(app.deps, { phone });
    return { phone, id };
  };

  it('sets another password once, ends the sessions, and logs in', async () => {
    const { phone, id } = await member();
    const lost = await app.as({ learnerId: id });
    assert.deepEqual((await guest.get('/api/learner/session/ways')).body.data, { sms: true });
    assert.equal((await ask(phone)).status, 204);
    const code = await codeFor(phone);
    assert.match(sentTo(phone)[0]!.text, new RegExp(`^【.+】.*${code}.*${CODE_MINUTES}分钟`));
    assert.equal((await reset(phone, wrong(code))).body.error.code, 'sms.badCode');
    const both = await Promise.all([reset(phone, code), reset(phone, code)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [204, 400]);
    assert.equal((await lost.get('/api/learner/me')).status, 401);
    const { status, body } = await guest.post('/api/learner/session/password', { phone, password: FIRST });
    assert.equal(status, 200);
    assert.equal(body.data.learner.id, id);
    const { data } = (await client(app.url, body.data.token).get('/api/learner/messages')).body;
    assert.deepEqual(
      data.map(({ kind }: { kind: string }) => kind),
      ['passwordChanged'],
    );
  });

  it('gives one answer to a phone with an account, without, a cancelled and a disabled one', async () => {
    const { phone } = await member();
    const disabled = makePhone();
    await makeLearner(app.deps, { phone: disabled, enabled: false });
    const cancelled = makePhone();
    await makeLearner(app.deps, {
      phone: cancelled,
      phone_index: app.deps.secrets.blindIndex('已注销'),
      enabled: false,
      cancelled_at: new Date(),
    });
    const phones = [phone, makePhone(), disabled, cancelled];
    const alike = async (send: (of: string) => Promise<Reply>, code: string | undefined) => {
      const replies = [];
      for (const of of phones) replies.push(told(await send(of)));
      for (const reply of replies) assert.deepEqual(reply, replies[0]);
      assert.equal(replies[0]?.code, code);
    };
    await alike(ask, undefined);
    const code = wrong(await codeFor(phone));
    await alike(ask, 'sms.tooSoon');
    for (let n = 0; n < TRIES_PER_ACCOUNT; n++) {
      await alike((of) => reset(of, code), 'sms.badCode');
      // One address may be wrong only so often; here all come from one.
      await app.deps.store.delete('login-failures:address:127.0.0.1');
    }
    await alike((of) => reset(of, code), 'auth.locked');
    assert.deepEqual(
      app.sms!.sent.map((sms) => sms.phone),
      [phone],
    );
  });

  it('waits for nothing that only a phone with an account causes', async () => {
    const { phone } = await member();
    app.sms!.delayMs = 600_000;
    assert.equal((await ask(phone)).status, 204);
    assert.equal(sentTo(phone).length, 0, 'answered before the provider did');
  });

  it('is limited in a day, by phone and by address', async () => {
    await app.deps.db('security_policies').update({ sms_per_phone: 2, sms_per_address: 3 });
    const phone = makePhone();
    for (const expected of [204, 204, 429]) {
      assert.equal((await ask(phone)).status, expected);
      await forgetGap(phone);
    }
    assert.equal(told(await ask(makePhone())).code, 'sms.tooMany');
  });

  it('is good for five minutes', async () => {
    const { phone } = await member();
    await ask(phone);
    const code = await codeFor(phone);
    now += CODE_MINUTES * 60_000;
    assert.equal(told(await reset(phone, code)).code, 'sms.badCode');
    now -= 1;
    assert.equal((await reset(phone, code)).status, 204);
  });

  it('changes the phone to a new number, unless that is somebody else’s', async () => {
    const { id, phone } = await member();
    const who = await app.as({ learnerId: id });
    const tablet = await app.as({ learnerId: id });
    const [next, other] = [makePhone(), await member()];
    assert.equal((await ask(next, 'phone')).status, 401);
    const change = async (to: string) => {
      assert.equal((await ask(to, 'phone', who)).status, 204);
      const smsCode = await codeFor(to);
      assert.equal(told(await reset(to, smsCode)).code, 'sms.badCode', 'a code serves one purpose');
      const proved = (proof: object) =>
        who.patch('/api/learner/me/phone/sms', { phone: to, smsCode, ...proof });
      for (const proof of [{}, { loginCode: app.wechat.weixin.login({ phone: to }).loginCode }])
        assert.equal(told(await proved(proof)).code, 'auth.ownerNeeded');
      assert.equal((await who.post('/api/learner/me/phone/code')).status, 204);
      const presentCode = await codeFor(phone);
      assert.equal(told(await proved({ presentCode: wrong(presentCode) })).code, 'sms.badPresentCode');
      await forgetGap(phone);
      now += 30_000;
      return proved({ presentCode });
    };
    assert.equal(told(await change(other.phone)).code, 'auth.phoneTaken');
    const { status, body } = await change(next);
    assert.equal(status, 200);
    assert.equal(body.data.phoneMasked.slice(-4), next.slice(-4));
    assert.equal((await tablet.get('/api/learner/me')).status, 401);
    await eventually(() =>
      assert.match(sentTo(phone)[0]!.text, new RegExp(`改用手机号.*${next.slice(-4)}登录`)),
    );
    assert.equal(
      (await who.post('/api/learner/me/phone/code')).body.error.code,
      'sms.tooSoon',
      'the new one now',
    );
  });

  /** A member who has asked for the codes of his present number and of the next. */
  async function withBothCodes() {
    const { id, phone } = await member();
    const who = await app.as({ learnerId: id });
    const next = makePhone();
    assert.equal((await ask(next, 'phone', who)).status, 204);
    assert.equal((await who.post('/api/learner/me/phone/code')).status, 204);
    const [smsCode, presentCode] = [await codeFor(next), await codeFor(phone)];
    const change = (codes: object) =>
      who.patch('/api/learner/me/phone/sms', { phone: next, smsCode, presentCode, ...codes });
    return { who, next, smsCode, presentCode, change };
  }

  it('proves the present number until the change is made, also when the code of the new one is mistyped', async () => {
    const { who, next, smsCode, presentCode, change } = await withBothCodes();
    for (let mistyped = 1; mistyped < TRIES_PER_ACCOUNT; mistyped++)
      assert.equal(told(await change({ smsCode: wrong(smsCode) })).code, 'sms.badCode');
    // Nor does the new one's lose anything by the other's.
    assert.equal(told(await change({ presentCode: wrong(presentCode) })).code, 'sms.badPresentCode');
    const both = await Promise.all([change({}), change({})]);
    assert.equal(both.filter(({ status }) => status === 200).length, 1);
    assert.equal((await who.get('/api/learner/me')).body.data.phoneMasked.slice(-4), next.slice(-4));
  });

  it('locks the new number by wrong codes of it, whoever the present one is proved to be', async () => {
    const { smsCode, change } = await withBothCodes();
    for (let tries = 0; tries < TRIES_PER_ACCOUNT; tries++)
      assert.equal(told(await change({ smsCode: wrong(smsCode) })).code, 'sms.badCode');
    assert.equal(told(await change({})).code, 'auth.locked');
  });

  it('promises nobody a message while the provider fails', async () => {
    const { id, phone } = await member();
    const who = await app.as({ learnerId: id });
    for (const mood of ['FailedOperation.InsufficientBalanceInSmsPackage', 'hangUp'] as const) {
      app.sms!.mood = mood;
      assert.equal(told(await ask(makePhone(), 'phone', who)).code, 'sms.unavailable');
      for (const of of [phone, makePhone()]) assert.equal(told(await ask(of)).code, 'sms.unavailable');
      await app.deps.store.delete('sms-pause');
    }
    app.sms!.mood = 'FailedOperation.InsufficientBalanceInSmsPackage';
    assert.equal((await ask(phone)).status, 204);
    await eventually(() => assert.equal(app.sms!.asked.at(-1), phone));
    const replies = [await ask((await member()).phone), await ask(makePhone())].map(told);
    assert.deepEqual(replies, [replies[0], replies[0]], 'a pause would tell that the first has an account');
    assert.equal(replies[0]!.status, 204);
    app.sms!.mood = 'LimitExceeded.PhoneNumberDailyLimit';
    assert.equal(told(await ask(makePhone(), 'phone', who)).code, 'sms.tooMany');
    app.sms!.mood = null;
    await forgetGap(phone);
    assert.equal((await ask(phone)).status, 204);
    await codeFor(phone);
  });

  it('is not offered without a provider', async () => {
    const bare = await testApp({ beside: app, deps: { sms: undefined } });
    try {
      const who = await bare.as('guest');
      assert.deepEqual((await who.get('/api/learner/session/ways')).body.data, { sms: false });
      assert.equal(told(await ask(makePhone(), 'password', who)).code, 'sms.off');
    } finally {
      await bare.close();
    }
  });
});

describe('the provider of text messages', () => {
  const complete = {
    SMS_SECRET_ID: 'AKIDx',
    SMS_SECRET_KEY: 'key',
    SMS_APP_ID: '1400006666',
    SMS_SIGN: '考试中心',
    SMS_CODE_TEMPLATE: '449739',
    SMS_PHONE_CHANGED_TEMPLATE: '449740',
  };

  it('is Tencent itself where it is set up; what is missing or wrong is named', () => {
    assert.deepEqual(smsConfig({}), { sms: undefined, faults: [] });
    assert.equal(
      smsConfig({ ...complete, SMS_ORIGIN: 'http://x' }).sms?.origin,
      'https://sms.tencentcloudapi.com',
    );
    const { sms, faults } = smsConfig({ ...complete, SMS_SIGN: '', SMS_APP_ID: 'x' });
    assert.equal(sms, undefined);
    assert.match(faults.join(), /SMS_APP_ID 的值不对.*SMS_SIGN 未设置/);
  });

  it('is told apart by what it answers', async () => {
    const app = await testApp({ sms: true });
    try {
      const { config, sent } = app.sms!;
      const outcome = async (change: object, phone = makePhone()) => {
        const reply = await tencentSms({ ...config, ...change }).send(phone, 'code', ['000000', '5']);
        return reply.sent ? 'sent' : reply.failure;
      };
      const phone = makePhone();
      assert.equal(await outcome({}, phone), 'sent');
      assert.equal(await outcome({}, phone), 'tooOften');
      assert.equal(await outcome({}, '1'), 'badNumber');
      assert.equal(await outcome({ secretKey: 'stolen' }), 'badCredentials');
      assert.equal(await outcome({ secretId: 'unknown' }), 'badCredentials');
      assert.equal(await outcome({ appId: '1400000001' }), 'badCredentials');
      assert.equal(await outcome({ templates: { ...config.templates, code: '2' } }), 'badTemplate');
      assert.equal(await outcome({ sign: '别的签名' }), 'badTemplate');
      assert.equal(await outcome({ origin: 'http://127.0.0.1:9' }), 'unreachable');
      app.sms!.mood = 'InternalError.Timeout';
      assert.equal(await outcome({}), 'other');
      assert.equal(sent.length, 1);
    } finally {
      await app.close();
    }
  });
});
