/** What staff change is logged: every command is given, and its row found in the audit log. */
import assert from 'node:assert/strict';
import type { Route } from '../http/route.ts';
import { ownCatalogue } from '../ownCatalogue.ts';
import { createCatalogue } from '../rest/catalogue.ts';
import { crud } from '../rest/define.ts';
import { routes } from '../routes.ts';
import { type TestApp, testApp } from './app.ts';
import type { Client, Reply } from './client.ts';
import { eventually } from './eventually.ts';
import { makeStaff } from './factories.ts';
import { type Body, createSamples, type Samples } from './resourceSamples.ts';
import { changesOf } from './staffChanges/all.ts';
import type { Change, Changes } from './staffChanges/change.ts';

/** These commands leave no row in the audit log, and why. */
const UNLOGGED: Readonly<Record<string, string>> = {
  'post /session': 'the login log tells it',
  'delete /session': 'the session itself tells when it ended',
  'post /banks/:id/duplicates/check': 'compares questions and changes none; the check keeps who began it',
  'post /imports/:id/duplicates/check': 'likewise',
  'post /grading/next': 'lends a copy to be marked; marks are logged',
  'post /grading/:id/release': 'gives back what was lent',
  'post /blueprints/feasibility': 'reads',
  'post /papers/:id/similar': 'reads',
  'post /practical-papers/sheet': 'reads the file that it is given, and keeps nothing',
  'post /regrade-previews': 'works out what would change; the correction itself is logged',
};

const { resources } = await ownCatalogue();
const catalogue = createCatalogue(resources, routes);
const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const commands = routes.filter(({ audience, method }) => audience === 'staff' && method !== 'get');

describe('what staff change', () => {
  let app: TestApp;
  let root: { id: number; client: Client };
  let samples: Samples;
  let changes: Changes;
  before(async () => {
    app = await testApp({ limits: { perAccount: 1_000_000, perAddress: 1_000_000 } });
    const { id } = await makeStaff(app.deps);
    root = { id, client: await app.as({ staffId: id }) };
    samples = createSamples(catalogue, root.client, app.deps);
    const make = (resource: string, change?: Body) => samples.create(catalogue.get(resource), change);
    changes = changesOf({ app, root: root.client, make });
  });
  after(() => app.close());

  /** Of long work it is written when that begins or ends. */
  const expectLogged = (reply: Reply, row: { staff_id?: number; action?: string; resource?: string }) =>
    eventually(async () => {
      const sought = { request_id: reply.headers.get('x-request-id'), staff_id: root.id, ...row };
      assert.ok(await app.deps.db('audit_log').where(sought).first('id'), JSON.stringify(sought));
    });

  function send({ method, path, body: takes }: Route, { at = [], query, body, file, by = root }: Change) {
    const values = [...at];
    const filled = path.replace(/:\w+/g, () => String(values.shift()));
    assert.deepEqual(values, [], 'the address names no more');
    const address = `/api/staff${filled}${query ? `?${query}` : ''}`;
    if (file) return by.client.upload(address, file);
    assert.notEqual(method, 'get');
    return by.client[method as 'post'](address, body ?? (takes && {}));
  }

  it('are all commands but those that say why not', () => {
    const unlogged = Object.keys(UNLOGGED);
    assert.deepEqual([...Object.keys(changes), ...unlogged].toSorted(), commands.map(nameOf).toSorted());
  });

  for (const route of commands.filter((one) => !(nameOf(one) in UNLOGGED)))
    it(`is logged by ${nameOf(route)}`, async () => {
      const change = await changes[nameOf(route)]!();
      const reply = await send(route, change);
      assert.ok(reply.status < 300, `${reply.status} ${JSON.stringify(reply.body)}`);
      await expectLogged(reply, { staff_id: change.by?.id ?? root.id });
    });

  for (const resource of resources) {
    const actions = resource.actions ?? crud;
    const path = `/api/staff/${resource.name}`;
    if (actions.includes('create'))
      it(`is logged when ${resource.name} are made`, async () => {
        const reply = await root.client.post(path, await samples.body(resource));
        assert.equal(reply.status, 201, JSON.stringify(reply.body));
        await expectLogged(reply, { action: 'create', resource: resource.name });
      });
    if (actions.includes('update'))
      it(`is logged when ${resource.name} are changed`, async () => {
        const id = await samples.create(resource);
        const body = Object.entries(await samples.body(resource));
        const kept = body.filter(([name]) => !resource.fields[name]?.createOnly);
        const reply = await root.client.patch(`${path}/${id}`, Object.fromEntries(kept));
        assert.equal(reply.status, 200, JSON.stringify(reply.body));
        await expectLogged(reply, { action: 'update', resource: resource.name });
      });
    if (actions.includes('delete'))
      it(`is logged when ${resource.name} are deleted`, async () => {
        const reply = await root.client.delete(`${path}/${await samples.create(resource)}`);
        assert.equal(reply.status, 204, JSON.stringify(reply.body));
        await expectLogged(reply, { action: 'delete', resource: resource.name });
      });
  }
});
