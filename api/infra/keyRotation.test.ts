import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../startupError.ts';
import { type TestApp, testApp } from '../test/app.ts';
import { client } from '../test/client.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { makeLearner, makeOrganisation, makeStaff } from '../test/factories.ts';
import { rotateKey } from './keyRotation.ts';
import { requireSameKey } from './requireSameKey.ts';
import { SEALED } from './sealedColumns.ts';
import { createSecrets, keyId, type OtherKeys } from './secrets.ts';

const TOOL = fileURLToPath(new URL('../tools/rotateKey.ts', import.meta.url));
const LEARNERS = 6000;

describe('a change of the key', () => {
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

  it('goes on after being killed in the middle, while processes with both keys serve', async () => {
    const app = await testApp({ limits: { perAccount: 1_000_000, perAddress: 1_000_000 } });
    const { db, config, secrets } = app.deps;
    const inUse = config.secretKey;
    await requireSameKey(db, inUse);
    const beside = (key: Buffer, otherKeys?: OtherKeys) =>
      testApp({
        beside: app,
        deps: { secrets: createSecrets(key, otherKeys), config: { ...config, secretKey: key, otherKeys } },
      });
    const phoneOf = (n: number) => String(13_700_000_000 + n);
    await db.batchInsert(
      'learners',
      Array.from({ length: LEARNERS }, (_, n) => {
        const phone = phoneOf(n);
        return { phone: secrets.encrypt(phone), phone_index: secrets.blindIndex(phone) };
      }),
      1000,
    );
    const idOf = async (phone: string): Promise<number> =>
      (
        await db('learners')
          .where({ phone_index: secrets.blindIndex(phone) })
          .first('id')
      ).id;
    const logIn = async ({ url }: TestApp, phone: string) => {
      const { loginCode, phoneCode } = app.wechat.weixin.login({ phone });
      const reply = await client(url).post('/api/learner/session/wechat', { loginCode, phoneCode });
      assert.equal(reply.status, 200, JSON.stringify(reply.body));
      return { id: reply.body.data.learner.id as number, who: client(url, reply.body.data.token) };
    };
    const first = { id: await idOf(phoneOf(0)), phone: phoneOf(0) };
    const last = { id: await idOf(phoneOf(LEARNERS - 1)), phone: phoneOf(LEARNERS - 1) };
    const run = () =>
      spawn(process.execPath, ['--import', 'tsx', TOOL], {
        env: {
          ...process.env,
          DATABASE_URL: config.databaseUrl,
          OLD_SECRET_KEY: inUse.toString('hex'),
          SECRET_KEY: after.toString('hex'),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });

    // One process after another: the first step lets them read what the second one writes.
    await requireSameKey(db, inUse, { next: after });
    const prepared = await beside(inUse, { next: after });
    await requireSameKey(db, after, { old: inUse });
    const changing = await beside(after, { old: inUse });
    await assert.rejects(requireSameKey(db, inUse), /OLD_SECRET_KEY/);
    await assert.rejects(requireSameKey(db, after), /OLD_SECRET_KEY/);
    for (const at of [changing, prepared, changing])
      assert.equal((await logIn(at, first.phone)).id, first.id);
    const { id: newcomer } = await logIn(changing, '13900000009');
    assert.equal((await logIn(prepared, '13900000009')).id, newcomer);
    await prepared.close();

    const killed = run();
    killed.stdout.once('data', () => killed.kill('SIGKILL'));
    await once(killed, 'exit');
    const withOld = async (): Promise<number> =>
      (
        await db('learners')
          .where('phone', 'like', `${keyId(inUse)}.%`)
          .pluck('id')
      ).length;
    const left = await withOld();
    assert.ok(left > 0 && left < LEARNERS, `${left} left`);
    await assert.rejects(rotateKey(db, { before: inUse, after: randomBytes(32) }), StartupError);

    const again = run();
    let told = '';
    again.stdout.on('data', (chunk) => {
      told += chunk;
    });
    const ended = once(again, 'exit');
    // Each changes to a number of his own and back, for as long as it takes.
    const root = await changing.as('super');
    const list = await root.upload('/api/staff/learner-imports', {
      name: 'a.csv',
      content: '手机号\n13900000010\n',
    });
    assert.equal(list.body.error.code, 'learnerImport.keyChange');
    let served = 0;
    for (let n = 1; again.exitCode === null; n = (n % 50) + 1) {
      const { id, who } = await logIn(changing, phoneOf(n));
      const change = (from: string, to: string) => {
        const { loginCode } = app.wechat.weixin.login({ phone: from });
        const { phoneCode } = app.wechat.weixin.login({ phone: to });
        return who.patch('/api/learner/me/phone', { phoneCode, loginCode });
      };
      const next = String(13_600_000_000 + n);
      assert.equal((await change(phoneOf(n), next)).status, 200);
      assert.equal((await logIn(changing, next)).id, id);
      assert.equal((await change(next, phoneOf(n))).status, 200);
      const { status } = await root.post('/api/staff/learners', { phone: last.phone });
      assert.equal(status, 409, 'he is there, by whichever key');
      const { body } = await root.get(`/api/staff/learners?filter[phone][eq]=${phoneOf(LEARNERS - 2 - n)}`);
      assert.equal(body.total, 1);
      served++;
    }
    assert.equal((await ended)[0], 0);
    assert.ok(served > 0);
    assert.match(told, /已用新密钥重新加密 \d+ 行/);
    assert.equal(await withOld(), 0);
    await requireSameKey(db, after);
    await assert.rejects(requireSameKey(db, inUse, { next: after }), StartupError);

    const done = await beside(after);
    assert.equal((await logIn(done, last.phone)).id, last.id);
    for (let n = 1; n <= 50; n++)
      assert.equal(
        await db('learners')
          .where({ phone_index: fresh.blindIndex(phoneOf(n)) })
          .then((rows) => fresh.decrypt(rows[0].phone)),
        phoneOf(n),
      );
    assert.equal((await db('learners').count().first())!.count, LEARNERS + 1);
    await Promise.all([changing.close(), done.close()]);
    await app.close();
  });
});
