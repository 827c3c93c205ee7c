/** Copies of a component library only what the mini program uses: the named components and all they need. */
import { cp, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const LIBRARY = 'tdesign-miniprogram';
const PARTS = ['.js', '.json', '.wxml', '.wxss'];

/** Writes to `miniprogram_npm` below `root`, where WeChat looks for packages. */
export async function copyComponents(root: string, library: string): Promise<void> {
  const wanted = await usedComponents(root);
  const needed = new Set<string>();
  const queue = wanted.flatMap((component) => PARTS.map((part) => component + part));
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (needed.has(file) || !(await exists(path.join(library, file)))) continue;
    needed.add(file);
    queue.push(...(await dependencies(library, file)));
  }
  for (const file of needed) {
    const target = path.join(root, 'miniprogram_npm', LIBRARY, file);
    await mkdir(path.dirname(target), { recursive: true });
    await cp(path.join(library, file), target);
  }
}

async function usedComponents(root: string): Promise<string[]> {
  const used = new Set<string>();
  for (const entry of await readdir(root, { recursive: true })) {
    if (!entry.endsWith('.json')) continue;
    const { usingComponents = {} } = JSON.parse(await readFile(path.join(root, entry), 'utf8'));
    for (const reference of Object.values<string>(usingComponents))
      if (reference.startsWith(`${LIBRARY}/`)) used.add(reference.slice(LIBRARY.length + 1));
  }
  return [...used];
}

/** Files that this one names, relative to the library. */
async function dependencies(library: string, file: string): Promise<string[]> {
  const text = await readFile(path.join(library, file), 'utf8');
  const near = (reference: string) => path.posix.join(path.posix.dirname(file), reference);
  switch (path.extname(file)) {
    case '.json': {
      const components: string[] = Object.values(JSON.parse(text).usingComponents ?? {});
      return components.flatMap((reference) => PARTS.map((part) => near(reference) + part));
    }
    case '.wxss':
      return matches(text, /@import\s*['"]([^'"]+)['"]/g).map(near);
    case '.wxml':
      return matches(text, /<(?:wxs|import|include)\b[^>]*\bsrc=['"]([^'"]+)['"]/g).map(near);
    case '.wxs':
      return matches(text, /require\(\s*['"]([^'"]+)['"]\s*\)/g).map(near);
    default:
      return matches(text, /(?:\bfrom\s*|\bimport\s*|\brequire\(\s*)['"]([^'"]+)['"]/g).flatMap((reference) =>
        modules(reference, near),
      );
  }
}

/** A bare name is a package that the library brings along in its own miniprogram_npm. */
function modules(reference: string, near: (reference: string) => string): string[] {
  const base = reference.startsWith('.') ? near(reference) : `miniprogram_npm/${reference}`;
  return [base, `${base}.js`, `${base}/index.js`].filter((file) => file.endsWith('.js'));
}

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!);

const exists = async (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
