import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createCatalogue } from '../../rest/catalogue.ts';
import { STAFF_ROLES } from '../../rest/define.ts';
import { type Grants, grantsOf, mayCall } from '../../rest/grants.ts';
import { loadResources } from '../../rest/load.ts';
import { routes } from '../../routes.ts';
import { appSuite } from '../../test/appSuite.ts';
import { type Client, client } from '../../test/client.ts';
import {
  makeBank,
  makeLearner,
  makeOrganisation,
  makeRole,
  makeStaff,
  unique,
} from '../../test/factories.ts';
import { makeTraining, open } from '../../test/training.ts';

const resources = await loadResources(fileURLToPath(new URL('../../resources', import.meta.url)));
const catalogue = createCatalogue(resources, routes);

describe('roles of the centre', () => {
  const suite = appSuite('super');

  async function copyOf(code: (typeof STAFF_ROLES)[number]): Promise<{ id: number; grants: Grants }> {
    const { id } = await makeRole(suite.app.deps, code);
    const copied = await suite.staff.post(`/api/staff/roles/${id}/copy`);
    assert.equal(copied.status, 200, JSON.stringify(copied.body));
    const copy = copied.body.data.id;
    const { body } = await suite.staff.get(`/api/staff/roles/${copy}/grants`);
    return { id: copy, grants: body.data.grants };
  }

  async function holder(roleId: number, organisation_id: number | null = null) {
    const staff = await makeStaff(suite.app.deps, {});
    await suite.app.deps.db('staff').where({ id: staff.id }).update({ role_id: roleId, organisation_id });
    return suite.app.as({ staffId: staff.id });
  }

  const save = (id: number, grants: unknown, by = suite.staff) =>
    by.patch(`/api/staff/roles/${id}/grants`, { grants });

  it('a copy may do exactly what its original may', () => {
    const plain = (value: unknown) =>
      JSON.stringify(value, (_, one) => (one instanceof Set || one instanceof Map ? [...one] : one));
    for (const role of STAFF_ROLES) {
      const grants = grantsOf(role, catalogue);
      for (const resource of resources)
        assert.equal(
          plain(catalogue.access(resource, grants)),
          plain(catalogue.access(resource, role)),
          `${role} ${resource.name}`,
        );
      for (const route of routes.filter(({ audience }) => audience === 'staff'))
        assert.equal(mayCall(grants, route), mayCall(role, route), `${role} ${route.path}`);
    }
  });

  it('what is taken from a copy is refused with the next request: actions, fields, commands, endpoints, rows', async () => {
    const { id, grants } = await copyOf('bank');
    const { occupation_id } = await makeBank(suite.app.deps);
    const one = await makeBank(suite.app.deps, { name: unique('甲') });
    const who = await holder(id);
    assert.equal((await who.get(`/api/staff/banks/${one.id}`)).body.data.description, '');
    assert.notEqual((await who.get('/api/staff/imports')).status, 403);
    const banks = grants.resources.banks!;
    const narrower = {
      resources: {
        banks: {
          ...banks,
          actions: ['list', 'show'],
          hide: ['description'],
          commands: ['export'],
          where: { occupationId: occupation_id },
        },
      },
      routes: grants.routes.filter((key) => key !== 'get /imports'),
    };
    assert.equal((await save(id, narrower)).status, 204);
    const { data, total } = (await who.get('/api/staff/banks')).body;
    assert.deepEqual([total, data[0].occupationId, 'description' in data[0]], [1, occupation_id, false]);
    for (const path of ['', '/export?format=txt', '/export-report', '/difference'])
      assert.equal((await who.get(`/api/staff/banks/${one.id}${path}`)).status, 404, path);
    assert.equal((await who.get(`/api/staff/banks/${data[0].id}/export-report`)).status, 200);
    assert.equal((await who.patch(`/api/staff/banks/${data[0].id}`, { name: '改' })).status, 403);
    assert.equal((await who.post(`/api/staff/banks/${data[0].id}/publish`)).status, 403);
    assert.equal((await who.get('/api/staff/imports')).status, 403);
    assert.equal((await who.get('/api/staff/papers')).status, 403);
    const meta = (await who.get('/api/staff/meta')).body.data.resources;
    assert.deepEqual(
      meta.map(({ name }: { name: string }) => name),
      ['banks'],
    );
    const log = await suite.staff.get('/api/staff/audit-log?filter[action][eq]=roles.grants');
    assert.deepEqual(log.body.data[0].after.resources.banks.hide, ['description']);
  });

  it('a copy of the partner stays within its organisation, also without one', async () => {
    const { id } = await copyOf('partner');
    const organisation = await makeOrganisation(suite.app.deps);
    const { learner, blueprint } = await makeTraining(suite.app);
    const mine = await learner({ organisation_id: organisation.id });
    const other = await learner();
    const attempts = await Promise.all(
      [mine, other].map((one) => open(suite.app, one.id, { source: 'training', blueprintId: blueprint.id })),
    );
    for (const attempt of attempts)
      await suite.app.deps.db('attempts').where({ id: attempt.id }).update({ state: 'submitted' });
    const within = await holder(id, organisation.id);
    const without = await holder(id);
    const status = async (who: Client, path: string) => (await who.get(path)).status;
    for (const [who, seen] of [
      [within, 200],
      [without, 404],
    ] as const) {
      assert.equal(await status(who, `/api/staff/learners/${mine.id}`), seen);
      assert.equal(await status(who, `/api/staff/learners/${other.id}`), 404);
      assert.equal(await status(who, `/api/staff/results/attempts/${attempts[1]?.id}`), 404);
    }
    assert.notEqual(await status(within, `/api/staff/results/attempts/${attempts[0]?.id}`), 404);
    assert.equal(await status(without, `/api/staff/results/attempts/${attempts[0]?.id}`), 404);
  });

  describe('somebody who manages accounts and roles, but not all else', () => {
    let manager: Client;
    let own: { id: number; grants: Grants };
    before(async () => {
      own = await copyOf('content');
      const keys = ['get /roles/:id/grants', 'patch /roles/:id/grants', 'post /roles/:id/preview'];
      const grants = {
        resources: {
          ...own.grants.resources,
          staff: { actions: ['list', 'show', 'create', 'update'] },
          roles: { actions: ['list', 'show', 'update'], commands: ['copy', 'rights'] },
        },
        routes: [...own.grants.routes, ...keys],
      };
      assert.equal((await save(own.id, grants)).status, 204);
      manager = await holder(own.id);
    });

    it('gives what he holds, and nothing more', async () => {
      const { id, grants } = await copyOf('content');
      const less = { ...grants, resources: { notices: { actions: ['list'] } } };
      assert.equal((await save(id, less, manager)).status, 204);
      const more = { ...grants, resources: { ...grants.resources, banks: { actions: ['list', 'update'] } } };
      const refused = await save(id, more, manager);
      assert.equal(refused.status, 403);
      assert.match(refused.body.error.message, /“题库” 超出了您自己的权限/);
      for (const part of [{ commands: ['refund'] }, { history: true }, { reveal: true }]) {
        const sly = { ...grants.resources, orders: { actions: [], ...part } };
        assert.equal((await save(id, { ...grants, resources: sly }, manager)).status, 403);
      }
      const unbound = { ...grants, routes: [...grants.routes, 'get /imports'] };
      assert.equal((await save(id, unbound, manager)).status, 403);
      const bank = await makeRole(suite.app.deps, 'bank');
      assert.equal((await manager.post(`/api/staff/roles/${bank.id}/copy`)).status, 403);
      assert.equal((await manager.post(`/api/staff/roles/${bank.id}/preview`, {})).status, 403);
    });

    it('makes and changes accounts only of those who hold no more than he does', async () => {
      const account = (roleId: number) => ({
        username: unique('u').replace('-', '.'),
        name: '新人',
        password: 'correct-horse-9',
        roleId,
      });
      const content = await makeRole(suite.app.deps, 'content');
      const superRole = await makeRole(suite.app.deps, 'super');
      const boss = await makeStaff(suite.app.deps);
      const made = await manager.post('/api/staff/staff', account(content.id));
      assert.equal(made.status, 201, JSON.stringify(made.body));
      assert.equal((await manager.post('/api/staff/staff', account(superRole.id))).status, 403);
      for (const change of [{ password: 'taken-over-1' }, { enabled: false }, { roleId: content.id }])
        assert.equal((await manager.patch(`/api/staff/staff/${boss.id}`, change)).status, 403);
      const raised = await manager.patch(`/api/staff/staff/${made.body.data.id}`, { roleId: superRole.id });
      assert.equal(raised.status, 403);
    });

    it('of an organisation makes and changes accounts of his own organisation only', async () => {
      const [mine, other] = [await makeOrganisation(suite.app.deps), await makeOrganisation(suite.app.deps)];
      const limited = await holder(own.id, mine.id);
      const { id: roleId } = await makeRole(suite.app.deps, 'content');
      const make = (organisationId: number | null) =>
        limited.post('/api/staff/staff', {
          username: unique('u').replace('-', '.'),
          name: '新人',
          password: 'correct-horse-9',
          roleId,
          organisationId,
        });
      for (const organisationId of [null, other.id]) {
        const { status, body } = await make(organisationId);
        assert.deepEqual([status, body.error.code], [403, 'role.otherOrganisation']);
      }
      const made = await make(mine.id);
      assert.equal(made.status, 201, JSON.stringify(made.body));
      const change = (id: number, body: unknown) => limited.patch(`/api/staff/staff/${id}`, body);
      const colleague = made.body.data.id;
      for (const organisationId of [null, other.id])
        assert.equal((await change(colleague, { organisationId })).status, 403);
      assert.equal((await change(colleague, { name: '改名' })).status, 200);
      const stranger = await makeStaff(suite.app.deps);
      await suite.app.deps
        .db('staff')
        .where({ id: stranger.id })
        .update({ role_id: roleId, organisation_id: other.id });
      for (const body of [{ password: 'taken-over-1' }, { organisationId: mine.id }])
        assert.equal((await change(stranger.id, body)).body.error.code, 'role.otherOrganisation');
    });
  });

  it('a built-in role is neither changed nor deleted; a copy that nobody has is deleted', async () => {
    const { id } = await makeRole(suite.app.deps, 'grader');
    const { body } = await suite.staff.get(`/api/staff/roles/${id}/grants`);
    assert.equal((await save(id, body.data.grants)).body.error.code, 'role.builtIn');
    assert.equal((await suite.staff.delete(`/api/staff/roles/${id}`)).body.error.code, 'role.builtInKept');
    const copy = await copyOf('grader');
    assert.equal((await save(copy.id, { resources: { nonsense: { actions: [] } }, routes: [] })).status, 400);
    assert.equal((await suite.staff.delete(`/api/staff/roles/${copy.id}`)).status, 204);
  });

  it('a preview sees what the role would, changes nothing, and is logged', async () => {
    const organisation = await makeOrganisation(suite.app.deps);
    const mine = await makeLearner(suite.app.deps, { organisation_id: organisation.id });
    await makeLearner(suite.app.deps);
    const { id } = await makeRole(suite.app.deps, 'partner');
    const opened = await suite.staff.post(`/api/staff/roles/${id}/preview`, {
      organisationId: organisation.id,
    });
    assert.equal(opened.status, 200, JSON.stringify(opened.body));
    const looking = client(suite.app.url, opened.body.data.token);
    const meta = (await looking.get('/api/staff/meta')).body.data;
    assert.deepEqual([meta.actor.role, meta.actor.previewing], ['partner', true]);
    const learners = (await looking.get('/api/staff/learners')).body;
    assert.deepEqual(
      learners.data.map((one: { id: number }) => one.id),
      [mine.id],
    );
    const refused = await looking.patch(`/api/staff/learners/${mine.id}`, { enabled: false });
    assert.equal(refused.status, 403);
    assert.match(refused.body.error.message, /退出预览/);
    assert.equal((await looking.patch('/api/staff/session/password', {})).status, 403);
    assert.equal(
      (await suite.staff.get('/api/staff/audit-log?filter[action][eq]=roles.preview')).body.total,
      1,
    );
    assert.equal((await looking.delete('/api/staff/session')).status, 204);
    assert.equal((await looking.get('/api/staff/meta')).status, 401);
  });
});
