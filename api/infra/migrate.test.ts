import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'mocha';
import { StartupError } from '../startupError.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { connect } from './db.ts';
import { migrate, migrationSource } from './migrate.ts';

describe('migrate', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  it('names migrations without their extension, so that .ts and .js runs agree', () => {
    assert.equal(migrationSource.getMigrationName('20260101000000_a.ts'), '20260101000000_a');
    assert.equal(migrationSource.getMigrationName('20260101000000_a.js'), '20260101000000_a');
  });

  it('runs nothing on an up-to-date database', async () => {
    assert.deepEqual(await migrate(test.db), []);
  });

  it('goes down and up again', async () => {
    await test.db.migrate.rollback({ migrationSource }, true);
    assert.equal(await test.db.schema.hasTable('staff'), false);
    assert.ok((await migrate(test.db)).length > 0);
    assert.equal(await test.db.schema.hasTable('staff'), true);
  });

  it('says which right a role lacks', async () => {
    const bare = await testDatabase();
    await bare.db.raw('drop schema public cascade; create schema public');
    const role = `guest_${randomBytes(4).toString('hex')}`;
    await bare.db.raw(`create role ${role} login password 'x'`);
    const url = new URL(bare.url);
    [url.username, url.password] = [role, 'x'];
    const db = connect(url.href, { max: 1 });
    await assert.rejects(
      () => migrate(db),
      (error: unknown) =>
        error instanceof StartupError && error.message.includes(`SCHEMA public TO ${role};`),
    );
    await db.destroy();
    await bare.db.raw(`drop role ${role}`);
    await bare.close();
  });

  it('refuses a database that a newer version has changed', async () => {
    await test.db('knex_migrations').insert({ name: '29990101000000_future', batch: 99 });
    await assert.rejects(
      () => migrate(test.db),
      (error: unknown) => error instanceof StartupError && error.message.includes('29990101000000_future'),
    );
  });
});
