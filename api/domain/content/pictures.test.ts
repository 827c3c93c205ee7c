import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { IMAGE_MAX_BYTES } from './contract.ts';

/** The smallest PNG: one transparent pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('pictures', () => {
  let app: TestApp;
  let staff: Client;
  before(async () => {
    app = await testApp();
    staff = await app.as('content');
  });
  after(() => app.close());

  const upload = (content: Uint8Array | string, name = 'x.png') =>
    staff.upload('/api/staff/files', { name, content });
  const fileCount = async () => Number((await app.deps.db('files').count())[0]?.count);

  it('are kept and served to anybody, with headers that let them do nothing', async () => {
    const { status, body } = await upload(PNG, '轮播 图.png');
    assert.equal(status, 201);
    const guest = await app.as('guest');
    const served = await guest.get(body.data.url);
    assert.equal(served.headers.get('content-type'), 'image/png');
    assert.equal(served.headers.get('x-content-type-options'), 'nosniff');
    assert.match(served.headers.get('content-security-policy') ?? '', /sandbox/);
    assert.deepEqual(served.body, PNG);
    const row = await app.deps.db('files').where({ id: body.data.id }).first();
    assert.equal(row.name, '轮播 图.png');
    assert.equal(row.bytes, PNG.length);
  });

  it('are judged by their content, not by their name; SVG and HTML are refused', async () => {
    const before = await fileCount();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    for (const content of [svg, `<?xml version="1.0"?>${svg}`, '<html></html>', ''])
      assert.equal((await upload(content)).body.error.code, 'file.notImage');
    assert.equal(await fileCount(), before);
  });

  it('may not be larger than the limit, which the answer names', async () => {
    const { status, body } = await upload(Buffer.alloc(IMAGE_MAX_BYTES + 1));
    assert.equal(status, 413);
    assert.match(body.error.message, /5 MB/);
  });

  it('are refused for their size while they are still being sent', async () => {
    const request = httpRequest(`${app.url}/api/staff/files`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${staff.token}`,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 1_000_000_000,
      },
    });
    request.write('--x\r\n');
    const [response] = await once(request, 'response');
    assert.equal(response.statusCode, 413);
    request.destroy();
  });

  it('need a form with a file, and a role that may publish', async () => {
    assert.equal((await staff.post('/api/staff/files', { a: 1 })).status, 415);
    const empty = await fetch(`${app.url}/api/staff/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${staff.token}` },
      body: new FormData(),
    });
    assert.equal(empty.status, 400);
    const grader = await app.as('grader');
    const refused = await grader.upload('/api/staff/files', { name: 'x', content: PNG });
    assert.equal(refused.status, 403);
    assert.match(refused.body.error.message, /上传图片/);
  });

  it('that are not public are nobody’s, as are those that never were', async () => {
    const { id } = (await upload(PNG)).body.data;
    await app.deps.db('files').where({ id }).update({ public: false });
    const guest = await app.as('guest');
    assert.equal((await guest.get(`/api/files/${id}`)).status, 404);
    assert.equal((await guest.get(`/api/files/${'a'.repeat(22)}`)).status, 404);
    assert.equal((await guest.get('/api/files/..%2F..%2Fpackage.json')).status, 404);
  });

  it('leave nothing behind when they are refused', async () => {
    await upload('no picture');
    assert.deepEqual(await readdir(app.deps.files.incomingDir), []);
  });
});
