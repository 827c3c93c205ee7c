import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { after, afterEach, before, describe, it } from 'mocha';
import xlsx from 'node-xlsx';
import { freePort } from './infra/postgresProcess.ts';
import { client } from './test/client.ts';
import { type TestDatabase, testDatabase } from './test/database.ts';
import { eventually } from './test/eventually.ts';
import { settledImport } from './test/imports.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** Below the checkout, so that the compiled files find node_modules. */
const COMPILED = path.join(ROOT, 'dist/compiled-by-test');

describe('production', () => {
  let database: TestDatabase;
  let dataDir: string;
  let child: ChildProcess | undefined;

  before(async () => {
    await mkdir(path.join(COMPILED, 'admin'), { recursive: true });
    await writeFile(path.join(COMPILED, 'admin/index.html'), '<title>admin</title>');
    await run(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', COMPILED],
      {
        cwd: ROOT,
      },
    );
    database = await testDatabase();
    dataDir = await mkdtemp(path.join(tmpdir(), 'ekaotong-production-'));
  });
  afterEach(async () => {
    if (child?.exitCode === null) {
      child.kill();
      await once(child, 'exit');
    }
  });
  after(async () => {
    await database.close();
    await rm(COMPILED, { recursive: true });
    await rm(dataDir, { recursive: true });
  });

  const settings = () => ({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    SECRET_KEY: 'a'.repeat(64),
    WECHAT_APP_ID: 'wx0123456789abcdef',
    WECHAT_APP_SECRET: 'b'.repeat(32),
  });
  const start = (env: Record<string, string>) => {
    let output = '';
    child = spawn(process.execPath, [path.join(COMPILED, 'api/main.js')], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    const ended = once(child, 'close').then(([code]) => ({ code: code as number, output: output.trim() }));
    return { ended };
  };

  it('has no simulator, no demo data, no development tool and no test in its import graph', async () => {
    const resources = (await readdir(path.join(ROOT, 'api/resources')))
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => `api/resources/${file}`);
    const { metafile } = await build({
      absWorkingDir: ROOT,
      // The generic layer reads the folder of resources, which no import names.
      entryPoints: ['api/main.ts', 'api/tools/migrate.ts', 'api/tools/resetAdmin.ts', ...resources],
      bundle: true,
      write: false,
      outdir: 'dist',
      format: 'esm',
      platform: 'node',
      packages: 'external',
      metafile: true,
    });
    const files = Object.keys(metafile.inputs);
    assert.ok(files.includes('api/app.ts'));
    const forbidden =
      /simulator|seeds\/demo|development\/|weapp\/preview|api\/test\/|embeddedPostgres|start\.ts$|\.test\./;
    assert.deepEqual(
      files.filter((file) => forbidden.test(file)),
      [],
    );
  });

  it('serves from compiled JavaScript, with the migrations that TypeScript has run', async () => {
    const migrated = await run(process.execPath, [path.join(COMPILED, 'api/tools/migrate.js')], {
      env: { PATH: process.env.PATH, DATABASE_URL: database.url },
    });
    assert.match(migrated.stdout, /数据库已是最新/);
    const password = /初始密码：([\w-]+)/.exec(migrated.stdout)?.[1] ?? '';
    const port = await freePort();
    const { ended } = start({ ...settings(), PORT: String(port) });
    const url = `http://127.0.0.1:${port}`;
    await untilHealthy(url);
    const { paths } = (await (await fetch(`${url}/api/learner/openapi.json`)).json()) as { paths: object };
    assert.ok(Object.keys(paths).length > 5);
    assert.match(await (await fetch(`${url}/admin/`)).text(), /<title>admin<\/title>/);
    assert.equal((await fetch(`${url}/preview/`)).status, 404);
    assert.equal((await fetch(`${url}/__simulator/login`, { method: 'POST' })).status, 404);
    assert.equal(await importedQuestions(url, password), 2);
    child?.kill('SIGTERM');
    assert.deepEqual(await ended, { code: 0, output: '' });
  });

  it('names every missing secret in one sentence', async () => {
    const { code, output } = await start({ DATABASE_URL: database.url }).ended;
    assert.equal(code, 1);
    assert.match(
      output,
      /^环境变量有误.*SECRET_KEY 未设置.*WECHAT_APP_ID 未设置.*WECHAT_APP_SECRET 未设置.*$/,
    );
  });

  it('asks for the migration instead of running it', async () => {
    await database.db.raw('delete from knex_migrations where id = (select max(id) from knex_migrations)');
    const { code, output } = await start({ ...settings(), PORT: '0' }).ended;
    assert.equal(code, 1);
    assert.match(output, /缺少 1 项更新.*npm run migrate:prod/);
  });
});

const untilHealthy = (url: string) =>
  eventually(async () => assert.equal((await fetch(`${url}/healthz`)).status, 200));

/** Reads a table through the whole way, worker thread included. Returns how many questions were found. */
async function importedQuestions(url: string, password: string): Promise<number> {
  const { body: session } = await client(url).post('/api/staff/session', { username: 'admin', password });
  const staff = client(url, session.data.token);
  // The first password is printed, so it opens nothing but the way to one's own.
  await staff.patch('/api/staff/session/password', { current: password, next: 'my-own-secret-2' });
  const made = async (resource: string, row: object): Promise<number> => {
    const { status, body } = await staff.post(`/api/staff/${resource}`, row);
    assert.equal(status, 201, JSON.stringify(body));
    return body.data.id;
  };
  const occupationId = await made('occupations', { code: '6-31-01-03', name: '电工' });
  const levelId = await made('levels', { code: '5', name: '五级/初级工' });
  const bankId = await made('banks', { name: '题库', occupationId, levelId });
  const content = xlsx.build([
    {
      name: '单选',
      options: {},
      data: [
        ['题干', '选项A', '选项B', '答案'],
        ['验电前应先怎样？', '检查验电器', '直接触摸', 'A'],
        ['保护线是什么颜色？', '红色', '黄绿双色', 'B'],
      ],
    },
  ]);
  const file = { name: '题库.xlsx', content };
  const { body: upload } = await staff.upload(`/api/staff/imports?bankId=${bankId}`, file);
  return (await settledImport(staff, upload.data.id)).report!.total;
}
