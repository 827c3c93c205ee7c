import assert from 'node:assert/strict';
import { ApiError, isOffline, isPassing, messageOf } from '../miniprogram/services/apiError.ts';
import { createRequest } from '../miniprogram/services/request.ts';
import type { HttpReply, HttpRequest } from '../miniprogram/stores/ports';

function setUp(reply: HttpReply | Error, token: string | undefined = 'secret') {
  const sent: HttpRequest[] = [];
  const told = { expired: 0, agreementDue: 0, reached: [] as boolean[] };
  const request = createRequest({
    http: async (input) => {
      sent.push(input);
      if (reply instanceof Error) throw reply;
      return reply;
    },
    token: () => token,
    onExpired: () => {
      told.expired += 1;
    },
    onAgreementDue: () => {
      told.agreementDue += 1;
    },
    onReach: (reached) => told.reached.push(reached),
  });
  return { request, sent, told };
}

const failure = async (promise: Promise<unknown>): Promise<ApiError> => {
  const error = await promise.then(
    () => assert.fail('should have been rejected'),
    (caught) => caught,
  );
  assert.ok(error instanceof ApiError);
  return error;
};

describe('a request', () => {
  it('carries the token, leaves out empty query values and encodes the others', async () => {
    const { request, sent, told } = setUp({ status: 200, body: { data: 1 } });
    const query = { page: 2, type: undefined, q: '电工 & 焊工', empty: '' };
    assert.deepEqual(await request('GET', 'wrong-book', { query }), { data: 1 });
    const [{ url, header }] = sent as [HttpRequest];
    assert.equal(url, `/api/learner/wrong-book?page=2&q=${encodeURIComponent('电工 & 焊工')}`);
    assert.deepEqual(header, { authorization: 'Bearer secret' });
    assert.deepEqual(told, { expired: 0, agreementDue: 0, reached: [true] });
  });

  it('carries the sentence of the server', async () => {
    const body = { error: { code: 'paper.short', message: '单选题还差 3 道' } };
    const error = await failure(setUp({ status: 409, body }).request('POST', 'attempts'));
    assert.deepEqual([error.code, error.message, error.status], ['paper.short', '单选题还差 3 道', 409]);
    assert.equal(isPassing(error), false);
  });

  it('tells a lost network from an answer of the server', async () => {
    const { request, told } = setUp(new Error('request:fail timeout'));
    const error = await failure(request('GET', 'home'));
    assert.ok(isOffline(error) && isPassing(error));
    assert.deepEqual(told.reached, [false]);
    const busy = await failure(setUp({ status: 502, body: '<html>' }).request('GET', 'home'));
    assert.ok(isPassing(busy) && !isOffline(busy));
    assert.match(messageOf(busy), /502/);
    const body = { error: { code: 'server.conflict', message: '同时有人在修改同一内容，请重试' } };
    assert.ok(isPassing(await failure(setUp({ status: 409, body }).request('POST', 'attempts'))));
  });

  it('ends the session when the server no longer knows the token, but not for a guest', async () => {
    const body = { error: { code: 'auth.expired', message: '登录已失效，请重新登录' } };
    const known = setUp({ status: 401, body });
    await failure(known.request('GET', 'me'));
    assert.equal(known.told.expired, 1);
    const guest = setUp({ status: 401, body }, '');
    await failure(guest.request('GET', 'me'));
    assert.equal(guest.told.expired, 0);
    assert.deepEqual(guest.sent[0]?.header, {});
  });
});
