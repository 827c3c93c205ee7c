/** WXML and WXS through WeChat's own template compiler. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { TmplGroup } from 'glass-easel-template-compiler';
import { BUILTIN_TAGS, BUILTIN_TEMPLATES, builtinTemplate } from '../builtins/tags.ts';
import { type Collected, fileOf, PACKAGES, type Source } from './collect.ts';
import { wxsRequires, wxsToJavaScript } from './wxs.ts';

/** One remark of the compiler; lines and columns count from 0. */
interface Diagnostic {
  path: string;
  message: string;
  isError: boolean;
  startLine: number;
  startColumn: number;
}

export interface Templates {
  group: TmplGroup;
  /** `file:line:column message`; the project's own files only for `warnings`. */
  errors: string[];
  warnings: string[];
}

const compiler: { TmplGroup: new () => TmplGroup } = createRequire(import.meta.url)(
  'glass-easel-template-compiler',
);

export function compileTemplates(collected: Collected): Templates {
  const group = new compiler.TmplGroup();
  const diagnostics: Diagnostic[] = [];
  const missing: string[] = [];
  const done = new Set<string>();
  const once = (file: string) => !done.has(file) && done.add(file);

  const read = (file: string): string | undefined => {
    const found = fileOf(collected, file);
    if (existsSync(found)) return readFileSync(found, 'utf8');
    missing.push(`${file} does not exist`);
    return undefined;
  };
  const addWxs = (script: string) => {
    if (!once(`${script}.wxs`)) return;
    const source = wxsToJavaScript(read(`${script}.wxs`) ?? '');
    // `require` inside WXS keeps the suffix, <wxs src> drops it.
    group.addScript(script, source);
    group.addScript(`${script}.wxs`, source);
    addRequired(script, source);
  };
  const addRequired = (from: string, source: string) => {
    for (const file of wxsRequires(source))
      addWxs(path.posix.join(path.posix.dirname(from), file).replace(/\.wxs$/, ''));
  };
  const addWxml = (template: string) => {
    if (!once(template)) return;
    diagnostics.push(...group.addTmpl(template, read(`${template}.wxml`) ?? ''));
    for (const other of group.getDirectDependencies(template)) addWxml(other);
    for (const script of group.getScriptDependencies(template)) addWxs(script);
    for (const name of group.getInlineScriptModuleNames(template)) {
      const source = wxsToJavaScript(group.getInlineScript(template, name));
      group.setInlineScript(template, name, source);
      addRequired(template, source);
    }
  };

  for (const source of collected.sources.keys()) addWxml(source);
  for (const [tag, template] of Object.entries(BUILTIN_TEMPLATES))
    group.addTmpl(builtinTemplate(tag), template);
  const unknown = [...collected.sources.values()].flatMap((source) => unknownTags(group, source));
  const own = diagnostics.filter(({ path: file }) => !file.startsWith(PACKAGES));
  return {
    group,
    errors: [...missing, ...unknown, ...diagnostics.filter(({ isError }) => isError).map(inWords)],
    warnings: own.filter(({ isError }) => !isError).map(inWords),
  };
}

const inWords = ({ path: file, startLine, startColumn, message }: Diagnostic): string =>
  `${file}.wxml:${startLine + 1}:${startColumn + 1} ${message}`;

/** The compiler's form for type checks names every tag once more, parsed and unambiguous. */
function unknownTags(group: TmplGroup, { path: source, components, config }: Source): string[] {
  const code = group.getTmplConvertedExpr(source, '').code() ?? '';
  const tags = new Set([...code.matchAll(/\btags\['([^']+)'\]/g)].map(([, tag]) => tag!));
  return [...tags]
    .filter(
      (tag) => !BUILTIN_TAGS.has(tag) && !(tag in components) && !(tag in (config.componentGenerics ?? {})),
    )
    .map(
      (tag) => `${source}.wxml: <${tag}> is neither in usingComponents nor a built-in that the preview knows`,
    );
}
