/** Everything that app.json reaches: pages, their components, the components of those. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppConfig, ComponentConfig } from '../compiled.ts';
import { packageFile } from './packages.ts';

export interface Source {
  /** Path without extension from the root, `miniprogram_npm/…` for packages; unique. */
  path: string;
  /** The same on disk. */
  file: string;
  kind: 'page' | 'component';
  config: ComponentConfig;
  script: string;
  /** Tag -> `/path` of the component. */
  components: Record<string, string>;
}

export interface Collected {
  root: string;
  nodeModules: string;
  app: AppConfig;
  pages: string[];
  sources: Map<string, Source>;
  /** What WeChat would refuse, with the file's name. */
  problems: string[];
}

export const PACKAGES = 'miniprogram_npm/';

const readJson = (file: string) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

export const scriptOf = (base: string): string | undefined =>
  [`${base}.ts`, `${base}.js`].find((file) => existsSync(file));

/** Place on disk of a path of the mini program. */
export const fileOf = (
  { root, nodeModules }: Pick<Collected, 'root' | 'nodeModules'>,
  source: string,
): string =>
  source.startsWith(PACKAGES)
    ? path.join(nodeModules, source.slice(PACKAGES.length))
    : path.join(root, source);

export function collect(root: string, nodeModules: string): Collected {
  const app: AppConfig | undefined = readJson(path.join(root, 'app.json'));
  if (!app) throw new Error(`${root} has no app.json`);
  const subpackages = [...(app.subPackages ?? []), ...(app.subpackages ?? [])];
  const pages = [
    ...app.pages,
    ...subpackages.flatMap((sub) => sub.pages.map((page) => path.posix.join(sub.root, page))),
  ];
  const collected: Collected = { root, nodeModules, app, pages, sources: new Map(), problems: [] };
  for (const page of pages) visit(collected, path.join(root, page), 'page', 'app.json');
  return collected;
}

function visit(collected: Collected, file: string, kind: Source['kind'], from: string): string {
  const { sources, problems } = collected;
  const source = pathOf(collected, file);
  if (sources.has(source)) return source;
  const config: ComponentConfig = readJson(`${file}.json`) ?? {};
  const script = scriptOf(file);
  if (!existsSync(`${file}.wxml`)) problems.push(`${from}: ${source}.wxml does not exist`);
  if (!script) problems.push(`${from}: ${source} has no .ts or .js`);
  if (kind === 'component' && config.component !== true)
    problems.push(`${source}.json: "component": true is missing`);
  if (!script || !existsSync(`${file}.wxml`)) return source;
  const entry: Source = { path: source, file, kind, config, script, components: {} };
  sources.set(source, entry);
  for (const [tag, reference, folder] of references(collected, entry)) {
    const found = componentFile(collected, reference, folder);
    if (found) entry.components[tag] = `/${visit(collected, found, 'component', `${source}.json`)}`;
    else problems.push(`${source}.json: usingComponents.${tag} names "${reference}", which does not exist`);
  }
  return source;
}

/** Tag, reference, and the folder it is relative to. Packages do not see the components of app.json. */
function references(
  { app, root }: Collected,
  { path: source, file, config }: Source,
): [string, string, string][] {
  const own = config.usingComponents ?? {};
  const global = source.startsWith(PACKAGES) ? {} : (app.usingComponents ?? {});
  return [
    ...Object.entries(global)
      .filter(([tag]) => !(tag in own))
      .map(([tag, reference]): [string, string, string] => [tag, reference, root]),
    ...Object.entries(own).map(([tag, reference]): [string, string, string] => [
      tag,
      reference,
      path.dirname(file),
    ]),
  ];
}

function componentFile(
  { root, nodeModules }: Collected,
  reference: string,
  folder: string,
): string | undefined {
  const places = reference.startsWith('/') ? [path.join(root, reference)] : [path.resolve(folder, reference)];
  if (!/^[./]/.test(reference)) places.push(packageFile(reference, nodeModules) ?? '');
  return places
    .flatMap((place) => [place, path.join(place, 'index')])
    .find((place) => existsSync(`${place}.json`) && existsSync(`${place}.wxml`));
}

const pathOf = ({ root, nodeModules }: Collected, file: string): string =>
  (file.startsWith(nodeModules + path.sep)
    ? PACKAGES + path.relative(nodeModules, file)
    : path.relative(root, file)
  )
    .split(path.sep)
    .join('/');
