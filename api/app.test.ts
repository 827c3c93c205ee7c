import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect as openSocket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLog } from './infra/log.ts';
import { type TestApp, testApp } from './test/app.ts';
import { type Client, client } from './test/client.ts';

describe('the application', () => {
  let app: TestApp;
  let guest: Client;
  let adminDist: string;
  before(async () => {
    adminDist = await mkdtemp(path.join(tmpdir(), 'ekaotong-admin-'));
    await mkdir(path.join(adminDist, 'assets'));
    await writeFile(path.join(adminDist, 'index.html'), '<title>admin</title>');
    await writeFile(path.join(adminDist, 'assets/a1.js'), 'export {}');
    app = await testApp({ adminDist });
    guest = await app.as('guest');
  });
  after(async () => {
    await app.close();
    await rm(adminDist, { recursive: true });
  });

  describe('who may what', () => {
    it('tells a guest to log in, and somebody without the role that he lacks it', async () => {
      assert.equal((await guest.get('/api/staff/session')).body.error.code, 'auth.required');
      const finance = await app.as('finance');
      const { status, body } = await finance.post('/api/staff/files');
      assert.equal(status, 403);
      assert.equal(body.error.code, 'auth.forbidden');
    });

    it('gives a token of one audience no meaning for the other', async () => {
      const [learner, staff] = [await app.as('learner'), await app.as('super')];
      assert.equal((await learner.get('/api/learner/me')).status, 200);
      assert.equal((await learner.get('/api/staff/session')).status, 401);
      assert.equal((await staff.get('/api/staff/session')).status, 200);
      assert.equal((await staff.get('/api/learner/me')).status, 401);
    });

    it('takes a made-up token for none, and says that it is no longer good', async () => {
      const stranger = client(app.url, 'made-up');
      assert.equal((await stranger.get('/api/learner/home')).status, 200);
      assert.equal((await stranger.get('/api/learner/me')).body.error.code, 'auth.expired');
    });
  });

  describe('errors', () => {
    it('carry the number of the request, which the header tells too', async () => {
      const { status, body, headers } = await guest.get('/api/staff/nothing');
      assert.equal(status, 404);
      assert.equal(body.error.code, 'request.notFound');
      assert.match(body.error.requestId, /^[0-9a-f]{32}$/);
      assert.equal(body.error.requestId, headers.get('x-request-id'));
    });

    it('say which methods an address takes', async () => {
      const { status, body, headers } = await guest.patch('/api/staff/session', {});
      assert.equal(status, 405);
      assert.equal(body.error.code, 'request.method');
      assert.match(headers.get('allow') ?? '', /POST/);
    });

    it('show nothing of an unexpected failure but its number, which the log has with the reason', async () => {
      const lines: string[] = [];
      const wechat = {
        identityOf: () => Promise.reject(new Error('secret of 13812345678')),
        phoneOf: () => Promise.reject(new Error('unused')),
        call: () => Promise.reject(new Error('unused')),
      };
      const log = createLog('error', { write: (line) => void lines.push(line) });
      const broken = await testApp({ beside: app, deps: { wechat, log } });
      const { status, body } = await (await broken.as('guest')).post('/api/learner/session/wechat', {
        loginCode: 'x',
        phoneCode: 'x',
      });
      await broken.close();
      assert.equal(status, 500);
      assert.equal(body.error.code, 'server.unexpected');
      assert.ok(body.error.message.includes(body.error.requestId));
      assert.doesNotMatch(JSON.stringify(body), /secret/);
      assert.match(lines.join(''), /secret of 138\*\*\*\*5678/);
      assert.ok(lines.join('').includes(body.error.requestId));
    });

    it('cover JSON that is broken, too large, or no JSON', async () => {
      const send = (body: string, type = 'application/json') =>
        fetch(`${app.url}/api/staff/session`, { method: 'POST', body, headers: { 'content-type': type } });
      const code = async (response: Response) =>
        (await response.json()) as { error: { code: string; message: string } };
      const broken = await send('{"username":');
      assert.equal(broken.status, 400);
      assert.equal((await code(broken)).error.code, 'request.badJson');
      const large = await send(JSON.stringify({ username: 'x'.repeat(1024 * 1024) }));
      assert.equal(large.status, 413);
      assert.match((await code(large)).error.message, /1 MB/);
      const form = await send('username=x', 'application/x-www-form-urlencoded');
      assert.equal(form.status, 415);
      assert.equal((await code(form)).error.code, 'request.contentType');
      assert.equal((await send('[1]')).status, 400);
      assert.equal((await send('"x"')).status, 400);
    });

    it('survive an address that is no address', async () => {
      assert.equal((await guest.get('/api/staff/%ff')).status, 404);
      assert.equal((await guest.get('/admin/%ff.js')).status, 404);
    });
  });

  describe('rate limits', () => {
    const limited = (limits: { perAccount: number; perAddress: number }) => testApp({ limits });

    it('bound an account and tell it when to come again', async () => {
      const small = await limited({ perAccount: 3, perAddress: 100 });
      const staff = await small.as('super');
      for (let call = 0; call < 3; call++) assert.equal((await staff.get('/api/staff/session')).status, 200);
      const { status, body, headers } = await staff.get('/api/staff/session');
      assert.equal(status, 429);
      assert.equal(body.error.code, 'request.tooMany');
      assert.equal(headers.get('retry-after'), '60');
      assert.equal((await (await small.as('super')).get('/api/staff/session')).status, 200);
      await small.close();
    });

    it('count made-up tokens for the address', async () => {
      const small = await limited({ perAccount: 100, perAddress: 3 });
      for (let call = 0; call < 3; call++)
        assert.equal((await client(small.url, `made-up-${call}`).get('/api/learner/home')).status, 200);
      assert.equal((await client(small.url).get('/api/learner/home')).status, 429);
      await small.close();
    });
  });

  describe('pages', () => {
    it('serves the admin, and its page for every address inside it', async () => {
      const page = await fetch(`${app.url}/admin/banks/3/edit`);
      assert.equal(page.status, 200);
      assert.match(await page.text(), /admin/);
      assert.equal(page.headers.get('cache-control'), 'no-cache');
      const script = await fetch(`${app.url}/admin/assets/a1.js`);
      assert.match(script.headers.get('content-type') ?? '', /javascript/);
      assert.match(script.headers.get('cache-control') ?? '', /immutable/);
      assert.equal((await fetch(`${app.url}/admin/assets/gone.js`)).status, 404);
      assert.equal((await fetch(`${app.url}/admin/../package.json`)).status, 404);
      assert.equal((await fetch(app.url, { redirect: 'manual' })).headers.get('location'), '/admin/');
    });

    it('lets a browser run scripts of ours only, and frame nothing', async () => {
      const { headers } = await fetch(`${app.url}/admin/`);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /script-src 'self'(;|$)/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('x-powered-by'), null);
    });

    it('says so with every reply, refusals and those to WeChat too', async () => {
      for (const path of [
        '/',
        '/admin/',
        '/healthz',
        '/api/staff/meta',
        '/api/learner/home',
        '/absent',
        '/api/wechat/absent',
      ]) {
        const { headers } = await fetch(app.url + path, { redirect: 'manual' });
        assert.match(headers.get('content-security-policy') ?? '', /script-src 'self'/, path);
        assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
        assert.equal(headers.get('referrer-policy'), 'same-origin', path);
      }
      const notice = await fetch(`${app.url}/api/wechat/payments`, { method: 'POST', body: '{}' });
      assert.equal(notice.headers.get('x-content-type-options'), 'nosniff');
    });

    it('shows the API documents with nothing from elsewhere and nothing inline', async () => {
      const page = await (await fetch(`${app.url}/docs`)).text();
      const sources = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => String(source));
      assert.doesNotMatch(page, /<script>|<style>/);
      for (const source of sources.filter((each) => !each.startsWith('data:')))
        assert.equal((await fetch(new URL(source, `${app.url}/docs/`))).status, 200, source);
    });

    it('forbids caching what the API answers', async () => {
      assert.equal((await guest.get('/api/learner/home')).headers.get('cache-control'), 'no-store');
    });
  });

  it('says whether it is healthy', async () => {
    const { status, body } = await guest.get('/healthz');
    assert.equal(status, 200);
    assert.deepEqual(body, { database: true, store: true });
    const db = Object.assign(() => {}, { raw: () => Promise.reject(new Error('away')) });
    const sick = await testApp({ beside: app, deps: { db: db as unknown as TestApp['deps']['db'] } });
    assert.equal((await fetch(`${sick.url}/healthz`)).status, 503);
    await sick.close();
  });

  it('goes on after a client that hung up in the middle of an upload', async () => {
    const { token } = await app.as('content');
    const { hostname, port } = new URL(app.url);
    const socket = openSocket(Number(port), hostname);
    socket.write(
      `POST /api/staff/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
        'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000\r\n\r\n' +
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nhalf',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal((await guest.get('/healthz')).status, 200);
  });
});
