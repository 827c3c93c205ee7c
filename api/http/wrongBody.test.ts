import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { openSession } from '../domain/accounts/sessions.ts';
import { type TestApp, testApp } from '../test/app.ts';
import type { Client } from '../test/client.ts';
import { makePlace, makeStaff } from '../test/factories.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('bodies that are not what they say', () => {
  let app: TestApp;
  let authorization: string;
  let staff: Client;
  before(async () => {
    app = await testApp();
    const { id } = await makeStaff(app.deps);
    authorization = `Bearer ${await openSession({ owner: { staffId: id } }, app.deps)}`;
    staff = await app.as({ staffId: id });
  });
  after(() => app.close());

  const send = async (
    path: string,
    headers: Record<string, string>,
    body: NonNullable<RequestInit['body']>,
    method = 'POST',
  ) => {
    const reply = await fetch(app.url + path, { method, headers: { authorization, ...headers }, body });
    return { status: reply.status, body: (await reply.json()) as { error?: { code: string } } };
  };
  const json = { 'content-type': 'application/json' };
  const place = JSON.stringify({ name: '考点' });

  const encodings: [string, NonNullable<RequestInit['body']>, number][] = [
    ['gzip', new Uint8Array(gzipSync(place)), 201],
    ['gzip', place, 400],
    ['deflate', place, 400],
    ['br', place, 400],
    ['zz', place, 415],
  ];
  for (const [encoding, body, expected] of encodings)
    it(`answers ${expected} to ${typeof body === 'string' ? 'plain text' : 'compressed text'} as ${encoding}`, async () => {
      const { status } = await send('/api/staff/places', { ...json, 'content-encoding': encoding }, body);
      assert.equal(status, expected);
    });

  it('answers 415 to what is no JSON, on rows as on commands', async () => {
    const { id } = await makePlace(app.deps);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      for (const [method, path] of [
        ['POST', '/api/staff/places'],
        ['PATCH', `/api/staff/places/${id}`],
        ['POST', '/api/staff/places/batch'],
        ['POST', '/api/staff/session'],
      ] as const) {
        const { status } = await send(path, { 'content-type': type }, 'name=x', method);
        assert.equal(status, 415, `${method} ${path} ${type}`);
      }
  });

  it('reads a refusal of a file far above the limit', async () => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(60 * 1024 * 1024)]), 'big.png');
    const { status, body } = await send('/api/staff/files', {}, form);
    assert.equal(status, 413);
    assert.equal(body.error?.code, 'request.tooLarge');
  });

  it('answers 404 when the bytes of a file are gone', async () => {
    const { body } = await staff.upload('/api/staff/files', { name: 'a.png', content: PNG });
    const url = `${app.url}/api/files/${body.data.id}`;
    assert.equal((await fetch(url)).status, 200);
    await rm(app.deps.files.pathOf(body.data.id));
    assert.equal((await fetch(url)).status, 404);
  });
});
