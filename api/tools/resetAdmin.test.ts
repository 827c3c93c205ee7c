import assert from 'node:assert/strict';
import * as freeSupers from '../../migrations/20261203102000_free_super_administrators.ts';
import { type TestApp, testApp } from '../test/app.ts';
import { client } from '../test/client.ts';
import { makeOrganisation, makeRole, makeStaff } from '../test/factories.ts';
import { resetAdmin } from './resetAdmin.ts';

describe('the super administrators', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp();
  });
  afterEach(() => app.close());

  const enabled = () =>
    app.deps.db('staff').join('roles', 'roles.id', 'role_id').where({ enabled: true, code: 'super' });

  it('get in again after a reset, made or changed', async () => {
    await makeRole(app.deps, 'super');
    for (const _ of ['made', 'changed']) {
      const password = await resetAdmin(app.deps.db);
      const { status } = await client(app.url).post('/api/staff/session', { username: 'admin', password });
      assert.equal(status, 200);
    }
    assert.equal((await app.deps.db('audit_log').where({ action: 'staff.reset' })).length, 2);
  });

  it('cannot take leave of the last one, by disabling or by another role', async () => {
    const { id } = await makeStaff(app.deps);
    const { id: roleId } = await makeRole(app.deps, 'bank');
    const client = await app.as({ staffId: id });
    for (const change of [{ enabled: false }, { roleId }]) {
      const { status, body } = await client.patch(`/api/staff/staff/${id}`, change);
      assert.equal(status, 409);
      assert.match(body.error.message, /^这是最后一位/);
    }
    assert.equal((await enabled()).length, 1);
  });

  it('are of no organisation, by which they could neither take it off nor see the centre any more', async () => {
    const { id } = await makeStaff(app.deps);
    const partner = await makeStaff(app.deps, { role: 'partner' });
    const { id: organisationId } = await makeOrganisation(app.deps);
    const { id: roleId } = await makeRole(app.deps, 'super');
    const root = await app.as({ staffId: id });
    for (const [whom, change] of [
      [id, { organisationId }],
      [partner.id, { roleId }],
    ] as const) {
      const { status, body } = await root.patch(`/api/staff/staff/${whom}`, change);
      assert.deepEqual([status, body.error.code], [409, 'role.boundSuper']);
    }
    const raised = await root.patch(`/api/staff/staff/${partner.id}`, { roleId, organisationId: null });
    assert.equal(raised.status, 200);

    await resetAdmin(app.deps.db);
    const admin = () => app.deps.db('staff').where({ username: 'admin' });
    await admin().update({ organisation_id: organisationId });
    await resetAdmin(app.deps.db);
    assert.equal((await admin().first()).organisation_id, null);
  });

  it('who had one before are freed of it by the migration, and the audit log says which it was', async () => {
    const { db } = app.deps;
    const { id: organisation_id } = await makeOrganisation(app.deps);
    const bound = await makeStaff(app.deps);
    const partner = await makeStaff(app.deps, { role: 'partner' });
    await db('staff').whereIn('id', [bound.id, partner.id]).update({ organisation_id });
    const entries = () =>
      db('audit_log')
        .where({ action: 'update', resource: 'staff', staff_id: null })
        .orderBy('id')
        .select('row_id', 'before', 'after');
    const before = await entries();
    await freeSupers.up(db);
    const organisationOf = (id: number) => db('staff').where({ id }).first('organisation_id');
    assert.deepEqual(
      [await organisationOf(bound.id), await organisationOf(partner.id)],
      [{ organisation_id: null }, { organisation_id }],
    );
    const told = {
      row_id: String(bound.id),
      before: { organisationId: organisation_id },
      after: { organisationId: null },
    };
    assert.deepEqual(await entries(), [...before, told]);
    await freeSupers.up(db);
    assert.equal((await entries()).length, before.length + 1, 'once');
  });

  it('cannot disable each other at once', async () => {
    const [one, other] = [await makeStaff(app.deps), await makeStaff(app.deps)];
    const disable = async (by: number, whom: number) =>
      (await app.as({ staffId: by })).patch(`/api/staff/staff/${whom}`, { enabled: false });
    const replies = await Promise.all([disable(one.id, other.id), disable(other.id, one.id)]);
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    assert.equal((await enabled()).length, 1);
  });
});
