import assert from 'node:assert/strict';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { recordResponsesReply } from '../domain/attempts/contract.ts';
import { type TestApp, testApp } from '../test/app.ts';
import { answerAll, makeTraining, open } from '../test/training.ts';

describe('the short way for what phones send all the time', () => {
  let app: TestApp;
  let url: string;
  let token: string | undefined;
  let body: string;
  before(async () => {
    app = await testApp({ limits: { perAccount: 20, perAddress: 1_000 } });
    const { blueprint, learner } = await makeTraining(app);
    const learnerId = (await learner()).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: blueprint.id });
    url = `${app.url}/api/learner/attempts/${view.id}/responses`;
    token = (await app.as({ learnerId })).token;
    body = JSON.stringify({ responses: answerAll(view) });
  });
  after(() => app.close());

  const send = (headers: Record<string, string>, content: string | Uint8Array = body) =>
    fetch(url, { method: 'POST', body: content, headers: { authorization: `Bearer ${token}`, ...headers } });
  const JSON_TYPE = { 'content-type': 'application/json' };
  /** Refused by the short way, taken by the long one. */
  const LONG = { 'content-type': 'application/json; charset=utf-8' };

  it('answers as the long way does', async () => {
    const acknowledged = [];
    for (const headers of [JSON_TYPE, LONG]) {
      const reply = await send(headers);
      assert.equal(reply.status, 200);
      assert.equal(reply.headers.get('cache-control'), 'no-store');
      assert.equal(reply.headers.get('x-content-type-options'), 'nosniff');
      assert.ok(reply.headers.get('x-request-id'));
      acknowledged.push(recordResponsesReply.parse(await reply.json()).data.acknowledged);
    }
    assert.deepEqual(acknowledged[0], acknowledged[1]);
  });

  it('refuses with the same errors', async () => {
    for (const headers of [JSON_TYPE, LONG]) {
      const error = async (...args: Parameters<typeof send>) => {
        const reply = await send(...args);
        return [reply.status, ((await reply.json()) as { error: { code: string } }).error.code];
      };
      assert.deepEqual(await error(headers, '{"responses":'), [400, 'request.badJson']);
      assert.deepEqual(await error(headers, '{"responses":[]}'), [400, 'request.invalid']);
      assert.deepEqual(await error({ ...headers, authorization: '' }), [401, 'auth.required']);
      assert.deepEqual(await error(headers, 'x'.repeat(1_100_000)), [413, 'request.tooLarge']);
    }
  });

  it('leaves compressed bodies to the long way', async () => {
    const reply = await send({ ...JSON_TYPE, 'content-encoding': 'gzip' }, gzipSync(body));
    assert.equal(reply.status, 200);
  });

  it('ends when the phone is gone in the middle of its request', async () => {
    const half = request(url, {
      method: 'POST',
      headers: { ...JSON_TYPE, authorization: `Bearer ${token}`, 'content-length': '1000' },
    });
    half.on('error', () => {});
    half.write('{"responses":');
    await new Promise((resolve) => setTimeout(resolve, 50));
    half.destroy();
    await new Promise((resolve) => half.on('close', resolve));
    assert.equal((await send(JSON_TYPE)).status, 200);
  });

  it('counts towards the same limit', async () => {
    // More than twice the limit: a new minute may begin in the midst of them.
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async () => (await send(JSON_TYPE)).status),
    );
    assert.ok(statuses.includes(429));
  });
});
