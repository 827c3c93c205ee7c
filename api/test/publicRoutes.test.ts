/**
 * What anybody on the internet can call, and what costs money or room: limited by address and by account, each route
 * of them. The routes are those that there are, so that a new one is asked as well.
 */
import assert from 'node:assert/strict';
import type { Route } from '../http/route.ts';
import { routes } from '../routes.ts';
import { type TestApp, testApp } from './app.ts';
import { makeLearner, makeStaff } from './factories.ts';

const LIMIT = 2;

const nameOf = ({ method, audience, path }: Route) => `${method} /api/${audience}${path}`;
const forGuests = routes.filter(({ roles }) => roles.includes('guest'));
const costly = routes.filter(
  ({ upload, path }) => upload || /^\/(orders|sms-codes|password-reset)/.test(path),
);

describe('limits of calls', () => {
  let app: TestApp;
  let limited: TestApp;
  before(async () => {
    app = await testApp({ sms: true });
    const config = { ...app.deps.config, trustedProxies: 1 };
    limited = await testApp({
      beside: app,
      limits: { perAccount: LIMIT, perAddress: LIMIT },
      deps: { config },
    });
  });
  after(async () => {
    await limited.close();
    await app.close();
  });

  /** Each caller comes from an address of his own. */
  let callers = 0;
  const caller = (token?: string) => {
    const address = `10.0.${callers >> 8}.${callers++ & 255}`;
    const headers = { 'x-forwarded-for': address, ...(token && { authorization: `Bearer ${token}` }) };
    return async ({ method, audience, path }: Route) => {
      const url = `${limited.url}/api/${audience}${path.replace(/:\w+/g, '1')}`;
      const body = method === 'get' ? {} : { body: '{}' };
      const reply = await fetch(url, {
        method: method.toUpperCase(),
        headers: { ...headers, 'content-type': 'application/json' },
        ...body,
      });
      const { error } = reply.status < 400 ? {} : ((await reply.json()) as { error?: { code: string } });
      return { limited: error?.code === 'request.tooMany', retryAfter: reply.headers.get('retry-after') };
    };
  };
  async function expectLimit(route: Route, token?: string): Promise<void> {
    const call = caller(token);
    for (let n = 0; n < LIMIT; n++) assert.equal((await call(route)).limited, false, nameOf(route));
    assert.deepEqual(await call(route), { limited: true, retryAfter: '60' }, nameOf(route));
    // Nobody else pays for it.
    assert.equal((await caller()(route)).limited, false, nameOf(route));
  }

  it('know the routes that a stranger reaches', () => {
    const names = forGuests.map(nameOf);
    for (const path of [
      'session/password',
      'session/wechat',
      'password-reset',
      'password-reset/sms',
      'sms-codes',
    ])
      assert.ok(names.includes(`post /api/learner/${path}`), path);
    assert.ok(names.includes('post /api/staff/session'));
    assert.ok(costly.some(({ upload }) => upload));
    assert.ok(costly.some(({ path }) => path === '/orders'));
  });

  it('hold every route open to guests, by address', async () => {
    for (const route of forGuests) await expectLimit(route);
  });

  it('hold every upload, order and code, by account', async () => {
    for (const route of costly) {
      const owner =
        route.audience === 'learner'
          ? { learnerId: (await makeLearner(app.deps)).id }
          : { staffId: (await makeStaff(app.deps, { role: 'super' })).id };
      await expectLimit(route, (await app.as(owner)).token);
    }
  });

  it('follow an account from one address to the next', async () => {
    const { token } = await app.as('learner');
    const me = routes.find(({ method, path }) => method === 'get' && path === '/me')!;
    for (let n = 0; n < LIMIT; n++) assert.equal((await caller(token)(me)).limited, false);
    assert.equal((await caller(token)(me)).limited, true);
  });
});

describe('headers in production', () => {
  it('let a browser come over TLS only; in development they do not', async () => {
    const app = await testApp();
    const real = await testApp({ beside: app, deps: { config: { ...app.deps.config, production: true } } });
    const kept = async (url: string) =>
      (await fetch(`${url}/admin/`)).headers.get('strict-transport-security');
    assert.match((await kept(real.url)) ?? '', /max-age=31536000/);
    assert.equal(await kept(app.url), null);
    await real.close();
    await app.close();
  });
});
