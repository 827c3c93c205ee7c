/** Bytes per package of a built mini program, held against WeChat's limits. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const MB = 1024 * 1024;
/** Limits of an upload: WeChat's documentation, "分包加载". */
const PACKAGE_LIMIT = 2 * MB;
const TOTAL_LIMIT = 30 * MB;

/** Keys are `main` and the roots of the subpackages. */
export async function packageSizes(root: string): Promise<Record<string, number>> {
  const app = JSON.parse(await readFile(path.join(root, 'app.json'), 'utf8'));
  const subpackages: string[] = (app.subPackages ?? []).map((sub: { root: string }) => sub.root);
  const sizes: Record<string, number> = { main: 0 };
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    const name = subpackages.find((sub) => file.startsWith(`${sub}/`)) ?? 'main';
    sizes[name] = (sizes[name] ?? 0) + (await stat(path.join(root, file))).size;
  }
  return sizes;
}

export function checkSizes(sizes: Record<string, number>): void {
  const megabytes = (bytes: number) => (bytes / MB).toFixed(2);
  for (const [name, bytes] of Object.entries(sizes))
    if (bytes > PACKAGE_LIMIT)
      throw new Error(`分包 ${name} 有 ${megabytes(bytes)} MB，超过微信的上限 2 MB，请移出部分内容`);
  const total = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
  if (total > TOTAL_LIMIT) throw new Error(`小程序共 ${megabytes(total)} MB，超过微信的上限 30 MB`);
}
