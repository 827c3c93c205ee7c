import assert from 'node:assert/strict';
import { appSuite } from '../../test/appSuite.ts';
import type { Client } from '../../test/client.ts';
import { makeLearner, makeOrganisation, makeStaff, unique } from '../../test/factories.ts';

describe('classes', () => {
  const suite = appSuite('super');

  const partner = async () => {
    const { id: organisationId } = await makeOrganisation(suite.app.deps);
    const staff = await makeStaff(suite.app.deps, { role: 'partner', organisationId });
    return { organisationId, client: await suite.app.as({ staffId: staff.id }) };
  };
  const makeClass = async (by: Client, body: Record<string, unknown> = {}): Promise<number> => {
    const reply = await by.post('/api/staff/classes', { name: unique('班'), ...body });
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
    return reply.body.data.id;
  };

  it('of a partner are of its organisation without its saying so, and nobody else sees them', async () => {
    const [own, other] = [await partner(), await partner()];
    const id = await makeClass(own.client);
    const { body } = await suite.staff.get(`/api/staff/classes/${id}`);
    assert.equal(body.data.organisationId, own.organisationId);
    assert.equal((await other.client.get(`/api/staff/classes/${id}`)).status, 404);
    const sent = await own.client.post('/api/staff/classes', {
      name: unique('班'),
      organisationId: other.organisationId,
    });
    assert.equal(sent.status, 400);
    const moved = await suite.staff.patch(`/api/staff/classes/${id}`, {
      organisationId: other.organisationId,
    });
    assert.match(moved.body.error.message, /“合作机构”不能修改/);
  });

  it('take learners of their organisation only, those of the centre anybody', async () => {
    const [own, other] = [await partner(), await partner()];
    const learner = await makeLearner(suite.app.deps, { organisation_id: own.organisationId });
    const path = `/api/staff/learners/${learner.id}`;
    const [mine, theirs, centre] = [
      await makeClass(own.client),
      await makeClass(other.client),
      await makeClass(suite.staff),
    ];
    assert.equal((await own.client.patch(path, { classId: mine })).status, 200);
    const refused = await own.client.patch(path, { classId: theirs });
    assert.deepEqual(
      [refused.status, refused.body.error.details[0].field, refused.body.error.details[0].code],
      [400, 'classId', 'learner.otherClass'],
    );
    const moved = await suite.staff.patch(path, { organisationId: other.organisationId });
    assert.equal(moved.body.error.details[0].code, 'learner.otherClass');
    assert.equal((await suite.staff.patch(path, { classId: centre })).status, 200);
    const used = await suite.staff.delete(`/api/staff/classes/${centre}`);
    assert.match(used.body.error.message, /学员/);
  });

  it('have names that differ within an organisation, the centre being one', async () => {
    const [own, other] = [await partner(), await partner()];
    const name = unique('电工一班');
    for (const by of [own.client, other.client, suite.staff]) await makeClass(by, { name });
    for (const by of [own.client, suite.staff])
      assert.equal((await by.post('/api/staff/classes', { name })).body.error.code, 'row.duplicate');
    const dates = { name: unique('班'), startsOn: '2026-12-02', endsOn: '2026-12-01' };
    assert.match((await suite.staff.post('/api/staff/classes', dates)).body.error.message, /不能早于/);
  });
});
