import assert from 'node:assert/strict';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { Audience } from '../http/route.ts';
import { type TestApp, testApp } from '../test/app.ts';
import type { OpenApi } from './openapi.ts';

/**
 * Replies that may hold keys: what has been submitted, past wrong answers, and practice. That an exam in
 * progress has none is tried in attempts/open.test.ts, and favourites in kept/kept.test.ts.
 */
const MAY_HOLD_KEYS = new Set([
  'post /attempts',
  'get /attempts/{id}',
  'post /attempts/{id}/take',
  'post /attempts/{id}/submit',
  'get /attempts/{id}/result',
  'get /wrong-book',
  'get /favourites',
]);

describe('OpenAPI documents', () => {
  let app: TestApp;
  const documents = {} as Record<Audience, OpenApi>;
  before(async () => {
    app = await testApp();
    const guest = await app.as('guest');
    for (const audience of ['staff', 'learner'] as const)
      documents[audience] = (await guest.get(`/api/${audience}/openapi.json`)).body;
  });
  after(() => app.close());

  const operations = (audience: Audience) =>
    Object.entries(documents[audience].paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ at: `${method} ${path}`, operation })),
    );

  it('name no key, answer or explanation to learners outside of what may hold them', () => {
    const { schemas } = documents.learner.components;
    assert.doesNotMatch(
      JSON.stringify(schemas),
      /"(answer|explanation|keys|correct|reference|passwordHash)"/,
    );
    const leaks = operations('learner')
      .filter(({ at }) => !MAY_HOLD_KEYS.has(at))
      .filter(({ operation }) => /"(answer|explanation|correct)":/.test(JSON.stringify(operation.responses)))
      .map(({ at }) => at);
    assert.deepEqual(leaks, []);
    for (const at of MAY_HOLD_KEYS)
      assert.ok(
        operations('learner').some((one) => one.at === at),
        at,
      );
  });

  it('keep the learners’ to what the mini program needs', () => {
    const paths = Object.keys(documents.learner.paths);
    for (const closed of [
      'questions',
      'bank-versions',
      'blueprints',
      'staff',
      'learners',
      'roles',
      'audit-log',
      'banks',
    ])
      assert.ok(!paths.some((path) => path === `/${closed}` || path.startsWith(`/${closed}/`)), closed);
    assert.ok(paths.includes('/notices') && paths.includes('/exam-plans'));
    assert.ok(!JSON.stringify(documents.learner).includes('organisationId'));
  });

  it('never describe a password as something to be read', () => {
    assert.ok(!('password' in documents.staff.components.schemas.Staff!.properties!));
    assert.ok('password' in documents.staff.components.schemas.StaffCreate!.properties!);
  });

  for (const audience of ['staff', 'learner'] as const)
    it(`${audience}: is sound: ids are unique, references resolve, path parameters are declared, types come out`, async () => {
      const document = documents[audience];
      assert.equal(document.openapi, '3.1.0');
      const ids = operations(audience).map(({ operation }) => operation.operationId);
      assert.equal(new Set(ids).size, ids.length, 'operationId twice');
      const text = JSON.stringify(document);
      for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
        assert.ok(name && document.components.schemas[name], `${name} is nowhere`);
      for (const { at, operation } of operations(audience)) {
        const declared = (operation.parameters ?? []) as { in: string; name: string }[];
        for (const [, name] of at.matchAll(/\{(\w+)\}/g))
          assert.ok(
            declared.some((one) => one.in === 'path' && one.name === name),
            `${at}: ${name}`,
          );
        assert.ok(
          Object.keys(operation.responses).some((status) => status.startsWith('2')),
          at,
        );
      }
      const types = astToString(await openapiTypescript(document as unknown as OpenAPI3));
      assert.match(types, /export interface paths/);
    });
});
