import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../test/app.ts';
import { makeLearner, makeOrganisation, makeStaff } from '../test/factories.ts';

describe('personal data in clear', () => {
  let app: TestApp;
  before(async () => {
    app = await testApp();
  });
  after(() => app.close());

  it('is told value by value to whoever may, within his rows, and each time is logged', async () => {
    const organisation = await makeOrganisation(app.deps);
    const phone = '13912345678';
    const learner = await makeLearner(app.deps, { phone, name: '张三丰', organisation_id: organisation.id });
    const other = await makeLearner(app.deps);
    const { id: staffId } = await makeStaff(app.deps, { role: 'partner', organisationId: organisation.id });
    const partner = await app.as({ staffId });
    const path = `/api/staff/learners/${learner.id}`;
    assert.equal((await partner.get(path)).body.data.phone, '139****5678');
    const reveal = (field: string, id = learner.id, who = partner) =>
      who.post(`/api/staff/learners/${id}/reveal`, { field });
    assert.equal((await reveal('phone')).body.data.value, phone);
    assert.equal((await reveal('name')).body.data.value, '张三丰');
    assert.equal((await reveal('phone', other.id)).status, 404);
    for (const field of ['enabled', 'openid', 'organisationId', 'constructor'])
      assert.equal((await reveal(field)).status, 400, field);
    assert.equal((await reveal('phone', learner.id, await app.as('bank'))).status, 403);
    const root = await app.as('super');
    const { data } = (await root.get('/api/staff/audit-log?filter[action][eq]=reveal&sort=id')).body;
    assert.deepEqual(
      data.map((one: { staffId: number; rowId: string; after: object }) => [
        one.staffId,
        one.rowId,
        one.after,
      ]),
      [
        [staffId, String(learner.id), { phone: '（已查看）' }],
        [staffId, String(learner.id), { name: '（已查看）' }],
      ],
    );
  });
});
