/** Builds the admin once per run, when dist/admin is missing or older than what it is built from. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
export const ADMIN_DIST = at('dist/admin');
const SOURCES = [
  'admin/src',
  'admin/public',
  'admin/index.html',
  'admin/vite.config.ts',
  'package-lock.json',
];

let building: Promise<void> | undefined;

/** Resolves to the folder of the built admin. */
export async function builtAdmin(): Promise<string> {
  building ??= buildIfStale();
  await building;
  return ADMIN_DIST;
}

async function buildIfStale(): Promise<void> {
  const built = await changedAt(path.join(ADMIN_DIST, 'index.html')).catch(() => 0);
  const sources = await Promise.all(SOURCES.map((source) => newest(at(source))));
  if (built > Math.max(...sources)) return;
  await build({ configFile: at('admin/vite.config.ts'), logLevel: 'error' });
}

const changedAt = async (file: string): Promise<number> => (await stat(file)).mtimeMs;

async function newest(file: string): Promise<number> {
  if (!(await stat(file)).isDirectory()) return changedAt(file);
  const inside = await readdir(file, { recursive: true });
  return Math.max(...(await Promise.all(inside.map((name) => changedAt(path.join(file, name))))));
}
