/** Compiles a native mini program into one page that runs in a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { CompiledComponent, CompiledMiniProgram } from '../compiled.ts';
import { type Collected, collect, type Source, scriptOf } from './collect.ts';
import { packageImports } from './packages.ts';
import { compileTemplates } from './templates.ts';
import { compileWxss } from './wxss.ts';

const PREVIEW = fileURLToPath(new URL('..', import.meta.url));
const NODE_MODULES = path.resolve(PREVIEW, '../../node_modules');

export interface PreviewBuild {
  /** Folder of app.json. */
  root: string;
  outDir: string;
  minify?: boolean;
}

export interface PreviewBuildResult {
  /** Not empty: nothing was written. */
  errors: string[];
  warnings: string[];
  stats: { pages: number; components: number; milliseconds: number; bytes: number };
}

export async function buildPreview({
  root,
  outDir,
  minify = false,
}: PreviewBuild): Promise<PreviewBuildResult> {
  const started = Date.now();
  const collected = collect(path.resolve(root), NODE_MODULES);
  const { group, errors, warnings } = compileTemplates(collected);
  const allErrors = [...collected.problems, ...errors];
  const entry = allErrors.length ? '' : entryModule(collected, group.getTmplGenObjectGroups());
  group.free();
  const bytes = entry ? await write(entry, { root: collected.root, outDir, minify }) : 0;
  const { pages, sources } = collected;
  const stats = { pages: pages.length, components: sources.size, milliseconds: Date.now() - started, bytes };
  return { errors: allErrors, warnings, stats };
}

/** A module that names the scripts and carries the rest as text, for esbuild to bundle. */
function entryModule(collected: Collected, templates: string): string {
  const { app, pages, root, sources } = collected;
  const all = [...sources.values()].map((source, index) => ({
    ...source,
    styleScope: scopeOf(source, index),
  }));
  const styles: Record<string, string> = {};
  const appWxss = path.join(root, 'app.wxss');
  styles.app = existsSync(appWxss) ? compileWxss(appWxss, { root, within: '#screen' }) : '';
  for (const { path: source, file, kind, styleScope } of all)
    if (existsSync(`${file}.wxss`))
      styles[source] = compileWxss(`${file}.wxss`, {
        root,
        styleScope,
        within: kind === 'page' ? `wx-page[data-path="${source}"]` : undefined,
      });
  const text = JSON.stringify;
  const components = all.map(
    ({ path: source, kind, config, components: usingComponents, styleScope, script }) => {
      const known: Omit<CompiledComponent, 'load'> = {
        path: source,
        kind,
        config: { ...config, usingComponents },
        styleScope,
      };
      return `{ ...${text(known)}, load: () => require(${text(script)}) }`;
    },
  );
  const known: Pick<CompiledMiniProgram, 'app' | 'pages' | 'styles' | 'themes'> = {
    app,
    pages,
    styles,
    themes: themesOf(collected),
  };
  return `
    const { boot } = require(${text(path.join(PREVIEW, 'runtime/boot.ts'))});
    boot({
      ...${text(known)},
      templates: ${templates},
      components: [${components.join(',\n')}],
      loadApp: () => require(${text(scriptOf(path.join(root, 'app')))}),
    });`;
}

const scopeOf = ({ kind, config }: Source, index: number): string | undefined =>
  kind === 'component' && config.styleIsolation !== 'shared' ? `s${index.toString(36)}` : undefined;

function themesOf({ root, app }: Collected): CompiledMiniProgram['themes'] {
  const file = app.themeLocation && path.join(root, app.themeLocation);
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** In this order. */
const STYLES = [
  'shell/page.css',
  'shell/phone.css',
  'shell/overlays.css',
  'builtins/builtins.css',
  'builtins/controls.css',
  'builtins/hidden.css',
];

interface Output {
  root: string;
  outDir: string;
  minify: boolean;
}

async function write(entry: string, { root, outDir, minify }: Output): Promise<number> {
  await mkdir(outDir, { recursive: true });
  const { metafile } = await build({
    stdin: { contents: entry, resolveDir: PREVIEW, loader: 'js' },
    outfile: path.join(outDir, 'app.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    sourcemap: true,
    minify,
    metafile: true,
    logLevel: 'silent',
    plugins: [packageImports(NODE_MODULES)],
    // The API is where the preview comes from.
    define: { WEAPP_API_ORIGIN: 'location.origin', 'process.env.NODE_ENV': '"development"' },
  });
  await copyAssets(root, outDir);
  const css = STYLES.map((file) => readFileSync(path.join(PREVIEW, file), 'utf8'));
  await writeFile(path.join(outDir, 'preview.css'), css.join('\n'));
  // Last, so that a build that was interrupted is recognised by its absence.
  await cp(path.join(PREVIEW, 'shell/index.html'), path.join(outDir, 'index.html'));
  return metafile.outputs[Object.keys(metafile.outputs).find((file) => file.endsWith('.js'))!]!.bytes;
}

const ASSET = /\.(png|jpe?g|gif|svg|webp)$/;

async function copyAssets(root: string, outDir: string): Promise<void> {
  for (const file of await readdir(root, { recursive: true }))
    if (ASSET.test(file)) await cp(path.join(root, file), path.join(outDir, file));
}
