import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { createApp } from '../app.ts';
import { recordResponsesReply } from '../domain/attempts/contract.ts';
import { present } from '../domain/presence/presence.ts';
import { createLog } from '../infra/log.ts';
import { type TestApp, testApp } from '../test/app.ts';
import { answerAll, makeTraining, open, unasked } from '../test/training.ts';

/** Calls of one account in a minute. */
const LIMIT = 40;
/** More than twice the limit: a new minute may begin in the midst of them. */
const TOO_MANY = 2 * LIMIT + 10;

describe('the short way for what phones send all the time', () => {
  /** What is logged of unexpected errors. */
  const failures: string[] = [];
  let app: TestApp;
  let url: string;
  let token: string | undefined;
  let body: string;
  before(async () => {
    const log = createLog('error', { write: (line) => void failures.push(line) });
    app = await testApp({ limits: { perAccount: LIMIT, perAddress: 1_000 }, deps: { log } });
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
      for (const content of ['{"responses":', ' ', 'null', 'false', '0', '""'])
        assert.deepEqual(await error(headers, content), [400, 'request.badJson'], content);
      assert.deepEqual(await error(headers, '{"responses":[]}'), [400, 'request.invalid']);
      assert.deepEqual(await error({ ...headers, authorization: '' }), [401, 'auth.required']);
      assert.deepEqual(await error(headers, 'x'.repeat(1_100_000)), [413, 'request.tooLarge']);
    }
  });

  it('leaves compressed bodies to the long way', async () => {
    const reply = await send({ ...JSON_TYPE, 'content-encoding': 'gzip' }, gzipSync(body));
    assert.equal(reply.status, 200);
  });

  it('takes a large body that comes in pieces', async () => {
    const long = Buffer.from(' '.repeat(900_000) + body);
    const headers = { ...JSON_TYPE, authorization: `Bearer ${token}`, 'content-length': long.length };
    const sending = request(url, { method: 'POST', headers });
    const replied = once(sending, 'response');
    for (let from = 0; from < long.length; from += 100_000)
      await new Promise((resolve) => sending.write(long.subarray(from, from + 100_000), resolve));
    sending.end();
    const [reply] = await replied;
    const acknowledged = async (answer: unknown) =>
      recordResponsesReply.parse(await answer).data.acknowledged;
    assert.deepEqual(await acknowledged(json(reply)), await acknowledged((await send(JSON_TYPE)).json()));
  });

  it('ends when the phone is gone in the middle of its request', async () => {
    await leave(url, token as string);
    assert.equal((await send(JSON_TYPE)).status, 200);
    await sleep(100);
    assert.deepEqual(failures, []);
  });

  async function leave(from: string, of: string) {
    const half = request(from, {
      method: 'POST',
      headers: { ...JSON_TYPE, authorization: `Bearer ${of}`, 'content-length': '1000' },
    });
    half.on('error', () => {});
    half.write('{"responses":');
    await sleep(50);
    half.destroy();
    await new Promise((resolve) => half.on('close', resolve));
  }

  describe('that finds out who asks while it does it', () => {
    let training: Awaited<ReturnType<typeof makeTraining>>;
    before(async () => {
      training = await makeTraining(app);
      await ownToken();
    });

    const wish = (blueprintId = training.blueprint.id) =>
      JSON.stringify({ source: 'training', clientKey: randomUUID(), blueprintId });
    const tokenOf = async (who: Parameters<TestApp['as']>[0]) => (await app.as(who)).token as string;
    /** Of a learner who has opened the paper: the process knows it from then on. */
    async function ownToken(): Promise<string> {
      const own = await tokenOf({ learnerId: (await training.learner()).id });
      assert.equal((await ask(own, LONG))[0], 200);
      return own;
    }

    const ask = async (of: string, type: Record<string, string>, content = wish(), origin = app.url) => {
      const headers = { ...type, authorization: `Bearer ${of}` };
      const url = `${origin}/api/learner/attempts`;
      const reply = await fetch(url, { method: 'POST', body: content, headers });
      const { data, error } = (await reply.json()) as {
        data?: { rules: { title: string } };
        error?: { code: string };
      };
      return [reply.status, data?.rules.title ?? error?.code];
    };

    it('answers as the long way does, to whomever', async () => {
      const own = await ownToken();
      const asked: [string, string?][] = [
        [own],
        [own, ''],
        [own, '{"source":'],
        [own, '{"source":"training"}'],
        [own, wish(999_999_999)],
        ['no-token-of-ours'],
        ['no-token-of-ours', ''],
        ['no-token-of-ours', '{"source":'],
        ['no-token-of-ours', '{"source":"training"}'],
        [await tokenOf('content')],
      ];
      for (const [of, content] of asked)
        assert.deepEqual(await ask(of, JSON_TYPE, content), await ask(of, LONG, content), content);
      assert.deepEqual(await ask(own, JSON_TYPE), [200, training.blueprint.name]);
      assert.deepEqual(await ask('no-token-of-ours', JSON_TYPE), [401, 'auth.expired']);
    });

    const isAtOnce = (of: string) =>
      unasked(app, 'training', async () => (await ask(of, JSON_TYPE))[0] === 200);

    it('does it at once where all is as known, also after the phone was gone in the middle of another request', async () => {
      const own = await ownToken();
      assert.ok(await isAtOnce(own));
      await leave(`${app.url}/api/learner/attempts`, own);
      // The server may see only later that it is gone.
      for (let tries = 0; !(await isAtOnce(own)); tries++) {
        assert.ok(tries < 15, 'still under way');
        await sleep(500);
      }
    });

    it('waits for a body that comes in pieces', async () => {
      const [content, own] = [wish(), await ownToken()];
      const headers = { ...JSON_TYPE, authorization: `Bearer ${own}`, 'content-length': content.length };
      const late = request(`${app.url}/api/learner/attempts`, { method: 'POST', headers });
      const status = await unasked(app, 'training', async () => {
        const replied = once(late, 'response');
        for (const piece of [content.slice(0, 20), content.slice(20, 60)]) {
          await new Promise((resolve) => late.write(piece, resolve));
          await sleep(20);
        }
        late.end(content.slice(60));
        const [reply] = await replied;
        reply.destroy();
        return reply.statusCode;
      });
      assert.equal(status, 200);
    });

    it('leaves the body whole to the long way, whenever it was taken', async () => {
      const { learner } = await makeTraining(app);
      // Who listens to a socket has requests told when they are through.
      const server = createServer((await createApp(app.deps)).callback());
      server.on('connection', (socket) => socket.on('data', () => {}));
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const { port } = server.address() as AddressInfo;
      for (const of of [await tokenOf({ learnerId: (await learner()).id }), 'no-token-of-ours'])
        for (const content of [wish(), wish(999_999_999), '{"source":"training"}'])
          assert.deepEqual(
            await ask(of, JSON_TYPE, content, `http://127.0.0.1:${port}`),
            await ask(of, LONG, content),
          );
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });

    it('leaves large bodies to the long way', async () => {
      const own = await ownToken();
      const isAtOnceOf = (length: number) =>
        unasked(app, 'training', async () => (await ask(own, JSON_TYPE, wish().padEnd(length)))[0] === 200);
      assert.ok(await isAtOnceOf(1_024));
      assert.ok(!(await isAtOnceOf(1_025)));
    });

    it('counts whoever it was as online and training', async () => {
      const { id } = await training.learner();
      assert.equal((await ask(await tokenOf({ learnerId: id }), JSON_TYPE))[0], 200);
      for (const presence of ['online', 'training'] as const)
        assert.ok((await present(presence, app.deps)).includes(id), presence);
    });

    it('does little more for whoever asks too often', async () => {
      const { id } = await training.learner();
      const own = await tokenOf({ learnerId: id });
      const replies = [];
      for (let call = 0; call < TOO_MANY; call++) replies.push((await ask(own, JSON_TYPE))[0]);
      const opened = await app.deps.db('attempts').where({ learner_id: id }).pluck('id');
      assert.ok(replies.includes(429));
      assert.equal(opened.length, replies.filter((status) => status === 200).length);
      // One beyond the limit: from then on he is counted first.
      assert.ok(opened.length <= 2 * LIMIT + 1, `${opened.length} opened`);
    });

    it('does no more for whoever asks for many things at one moment', async () => {
      const own = await tokenOf({ learnerId: (await training.learner()).id });
      const replies = await Promise.all(Array.from({ length: 2 * TOO_MANY }, () => ask(own, JSON_TYPE)));
      const served = replies.filter(([status]) => status === 200);
      assert.ok(served.length <= 2 * LIMIT + 1, `${served.length} served`);
    });
  });

  it('counts towards the same limit', async () => {
    const statuses = await Promise.all(
      Array.from({ length: TOO_MANY }, async () => (await send(JSON_TYPE)).status),
    );
    assert.ok(statuses.includes(429));
  });
});
