/** Builds what `npm start` serves beside the API, when it is missing or older than its sources. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Build {
  label: string;
  /** Arguments to node, from the root of the checkout. */
  command: string[];
  /** Files and folders that the output is made of. */
  sources: string[];
  /** Written last, so that an interrupted build is done again. */
  output: string;
}

export const ADMIN: Build = {
  label: '管理端',
  command: ['node_modules/vite/bin/vite.js', 'build', '-c', 'admin/vite.config.ts', '--logLevel', 'error'],
  sources: ['admin', 'api/rest/metaTypes.ts', 'package-lock.json'],
  output: 'dist/admin/index.html',
};

export const PREVIEW: Build = {
  label: '手机预览',
  command: ['--import', 'tsx', 'weapp/preview/build/main.ts'],
  sources: ['weapp', 'package-lock.json'],
  output: 'dist/preview/index.html',
};

export const outputFolder = (build: Build): string => path.join(ROOT, path.dirname(build.output));

/** Resolves to a Chinese sentence when the build failed; the compiler's own words went to the terminal. */
export async function buildWhenOlder(build: Build): Promise<string | undefined> {
  if (!isOlder(build)) return undefined;
  const started = Date.now();
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(process.execPath, build.command, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  if (code !== 0) return `${build.label}没有构建成功，请按上面的提示改正后重新启动。`;
  console.log(`${build.label}已构建，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒`);
  return undefined;
}

function isOlder({ sources, output }: Build): boolean {
  const built = path.join(ROOT, output);
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => newestIn(path.join(ROOT, source)) > builtAt);
}

function newestIn(file: string): number {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return readdirSync(file)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .reduce((newest, name) => Math.max(newest, newestIn(path.join(file, name))), mtimeMs);
}
