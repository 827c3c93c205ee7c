/** Mini programs of a few lines for tests of the compiler. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const NODE_MODULES = path.resolve(import.meta.dirname, '../../../node_modules');

const folders: string[] = [];

/** Writes files by path into a new folder and returns it; `{ pages: ['a/index'] }` is the usual app.json. */
export async function miniProgram(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'mini-program-'));
  folders.push(root);
  const all = {
    'app.json': '{ "pages": ["a/index"] }',
    'app.ts': 'App({});',
    'a/index.ts': 'Page({});',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  return root;
}

export async function removeMiniPrograms(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
}
