import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../startupError.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { makeLearner, makeOrganisation, makeStaff } from '../test/factories.ts';
import { rotateKey, SEALED } from './keyRotation.ts';
import { requireSameKey } from './requireSameKey.ts';
import { createSecrets, keyId } from './secrets.ts';

const TOOL = fileURLToPath(new URL('../tools/rotateKey.ts', import.meta.url));
const LEARNERS = 20_000;

describe('a change of the key', function () {
  this.timeout(120_000);
  let database: TestDatabase;
  const [before, after] = [randomBytes(32), randomBytes(32)];
  const [old, fresh] = [createSecrets(before), createSecrets(after)];
  beforeEach(async () => {
    database = await testDatabase();
    await requireSameKey(database.db, before);
  });
  afterEach(() => database.close());

  /** Any value that only the old key reads, in whatever column. */
  async function leftOver(): Promise<string[]> {
    const { rows } = await database.db.raw(
      "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    const found = [];
    for (const { table_name } of rows) {
      const row = await database
        .db(table_name)
        .whereRaw('??::text like ?', [table_name, `%${keyId(before)}.%`])
        .first();
      if (row) found.push(table_name);
    }
    return found;
  }

  it('reaches all that is sealed and every index, and what an import remembers stays the same value', async () => {
    const { db } = database;
    const deps = { db, secrets: old };
    const { id: organisationId } = await makeOrganisation(deps);
    const { id: staffId } = await makeStaff(deps);
    await db('staff')
      .where({ id: staffId })
      .update({ totp_secret: old.encrypt('totp') });
    const learner = await makeLearner(deps, {
      phone: '13900000001',
      name: '张三',
      session_key: old.encrypt('k'),
    });
    const claim = await makeLearner(deps, {
      phone: '13900000001',
      phone_index: old.blindIndex('13900000001', organisationId),
      claimed_learner_id: learner.id,
    });
    const { name } = await db('learners').where({ id: learner.id }).first('name');
    const [list] = await db('learner_imports')
      .insert({ file_name: 'a.xlsx', state: 'done', created_by: staffId })
      .returning('id');
    await db('learner_import_rows').insert({
      import_id: list.id,
      position: 1,
      sheet: 's',
      row: 2,
      learner_id: learner.id,
      after: JSON.stringify({ name, classId: 7 }),
    });
    assert.deepEqual((await leftOver()).sort(), ['learner_import_rows', 'learners', 'staff']);
    assert.equal(await rotateKey(db, { before, after }), 4);
    assert.deepEqual(await leftOver(), []);

    const [now, its] = [
      await db('learners').where({ id: learner.id }).first(),
      await db('learners').where({ id: claim.id }).first(),
    ];
    assert.deepEqual([fresh.decrypt(now.phone), fresh.decrypt(now.name)], ['13900000001', '张三']);
    assert.equal(now.phone_index, fresh.blindIndex('13900000001'));
    assert.equal(its.phone_index, fresh.blindIndex('13900000001', organisationId));
    assert.equal((await db('learner_import_rows').first()).after.name, now.name);
    await requireSameKey(db, after);
    await assert.rejects(requireSameKey(db, before), StartupError);
    await assert.rejects(rotateKey(db, { before, after }), /无需再更换/);
  });

  it('knows every column that is called sealed', async () => {
    const { rows } = await database.db.raw(`
      select relname || '.' || attname as name from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and col_description(attrelid, attnum) ~ '(^sealed|AES-256-GCM)'`);
    assert.deepEqual(
      rows.map(({ name }: { name: string }) => name).sort(),
      SEALED.flatMap(({ table, sealed }) => sealed.map((column) => `${table}.${column}`)).sort(),
    );
  });

  it('refuses a key that is not the one in use', async () => {
    await assert.rejects(rotateKey(database.db, { before: randomBytes(32), after }), /OLD_SECRET_KEY 不是/);
  });

  it('goes on after being killed in the middle, and lets nobody start meanwhile', async () => {
    const { db } = database;
    await db.batchInsert(
      'learners',
      Array.from({ length: LEARNERS }, (_, n) => {
        const phone = String(13_700_000_000 + n);
        return { phone: old.encrypt(phone), phone_index: old.blindIndex(phone) };
      }),
      1000,
    );
    const run = () =>
      spawn(process.execPath, ['--import', 'tsx', TOOL], {
        env: {
          ...process.env,
          DATABASE_URL: database.url,
          OLD_SECRET_KEY: before.toString('hex'),
          SECRET_KEY: after.toString('hex'),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    const killed = run();
    killed.stdout.once('data', () => killed.kill('SIGKILL'));
    await once(killed, 'exit');
    const withOld = async (): Promise<number> =>
      (
        await db('learners')
          .where('phone', 'like', `${keyId(before)}.%`)
          .pluck('id')
      ).length;
    const left = await withOld();
    assert.ok(left > 0 && left < LEARNERS, `${left} left`);
    for (const key of [before, after]) await assert.rejects(requireSameKey(db, key), StartupError);
    await assert.rejects(rotateKey(db, { before, after: randomBytes(32) }), StartupError);

    const again = run();
    let told = '';
    again.stdout.on('data', (chunk) => {
      told += chunk;
    });
    const [code] = await once(again, 'exit');
    assert.equal(code, 0);
    assert.match(told, new RegExp(`重新加密 ${left} 行`));
    assert.equal(await withOld(), 0);
    assert.ok(
      await db('learners')
        .where({ phone_index: fresh.blindIndex('13700019999') })
        .first('id'),
    );
    await requireSameKey(db, after);
  });
});
