import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import type { Client } from '../../test/client.ts';
import { makeLearner, makeOrganisation, makeStaff, unique } from '../../test/factories.ts';

describe('classes', () => {
  let app: TestApp;
  let root: Client;
  before(async () => {
    app = await testApp();
    root = await app.as('super');
  });
  after(() => app.close());

  const partner = async () => {
    const { id: organisationId } = await makeOrganisation(app.deps);
    const staff = await makeStaff(app.deps, { role: 'partner', organisationId });
    return { organisationId, client: await app.as({ staffId: staff.id }) };
  };
  const makeClass = async (by: Client, body: Record<string, unknown> = {}): Promise<number> => {
    const reply = await by.post('/api/staff/classes', { name: unique('班'), ...body });
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
    return reply.body.data.id;
  };

  it('of a partner are of its organisation without its saying so, and nobody else sees them', async () => {
    const [own, other] = [await partner(), await partner()];
    const id = await makeClass(own.client);
    const { body } = await root.get(`/api/staff/classes/${id}`);
    assert.equal(body.data.organisationId, own.organisationId);
    assert.equal((await other.client.get(`/api/staff/classes/${id}`)).status, 404);
    const sent = await own.client.post('/api/staff/classes', {
      name: unique('班'),
      organisationId: other.organisationId,
    });
    assert.equal(sent.status, 400);
    const moved = await root.patch(`/api/staff/classes/${id}`, { organisationId: other.organisationId });
    assert.match(moved.body.error.message, /“合作机构”不能修改/);
  });

  it('take learners of their organisation only, those of the centre anybody', async () => {
    const [own, other] = [await partner(), await partner()];
    const learner = await makeLearner(app.deps, { organisation_id: own.organisationId });
    const path = `/api/staff/learners/${learner.id}`;
    const [mine, theirs, centre] = [
      await makeClass(own.client),
      await makeClass(other.client),
      await makeClass(root),
    ];
    assert.equal((await own.client.patch(path, { classId: mine })).status, 200);
    const refused = await own.client.patch(path, { classId: theirs });
    assert.deepEqual(
      [refused.status, refused.body.error.details[0].field, refused.body.error.details[0].code],
      [400, 'classId', 'learner.otherClass'],
    );
    const moved = await root.patch(path, { organisationId: other.organisationId });
    assert.equal(moved.body.error.details[0].code, 'learner.otherClass');
    assert.equal((await root.patch(path, { classId: centre })).status, 200);
    const used = await root.delete(`/api/staff/classes/${centre}`);
    assert.match(used.body.error.message, /学员/);
  });

  it('have names that differ within an organisation, the centre being one', async () => {
    const [own, other] = [await partner(), await partner()];
    const name = unique('电工一班');
    for (const by of [own.client, other.client, root]) await makeClass(by, { name });
    for (const by of [own.client, root])
      assert.equal((await by.post('/api/staff/classes', { name })).body.error.code, 'row.duplicate');
    const dates = { name: unique('班'), startsOn: '2026-12-02', endsOn: '2026-12-01' };
    assert.match((await root.post('/api/staff/classes', dates)).body.error.message, /不能早于/);
  });
});
