import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { client } from '../../test/client.ts';
import { makeLearner, makePhone, makeRole, makeStaff, PASSWORD } from '../../test/factories.ts';
import { TRIES_PER_ACCOUNT } from './lockout.ts';
import { passwordFault } from './passwordRule.ts';

const NEXT = 'another-pass-9';

describe("changing one's own password", () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  const logIn = (username: string, password: string) =>
    client(app.url).post('/api/staff/session', { username, password });
  const change = (token: string, current: string, next: string) =>
    client(app.url, token).patch('/api/staff/session/password', { current, next });

  it('keeps this session, ends the others and is in the audit log', async () => {
    const { username, id } = await makeStaff(app.deps, { role: 'grader' });
    const [here, elsewhere] = [await logIn(username, PASSWORD), await logIn(username, PASSWORD)];
    const session = ({ body }: typeof here) => client(app.url, body.data.token).get('/api/staff/session');
    assert.equal((await session(elsewhere)).status, 200);
    assert.equal((await change(here.body.data.token, PASSWORD, NEXT)).status, 204);
    assert.equal((await session(here)).status, 200);
    assert.equal((await session(elsewhere)).status, 401);
    assert.equal((await logIn(username, PASSWORD)).status, 401);
    assert.equal((await logIn(username, NEXT)).status, 200);
    const [entry] = await app.deps.db('audit_log').where({ action: 'staff.password', row_id: String(id) });
    assert.equal(entry.staff_id, id);
    assert.equal(JSON.stringify(entry).includes(NEXT), false);
  });

  it('needs the current password, and locks after five wrong ones', async () => {
    const { username } = await makeStaff(app.deps);
    const { token } = (await logIn(username, PASSWORD)).body.data;
    for (let tries = 0; tries < TRIES_PER_ACCOUNT; tries++) {
      const { status, body } = await change(token, 'wrong', NEXT);
      assert.equal(status, 400);
      assert.deepEqual(body.error.details[0].field, 'current');
    }
    assert.equal((await change(token, PASSWORD, NEXT)).status, 429);
  });

  it('refuses a weak password at its field', async () => {
    const { username } = await makeStaff(app.deps);
    const { token } = (await logIn(username, PASSWORD)).body.data;
    const { status, body } = await change(token, PASSWORD, 'only-letters');
    assert.equal(status, 400);
    assert.equal(body.error.details[0].message, '“新密码”应同时含有字母和数字');
  });

  it('refuses what holds the user name or the phone that one logs in with', async () => {
    const { username } = await makeStaff(app.deps);
    const { token } = (await logIn(username, PASSWORD)).body.data;
    const own = /不能含有自己的用户名/;
    const named = `x7-${username.toUpperCase()}-z`;
    assert.match((await change(token, PASSWORD, named)).body.error.message, own);
    const root = await app.as('super');
    const roleId = (await makeRole(app.deps, 'grader')).id;
    const made = (password: string) =>
      root.post('/api/staff/staff', { username: 'wang.wu', name: '王五', password, roleId });
    const refused = await made('zk8-wang.wu-q');
    assert.deepEqual([refused.status, refused.body.error.details[0].field], [400, 'password']);
    const { id } = (await made('zk8-tq4m-vx')).body.data;
    const patched = await root.patch(`/api/staff/staff/${id}`, { password: 'zk8-wang.wu-q' });
    assert.match(patched.body.error.message, own);

    const phone = makePhone();
    const learner = await app.as({ learnerId: (await makeLearner(app.deps, { phone })).id });
    const { phoneCode } = app.wechat.weixin.login({ phone });
    const reset = await learner.post('/api/learner/password-reset', { phoneCode, next: `zk-${phone}` });
    assert.match(reset.body.error.message, own);
  });

  it('refuses what is common, and what the policy of the centre asks more of', async () => {
    const common = [
      'password1',
      'Password123',
      'wang123456',
      'woaini1314',
      '1q2w3e4r',
      'ekaotong-2026',
      'a1a1a1a1',
    ];
    for (const password of common)
      assert.match(passwordFault(password, { length: 8, kinds: 2 }) ?? '', /太常见/, password);
    for (const password of [PASSWORD, NEXT, 'kR7tzq2m', '我的密码是真的8'])
      assert.equal(passwordFault(password, { length: 8, kinds: 2 }), undefined, password);

    const root = await app.as('super');
    const set = (policy: object) => root.patch('/api/staff/security-policy/1', policy);
    assert.equal((await set({ passwordLength: 7 })).status, 400);
    assert.equal((await set({ passwordLength: 12, passwordKinds: 4 })).status, 200);
    const { username } = await makeStaff(app.deps);
    const { token } = (await logIn(username, PASSWORD)).body.data;
    const faultOf = async (next: string) => (await change(token, PASSWORD, next)).body.error;
    assert.equal((await faultOf('Ab-345678')).message, '密码至少 12 位，现在是 9 位');
    assert.match((await faultOf('ab-345678-zx')).details[0].message, /至少 4 种/);
    assert.match((await faultOf('Password-123')).message, /太常见/);
    const { body } = await root.post('/api/staff/staff', {
      ...{ username: 'li.si', name: '李四', password: 'password1' },
      roleId: (await makeRole(app.deps, 'grader')).id,
    });
    assert.deepEqual([body.error.code, body.error.details[0].field], ['auth.passwordWeak', 'password']);
    assert.equal((await change(token, PASSWORD, 'Better-Horse-9')).status, 204);
  });
});
