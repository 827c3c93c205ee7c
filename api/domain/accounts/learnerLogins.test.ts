import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { type TestApp, testApp } from '../../test/app.ts';
import { type Client, client, type Reply } from '../../test/client.ts';
import { makeLearner, makePhone, makeStaff, PASSWORD } from '../../test/factories.ts';
import { addDays } from '../../timeZone.ts';
import { clearAttempts } from './learnerLoginLog.ts';
import { TRIES_PER_ACCOUNT } from './lockout.ts';
import { hashPassword } from './password.ts';

/** How Node calls the work of a native module that gives it no name; of this application only Argon2's. */
const HASHING = 'undefined';

interface Work {
  reply: Reply;
  statements: string[];
  hashes: number;
}

describe('logins of learners', () => {
  let app: TestApp;
  let guest: Client;
  let password_hash: string;
  before(async () => {
    password_hash = await hashPassword(PASSWORD);
  });
  // Each with an address of its own that has failed at nothing.
  beforeEach(async () => {
    app = await testApp({ sms: true, limits: { perAccount: 1_000_000, perAddress: 1_000_000 } });
    guest = await app.as('guest');
  });
  afterEach(() => app.close());

  const member = async (row: Record<string, unknown> = {}) => {
    const phone = makePhone();
    return { phone, id: (await makeLearner(app.deps, { phone, password_hash, ...row })).id };
  };
  const byPassword = (phone: string, password: string) =>
    guest.post('/api/learner/session/password', { phone, password, device: 'iPhone' });
  const byWechat = (phone: string) => {
    const { loginCode, phoneCode } = app.wechat.weixin.login({ phone });
    return guest.post('/api/learner/session/wechat', { loginCode, phoneCode, device: 'Mate 60' });
  };
  const told = ({ status, body }: Reply) => ({
    status,
    error: body?.error && { ...body.error, requestId: undefined },
  });

  it('are logged, in vain too; staff find them by the phone, he reads his own', async () => {
    const { phone, id } = await member();
    assert.equal((await byWechat(phone)).status, 200);
    const { token } = (await byPassword(phone, PASSWORD)).body.data;
    for (let n = 0; n < TRIES_PER_ACCOUNT; n++) await byPassword(phone, 'wrong-1');
    assert.equal((await byPassword(phone, PASSWORD)).body.error.code, 'auth.locked');
    const sms = { phone, smsCode: '000000', next: 'my-own-secret-2' };
    assert.equal((await guest.post('/api/learner/password-reset/sms', sms)).body.error.code, 'sms.badCode');
    await app.deps.db('learners').where({ id }).update({ enabled: false });
    assert.equal((await byWechat(phone)).status, 403);
    await app.deps.db('learners').where({ id }).update({ enabled: true });
    const stranger = makePhone();
    await byPassword(stranger, PASSWORD);

    const service = await app.as('service');
    const found = async (of: string) =>
      (await service.get(`/api/staff/learner-logins?filter[phone][eq]=${of}&sort=at&pageSize=100`)).body.data;
    const rows: { way: string; outcome: string }[] = await found(phone);
    assert.deepEqual(
      rows.map(({ way, outcome }) => `${way} ${outcome}`),
      [
        'wechat success',
        'password success',
        ...Array.from({ length: TRIES_PER_ACCOUNT }, () => 'password password'),
        'password locked',
        'reset code',
        'wechat disabled',
      ],
    );
    const [unknown] = await found(stranger);
    assert.deepEqual([unknown.learnerId, unknown.phone.slice(-4)], [null, stranger.slice(-4)]);
    assert.equal(unknown.phone.includes('****'), true);
    assert.equal((await (await app.as('content')).get('/api/staff/learner-logins')).status, 403);
    const stored = JSON.stringify(await app.deps.db('learner_logins'));
    for (const number of [phone, stranger]) assert.equal(stored.includes(number), false);

    const own = (await client(app.url, token).get('/api/learner/my-logins')).body.data;
    assert.equal(own.length, rows.length);
    const { id: _, at: __, address, ...latest } = own.at(-1);
    assert.deepEqual(latest, { way: '微信手机号登录', outcome: '成功', failed: false, device: 'Mate 60' });
    assert.ok(address);
    const other = await app.as({ learnerId: (await member()).id });
    assert.deepEqual((await other.get('/api/learner/my-logins')).body.data, []);
  });

  it('are kept as long as the policy says', async () => {
    const { phone, id } = await member();
    await byPassword(phone, PASSWORD);
    const { deps } = app;
    const clearedAfter = (days: number) => clearAttempts({ ...deps, clock: () => addDays(new Date(), days) });
    const root = await app.as('super');
    assert.equal((await root.patch('/api/staff/security-policy/1', { loginDays: 179 })).status, 400);
    assert.equal((await root.patch('/api/staff/security-policy/1', { loginDays: 200 })).status, 200);
    assert.equal(await clearedAfter(199), 0);
    assert.ok((await clearedAfter(201)) > 0);
    const tried = (username: string, days: number) => ({
      username,
      outcome: 'password',
      at: addDays(new Date(), -days),
    });
    const log = () =>
      deps.db('login_log').whereIn('username', ['older', 'old', 'new']).orderBy('id').pluck('username');
    await deps.db('login_log').insert([tried('older', 201), tried('old', 199), tried('new', 179)]);
    await clearedAfter(0);
    assert.deepEqual(await log(), ['old', 'new'], 'of staff too');
    await clearedAfter(1000);
    assert.deepEqual(await log(), ['new'], 'the law keeps six months, whatever the clock or the policy says');
    await assert.rejects(deps.db('login_log').where({ username: 'new' }).delete(), /append-only/);
    assert.equal(await deps.db('learner_logins').where({ learner_id: id }).first(), undefined);
  });

  /** What it costs: what is asked of the database, and how often a password is hashed. */
  async function workOf(send: () => Promise<Reply>): Promise<Work> {
    const statements: string[] = [];
    let hashes = 0;
    const note = ({ sql }: { sql: string }) => statements.push(sql);
    const hook = createHook({
      init(_id, type) {
        if (type === HASHING) hashes++;
      },
    });
    app.deps.db.on('query', note);
    hook.enable();
    const reply = await send();
    hook.disable();
    app.deps.db.off('query', note);
    return { reply, statements, hashes };
  }

  it('tell by no answer and no work whether a phone has an account', async () => {
    const [known, bare, disabled] = [
      await member(),
      await member({ password_hash: null }),
      await member({ enabled: false }),
    ];
    const phones = [makePhone(), known.phone, bare.phone, disabled.phone];
    const ask = (phone: string) => guest.post('/api/learner/sms-codes', { phone, purpose: 'password' });
    const reset = (phone: string, next: string) =>
      guest.post('/api/learner/password-reset/sms', { phone, smsCode: '000000', next });
    for (const [code, hashes, send] of [
      ['auth.badPhonePassword', 1, (phone: string) => byPassword(phone, 'wrong-1')],
      [undefined, 0, ask],
      ['sms.badCode', 0, (phone: string) => reset(phone, 'my-own-secret-2')],
      ['auth.passwordWeak', 0, (phone: string) => reset(phone, 'password1')],
    ] as const) {
      // What is read once and kept is read before.
      await send(makePhone());
      const works: Work[] = [];
      for (const phone of phones) works.push(await workOf(() => send(phone)));
      for (const { reply, ...work } of works) {
        assert.equal(reply.body?.error.code, code);
        assert.deepEqual(told(reply), told(works[0]!.reply));
        assert.deepEqual(work, { statements: works[0]!.statements, hashes });
      }
    }
  });

  it('nor do those of staff: an unknown name, a wrong password, a disabled account', async () => {
    const [known, disabled] = [await makeStaff(app.deps), await makeStaff(app.deps, { enabled: false })];
    const send = (username: string) => guest.post('/api/staff/session', { username, password: 'wrong-1' });
    await send('nobody-0');
    const works: Work[] = [];
    for (const name of ['nobody-1', known.username, disabled.username])
      works.push(await workOf(() => send(name)));
    for (const { reply, ...work } of works) {
      assert.equal(reply.body.error.code, 'auth.badCredentials');
      assert.deepEqual(told(reply), told(works[0]!.reply));
      assert.deepEqual(work, { statements: works[0]!.statements, hashes: 1 });
    }
  });
});
