/** One program at a time on a data folder. A lock that a killed program left behind is taken over. */

import { readFileSync } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../startupError.ts';

/** Longer than two starters may need between finding a stale lock and writing their own. */
const SETTLE_MS = 50;

/** Creates the folder when missing. Returns how to give the lock back. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'lock');
  try {
    await mkdir(folder, { recursive: true });
    await take(file, folder);
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, folder);
  }
  return () => rm(file, { force: true });
}

async function take(file: string, folder: string): Promise<void> {
  const holder = await readFile(file, 'utf8').catch(() => '');
  if (holder && isRunning(holder)) throw inUse(folder, holder);
  await rm(file, { force: true });
  const mine = identity(process.pid);
  const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? inUse(folder, '') : error;
  });
  await handle.writeFile(mine);
  await handle.close();
  await sleep(SETTLE_MS);
  const now = await readFile(file, 'utf8').catch(() => '');
  if (now !== mine) throw inUse(folder, now);
}

/** `pid` alone is not enough: after a restart of the machine another program may have the number. */
const identity = (pid: number): string => `${pid} ${startedAt(pid)}`;

function startedAt(pid: number): string {
  try {
    // Field 22 of stat, counted behind the command's closing parenthesis.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
}

function isRunning(holder: string): boolean {
  const pid = Number.parseInt(holder, 10);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return identity(pid) === holder;
}

const inUse = (folder: string, holder: string) =>
  new StartupError(
    `数据文件夹 ${folder} 正由另一个e考通程序${holder ? `（进程 ${holder.split(' ')[0]}）` : ''}使用，请先停止它，或用 DATA_DIR 指定别的文件夹。`,
  );

function explain(error: NodeJS.ErrnoException, folder: string): Error {
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
    return new StartupError(
      `没有权限写入数据文件夹 ${folder}，请换一个有权限的用户运行，或用 DATA_DIR 指定可写的文件夹。`,
      { cause: error },
    );
  if (error.code === 'ENOTDIR' || error.code === 'EEXIST')
    return new StartupError(`${folder} 不是文件夹，请移走这个文件，或用 DATA_DIR 指定别的文件夹。`, {
      cause: error,
    });
  return error;
}
