import assert from 'node:assert/strict';
import { openSession } from '../domain/accounts/sessions.ts';
import { type TestApp, testApp } from '../test/app.ts';
import { makeLearner } from '../test/factories.ts';

describe('a POST that names another method', () => {
  let app: TestApp;
  let token: string;
  before(async () => {
    app = await testApp();
    const learner = await makeLearner(app.deps);
    token = await openSession({ owner: { learnerId: learner.id } }, app.deps);
  });
  after(() => app.close());

  const post = (override: string) =>
    fetch(`${app.url}/api/learner/me`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-http-method-override': override,
      },
      body: '{}',
    });

  it('is a PATCH when it says so', async () => {
    const reply = await post('PATCH');
    assert.equal(reply.status, 400);
    const { error } = (await reply.json()) as { error: { code: string; details: { field: string }[] } };
    assert.equal(error.code, 'request.invalid');
    assert.ok(error.details.some(({ field }) => field === 'examPlanId'));
  });

  it('stays a POST for any other method', async () => {
    assert.equal((await post('DELETE')).status, 405);
  });
});
