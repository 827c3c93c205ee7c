/** One PostgreSQL server process on one data folder: created, started, found again, stopped. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../startupError.ts';
import type { ServerAccount } from './postgresBinaries.ts';

export interface Cluster {
  /** Folder with bin/, lib/ and share/. */
  home: string;
  /** Folder that holds `data/`, `password` and `server.log`; belongs to the account. */
  place: string;
  account: ServerAccount;
}

const READY_WITHIN_MS = 300_000;
/** Whoever stops writes all that is in memory first, and waits for the disk as well. */
const STOP_WITHIN_MS = 120_000;
/** How long orphaned backends of a killed server may hold its shared memory: one that waits for the disk ends late. */
const ORPHANS_WITHIN_MS = 60_000;
/**
 * Recovery brings the whole data folder to the disk first. One call for the file system takes a fraction of what a
 * call for each of the thousand files does where others write to that disk; only Linux has it.
 */
const syncAtOnce = process.platform === 'linux' ? ['-c', 'recovery_init_sync_method=syncfs'] : [];

const environment = { PATH: process.env.PATH, LC_ALL: 'C' };
export const dataFolder = (cluster: Cluster): string => path.join(cluster.place, 'data');

/** Creates the data folder; expects `place/password`. An interrupted run leaves nothing half made. */
export function createCluster(cluster: Cluster): void {
  const partial = path.join(cluster.place, 'data.new');
  rmSync(partial, { recursive: true, force: true });
  const made = spawnSync(
    path.join(cluster.home, 'bin/initdb'),
    // The builtin C.UTF-8 provider sorts alike on every machine, and pg_trgm sees Chinese with it;
    // without these flags the database would be SQL_ASCII.
    [
      ['-D', partial, '-U', 'postgres', '-E', 'UTF8'],
      ['--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ['--auth=scram-sha-256', `--pwfile=${path.join(cluster.place, 'password')}`],
    ].flat(),
    { ...cluster.account, cwd: '/', env: environment, encoding: 'utf8' },
  );
  if (made.status !== 0)
    throw new StartupError(`无法建立内置数据库：${made.stderr?.trim() || made.error?.message}。`);
  renameSync(partial, dataFolder(cluster));
}

/** Starts the server and waits until it takes connections. */
export async function startServer(cluster: Cluster, port: number, flags: string[]): Promise<ChildProcess> {
  const started = Date.now();
  for (;;) {
    const child = spawnServer(cluster, port, flags);
    const failure = await untilReady(cluster, child);
    if (!failure) return child;
    const retry = /pre-existing shared memory|still in use/.test(failure);
    if (!retry || Date.now() - started > ORPHANS_WITHIN_MS)
      throw new StartupError(`内置数据库没有启动，日志 ${logFile(cluster)} 的末尾是：${failure}`);
    await sleep(100);
  }
}

const logFile = (cluster: Cluster) => path.join(cluster.place, 'server.log');

function spawnServer(cluster: Cluster, port: number, flags: string[]): ChildProcess {
  // Only the last run's log is kept: it must not grow without bound.
  writeFileSync(logFile(cluster), '');
  const log = openSync(logFile(cluster), 'a');
  const child = spawn(
    path.join(cluster.home, 'bin/postgres'),
    ['-D', dataFolder(cluster), '-p', String(port), '-h', '127.0.0.1', '-k', '', ...syncAtOnce, ...flags],
    // Detached: Ctrl-C in the terminal reaches us alone, and we stop the server last.
    { ...cluster.account, cwd: '/', env: environment, stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  return child;
}

/** Undefined when ready, else the end of the log of a server that gave up. */
async function untilReady(cluster: Cluster, child: ChildProcess): Promise<string | undefined> {
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!ended && Date.now() < deadline) {
    const [pid, , , , , , , state] = pidFile(cluster);
    if (Number(pid) === child.pid && state?.startsWith('ready')) return undefined;
    await sleep(10);
  }
  if (!ended) child.kill('SIGINT');
  return readFileSync(logFile(cluster), 'utf8').trim().split('\n').slice(-3).join(' ');
}

const pidFile = (cluster: Cluster): string[] => {
  try {
    return readFileSync(path.join(dataFolder(cluster), 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
};

/**
 * Ends the server that a killed program has left behind, by fast shutdown: nothing committed is lost.
 * The caller holds the lock on the folder, so nobody else is using that server.
 */
export async function stopOrphan(cluster: Cluster): Promise<void> {
  const pid = Number(pidFile(cluster)[0]);
  if (!pid || !isAlive(pid)) return;
  if (!servesFolder(pid, dataFolder(cluster))) {
    // The number now belongs to another program; PostgreSQL would refuse to start because of it.
    rmSync(path.join(dataFolder(cluster), 'postmaster.pid'));
    return;
  }
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_WITHIN_MS;
  while (isAlive(pid)) {
    if (Date.now() > deadline)
      throw new StartupError(`上次留下的数据库进程 ${pid} 没有停止，请结束它后重新启动。`);
    await sleep(20);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function servesFolder(pid: number, folder: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    if (process.platform === 'win32') return true;
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(
      folder,
    );
  } catch {
    return false;
  }
}

/** Fast shutdown: open transactions are rolled back, committed ones are safe. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  await ended;
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
