/** The audit log speaks Chinese of every action and of everything that is acted on. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import xlsx from 'node-xlsx';
import type { FieldMeta, ResourceMeta } from '../rest/metaTypes.ts';
import { type TestApp, testApp } from './app.ts';
import type { Client } from './client.ts';
import { makeBank, makeQuestions } from './factories.ts';

const DOMAINS = fileURLToPath(new URL('../domain', import.meta.url));

describe('names in the audit log', () => {
  let app: TestApp;
  let root: Client;
  let resources: ResourceMeta[];
  before(async () => {
    app = await testApp();
    root = await app.as('super');
    resources = (await root.get('/api/staff/meta')).body.data.resources;
  });
  after(() => app.close());

  const labels = (name: string): Map<string, string> => {
    const fields: FieldMeta[] = resources.find((one) => one.name === 'audit-log')!.fields;
    const choices = fields.find((field) => field.name === name)?.choices ?? [];
    return new Map(choices.map(({ value, label }) => [value, label]));
  };

  it('are those of all resources and commands', () => {
    for (const { name, label, commands } of resources) {
      assert.equal(labels('resource').get(name), label);
      for (const command of commands) {
        const change = command.upload ?? command;
        assert.equal(labels('action').get(`${name}.${command.name}`), change.label + label);
      }
    }
  });

  it('are given to all that domains write', async () => {
    const files = (await readdir(DOMAINS, { recursive: true })).filter((file) =>
      /(?<!\.test)\.ts$/.test(file),
    );
    const sources = await Promise.all(files.map((file) => readFile(`${DOMAINS}/${file}`, 'utf8')));
    const written = sources.flatMap((source) =>
      [...source.matchAll(/action: '([\w.-]+)', resource: '([\w-]+)'/g)].map(([, ...pair]) => pair),
    );
    assert.ok(written.length > 0);
    for (const [action = '', resource = ''] of written) {
      assert.ok(labels('action').has(action), action);
      assert.ok(labels('resource').has(resource), resource);
    }
  });

  it('stand in the export, and are filtered by', async () => {
    const bank = await makeBank(app.deps);
    await makeQuestions(app.deps, bank.id, 1);
    assert.equal((await root.post(`/api/staff/banks/${bank.id}/publish`)).status, 200);
    const query = 'filter[action][eq]=banks.publish&filter[resource][in]=banks';
    assert.equal((await root.get(`/api/staff/audit-log?${query}`)).body.total, 1);
    const { body } = await root.get(`/api/staff/audit-log/export.xlsx?${query}`);
    const cells = (xlsx.parse(body)[0]?.data ?? []).flat();
    assert.ok(cells.includes('发布题库') && cells.includes('题库'), JSON.stringify(cells));
  });
});
