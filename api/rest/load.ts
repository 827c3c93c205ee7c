/** Reads a folder of resources: every file that exports one is one. There is no index to keep. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Resource } from './define.ts';

const isSource = (name: string) => /\.(ts|js)$/.test(name) && !/\.(test|d)\.ts$|\.test\.js$/.test(name);

/** In menu order: by `position`, then by file name. */
export async function loadResources(folder: string): Promise<Resource[]> {
  const files = (await readdir(folder)).filter(isSource).sort();
  const modules: Record<string, unknown>[] = await Promise.all(
    files.map((name) => import(pathToFileURL(path.join(folder, name)).href)),
  );
  return modules
    .flatMap((module) => Object.values(module).filter(isResource))
    .sort((a, b) => (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER));
}

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && 'fields' in value && 'permissions' in value;
