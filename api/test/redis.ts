/** A real Redis for a suite: TEST_REDIS_URL, or a redis-server of its own on a free port. */
import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../infra/postgresProcess.ts';

export interface TestRedis {
  url: string;
  close(): Promise<void>;
}

const run = promisify(execFile);

/** May take a minute the first time, when redis-server has to be installed. */
export async function testRedis(): Promise<TestRedis> {
  if (process.env.TEST_REDIS_URL) return { url: process.env.TEST_REDIS_URL, close: async () => {} };
  const program = onPath('redis-server') ?? (await install());
  const folder = await mkdtemp(path.join(tmpdir(), 'ekaotong-redis-'));
  const port = await freePort();
  const server = spawn(
    program,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let output = '';
    server.once('exit', () => reject(new Error(`redis-server gave up: ${output}`)));
    server.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('eady to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    async close() {
      server.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

function onPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

async function install(): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(
      'These tests need a real Redis: install redis-server (apt install redis-server, brew install redis) or set TEST_REDIS_URL.',
    );
  // Runlevel 1 keeps the package from starting a service of its own on port 6379.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  // One suite at a time: apt-get waits for nobody who reads the lists of packages.
  const lock = path.join(tmpdir(), 'ekaotong-apt-get.lock');
  const apt = (...args: string[]) =>
    run('flock', [lock, 'apt-get', ...args, '-y', '-q', '-o', 'DPkg::Lock::Timeout=120'], { env });
  const add = () => apt('install', '--no-install-recommends', 'redis-server');
  try {
    await add().catch(() => apt('update').then(add));
  } catch (cause) {
    throw new Error('redis-server could not be installed by apt-get; set TEST_REDIS_URL instead.', { cause });
  }
  const program = onPath('redis-server');
  if (!program) throw new Error('apt-get installed redis-server, but it is not on PATH.');
  return program;
}
