/** What any resource does with input: unknown fields, initial values, partial changes, nonsense. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createCatalogue } from '../rest/catalogue.ts';
import { crud, type Resource } from '../rest/define.ts';
import { loadResources } from '../rest/load.ts';
import { type TestApp, testApp } from './app.ts';
import type { Client } from './client.ts';
import { type Body, createSamples, type Samples } from './resourceSamples.ts';

const resources = await loadResources(fileURLToPath(new URL('../resources', import.meta.url)));
const catalogue = createCatalogue(resources);
const AT_A_TIME = 10;
const UNLIMITED = { perAccount: 1_000_000, perAddress: 1_000_000 };

describe('input of every resource', () => {
  let app: TestApp;
  let root: Client;
  let samples: Samples;

  before(async () => {
    app = await testApp({ limits: UNLIMITED });
    root = await app.as('super');
    samples = createSamples(catalogue, root, app.deps);
  });
  after(() => app.close());

  for (const resource of resources) {
    const actions = resource.actions ?? crud;
    const path = `/api/staff/${resource.name}`;

    if (actions.includes('create'))
      it(`${resource.name}: refuses unknown fields, fills initial values on create only`, async () => {
        const body = await samples.body(resource);
        const unknown = await root.post(path, { ...body, nonsense: 1 });
        assert.equal(unknown.status, 400);
        assert.match(unknown.body.error.message, /nonsense/);
        const initial = Object.entries(resource.fields).filter(([, field]) => field.initial !== undefined);
        for (const [name] of initial) delete body[name];
        const missing = await root.post(path, withSamplesOfChecks(resource, body));
        assert.equal(missing.status, 201, JSON.stringify(missing.body));
        const made = missing.body.data;
        for (const [name, field] of initial)
          if (!(name in withSamplesOfChecks(resource, {}))) assert.deepEqual(made[name], field.initial, name);
        await patchesOneField(resource, made.id);
      });

    if (actions.includes('update'))
      it(`${resource.name}: never answers 5xx to a bad value`, async () => {
        const id = await samples.create(resource);
        for (const name of [...Object.keys(resource.fields), 'id', 'createdAt', '__proto__', 'constructor'])
          for (const bad of BAD_VALUES) {
            const body = JSON.parse(`{${JSON.stringify(name)}: ${bad}}`);
            const reply = await root.patch(`${path}/${id}`, body);
            assert.ok(reply.status < 500, `${name} = ${bad}: ${JSON.stringify(reply.body)}`);
          }
        for (const body of [[], [1], { create: {} }, { update: [{}] }, { delete: [0] }, { drop: [1] }])
          assert.equal((await root.post(`${path}/batch`, body)).status, 400, JSON.stringify(body));
      });

    it(`${resource.name}: never answers 5xx to a bad query`, async () => {
      const columns = catalogue.access(resource, 'super')!.columns;
      const queries = [...columns, { name: '__proto__', filters: ['eq'] }].flatMap(({ name, filters }) =>
        [...filters, 'xx'].flatMap((operator) =>
          BAD_TEXTS.map((text) => `filter[${name}][${operator}]=${encodeURIComponent(text)}`),
        ),
      );
      const others = [
        'page=0',
        'page=1e9',
        'pageSize=101',
        'sort=--id',
        'select=,',
        'q=%00',
        'q=%F0%9F',
        'q=%ED%A0%80',
        'q=%',
        'x=1',
        'sort=,',
      ];
      const all = [...queries, ...others];
      const askAll = async () => {
        for (let query = all.pop(); query; query = all.pop()) {
          const reply = await root.get(`${path}?${query}`);
          assert.ok(reply.status < 500, `${query}: ${JSON.stringify(reply.body)}`);
        }
      };
      // Some at a time: nobody may wait for a connection so long that it counts as a fault of the server.
      await Promise.all(Array.from({ length: AT_A_TIME }, askAll));
      for (const id of ['0', '-1', 'abc', '99999999999999999999', '9007199254740993', '%00', "1'"])
        assert.equal((await root.get(`${path}/${id}`)).status, 404, id);
    });
  }

  /** What the resource's check needs beside the required fields. */
  const withSamplesOfChecks = (resource: Resource, body: Body): Body =>
    resource.name === 'questions'
      ? {
          ...body,
          options: [
            { key: 'A', text: '甲' },
            { key: 'B', text: '乙' },
          ],
        }
      : body;

  async function patchesOneField(resource: Resource, id: number): Promise<void> {
    const path = `/api/staff/${resource.name}/${id}`;
    const before = (await root.get(path)).body.data;
    const name = Object.keys(resource.fields).find(
      (one) =>
        resource.fields[one]?.kind === 'text' &&
        !resource.fields[one]?.readOnly &&
        !resource.fields[one]?.createOnly &&
        !resource.fields[one]?.encrypted,
    );
    if (!name) return;
    const reply = await root.patch(path, { [name]: '改' });
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    const { updatedAt: _, ...expected } = { ...before, [name]: '改' };
    const { updatedAt: __, ...got } = reply.body.data;
    assert.deepEqual(got, expected);
    const log = await root.get(
      `/api/staff/audit-log?filter[resource][eq]=${resource.name}&filter[rowId][eq]=${id}`,
    );
    const [latest] = log.body.data;
    assert.equal(latest.action, 'update');
    assert.deepEqual([latest.before, latest.after], [{ [name]: before[name] }, { [name]: '改' }]);
  }
});

/** JSON texts. */
const BAD_VALUES = [
  'null',
  '""',
  '"x"',
  '0',
  '-1',
  '1.5',
  '1e300',
  '9007199254740993',
  'true',
  '[]',
  '{}',
  '[null]',
  '{"keys":[]}',
  '"\\u0000"',
  '"\\ud800"',
  '"0000-00-00"',
  '"9999-12-31T23:59:59+14:00"',
  '"0001-01-01T00:00:00+14:00"',
  `"${'长'.repeat(300_000)}"`,
];
const BAD_TEXTS = [
  '',
  'x',
  '0',
  '-1',
  '1.5',
  '1e9',
  '99999999999999999999',
  'true',
  ',',
  '1,,2',
  '%',
  '_',
  '\\',
  "'",
  '"',
  '\0',
  '2026-02-30',
  '0000-01-01',
  '2026-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '长'.repeat(201),
  Array(101).fill(1).join(','),
];
