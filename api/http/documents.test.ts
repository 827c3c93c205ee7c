import assert from 'node:assert/strict';
import { testApp } from '../test/app.ts';

describe('the API documents', () => {
  it('are open to everybody in development; in production staff read theirs, and there is no page', async () => {
    const app = await testApp();
    const production = { ...app.deps.config, production: true };
    const live = await testApp({ beside: app, deps: { config: production } });
    const [guest, grader] = [await live.as('guest'), await live.as('grader')];
    assert.equal((await (await app.as('guest')).get('/api/staff/openapi.json')).status, 200);
    assert.equal((await guest.get('/api/staff/openapi.json')).status, 401);
    assert.equal((await grader.get('/api/staff/openapi.json')).status, 200);
    assert.equal((await guest.get('/api/learner/openapi.json')).status, 200);
    assert.equal((await fetch(`${live.url}/docs/`)).status, 404);
    await live.close();
    await app.close();
  });
});
