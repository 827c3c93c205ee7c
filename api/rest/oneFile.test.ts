/** Adding a resource takes one file and one migration: both are written here, the rest is the product's. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type TestApp, testApp } from '../test/app.ts';
import type { Client } from '../test/client.ts';
import { loadResources } from './load.ts';
import type { ResourceMeta } from './metaTypes.ts';

const define = new URL('./define.ts', import.meta.url).href;

const RESOURCE = `
import { crud, date, defineResource, integer, relation, text } from '${define}';
export const trainers = defineResource({
  name: 'trainers', label: '培训教师', menu: '考试设置', title: 'name', defaultSort: ['id', 'asc'],
  fields: {
    name: text('姓名', { max: 20, list: true, filter: true, search: true, sort: true }),
    hiredOn: date('入职日期', { optional: true, filter: true }),
    hours: integer('课时', { initial: 0, list: true }),
    organisationId: relation('合作机构', 'organisations', { optional: true, list: true, filter: true }),
  },
  permissions: { content: { actions: crud }, service: { actions: ['list', 'show'], hide: ['hours'] } },
});`;

const MIGRATION = `
export async function up(knex) {
  await knex.schema.createTable('trainers', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable().unique();
    t.date('hired_on');
    t.integer('hours').notNullable();
    t.bigInteger('organisation_id').references('organisations.id');
    t.timestamps(true, true);
  });
}`;

describe('a new resource', () => {
  let folder: string;
  let app: TestApp;
  let content: Client;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-resource-'));
    await writeFile(path.join(folder, 'trainers.ts'), RESOURCE);
    const migration = path.join(folder, 'migration.mjs');
    await writeFile(migration, MIGRATION);
    const ours = await loadResources(path.join(import.meta.dirname, '../resources'));
    app = await testApp({ resources: [...ours, ...(await loadResources(folder))] });
    await (await import(pathToFileURL(migration).href)).up(app.deps.db);
    content = await app.as('content');
  });
  after(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('is listed, shown, created, changed, exported and deleted', async () => {
    const organisation = await content.post('/api/staff/organisations', { name: '机构甲' });
    const organisationId = organisation.body.data.id;
    const made = await content.post('/api/staff/trainers', {
      name: '王老师',
      hiredOn: '2026-09-01',
      organisationId,
    });
    assert.equal(made.status, 201);
    const { id } = made.body.data;
    const changed = await content.patch(`/api/staff/trainers/${id}`, { hours: 12 });
    assert.deepEqual([changed.body.data.name, changed.body.data.hours], ['王老师', 12]);
    const listed = await content.get('/api/staff/trainers?filter[hiredOn][gte]=2026-01-01&q=王&sort=-name');
    assert.equal(listed.body.total, 1);
    assert.deepEqual(listed.body.data[0].labels, { organisationId: '机构甲' });
    assert.equal((await content.get('/api/staff/trainers/export.xlsx')).status, 200);
    const inUse = await content.delete(`/api/staff/organisations/${organisationId}`);
    assert.match(inUse.body.error.message, /培训教师 1 条/);
    assert.equal((await content.delete(`/api/staff/trainers/${id}`)).status, 204);
  });

  it('speaks of its fields by their labels', async () => {
    const refused = await content.post('/api/staff/trainers', { name: '很'.repeat(21), hiredOn: '昨天' });
    assert.equal(refused.status, 400);
    assert.match(refused.body.error.message, /“姓名”最多 20 个字/);
    assert.match(refused.body.error.message, /“入职日期”应为日期/);
    await content.post('/api/staff/trainers', { name: '李老师' });
    const double = await content.post('/api/staff/trainers', { name: '李老师' });
    assert.equal(double.status, 409);
    assert.match(double.body.error.message, /“姓名”/);
  });

  it('is held to its permissions', async () => {
    const service = await app.as('service');
    const [row] = (await service.get('/api/staff/trainers')).body.data;
    assert.ok(row && !('hours' in row));
    assert.equal((await service.post('/api/staff/trainers', { name: '赵' })).status, 403);
    assert.equal((await (await app.as('finance')).get('/api/staff/trainers')).status, 403);
    assert.equal((await (await app.as('learner')).get('/api/learner/trainers')).status, 404);
  });

  it('stands in the meta data of the admin and in the API document of staff only', async () => {
    const { resources }: { resources: ResourceMeta[] } = (await content.get('/api/staff/meta')).body.data;
    const meta = resources.find(({ name }) => name === 'trainers');
    assert.deepEqual(
      meta?.fields.map(({ name }) => name),
      ['name', 'hiredOn', 'hours', 'organisationId', 'createdAt', 'updatedAt'],
    );
    const staff = (await content.get('/api/staff/openapi.json')).body;
    assert.ok(staff.paths['/trainers'].post && staff.components.schemas.TrainersCreate);
    assert.ok(!('/trainers' in (await content.get('/api/learner/openapi.json')).body.paths));
  });
});
