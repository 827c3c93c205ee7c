import assert from 'node:assert/strict';
import { memoryStore } from '../../infra/memoryStore.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeStaff, PASSWORD } from '../../test/factories.ts';
import { deviceName } from './deviceName.ts';
import { lockout, TRIES_FROM_EVERYWHERE, TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS } from './lockout.ts';

describe('staff sessions', () => {
  let app: TestApp;
  let guest: Client;
  beforeEach(async () => {
    app = await testApp();
    guest = await app.as('guest');
  });
  afterEach(() => app.close());

  const logIn = (username: string, password = PASSWORD, client = guest) =>
    client.post('/api/staff/session', { username, password });

  it('logs in by name and password, and out again', async () => {
    const { username, id } = await makeStaff(app.deps, { role: 'bank' });
    const { status, body } = await logIn(username);
    assert.equal(status, 200);
    assert.equal(body.data.staff.id, id);
    assert.equal(body.data.staff.role, 'bank');
    const authorization = { authorization: `Bearer ${body.data.token}` };
    const session = (method: string) =>
      fetch(`${app.url}/api/staff/session`, { method, headers: authorization });
    assert.equal((await session('GET')).status, 200);
    assert.equal((await session('DELETE')).status, 204);
    assert.equal((await session('GET')).status, 401);
  });

  it('is named by device and browser', async () => {
    const chrome =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';
    assert.equal(deviceName(chrome), 'Windows 电脑 · Chrome 126');
    assert.equal(deviceName(`${chrome} Edg/126.0`), 'Windows 电脑 · Edge 126');
    assert.equal(
      deviceName(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1',
      ),
      'iPhone · Safari 17',
    );
    assert.equal(
      deviceName('Mozilla/5.0 (Linux; Android 14; Mate 60) Chrome/116.0 Mobile MicroMessenger/8.0.50'),
      '安卓手机 · 微信 8',
    );
    assert.equal(deviceName('curl/8.5'), 'curl/8.5');
    assert.equal(deviceName(''), '');
    const { username } = await makeStaff(app.deps, { role: 'super' });
    const body = JSON.stringify({ username, password: PASSWORD });
    const headers = { 'content-type': 'application/json', 'user-agent': chrome };
    const login = await fetch(`${app.url}/api/staff/session`, { method: 'POST', headers, body });
    assert.equal(login.status, 200);
    const { device } = await app.deps.db('sessions').orderBy('id', 'desc').first();
    assert.equal(device, 'Windows 电脑 · Chrome 126');
    assert.equal((await app.deps.db('login_log').orderBy('id', 'desc').first()).device, chrome);
  });

  it('stores neither the token nor the password', async () => {
    const { username } = await makeStaff(app.deps);
    const { token } = (await logIn(username)).body.data;
    const rows = JSON.stringify([await app.deps.db('sessions'), await app.deps.db('staff')]);
    assert.equal(rows.includes(token), false);
    assert.equal(rows.includes(PASSWORD), false);
  });

  it('gives one answer to a wrong name, a wrong password and a disabled account', async () => {
    const { username } = await makeStaff(app.deps);
    const disabled = await makeStaff(app.deps, { enabled: false });
    const answers = [
      await logIn('nobody'),
      await logIn(username, 'wrong-password'),
      await logIn(disabled.username),
    ];
    for (const { status, body } of answers) {
      assert.equal(status, 401);
      assert.equal(body.error.code, 'auth.badCredentials');
    }
  });

  it('locks an account where five wrong passwords were tried, even for the right one, and no other account', async () => {
    const { username } = await makeStaff(app.deps);
    for (let tries = 0; tries < TRIES_PER_ACCOUNT; tries++)
      assert.equal((await logIn(username, 'wrong')).status, 401);
    const { status, body } = await logIn(username);
    assert.equal(status, 429);
    assert.match(body.error.message, /30 分钟/);
    const other = await makeStaff(app.deps);
    assert.equal((await logIn(other.username)).status, 200);
  });

  it('lets no more than five of many guesses sent at once through', async () => {
    const { username } = await makeStaff(app.deps);
    const guesses = await Promise.all(Array.from({ length: 12 }, () => logIn(username, 'wrong')));
    assert.equal(guesses.filter(({ status }) => status === 401).length, TRIES_PER_ACCOUNT);
  });

  it('lets nobody lock an owner out who only knows the name', async () => {
    const store = memoryStore();
    const guard = lockout(store);
    const guess = async (address: string, tries = TRIES_PER_ACCOUNT) => {
      for (let n = 0; n < tries; n++) await guard.admit('owner', address);
    };
    await guard.succeeded('owner', 'office');
    for (let n = 0; n < TRIES_FROM_EVERYWHERE; n++) await guess('one', 1).catch(() => undefined);
    await guard.admit('owner', 'train');
    const left = TRIES_FROM_EVERYWHERE - TRIES_PER_ACCOUNT - 1;
    for (let n = 0; n < left; n++) await guess(`many-${n}`, 1);
    await assert.rejects(guard.admit('owner', 'another'), { code: 'auth.locked' }, 'many guess together');
    await guess('office');
    await assert.rejects(guard.admit('owner', 'office'), { code: 'auth.locked' });
    await store.close();
  });

  it('begins to count anew after a right password', async () => {
    const { username } = await makeStaff(app.deps);
    for (let round = 0; round < 2; round++) {
      for (let tries = 1; tries < TRIES_PER_ACCOUNT; tries++) await logIn(username, 'wrong');
      assert.equal((await logIn(username)).status, 200);
    }
  });

  it('locks an address that tries one name after the other', async () => {
    for (let tries = 0; tries < TRIES_PER_ADDRESS; tries++)
      assert.equal((await logIn(`nobody-${tries}`)).status, 401);
    const { username } = await makeStaff(app.deps);
    assert.equal((await logIn(username)).body.error.code, 'auth.locked');
  });

  it('names every field that is missing', async () => {
    const { status, body } = await guest.post('/api/staff/session', { password: '' });
    assert.equal(status, 400);
    assert.deepEqual(
      body.error.details.map((detail: { field: string; message: string }) => [detail.field, detail.message]),
      [
        ['username', '“用户名”必须填写'],
        ['password', '“密码”不能为空'],
      ],
    );
  });

  it('ends a session at once in every process that shares the store', async () => {
    const neighbour = await testApp({ beside: app });
    const { username } = await makeStaff(app.deps);
    const { token } = (await logIn(username)).body.data;
    const ask = (url: string, method = 'GET') =>
      fetch(`${url}/api/staff/session`, { method, headers: { authorization: `Bearer ${token}` } });
    assert.equal((await ask(neighbour.url)).status, 200);
    assert.equal((await ask(app.url, 'DELETE')).status, 204);
    assert.equal((await ask(neighbour.url)).status, 401);
    await neighbour.close();
  });

  describe('in a process that nobody told', () => {
    const changes = {
      'a disabled account': { enabled: false },
      'a changed password': { password_hash: 'another' },
    };
    for (const [what, change] of Object.entries(changes))
      it(`ends within five seconds for ${what}`, async () => {
        const store = memoryStore();
        const neighbour = await testApp({ beside: app, deps: { store } });
        const { id } = await makeStaff(app.deps, { role: 'bank' });
        const staff = await neighbour.as({ staffId: id });
        assert.equal((await staff.get('/api/staff/session')).status, 200);
        await app.deps.db('staff').where({ id }).update(change);
        const changed = Date.now();
        // However long the request itself takes.
        for (
          let asked = changed;
          (await staff.get('/api/staff/session')).status === 200;
          asked = Date.now()
        ) {
          assert.ok(asked - changed < 5_000, 'the session is still open');
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        await neighbour.close();
        await store.close();
      });
  });

  it('ends a session after twelve hours', async () => {
    let now = new Date();
    const clocked = await testApp({ deps: { clock: () => now } });
    const staff = await clocked.as('bank');
    now = new Date(now.getTime() + 12 * 3_600_000 + 1);
    assert.equal((await staff.get('/api/staff/session')).body.error.code, 'auth.expired');
    await clocked.close();
  });
});
