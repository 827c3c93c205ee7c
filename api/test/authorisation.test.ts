/**
 * Every operation of both OpenAPI documents, as every role and as another owner: what is not granted is
 * refused and tells nothing; and whatever is sent, no answer is a fault of the server.
 */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { createCatalogue } from '../rest/catalogue.ts';
import type { Role } from '../rest/define.ts';
import { loadResources } from '../rest/load.ts';
import { routes } from '../routes.ts';
import { type TestApp, testApp } from './app.ts';
import type { Client, Reply } from './client.ts';
import { makeLearner, makeStaff } from './factories.ts';
import { allOperations, ROLES, type TestedOperation } from './operations.ts';
import { createSamples, type Samples } from './resourceSamples.ts';
import { valuesOf } from './schemaValues.ts';
import { makeTraining, open, SECRET } from './training.ts';

const resources = await loadResources(fileURLToPath(new URL('../resources', import.meta.url)));
const catalogue = createCatalogue(resources, routes);
const operations = allOperations(catalogue);
const UNLIMITED = { perAccount: 1_000_000, perAddress: 1_000_000 };
/** A fault found by chance is printed with the seed that finds it again. */
const RUNS = 6;
/** Of what starts a job, and of what resourceInput.test.ts asks more of. */
const FEW_RUNS = 2;
/** Their numbers are of questions, papers, notices and templates, which are everybody's; what comes of them is one's own. */
const OF_COMMON_THINGS = /^\/(kept|notices|broadcast-templates)\//;

/** Addresses that name rows by another word than their resource. */
const RESOURCE_AT: Record<string, string> = {
  imports: 'import-files',
  results: 'attempts',
  practical: 'practical-runs',
};
/** What an address names for everybody: the exam registered for, the text agreed to, what is on sale; or a key of one's own. */
const NAMES_NO_ROW_OF_SOMEBODY = /^\/(my-registrations|terms|shelf|subscriptions|reports)\//;

/** Of a learner who is not the one that asks; stands in his rows and nowhere else. */
const NAME = '欧阳守密';
const PHONE = '13912345678';

describe('every operation of both APIs', () => {
  let app: TestApp;
  let samples: Samples;
  /** Rows that no resource shows, by the first word of their address; of the learner of NAME, of the centre. */
  const rowsOfOthers = new Map<string, number>();
  let superStaff: { staffId: number };
  let learnerOfNobody: { learnerId: number };
  const clients = new Map<Role, Client>();

  before(async () => {
    app = await testApp({ limits: UNLIMITED });
    samples = createSamples(catalogue, await app.as('super'), app.deps);
    for (const role of ROLES) clients.set(role, await app.as(role));
    superStaff = { staffId: (await makeStaff(app.deps)).id };
    learnerOfNobody = { learnerId: (await makeLearner(app.deps)).id };
    const { learner, blueprint } = await makeTraining(app);
    const owner = await learner({ phone: PHONE, name: NAME });
    const attempt = await open(app, owner.id, { source: 'training', blueprintId: blueprint.id });
    rowsOfOthers.set('attempts', attempt.id);
    await makeRowsOf(owner.id, blueprint.bank_id);
  });
  after(() => app.close());

  async function makeRowsOf(learnerId: number, bankId: number): Promise<void> {
    const paper = { bank_id: bankId, name: '甲', sections: '[]', point_ids: [], minutes: 60, pass_score: 60 };
    const rows: Record<string, [table: string, row: object]> = {
      messages: ['learner_messages', { learner_id: learnerId, kind: 'orderPaid', title: '付款', text: NAME }],
      'smart-papers': ['smart_papers', { learner_id: learnerId, ...paper }],
      'learner-imports': [
        'learner_imports',
        { file_name: `${NAME}.xlsx`, state: 'done', created_by: superStaff.staffId },
      ],
      'my-sessions': [
        'sessions',
        { learner_id: learnerId, token_hash: 'of-somebody-else', expires_at: '2099-01-01T00:00:00Z' },
      ],
    };
    for (const [name, [table, row]] of Object.entries(rows)) {
      const [{ id }] = await app.deps.db(table).insert(row).returning('id');
      rowsOfOthers.set(name, id);
    }
  }

  /** Of a row that exists, and is somebody else's where rows have owners; undefined: there is none to name. */
  async function rowAt(path: string): Promise<number | undefined> {
    const [first = '', second = ''] = path.slice(1).split('/');
    const made = rowsOfOthers.get(second === 'attempts' ? second : first);
    if (made !== undefined) return made;
    const resource = RESOURCE_AT[first] ?? first;
    const known = resources.some(({ name }) => name === resource);
    return known && path.includes('{id}') ? samples.id(resource) : undefined;
  }

  async function addressOf({ audience, path }: TestedOperation): Promise<string> {
    const id = (await rowAt(path)) ?? 1;
    return `/api/${audience}${path.replace('{id}', String(id)).replace(/\{\w+\}/g, '1')}`;
  }

  async function call(who: Client, operation: TestedOperation, body?: unknown, query = ''): Promise<Reply> {
    const address = (await addressOf(operation)) + query;
    const { method, upload } = operation;
    if (upload && body !== undefined)
      return who.upload(address, { name: '题库.xlsx', content: String(body) });
    return method === 'get' ? who.get(address) : who[method](address, body);
  }

  function refuses(reply: Reply, statuses: readonly number[], what: string): void {
    assert.ok(statuses.includes(reply.status), `${what}: ${reply.status} ${JSON.stringify(reply.body)}`);
    assert.deepEqual(Object.keys(reply.body), ['error'], what);
    for (const secret of [NAME, PHONE, PHONE.slice(-4), SECRET])
      assert.ok(!JSON.stringify(reply.body.error.message).includes(secret), `${what} tells ${secret}`);
  }

  for (const role of ROLES)
    it(`refuses ${role} whatever the role is not granted`, async () => {
      for (const operation of operations) {
        const isOfAudience = (operation.audience === 'learner') === (role === 'learner');
        // A token of the other audience makes nobody.
        const acting = isOfAudience ? role : 'guest';
        if (operation.roles.has(acting)) continue;
        const expected = acting === 'guest' ? [401] : [403, 404];
        refuses(await call(clients.get(role)!, operation, {}), expected, `${role} ${operation.name}`);
      }
    });

  for (const role of ['learner', 'partner'] as const)
    it(`gives a ${role} nothing of another`, async () => {
      const owned = operations.filter(
        ({ domain, audience, roles, path }) =>
          domain &&
          !OF_COMMON_THINGS.test(path) &&
          path.includes('{') &&
          roles.has(role) &&
          (audience === 'learner') === (role === 'learner'),
      );
      assert.ok(owned.length > 0);
      for (const operation of owned) {
        const named = NAMES_NO_ROW_OF_SOMEBODY.test(operation.path) || (await rowAt(operation.path));
        assert.ok(named, `${operation.name} is asked for a row that exists`);
        refuses(await properCall(role, operation), [404], operation.name);
      }
    });

  /** With a body as described; what only the endpoint itself checks may take several. */
  async function properCall(role: Role, operation: TestedOperation): Promise<Reply> {
    const { body, definitions, query } = operation;
    const bodies = body ? fc.sample(valuesOf(body, definitions, false), 200) : [undefined];
    const needed = query.filter(({ required }) => required);
    const filter = needed.map(({ name, schema }) => [
      name,
      fc.sample(valuesOf(schema, definitions, false), 1)[0],
    ]);
    let reply: Reply | undefined;
    for (const one of bodies) {
      reply = await call(clients.get(role)!, operation, one, queryString(Object.fromEntries(filter)));
      if (reply.status !== 400) return reply;
    }
    return reply!;
  }

  for (const operation of operations)
    it(`answers nonsense in an orderly way: ${operation.name}`, async () => {
      const { audience, body, definitions, domain, query, upload } = operation;
      // With a session of its own: some operations end it.
      const caller = audience === 'staff' ? superStaff : learnerOfNobody;
      const values = upload ? fc.string() : body ? valuesOf(body, definitions, true) : fc.constant(undefined);
      const filters = fc.record(
        Object.fromEntries(query.map(({ name, schema }) => [name, valuesOf(schema, definitions, true)])),
        { requiredKeys: [] },
      );
      const sent = fc.asyncProperty(values, filters, async (value, filter) => {
        const who = await app.as(caller);
        const reply = await call(who, operation, value, queryString(filter));
        assert.ok(reply.status < 500, JSON.stringify(reply.body));
      });
      await fc.assert(sent, { numRuns: domain && !upload ? RUNS : FEW_RUNS });
    });
});

function queryString(filter: Record<string, unknown>): string {
  const pairs = Object.entries(filter).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(asText(value))}`,
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Half a surrogate pair cannot be put into an address. */
const asText = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/\p{Surrogate}/gu, '');
