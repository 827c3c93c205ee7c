/**
 * `npm run build:weapp`: writes to dist/weapp what WeChat DevTools opens and uploads.
 * TypeScript becomes one CommonJS file per module, so that subpackages stay apart and load on demand.
 * WEAPP_API_ORIGIN names the API for phones, for example https://exam.example.cn.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { copyComponents } from './npmComponents.ts';
import { checkSizes, packageSizes } from './packageSizes.ts';

const HERE = import.meta.dirname;
/** The development server of `npm start`; DevTools accepts plain http there because urlCheck is off. */
const DEVELOPMENT_ORIGIN = 'http://127.0.0.1:3000';

export interface WeappBuild {
  source: string;
  target: string;
  /** Folder of the installed component library's mini program files. */
  library: string;
  apiOrigin: string;
}

export const defaultBuild = (env: Record<string, string | undefined> = process.env): WeappBuild => ({
  source: path.join(HERE, 'miniprogram'),
  target: path.join(HERE, '../dist/weapp'),
  library: path.join(HERE, '../node_modules/tdesign-miniprogram/miniprogram_dist'),
  apiOrigin: (env.WEAPP_API_ORIGIN ?? DEVELOPMENT_ORIGIN).replace(/\/$/, ''),
});

/** Returns bytes per package; throws where WeChat would refuse the upload. */
export async function buildWeapp(build: WeappBuild): Promise<Record<string, number>> {
  const root = path.join(build.target, 'miniprogram');
  await rm(build.target, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  for (const file of await sourceFiles(build.source)) await compile(file, build, root);
  await copyComponents(root, build.library);
  await writeFile(path.join(build.target, 'project.config.json'), await projectConfig());
  const sizes = await packageSizes(root);
  checkSizes(sizes);
  return sizes;
}

/** Only developers need the rest: types, compiler settings, the list of dependencies. */
const LEFT_OUT = /(^|\/)(typings\/.*|tsconfig\.json|package\.json|miniprogram_npm\/.*|node_modules\/.*)$/;

async function sourceFiles(source: string): Promise<string[]> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)))
    .filter((file) => !LEFT_OUT.test(file.split(path.sep).join('/')));
}

async function compile(file: string, { source, apiOrigin }: WeappBuild, root: string): Promise<void> {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  if (!file.endsWith('.ts')) return cp(path.join(source, file), target);
  const { code } = await transform(await readFile(path.join(source, file), 'utf8'), {
    loader: 'ts',
    format: 'cjs',
    target: 'es2018',
    sourcefile: file,
    define: { WEAPP_API_ORIGIN: JSON.stringify(apiOrigin) },
  });
  await writeFile(target.replace(/\.ts$/, '.js'), code);
}

/** The same project, but already compiled: DevTools has no TypeScript and no npm packages to build. */
async function projectConfig(): Promise<string> {
  const config = JSON.parse(await readFile(path.join(HERE, 'project.config.json'), 'utf8'));
  const { useCompilerPlugins, packNpmManually, packNpmRelationList, ...setting } = config.setting;
  return `${JSON.stringify({ ...config, setting }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const build = defaultBuild();
  const sizes = await buildWeapp(build);
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${name}: ${Math.ceil(bytes / 1024)} KB`);
  console.log(
    `已生成 ${path.relative(process.cwd(), build.target)}，请用微信开发者工具打开；接口地址 ${build.apiOrigin}`,
  );
}
