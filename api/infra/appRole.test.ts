import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { APPEND_ONLY, grantAppRole } from './appRole.ts';
import { connect } from './db.ts';

describe('the database user of the application', () => {
  const role = `app_${randomBytes(4).toString('hex')}`;
  let database: TestDatabase;
  let app: Knex;
  before(async () => {
    database = await testDatabase();
    await grantAppRole(database.db, role, 'secret-of-a-test');
    const url = new URL(database.url);
    url.username = role;
    url.password = 'secret-of-a-test';
    app = connect(url.href, { max: 1 });
  });
  after(async () => {
    await app.destroy();
    await database.db.raw(`reassign owned by ${role} to current_user`);
    await database.db.raw(`drop owned by ${role}`);
    await database.db.raw(`drop role ${role}`);
    await database.close();
  });

  const refused = (work: Promise<unknown>) => assert.rejects(work, { code: '42501' });

  it('writes rows, and to what only grows adds only', async () => {
    await app('organisations').insert({ name: '机构' });
    await app('organisations').update({ name: '改' });
    await app('audit_log').insert({
      action: 'create',
      resource: 'banks',
      row_id: '1',
      after: '{"name":"题"}',
    });
    await app('login_log').insert({ username: 'a', outcome: 'success' });
    for (const table of APPEND_ONLY) {
      assert.equal((await app(table)).length, 1);
      await refused(app(table).update({ address: 'x' }));
      await refused(app(table).delete());
      await refused(app.raw(`truncate ${table}`));
      await refused(app.raw(`alter table ${table} disable trigger all`));
      await refused(app.raw(`drop trigger ${table}_append_only on ${table}`));
    }
  });

  it('takes away from the login log what the law no longer keeps, and nothing else', async () => {
    const at = new Date(Date.now() - 181 * 86_400_000);
    await app('login_log').insert({ username: 'old', outcome: 'success', at });
    const { rows } = await app.raw('select clear_login_log(now()) as cleared');
    assert.equal(rows[0].cleared, 1);
    assert.deepEqual(await app('login_log').pluck('username'), ['a']);
  });

  it('changes neither tables nor the history of migrations', async () => {
    await refused(app.raw('alter table staff drop column name'));
    await refused(app.raw('create table mine (id int)'));
    await refused(app('knex_migrations').delete());
  });

  it('keeps the queue of jobs by itself', async () => {
    await app.raw('select pgboss.create_queue(?, ?)', ['nightly', JSON.stringify({ policy: 'stately' })]);
    await app('pgboss.queue').where({ name: 'nightly' }).delete();
  });

  it('may be granted again after later migrations', async () => {
    await grantAppRole(database.db, role);
    assert.equal((await app('organisations')).length, 1);
  });
});
