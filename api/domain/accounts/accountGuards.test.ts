import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import { memoryStore } from '../../infra/memoryStore.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { client } from '../../test/client.ts';
import { makeLearner, makeRole, makeStaff, PASSWORD, unique } from '../../test/factories.ts';

const MINUTE_MS = 60_000;

describe('what guards accounts', () => {
  let app: TestApp;
  let now: Date;
  beforeEach(async () => {
    now = new Date();
    app = await testApp({ deps: { clock: () => now } });
  });
  afterEach(() => app.close());

  const pass = (minutes: number) => {
    now = new Date(now.getTime() + minutes * MINUTE_MS);
  };
  /** Another process that has cached nothing: what it answers is what the database says. */
  const fresh = async <T>(ask: (url: string) => Promise<T>): Promise<T> => {
    const other = await testApp({ beside: app, deps: { store: memoryStore(), clock: () => now } });
    try {
      return await ask(other.url);
    } finally {
      await other.close();
    }
  };
  const logIn = async (username: string, password = PASSWORD, code?: string) =>
    (await app.as('guest')).post('/api/staff/session', { username, password, code });
  const status = (token: string | undefined, path: string) =>
    fresh(async (url) => (await client(url, token).get(path)).status);

  describe('a password', () => {
    it('that somebody else has set is changed before anything else', async () => {
      const root = await app.as('super');
      const { id: roleId } = await makeRole(app.deps, 'bank');
      const username = unique('u').replace('-', '.');
      const account = { username, name: '新人', password: 'given-by-admin-1', roleId };
      assert.equal((await root.post('/api/staff/staff', account)).status, 201);
      const { token, staff } = (await logIn(username, 'given-by-admin-1')).body.data;
      assert.equal(staff.mustChangePassword, true);
      const who = client(app.url, token);
      assert.equal((await who.get('/api/staff/banks')).body.error.code, 'auth.passwordDue');
      const own = { current: 'given-by-admin-1', next: 'my-own-secret-2' };
      assert.equal((await who.patch('/api/staff/session/password', own)).status, 204);
      assert.equal((await who.get('/api/staff/banks')).status, 200);
      assert.equal(
        (await root.patch(`/api/staff/staff/${staff.id}`, { password: 'given-again-3' })).status,
        200,
      );
      const again = (await logIn(username, 'given-again-3')).body.data;
      assert.equal(again.staff.mustChangePassword, true);
    });

    it('does not come back while the policy remembers it', async () => {
      const { id, username } = await makeStaff(app.deps);
      await app.deps.db('security_policies').update({ password_history: 1 });
      const who = await app.as({ staffId: id });
      const change = (current: string, next: string) =>
        who.patch('/api/staff/session/password', { current, next });
      assert.equal((await change(PASSWORD, PASSWORD)).body.error.code, 'auth.passwordUsed');
      assert.equal((await change(PASSWORD, 'the-second-one-2')).status, 204);
      assert.equal((await change('the-second-one-2', PASSWORD)).body.error.code, 'auth.passwordUsed');
      assert.equal((await change('the-second-one-2', 'the-third-one-3')).status, 204);
      assert.equal((await change('the-third-one-3', PASSWORD)).status, 204);
      assert.equal((await logIn(username)).status, 200);
    });
  });

  describe('the second factor', () => {
    async function enrolled() {
      const { id, username } = await makeStaff(app.deps);
      const who = await app.as({ staffId: id });
      const begin = (password: string) => who.post('/api/staff/session/totp', { password });
      assert.equal((await begin('wrong-1')).body.error.code, 'auth.wrongPassword');
      const { secret, qr } = (await begin(PASSWORD)).body.data;
      assert.match(qr, /^<svg/);
      const code = () =>
        new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
      assert.equal((await logIn(username)).status, 200, 'counts only once confirmed');
      assert.equal((await who.post('/api/staff/session/totp/confirm', { code: '000000' })).status, 401);
      assert.equal((await who.post('/api/staff/session/totp/confirm', { code: code() })).status, 204);
      return { id, username, who, code };
    }

    it('is asked for after the password, and each code is taken once', async () => {
      const { username, code } = await enrolled();
      assert.equal((await logIn(username, 'wrong-password-1')).body.error.code, 'auth.badCredentials');
      assert.equal((await logIn(username)).body.error.code, 'auth.codeNeeded');
      assert.equal(
        (await logIn(username, PASSWORD, code())).body.error.code,
        'auth.badCode',
        'used to confirm',
      );
      pass(1);
      assert.equal((await logIn(username, PASSWORD, code())).status, 200);
      assert.equal((await logIn(username, PASSWORD, code())).body.error.code, 'auth.badCode');
      const log = await (await app.as('super')).get('/api/staff/login-log?sort=id');
      assert.deepEqual(
        log.body.data.map(({ outcome }: { outcome: string }) => outcome),
        ['success', 'password', 'codeNeeded', 'code', 'success', 'code'],
      );
    });

    it('locks like a password when it is guessed', async () => {
      const { username } = await enrolled();
      const codes = [];
      for (let tries = 0; tries < 6; tries++)
        codes.push((await logIn(username, PASSWORD, `00000${tries}`)).body.error.code);
      assert.equal(codes.at(-1), 'auth.locked', codes.join());
    });

    it('is taken off with the password, or by an administrator', async () => {
      const { id, username, who } = await enrolled();
      assert.equal((await who.post('/api/staff/session/totp/end', { password: 'wrong-1' })).status, 400);
      const root = await app.as('super');
      assert.equal((await root.post(`/api/staff/staff/${id}/drop-totp`)).status, 200);
      assert.equal((await logIn(username)).status, 200);
    });
  });

  describe('a session', () => {
    it('of staff ends unused for as long as the policy says, and after a day of work', async () => {
      const { username } = await makeStaff(app.deps);
      const { token } = (await logIn(username)).body.data;
      for (let hour = 0; hour < 11; hour++) {
        pass(55);
        assert.equal(await status(token, '/api/staff/session'), 200, `after ${hour + 1} times 55 minutes`);
      }
      const idle = (await logIn(username)).body.data.token;
      pass(61);
      assert.equal(await status(idle, '/api/staff/session'), 401);
      await app.deps.db('security_policies').update({ staff_idle_minutes: 1440 });
      pass(120);
      assert.equal(await status(token, '/api/staff/session'), 401);
    });

    for (const audience of ['staff', 'learner'] as const)
      it(`is seen and ended by its ${audience}, not by another`, async () => {
        const owner =
          audience === 'staff'
            ? { staffId: (await makeStaff(app.deps)).id }
            : { learnerId: (await makeLearner(app.deps)).id };
        const [here, there, stranger] = [
          await app.as(owner),
          await app.as(owner),
          await app.as(audience === 'staff' ? 'bank' : 'learner'),
        ];
        const path = `/api/${audience}/my-sessions`;
        const mine = (await here.get(path)).body.data as { id: number; current: boolean }[];
        assert.deepEqual(
          mine.map(({ current }) => current),
          [false, true],
        );
        const other = mine.find(({ current }) => !current)!;
        assert.equal((await stranger.delete(`${path}/${other.id}`)).status, 404);
        assert.equal((await there.get(path)).status, 200);
        assert.equal((await here.delete(`${path}/${other.id}`)).status, 204);
        const logged = await app.deps.db('audit_log').where({ action: 'sessions.endOwn', row_id: other.id });
        assert.equal(logged.length, audience === 'staff' ? 1 : 0, 'what staff do is logged');
        assert.equal((await there.get(path)).status, 401);
        assert.equal((await here.get(path)).body.data.length, 1);
      });

    it('of anybody is ended by a super administrator, and that is logged', async () => {
      const learner = await app.as('learner');
      const root = await app.as('super');
      const { data } = (await root.get('/api/staff/sessions?filter[learnerId][null]=false')).body;
      assert.equal((await root.post(`/api/staff/sessions/${data[0].id}/end`)).status, 204);
      assert.equal((await learner.get('/api/learner/me')).status, 401);
      assert.equal((await root.get('/api/staff/audit-log?filter[action][eq]=sessions.end')).body.total, 1);
    });
  });
});
