/**
 * Row scope of every operation of staff that the generic layer does not make: each says which rows it names and which
 * it lists, and for whoever is bounded the others are not there.
 */
import assert from 'node:assert/strict';
import { z } from 'zod';
import { FAMILY, type ThingName } from '../family.ts';
import type { Place, Route } from '../http/route.ts';
import { wholeOf } from '../http/rowScope.ts';
import { ownCatalogue } from '../ownCatalogue.ts';
import { type Family, tableOfThing } from '../rest/bounds.ts';
import { createCatalogue } from '../rest/catalogue.ts';
import type { Scope } from '../rest/define.ts';
import { routes } from '../routes.ts';
import { type TestApp, testApp } from './app.ts';
import { boundedStaff } from './boundedStaff.ts';
import type { Client, Reply } from './client.ts';
import { makeOrganisation, makeQuestions, makeStaff, unique } from './factories.ts';
import { createSamples } from './resourceSamples.ts';
import type { Schema } from './schemaValues.ts';

const catalogue = createCatalogue((await ownCatalogue()).resources, routes);
const family: Family = FAMILY;
const ofStaff = routes.filter(({ audience }) => audience === 'staff');
const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/** Numbers of the input that name no row, by the last word of their place. */
const QUANTITIES = new Set(
  `page pageSize told deletes retires edited after score place headerRow option difficulty count easy medium hard
   position month pageId part`.split(/\s+/),
);
/** Of the caller himself. */
const OWN = new Set(['delete /my-sessions/:id path.id']);

describe('rows that staff routes say they read', () => {
  const placesOf = (route: Route): string[] => [
    ...[...route.path.matchAll(/:(\w+)/g)].map(([, name]) => `path.${name}`),
    ...numbersIn(schemaOf(route.query, 'output'), 'query'),
    ...numbersIn(schemaOf(route.body, 'input'), 'body'),
  ];

  it('name every number in path, query and body, or it counts something', () => {
    for (const route of ofStaff) {
      assert.ok(route.rows, nameOf(route));
      const declared = new Set(Object.keys({ ...route.rows.named, ...route.rows.each }));
      for (const place of placesOf(route)) {
        const isRow = !QUANTITIES.has(place.split('.').at(-1)!) && !OWN.has(`${nameOf(route)} ${place}`);
        assert.equal(declared.has(place), isRow, `${nameOf(route)}: ${place}`);
        declared.delete(place);
      }
      assert.deepEqual([...declared], [], `${nameOf(route)} has no such place`);
    }
  });

  it('know of every table what it is part of', () => {
    for (const { resource, of = {} } of Object.values(family)) {
      if (resource) catalogue.get(resource);
      for (const parent of Object.values(of)) assert.ok(parent in FAMILY, parent);
    }
  });
});

const schemaOf = (schema: z.ZodType | undefined, io: 'input' | 'output') =>
  schema && (z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema);

/** `body.questions.itemId`; lists are passed through. */
function numbersIn(schema: Schema | undefined, at: string): string[] {
  if (!schema) return [];
  const { anyOf = [], oneOf = [], allOf = [], properties = {}, items, type } = schema;
  const found = [
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => numbersIn(one, at)),
    ...Object.entries(properties).flatMap(([name, one]) => numbersIn(one, `${at}.${name}`)),
    ...numbersIn(items, at),
    ...(type === 'integer' || type === 'number' ? [at] : []),
  ];
  return [...new Set(found)];
}

/** Bodies whose numbers name rows, from the ids at their places. */
const BODIES: Record<string, (id: (place: Place) => number) => unknown> = {
  'post /knowledge-points/:id/move': (id) => ({ parentId: id('body.parentId'), place: 0 }),
  'post /blueprints/feasibility': (id) => ({
    bankId: id('body.bankId'),
    sections: [{ type: 'single', count: 1, score: 1 }],
    distribution: { byKnowledgePoint: false, byDifficulty: null },
  }),
  'post /papers/:id/questions': (id) => ({ questions: [{ itemId: id('body.questions.itemId'), score: 1 }] }),
  'post /papers/:id/similar': (id) => ({ itemId: id('body.itemId'), besides: [id('body.besides')] }),
  'post /regrade-previews': (id) => correction(id('body.itemId')),
  'post /regradings': (id) => ({
    previewId: id('body.previewId'),
    reason: '教材核对',
    mendQuestion: false,
  }),
  'post /roles/:id/preview': (id) => ({ organisationId: id('body.organisationId') }),
};
const correction = (itemId: number) => ({ itemId, ruling: 'gift', answers: [], explanation: null });

describe('rows outside a bound that staff routes name', function () {
  this.timeout(180_000);
  let app: TestApp;
  let root: Client;
  const own = new Map<ThingName, number>();
  const other = new Map<ThingName, number>();
  let organisationId: number;
  const clients = new Map<string, Promise<Client>>();

  before(async () => {
    app = await testApp({ limits: { perAccount: 1_000_000, perAddress: 1_000_000 } });
    root = await app.as('super');
    await fill(own);
    await fill(other);
    organisationId = (await makeOrganisation(app.deps)).id;
  });
  after(() => app.close());

  const insert = async (table: string, row: object): Promise<number> =>
    (await app.deps.db(table).insert(row).returning('id'))[0].id;

  /** One row of everything, each part of the others. */
  async function fill(ids: Map<ThingName, number>): Promise<void> {
    const samples = createSamples(catalogue, root, app.deps);
    for (const [thing, { resource }] of Object.entries(family))
      if (resource) ids.set(thing as ThingName, await samples.id(resource));
    const id = (thing: ThingName) => ids.get(thing)!;
    for (const [thing, make] of Object.entries(withoutResource(id)))
      ids.set(thing as ThingName, await make());
  }

  const withoutResource = (id: (thing: ThingName) => number) => ({
    items: () =>
      insert('items', {
        version_id: id('bank-versions'),
        question_id: id('questions'),
        position: 1,
        ...{ type: 'single', stem: '题干', options: '[]', answer: '{"keys":["A"]}', explanation: '' },
      }),
    'question-pairs': async () => {
      const [second] = await makeQuestions(app.deps, id('banks'), 1);
      const row = { bank_id: id('banks'), first_id: id('questions'), second_id: second };
      const print = '00000000-0000-4000-8000-000000000000';
      return insert('question_pairs', { ...row, kind: 'near', similarity: 0.9, print });
    },
    gradings: async () =>
      insert('gradings', {
        attempt_id: id('attempts'),
        item_id: id('items'),
        ...{ title: unique('卷'), max_score: 10, raters: 1, rater_gap: 0 },
      }),
    'regrade-previews': async () => {
      const staff_id = (await makeStaff(app.deps)).id;
      const json = { asked: '{}', scope: '{}', figures: '{}' };
      const row = { staff_id, item_id: id('items'), known: 0, total: 0, begun_at: app.deps.clock() };
      return insert('regrade_previews', { ...row, ...json });
    },
    'learner-imports': async () => {
      const created_by = (await makeStaff(app.deps)).id;
      return insert('learner_imports', { file_name: '名单.xlsx', state: 'done', created_by });
    },
  });

  /** All that the super admin may do, but of one resource only some rows. */
  function bounded(resource: string, where: Scope, organisation?: number): Promise<Client> {
    const key = JSON.stringify([resource, where, organisation]);
    let made = clients.get(key);
    if (!made) {
      made = boundedStaff(app, catalogue, resource, where, organisation);
      clients.set(key, made);
    }
    return made;
  }

  /** Of the row, and of all that it is part of: resource -> id of the row that is left out. */
  async function aboveOf(thing: ThingName, id: number): Promise<[resource: string, id: number][]> {
    const { resource, of = {} } = family[thing]!;
    const above: [string, number][] = resource ? [[resource, id]] : [];
    for (const [key, parent] of Object.entries(of)) {
      const table = tableOfThing(family[thing]!, catalogue);
      const row = await app.deps.db(table).where({ id }).first(key.replace('?', ''));
      const parentId = row[key.replace('?', '')];
      if (parentId !== null) above.push(...(await aboveOf(parent as ThingName, parentId)));
    }
    return above;
  }

  function call(who: Client, route: Route, at: Place | undefined, from = other): Promise<Reply> {
    const named = { ...route.rows?.named, ...route.rows?.each };
    const id = (place: Place) => (place === at ? from : own).get(named[place]!)!;
    const path = route.path.replace(/:(\w+)/g, (_, name) =>
      `path.${name}` in named ? String(id(`path.${name}`)) : name === 'month' ? '2026-11' : '1',
    );
    const query = Object.keys(named)
      .filter((place) => place.startsWith('query.') && (place === at || isNeeded(place)))
      .map((place) => `${place.slice(6)}=${id(place as Place)}`);
    if (route.path.endsWith('/export')) query.push('format=txt');
    const address = `/api/staff${path}?${query.join('&')}`;
    const body = BODIES[nameOf(route)]?.(id) ?? (route.body ? {} : undefined);
    return route.method === 'get' ? who.get(address) : who[route.method](address, body);
  }

  /** Every other filter narrows what one asks for. */
  const isNeeded = (place: string) => !/\.(from|to|version|pointId|importId)$/.test(place);

  for (const route of ofStaff.filter(({ rows }) => rows?.whole || rows?.ofOrganisation))
    it(`are refused as a part of the whole by ${nameOf(route)}`, async () => {
      const { whole = [], ofOrganisation = [], listed = [] } = route.rows!;
      for (const thing of [...whole, ...ofOrganisation.flatMap((one) => wholeOf(one, listed))]) {
        const who = await bounded(family[thing]!.resource!, { id: { not: other.get(thing)! } });
        const at = Object.keys(route.rows!.named ?? {})[0] as Place | undefined;
        const reply = await call(who, route, at);
        assert.deepEqual(
          [reply.status, reply.body.error?.code],
          [403, 'row.onlySome'],
          `${thing}: ${JSON.stringify(reply.body)}`,
        );
      }
    });

  /** What the endpoint itself does not find there, whoever asks. */
  const ABSENT_ANYWAY = new Set([
    'get /data-exports/:id/download',
    'post /jobs/:id/run',
    'get /material-files/:id/pages/:pageId',
    'get /invoices/:id/file',
    'get /refunds/:id/voucher',
    'get /refund-vouchers/:id/file',
    'post /imports/:id/problems/:position/dismiss',
    'post /imports/:id/problems/:position/reopen',
    'post /papers/:id/similar',
  ]);

  for (const route of ofStaff.filter(({ rows }) => rows?.named))
    it(`are absent for ${nameOf(route)}`, async () => {
      for (const [place, thing] of Object.entries(route.rows!.named!) as [Place, ThingName][]) {
        const isBody = place.startsWith('body.');
        assert.ok(!isBody || BODIES[nameOf(route)], `say a body of ${nameOf(route)}`);
        const above = await aboveOf(thing, other.get(thing)!);
        const entries = await app.deps.db('audit_log').count({ count: '*' }).first();
        for (const [resource, id] of above) {
          if (isRefusedBy(route, resource)) continue;
          const reply = await call(await bounded(resource, { id: { not: id } }), route, place);
          const what = `${place} outside ${resource}`;
          assert.equal(reply.status, 404, `${what}: ${reply.status} ${JSON.stringify(reply.body)}`);
          assert.equal(reply.body.error.code, 'request.notFound', what);
        }
        if (above.some(([resource]) => resource === 'learners')) {
          const who = await bounded('learners', { organisationId: '$actor.organisationId' }, organisationId);
          assert.equal((await call(who, route, place)).status, 404, `${place} of another organisation`);
        }
        assert.deepEqual(await app.deps.db('audit_log').count({ count: '*' }).first(), entries);
        if (ABSENT_ANYWAY.has(nameOf(route))) continue;
        const reply = await call(root, route, place);
        const isThere = reply.status !== 404 || reply.body?.error?.code !== 'request.notFound';
        assert.ok(isThere || isOfOthers(route, place), `without a bound ${place} is found`);
      }
    });

  /** Under such a bound it is refused whatever it names, as is tested above. */
  const isRefusedBy = ({ rows }: Route, resource: string) =>
    (rows?.ofOrganisation ?? []).some((one) =>
      wholeOf(one, rows?.listed ?? []).some((thing) => family[thing]!.resource === resource),
    );

  const listing = catalogue.resources.filter(
    ({ name, actions }) => name in family && (actions?.includes('list') ?? true),
  );
  for (const { name } of listing)
    it(`are on no screen of ${name}`, async () => {
      const id = other.get(name as ThingName)!;
      const ids = [own.get(name as ThingName), id];
      const shown = async (who: Client): Promise<number[]> => {
        const { status, body } = await who.get(`/api/staff/${name}?filter[id][in]=${ids}`);
        assert.equal(status, 200, JSON.stringify(body));
        assert.equal(body.total, body.data.length);
        return body.data.map((row: { id: number }) => row.id);
      };
      const above = await aboveOf(name as ThingName, id);
      for (const [resource, outside] of above) {
        const who = await bounded(resource, { id: { not: outside } });
        assert.deepEqual(await shown(who), [ids[0]], `outside ${resource}`);
        assert.equal((await who.get(`/api/staff/${name}/${id}`)).status, 404, resource);
      }
      if (above.some(([resource]) => ['learners', 'classes', 'organisations'].includes(resource)))
        assert.deepEqual(await shown(await bounded('jobs', {}, organisationId)), [], 'of an organisation');
      assert.equal((await shown(root)).length, 2, 'without a bound');
    });

  it('are not made by staff of an organisation: what they add is its own', async () => {
    const who = await bounded('jobs', {}, organisationId);
    const make = (body = {}) => who.post('/api/staff/classes', { name: unique('班'), ...body });
    assert.equal((await make()).body.data.organisationId, organisationId);
    const elsewhere = (await makeOrganisation(app.deps)).id;
    assert.equal((await make({ organisationId: elsewhere })).body.error.code, 'row.outOfScope');
  });

  /** What a row that belongs to another bank, paper or rater is no answer to, whoever asks. */
  const isOfOthers = (route: Route, place: Place) =>
    /^\/(grading|papers|banks|knowledge-points)\/:id/.test(route.path) &&
    (place !== 'path.id' || route.path.startsWith('/grading'));
});
