/** Every resource, every role, every action: what the definition allows happens, everything else is refused. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import xlsx from 'node-xlsx';
import { type Catalogue, createCatalogue } from '../rest/catalogue.ts';
import {
  type Action,
  crud,
  type Permission,
  type Resource,
  type Role,
  type ScopeTest,
  type ScopeValue,
} from '../rest/define.ts';
import { isMasked } from '../rest/fields.ts';
import { loadResources } from '../rest/load.ts';
import { routes } from '../routes.ts';
import { type TestApp, testApp } from './app.ts';
import type { Client, Reply } from './client.ts';
import { makeStaff } from './factories.ts';
import { type Body, createSamples, type Samples } from './resourceSamples.ts';

const STAFF = ['super', 'bank', 'content', 'finance', 'grader', 'service', 'partner'] as const;
const ROLES: readonly Role[] = [...STAFF, 'learner', 'guest'];
const resources = await loadResources(fileURLToPath(new URL('../resources', import.meta.url)));
const catalogue: Catalogue = createCatalogue(resources);
const UNLIMITED = { perAccount: 1_000_000, perAddress: 1_000_000 };

const permissionOf = (resource: Resource, role: Role): Permission | undefined =>
  role === 'super' ? { actions: crud } : resource.permissions[role];
const may = (resource: Resource, role: Role, action: Action) =>
  Boolean(
    (resource.actions ?? crud).includes(action) && permissionOf(resource, role)?.actions.includes(action),
  );

describe('every resource for every role', () => {
  let app: TestApp;
  let root: Client;
  let samples: Samples;
  const clients = new Map<Role, Client>();
  let partner: { id: number; organisationId: number };

  before(async () => {
    app = await testApp({ limits: UNLIMITED });
    root = await app.as('super');
    samples = createSamples(catalogue, root, app.deps);
    for (const role of ROLES) if (role !== 'partner') clients.set(role, await app.as(role));
    const organisationId = await samples.id('organisations');
    partner = { ...(await makeStaff(app.deps, { role: 'partner', organisationId })), organisationId };
    clients.set('partner', await app.as({ staffId: partner.id }));
    for (const resource of resources) await seed(resource);
  });
  after(() => app.close());

  /** Besides the plain row, one on the other side of every boolean, and one of another time and owner. */
  async function seed(resource: Resource): Promise<void> {
    await samples.id(resource.name);
    if (!(resource.actions ?? crud).includes('create')) return void (await samples.create(resource));
    const fields = Object.entries(resource.fields).filter(([, field]) => !field.readOnly);
    for (const [name, field] of fields)
      if (field.kind === 'boolean') await samples.create(resource, { [name]: false });
    if (resource.fields.startsAt) {
      await samples.create(resource, { startsAt: '2000-01-01T00:00:00Z', endsAt: '2001-01-01T00:00:00Z' });
      await samples.create(resource, { startsAt: '2098-01-01T00:00:00Z' });
      await samples.create(resource, { startsAt: '2000-01-01T00:00:00Z', endsAt: '2098-01-01T00:00:00Z' });
    }
    // Whoever is of no organisation is in no class of one.
    const apart = { organisationId: null, ...(resource.fields.classId && { classId: null }) };
    if (resource.fields.organisationId) await samples.create(resource, apart);
    // Whose it is follows from who makes it.
    if (permissionOf(resource, 'partner')?.where?.['createdBy.organisationId'])
      await createAsPartner(resource);
  }

  async function createAsPartner(resource: Resource): Promise<void> {
    const hidden = permissionOf(resource, 'partner')?.hide ?? [];
    const body = Object.entries(await samples.body(resource)).filter(([name]) => !hidden.includes(name));
    const reply = await client('partner').post(base(resource, 'partner'), Object.fromEntries(body));
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
  }

  const client = (role: Role): Client => clients.get(role)!;
  const base = (resource: Resource, role: Role) =>
    `/api/${role === 'learner' || role === 'guest' ? 'learner' : 'staff'}/${resource.name}`;

  async function everyRow(resource: Resource, who: Client, path: string): Promise<Body[]> {
    const rows: Body[] = [];
    for (let page = 1; ; page++) {
      const reply = await who.get(`${path}?pageSize=100&sort=id&page=${page}`);
      assert.equal(reply.status, 200, `${resource.name}: ${JSON.stringify(reply.body)}`);
      rows.push(...reply.body.data);
      if (rows.length >= reply.body.total) return rows;
    }
  }

  /** Written apart from the product's own: what a scope means. */
  async function inScope(row: Body, resource: Resource, role: Role): Promise<boolean> {
    const actor: Record<string, unknown> = {
      '$actor.id': role === 'partner' ? partner.id : undefined,
      '$actor.organisationId': role === 'partner' ? partner.organisationId : undefined,
    };
    for (const [key, test] of Object.entries(permissionOf(resource, role)?.where ?? {})) {
      const [name = '', further] = key.split('.');
      let value = row[name];
      if (further) {
        const other = await root.get(`/api/staff/${resource.fields[name]?.resource}/${value}`);
        value = other.body.data[further];
      }
      if (!holds(value, test, actor)) return false;
    }
    return true;
  }

  function holds(value: unknown, test: ScopeValue | ScopeTest, actor: Record<string, unknown>): boolean {
    if (typeof test === 'string' && test in actor) return actor[test] !== undefined && value === actor[test];
    if (test === null || typeof test !== 'object') return value === test;
    if ('in' in test) return test.in.includes(value as ScopeValue);
    if ('not' in test) return value !== test.not;
    const now = new Date().toISOString();
    return value === null || ('lteOrNull' in test ? String(value) <= now : String(value) > now);
  }

  function refused(reply: Reply, role: Role, what: string): void {
    const expected = role === 'guest' ? [401, 404, 405] : role === 'learner' ? [403, 404, 405] : [403, 404];
    assert.ok(expected.includes(reply.status), `${what}: ${reply.status} ${JSON.stringify(reply.body)}`);
  }

  const count = async (resource: Resource) => (await root.get(base(resource, 'super'))).body.total;

  for (const resource of resources)
    for (const role of ROLES) {
      const hidden = permissionOf(resource, role)?.hide ?? [];
      const secret = Object.keys(resource.fields).filter((name) => resource.fields[name]?.writeOnly);

      it(`${resource.name} as ${role}: lists and shows exactly its rows, without hidden fields`, async () => {
        const path = base(resource, role);
        const all = await everyRow(resource, root, base(resource, 'super'));
        if (!may(resource, role, 'list')) {
          refused(await client(role).get(path), role, 'list');
          if (!may(resource, role, 'show'))
            refused(await client(role).get(`${path}/${all[0]?.id}`), role, 'show');
          return;
        }
        const rows = await everyRow(resource, client(role), path);
        const seen = new Set(rows.map(({ id }) => id));
        for (const row of all) {
          const visible = await inScope(row, resource, role);
          assert.equal(seen.has(row.id), visible, `row ${row.id}`);
          const shown = await client(role).get(`${path}/${row.id}`);
          assert.equal(shown.status, visible ? 200 : 404);
          if (visible) for (const name of [...hidden, ...secret]) assert.ok(!(name in shown.body.data), name);
        }
        for (const row of rows) for (const name of [...hidden, ...secret]) assert.ok(!(name in row), name);
        for (const row of rows) {
          const shown = await client(role).get(`${path}/${row.id}`);
          for (const one of [row, shown.body.data]) checkLabels(one, resource, role);
        }
        if (may(resource, role, 'export')) await checkExportedLabels(resource, role, rows);
      });

      it(`${resource.name} as ${role}: hidden fields cannot be filtered, sorted, selected or written`, async () => {
        const path = base(resource, role);
        if (!may(resource, role, 'list')) return;
        const absent = await client(role).get(`${path}?sort=absent`);
        for (const name of [...hidden, ...secret]) {
          for (const query of [
            `filter[${name}][eq]=1`,
            `filter[${name}][null]=true`,
            `sort=${name}`,
            `select=${name}`,
          ])
            assert.equal((await client(role).get(`${path}?${query}`)).status, 400, query);
          const told = (await client(role).get(`${path}?sort=${name}`)).body.error.message;
          assert.equal(
            told,
            absent.body.error.message.replace('absent', name),
            'must not tell that it exists',
          );
        }
        if (!may(resource, role, 'update')) return;
        const [row] = await everyRow(resource, client(role), path);
        for (const name of hidden)
          assert.equal((await client(role).patch(`${path}/${row?.id}`, { [name]: null })).status, 400, name);
      });

      // What a domain answers at the same address is that domain's to test.
      const generic = !routes.some(
        ({ audience, path }) => `/api/${audience}${path}` === base(resource, role),
      );
      if (generic)
        it(`${resource.name} as ${role}: writes only what it may`, async () => {
          const path = base(resource, role);
          const before = await count(resource);
          const body = await writableBody(resource, role);
          if (may(resource, role, 'create')) {
            const made = await client(role).post(path, body);
            assert.equal(made.status, 201, JSON.stringify(made.body));
          } else {
            refused(await client(role).post(path, body), role, 'create');
            refused(await client(role).post(`${path}/batch`, { create: [body] }), role, 'batch');
            assert.equal(await count(resource), before);
          }
          await checkUpdate(resource, role, path);
          await checkDelete(resource, role, path);
          const exported = await client(role).get(`${path}/export.xlsx`);
          if (may(resource, role, 'export')) assert.equal(exported.status, 200);
          else refused(exported, role, 'export');
        });
    }

  /** The relations whose rows this role must not see by name: personal data it has no right to, or a hidden title. */
  function unnamed(resource: Resource, role: Role): string[] {
    return Object.entries(resource.fields)
      .filter(([, field]) => {
        if (field.resource === undefined) return false;
        const other = catalogue.get(field.resource);
        const permission = permissionOf(other, role);
        return permission
          ? permission.hide?.includes(other.title)
          : isMasked(other.fields[other.title] ?? {});
      })
      .map(([name]) => name);
  }

  function checkLabels(row: Body, resource: Resource, role: Role): void {
    const labels = (row.labels ?? {}) as Body;
    for (const [name, label] of Object.entries(labels)) {
      const numbered = row[name] === null ? null : `编号 ${row[name]}`;
      if (unnamed(resource, role).includes(name)) assert.equal(label, numbered, name);
      else if (row[name] !== null) assert.notEqual(label, numbered, name);
    }
  }

  async function checkExportedLabels(resource: Resource, role: Role, rows: Body[]): Promise<void> {
    const { body: file } = await client(role).get(`${base(resource, role)}/export.xlsx?sort=id`);
    const [header = [], ...body] = (xlsx.parse(file)[0]?.data ?? []) as unknown[][];
    assert.equal(body.length, rows.length);
    for (const name of unnamed(resource, role)) {
      const at = header.indexOf(resource.fields[name]?.label);
      if (at < 0) continue;
      assert.deepEqual(
        body.map((cells) => cells[at] ?? null),
        rows.map((row) => (row[name] === null ? null : `编号 ${row[name]}`)),
      );
    }
  }

  async function writableBody(resource: Resource, role: Role): Promise<Body> {
    const body = await samples.body(resource);
    const { write, hide = [] } = permissionOf(resource, role) ?? {};
    const kept = Object.entries(body).filter(
      ([name]) => !hide.includes(name) && (write?.includes(name) ?? true),
    );
    return Object.fromEntries(kept);
  }

  async function checkUpdate(resource: Resource, role: Role, path: string): Promise<void> {
    const all = await everyRow(resource, root, base(resource, 'super'));
    const allowed = may(resource, role, 'update');
    for (const row of all) {
      const visible = allowed && (await inScope(row, resource, role));
      const reply = await client(role).patch(`${path}/${row.id}`, {});
      if (!allowed) refused(reply, role, 'update');
      else assert.equal(reply.status, visible ? 200 : 404, `update row ${row.id}`);
      if (visible) checkLabels(reply.body.data, resource, role);
    }
  }

  async function checkDelete(resource: Resource, role: Role, path: string): Promise<void> {
    const [first] = await everyRow(resource, root, base(resource, 'super'));
    if (!may(resource, role, 'delete')) {
      refused(await client(role).delete(`${path}/${first?.id}`), role, 'delete');
      const kept = await root.get(`/api/staff/${resource.name}/${first?.id}`);
      return assert.equal(kept.status, 200);
    }
    const id = await samples.create(resource);
    assert.equal((await client(role).delete(`${path}/${id}`)).status, 204);
    assert.equal((await root.get(`/api/staff/${resource.name}/${id}`)).status, 404);
  }
});
