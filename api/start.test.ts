import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { after, afterEach, before, describe, it } from 'mocha';
import { connect } from './infra/db.ts';
import { startEmbeddedPostgres } from './infra/embeddedPostgres.ts';
import { client } from './test/client.ts';
import { type TestDatabase, testDatabase } from './test/database.ts';
import { type Program, type ProgramOptions, startProgram } from './test/program.ts';
import { type TestRedis, testRedis } from './test/redis.ts';

describe('npm start', () => {
  let folder: string;
  const running: Program[] = [];
  const start = async (options: Partial<ProgramOptions> = {}) => {
    const program = await startProgram({ dataDir: folder, ...options });
    running.push(program);
    return program;
  };
  /** What it says when it does not start. */
  const refusal = async (options: Partial<ProgramOptions>): Promise<string> => {
    const program = await start(options);
    assert.equal(await program.ended, 1);
    const lines = program.output().trim().split('\n');
    assert.equal(lines.length, 1, program.output());
    return lines.join();
  };
  const logIn = async (program: Program, username: string, password: string) =>
    (await client(program.url).post('/api/staff/session', { username, password })).status;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-start-'));
    await chmod(folder, 0o711);
  });
  afterEach(async () => {
    // Not killed: its database server would live on, and write into the folder while that is removed.
    for (const program of running.splice(0)) await program.kill('SIGTERM');
  });
  after(() => rm(folder, { recursive: true }));

  it('shows addresses and demo logins that work, and stops cleanly', async () => {
    const program = await start({ withChildren: true });
    await program.up();
    for (const place of ['/admin/', '/preview/', '/docs/'])
      assert.ok(program.output().includes(program.url + place), place);
    assert.equal(await logIn(program, 'admin', 'ekaotong-2026'), 200);
    assert.equal(await program.kill('SIGINT'), 0, program.output());
    assert.equal(existsSync(path.join(folder, 'lock')), false);
    assert.equal(existsSync(path.join(folder, 'postgres/data/postmaster.pid')), false);
  });

  it('keeps its data, and takes over the database server of a killed program', async () => {
    const first = await start();
    await first.up();
    const staff = client(first.url, await tokenOf(first));
    const made = await staff.post('/api/staff/places', { name: '重启后还在的考点' });
    assert.equal(made.status, 201);
    await first.kill('SIGKILL');
    const orphan = (await readFile(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0];

    const second = await start();
    await second.up();
    const reread = client(second.url, await tokenOf(second));
    const { body } = await reread.get('/api/staff/places?filter[name][contains]=重启后');
    assert.equal((body as { total: number }).total, 1);
    assert.throws(() => process.kill(Number(orphan), 0), 'the orphaned server still runs');
  });

  it('refuses a second start on the same folder and leaves the first one alone', async () => {
    const first = await start();
    await first.up();
    assert.match(await refusal({}), /正由另一个e考通程序（进程 \d+）使用.*DATA_DIR/);
    assert.equal((await fetch(`${first.url}/healthz`)).status, 200);
  });

  it('starts empty with --demo=off, and tells the first password once', async () => {
    const dataDir = path.join(folder, 'empty');
    const first = await start({ dataDir, args: ['--demo=off'] });
    await first.up();
    const password = /初始密码：([\w-]+)/.exec(first.output())?.[1] ?? '';
    assert.equal(await logIn(first, 'admin', password), 200);
    const staff = client(first.url, await tokenOf(first, password));
    assert.equal((await staff.get('/api/staff/occupations')).body.error.code, 'auth.passwordDue');
    const own = { current: password, next: 'my-own-secret-2' };
    assert.equal((await staff.patch('/api/staff/session/password', own)).status, 204);
    assert.equal((await staff.get('/api/staff/occupations')).body.total, 0);
    await first.kill('SIGTERM');
    const second = await start({ dataDir, args: ['--demo=off'] });
    await second.up();
    assert.doesNotMatch(second.output(), /初始密码/);
    assert.equal(await logIn(second, 'admin', own.next), 200);
  });

  it('says what to do about a taken port', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const said = await refusal({ dataDir: path.join(folder, 'port'), env: { PORT: String(port) } }).finally(
      () => holder.close(),
    );
    assert.match(said, new RegExp(`端口 ${port} 已被.*PORT=`));
  });

  it('says what to do about a folder it may not write', async () => {
    // Root may write anywhere but in a kernel file system.
    const dataDir = process.getuid?.() === 0 ? '/sys/ekaotong' : path.join(folder, 'closed/data');
    await mkdir(path.join(folder, 'closed'), { mode: 0o555 });
    assert.match(await refusal({ dataDir }), /没有权限写入数据文件夹.*DATA_DIR/);
  });

  it('refuses data of a newer version', async () => {
    const dataDir = path.join(folder, 'newer');
    const first = await start({ dataDir, args: ['--demo=off'] });
    await first.up();
    await first.kill('SIGTERM');
    const postgres = await startEmbeddedPostgres({ folder: dataDir });
    const db = connect(postgres.url('ekaotong'));
    await db('knex_migrations').insert({ name: '29990101000000_future', batch: 9 });
    await db.destroy();
    await postgres.stop();
    assert.match(await refusal({ dataDir }), /数据库由更新的版本创建.*29990101000000_future/);
  });

  it('names every bad setting in one sentence', async () => {
    const said = await refusal({ env: { PORT: 'eighty', REDIS_URL: 'localhost:6379' } });
    assert.match(said, /PORT 的值不对.*REDIS_URL 的值不对/);
  });

  it('names an argument that it does not know', async () => {
    assert.match(await refusal({ args: ['--demo=maybe'] }), /不认识的启动参数“--build=off --demo=maybe”/);
  });

  describe('with a database elsewhere', () => {
    let database: TestDatabase;
    before(async () => {
      database = await testDatabase();
    });
    after(() => database.close());

    it('uses DATABASE_URL and starts no server of its own', async () => {
      const dataDir = path.join(folder, 'external');
      const program = await start({ dataDir, env: { DATABASE_URL: database.url } });
      await program.up();
      assert.equal(existsSync(path.join(dataDir, 'postgres')), false);
      assert.equal(await logIn(program, 'tiku', 'ekaotong-2026'), 200);
    });

    it('refuses a key that is not the one of this database', async () => {
      const env = { DATABASE_URL: database.url, SECRET_KEY: 'c'.repeat(64) };
      assert.match(await refusal({ env }), /^密钥与创建此数据库时的不同/);
    });

    it('says that the database cannot be reached', async () => {
      const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
      assert.match(await refusal({ env }), /连接不上 PostgreSQL.*DATABASE_URL/);
    });
  });

  describe('with Redis', () => {
    let redis: TestRedis;
    before(async () => {
      redis = await testRedis();
    });
    after(() => redis.close());

    it('keeps sessions and counters in REDIS_URL, where another process finds them', async () => {
      const program = await start({ env: { REDIS_URL: redis.url } });
      await program.up();
      const staff = client(program.url, await tokenOf(program));
      assert.equal((await staff.get('/api/staff/places')).status, 200);
      const seen = new Redis(redis.url);
      const keys = await seen.keys('*');
      await seen.quit();
      for (const kind of ['session', 'rate:staff'])
        assert.ok(
          keys.some((key) => key.startsWith(`ekaotong:${kind}:`)),
          `${kind} in ${keys.join()}`,
        );
      assert.equal(await program.kill('SIGTERM'), 0);
    });

    it('says that Redis cannot be reached', async () => {
      const env = { REDIS_URL: 'redis://127.0.0.1:1' };
      assert.match(await refusal({ env }), /连接不上 Redis.*REDIS_URL/);
    });
  });

  async function tokenOf(program: Program, password = 'ekaotong-2026'): Promise<string> {
    const { body } = await client(program.url).post('/api/staff/session', { username: 'admin', password });
    return (body as { data: { token: string } }).data.token;
  }
});
