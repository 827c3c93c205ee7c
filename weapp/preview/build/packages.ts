/** Mini program files of packages in node_modules, as WeChat's "build npm" would copy them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** `@scope/name/rest` -> ['@scope/name', 'rest'] */
function splitReference(reference: string): [name: string, rest: string] {
  const parts = reference.split('/');
  const length = reference.startsWith('@') ? 2 : 1;
  return [parts.slice(0, length).join('/'), parts.slice(length).join('/')];
}

function packageRoot(name: string, nodeModules: string): string | undefined {
  const folder = path.join(nodeModules, name);
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { miniprogram = 'miniprogram_dist' } = JSON.parse(readFileSync(manifest, 'utf8'));
  return path.join(folder, miniprogram);
}

/** Where `usingComponents` may find a package's component, without extension. */
export function packageFile(reference: string, nodeModules: string): string | undefined {
  const [name, rest] = splitReference(reference);
  const root = packageRoot(name, nodeModules);
  return root && path.join(root, rest);
}

/** Lets scripts import packages; one may bring its own dependencies in `miniprogram_npm`. */
export const packageImports = (nodeModules: string): Plugin => ({
  name: 'mini-program-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: reference, resolveDir }) => {
      const found = broughtAlong(reference, resolveDir) ?? scriptFile(packageFile(reference, nodeModules));
      return found ? { path: found } : undefined;
    });
  },
});

function broughtAlong(reference: string, from: string): string | undefined {
  for (let folder = from; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
    const found = scriptFile(path.join(folder, 'miniprogram_npm', reference));
    if (found) return found;
  }
  return undefined;
}

const scriptFile = (base: string | undefined): string | undefined =>
  base &&
  [base, `${base}.js`, path.join(base, 'index.js')].find(
    (file) => existsSync(file) && statSync(file).isFile(),
  );
