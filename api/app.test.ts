import assert from 'node:assert/strict';
import { type TestApp, testApp } from './test/app.ts';

describe('the application', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  it('answers an unknown address with a sentence and the number of the request', async () => {
    const guest = await app.as('guest');
    const { status, body, headers } = await guest.get('/api/staff/nothing');
    assert.equal(status, 404);
    assert.equal(body.error.code, 'request.notFound');
    assert.equal(body.error.requestId, headers.get('x-request-id'));
  });

  it('tells a guest to log in, and a learner token opens nothing of the staff', async () => {
    const guest = await app.as('guest');
    assert.equal((await guest.get('/api/staff/session')).body.error.code, 'auth.required');
    const learner = await app.as('learner');
    assert.equal((await learner.get('/api/learner/me')).status, 200);
    const { status, body } = await learner.get('/api/staff/session');
    assert.equal(status, 401);
    assert.equal(body.error.code, 'auth.expired');
  });

  it('knows staff by their token', async () => {
    const staff = await app.as('bank');
    const { status, body } = await staff.get('/api/staff/session');
    assert.equal(status, 200);
    assert.equal(body.data.role, 'bank');
  });
});
