/** `npm start` as a process of its own, to be killed, asked twice, or misled. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../infra/postgresProcess.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const UP_WITHIN_MS = 180_000;

export interface Program {
  url: string;
  port: number;
  /** Everything printed so far. */
  output(): string;
  /** Of the database server that it has started: its process, and the database's address. */
  server(): Promise<{ pid: number; address: string }>;
  /** Resolves when it has said that it is up; rejects when it ended instead. */
  up(): Promise<void>;
  /** Exit code; null after a signal that it could not handle. */
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

export interface ProgramOptions {
  dataDir: string;
  args?: string[];
  env?: Record<string, string>;
  /** Build admin and phone preview, as `npm start` does; tests about the process do without. */
  pages?: boolean;
  /** Signals reach what it has started as well, as Ctrl-C in a terminal does. */
  withChildren?: boolean;
}

export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { dataDir, args = [], env = {}, pages = false, withChildren = false } = options;
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'api/start.ts', ...(pages ? [] : ['--build=off']), ...args],
    {
      cwd: ROOT,
      // Of the surroundings only PATH: the environment of whoever runs the tests must not decide.
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: withChildren,
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    output: () => output,
    server: () => serverOf(dataDir),
    up: () => untilUp(child, () => output),
    ended,
    kill(signal) {
      const running = child.exitCode === null && child.signalCode === null;
      if (running) process.kill(withChildren ? -child.pid! : child.pid!, signal);
      return ended;
    },
  };
}

async function serverOf(dataDir: string): Promise<{ pid: number; address: string }> {
  const read = (file: string) => readFile(path.join(dataDir, 'postgres', file), 'utf8');
  const [pid, , , port] = (await read('data/postmaster.pid')).split('\n');
  const password = await read('password');
  return { pid: Number(pid), address: `postgres://postgres:${password}@127.0.0.1:${port}/ekaotong` };
}

async function untilUp(child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + UP_WITHIN_MS;
  while (!output().includes('按 Ctrl-C 停止')) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`did not start:\n${output()}`);
    await sleep(20);
  }
}
