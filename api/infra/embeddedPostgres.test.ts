import assert from 'node:assert/strict';
import { chmod, lstat, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import pg from 'pg';
import { StartupError } from '../startupError.ts';
import { eventually } from '../test/eventually.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embeddedPostgres.ts';

describe('embedded PostgreSQL', () => {
  let folder: string;
  let server: EmbeddedPostgres | undefined;
  const start = async () => {
    server = await startEmbeddedPostgres({ folder, durable: false });
    return server;
  };
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  const ask = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-postgres-'));
    await chmod(folder, 0o711);
  });
  afterEach(async () => {
    await stop();
    const place = await realpath(path.join(folder, 'postgres'));
    await rm(place, { recursive: true });
    await rm(folder, { recursive: true });
  });

  it('keeps data from one run to the next', async () => {
    const url = await (await start()).database('kept');
    await ask(url, 'create table t as select 42 as answer');
    await stop();
    assert.deepEqual(await ask(await (await start()).database('kept'), 'table t'), [{ answer: 42 }]);
  });

  it('listens on loopback only and lets nobody in without the password', async () => {
    const url = (await start()).url('postgres');
    assert.deepEqual(await ask(url, 'show listen_addresses'), [{ listen_addresses: '127.0.0.1' }]);
    assert.deepEqual(await ask(url, 'show unix_socket_directories'), [{ unix_socket_directories: '' }]);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await assert.rejects(() => ask(wrong.href, 'select 1'), { code: '28P01' });
    const { mode } = await lstat(path.join(folder, 'postgres/password'));
    assert.equal(mode & 0o077, 0);
  });

  it('starts although a pid file names another program', async () => {
    await start();
    await stop();
    const pidFile = path.join(folder, 'postgres/data/postmaster.pid');
    await writeFile(pidFile, `${process.pid}\n`);
    const { url, pid } = await start();
    assert.deepEqual(await ask(url('postgres'), 'select 1 as one'), [{ one: 1 }]);
    assert.equal((await readFile(pidFile, 'utf8')).split('\n')[0], String(pid()));
  });

  it('replaces a server that died, at the same address', async () => {
    const { url, pid } = await start();
    const first = pid();
    process.kill(first, 'SIGKILL');
    await eventually(() => assert.notEqual(pid(), first));
    assert.deepEqual(await ask(url('postgres'), 'select 1 as one'), [{ one: 1 }]);
  });

  it('refuses data of another major version by a sentence', async () => {
    await start();
    await stop();
    const file = path.join(folder, 'postgres/data/PG_VERSION');
    await writeFile(file, '17\n');
    await assert.rejects(start, (error: unknown) => {
      return error instanceof StartupError && /PostgreSQL 17 的数据.*DATA_DIR/.test(error.message);
    });
  });

  // Only root hands the server to another account, for whom a folder can be closed.
  if (process.getuid?.() === 0)
    it('keeps the data where its account can reach it when the folder is closed', async () => {
      await chmod(folder, 0o700);
      const url = await (await start()).database('kept');
      await ask(url, 'create table t as select 42 as answer');
      assert.ok((await lstat(path.join(folder, 'postgres'))).isSymbolicLink());
      await stop();
      assert.deepEqual(await ask(await (await start()).database('kept'), 'table t'), [{ answer: 42 }]);
    });
});
